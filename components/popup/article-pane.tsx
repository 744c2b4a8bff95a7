import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { listNames, type ListedName } from '../../lib/core/card/list-names.ts';
import type { Correction } from '../../lib/core/model/library.ts';
import { Said as SaidLine, type CorrectActions } from '../card/said-of-name.tsx';
import { ArticleHead } from './article-head.tsx';
import { ArticleNotes } from './article-notes.tsx';
import { NameDetail } from './name-detail.tsx';
import type { PopupProps } from './popup-props.ts';
import { Tabs } from './tabs.tsx';

type Said = Parameters<CorrectActions['onCorrect']>;

export interface ArticlePaneProps extends PopupProps {
  /** The list of names: `onChoose` opens one in full; the row of `focused` takes the focus, for the way back. */
  readonly list: (on: { readonly names: readonly ListedName[]; readonly focused: string | null; readonly onChoose: (name: ListedName) => void }) => JSX.Element;
}

/** An article beside its page: title and saving above, the names or the notes below, or one name in full. */
export function ArticlePane({ list: listOf, ...props }: ArticlePaneProps): JSX.Element {
  const { state, record, isPrivate } = props;
  const [chosen, setChosen] = useState<string | null>(null);
  const [returned, setReturned] = useState<string | null>(null);
  const [removed, setRemoved] = useState<Correction | null>(null);
  const names = listNames(state.reading).filter((name) => props.showOrganisations || name.kind !== 'organisation');
  const name = names.find((candidate) => candidate.entity === chosen);

  const choose = (next: ListedName): void => {
    setChosen(next.entity);
    props.onChoose(next);
    props.onShowMention(next.mentions[0] as number);
  };
  const back = (): void => { setReturned(chosen); setChosen(null); props.onChoose(null); };

  const correct = async (of: ListedName, ...said: Said): Promise<void> => {
    const correction = await props.onCorrect(of, ...said);
    // The name is gone from the list then: what is left of it is the way back.
    if (correction.verdict === 'not-a-name') { setRemoved(correction); back(); }
  };

  if (name !== undefined) return <NameDetail {...props} key={name.entity} name={name} onBack={back} onSaid={(...said) => correct(name, ...said)} />;
  const list = (
    <>
      {removed !== null && (
        <div class="removed-name"><SaidLine as="div" correction={removed}
          onRescope={async (correction, scope) => setRemoved(await props.onRescope(correction, scope))}
          onRevoke={async (correction) => { await props.onRevoke(correction); setRemoved(null); }} /></div>
      )}
      {listOf({ names, focused: returned, onChoose: choose })}
    </>
  );
  return (
    <>
      <ArticleHead article={state.article} change={state.change} onSeeChange={() => props.onOpenLibrary(`articles/${state.change?.articleId ?? ''}/changes`)} dateline={state.reading.dateline} isSaved={isPrivate ? null : record.isSaved} onSetDay={isPrivate ? null : props.onSetDay} onSave={props.onSave} onUnsave={props.onUnsave} />
      {isPrivate ? <div class="panel"><p class="popup-remark muted">{i18n.t('card.private')}</p>{list}</div> : (
        <Tabs label={i18n.t('popup.tabs')} tabs={[
          { id: 'names', title: i18n.t('popup.names', [names.length]), body: list },
          { id: 'notes', title: i18n.t('popup.notes', [record.notes.length]), body: <ArticleNotes {...props} /> },
        ]} />
      )}
    </>
  );
}
