import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { RefusedCandidate } from '../../lib/core/model/annotated-article.ts';
import type { LookedUpItem, LookUpState, LeadThenState } from '../../lib/core/model/look-up.ts';
import { LeadText } from './lead-text.tsx';
import { lookUpProblem } from './look-up-problem.ts';
import type { LookUpPartProps } from './look-up-props.ts';

/** Before it nothing of Wikipedia can be read. */
const firstDay = '2001-01-15';

/** What a look-up brought: who it is, whom it may be, or nobody. */
export function LookedUp({ state, ...props }: LookUpPartProps & { readonly state: Extract<LookUpState, { state: 'done' }> }): JSX.Element {
  const { lookUp, chosen } = state;
  const shown = lookUp.items.find(({ link }) => link.item?.id === chosen);
  const others = lookUp.items.filter((item) => item !== shown);
  return (
    <>
      {shown && <Shown {...props} item={shown} leadThen={state.leadThen} />}
      {lookUp.outcome === 'several' && (shown
        ? <details><summary class="eyebrow">{i18n.t('lookUp.others')}</summary><Choices items={others} onChoose={props.onChoose} /></details>
        : <><p role="status">{i18n.t('lookUp.several', lookUp.items.length)}</p><Choices items={others} onChoose={props.onChoose} /></>)}
      {lookUp.outcome === 'refused' && <p role="status">{i18n.t('lookUp.refused')}</p>}
      {lookUp.outcome === 'unknown' && <p class="muted" role="status">{i18n.t('lookUp.unknown')}</p>}
      {lookUp.outcome === 'refused' && <Refused refused={lookUp.refused} />}
      {lookUp.outcome === 'several' && lookUp.refused.length > 0 && (
        <details><summary class="eyebrow">{i18n.t('card.nearMisses')}</summary><Refused refused={lookUp.refused} /></details>
      )}
    </>
  );
}

function Shown({ item: { lead }, leadThen, day, onReadThen, onStop }: Pick<LookUpPartProps, 'day' | 'onReadThen' | 'onStop'> & { readonly item: LookedUpItem; readonly leadThen: LeadThenState }): JSX.Element {
  if (lead === null) return <p class="muted" role="status">{i18n.t('lookUp.noArticle')}</p>;
  return (
    <>
      <h3 class="eyebrow">{i18n.t('lookUp.today')}</h3>
      <LeadText lead={lead} />
      {day !== null && day >= firstDay && leadThen.state === 'none' && <button type="button" class="link" title={i18n.t('lookUp.readThenHow')} onClick={onReadThen}>{i18n.t('lookUp.readThen')}</button>}
      {leadThen.state === 'busy' && <p class="busy-line" role="status"><span class="muted">{i18n.t('lookUp.busy')}</span><button type="button" class="link" onClick={onStop}>{i18n.t('lookUp.stop')}</button></p>}
      {leadThen.state === 'failed' && <p role="alert">{lookUpProblem(leadThen.error)} <button type="button" class="link" onClick={onReadThen}>{i18n.t('lookUp.again')}</button></p>}
      {leadThen.state === 'done' && (leadThen.lead === null ? <p class="muted" role="status">{i18n.t('lookUp.notThen')}</p> : <LeadText lead={leadThen.lead} />)}
    </>
  );
}

function Choices({ items, onChoose }: { readonly items: readonly LookedUpItem[]; readonly onChoose: (itemId: string) => void }): JSX.Element {
  return (
    <ul class="near choices">
      {items.map(({ link: { item, asOf } }) => item && (
        <li key={item.id}>
          <span class="choice-words">
            <strong dir="auto">{item.label}</strong>{item.description !== null && <span class="muted" dir="auto"> {item.description}</span>}
            {asOf.filter(({ property }) => property === 'office').slice(0, 1).map(({ value }) => <span class="near-reason" dir="auto">{value}</span>)}
          </span>
          <button type="button" class="btn-quiet" aria-label={i18n.t('lookUp.chooseLabel', [[item.label, item.description].filter((words) => words !== null).join(', ')])} onClick={() => onChoose(item.id)}>{i18n.t('lookUp.choose')}</button>
        </li>
      ))}
    </ul>
  );
}

function Refused({ refused }: { readonly refused: readonly RefusedCandidate[] }): JSX.Element {
  return (
    <ul class="near">
      {refused.map(({ item, reason }) => (
        <li key={item.id}>
          <strong dir="auto">{item.label}</strong>{item.description !== null && <span class="muted" dir="auto"> {item.description}</span>}
          <span class="near-reason muted">{i18n.t('card.refusedBecause', [reason])}</span>
        </li>
      ))}
    </ul>
  );
}
