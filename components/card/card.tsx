import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';
import type { CardView, NameCardView, PassageCardView, RemovedCardView } from '../../lib/core/card/card-view.ts';
import { Also } from './also.tsx';
import { Background } from './background.tsx';
import type { CardActions } from './card-actions.ts';
import { CardFrame } from './card-frame.tsx';
import { ChangedLine } from './changed-line.tsx';
import { CorrectButtons } from './correct-buttons.tsx';
import { DayStrip } from './day-strip.tsx';
import { Distances } from './distances.tsx';
import { InThisArticle } from './in-this-article.tsx';
import { KindLabel } from './kind-label.tsx';
import { LookUpPart } from './look-up.tsx';
import { MentionNav } from './mention-nav.tsx';
import { PlaceMap } from './place-map.tsx';
import { Problem } from '../problem.tsx';
import { Said, SaidOfName } from './said-of-name.tsx';
import { Yours } from './yours.tsx';

export interface CardProps extends CardActions {
  readonly view: CardView;
  /** Between background and notes. */
  readonly map?: ComponentChildren;
  /** Further actions at the foot: not this one. */
  readonly actions?: ComponentChildren;
}

/**
 * The card of a name or a passage: a non-modal dialog for a closed shadow root (its styles: `cardStyles`). Escape and
 * the close button call `onClose`; moving the focus in and back is the host's, `[role=dialog]` takes it. Key presses do
 * not bubble out of it, so that typing a note does not trigger the page's shortcuts.
 */
export function Card(props: CardProps): JSX.Element {
  const { view } = props;
  switch (view.type) {
    case 'name': return <NameCard {...props} view={view} />;
    case 'passage': return <PassageCard {...props} view={view} />;
    case 'removed': return <RemovedCard {...props} view={view} />;
  }
}

function NameCard({ view, map, actions, ...on }: CardProps & { readonly view: NameCardView }): JSX.Element {
  const correct = view.isPrivate ? null : on.correct;
  return (
    <CardFrame title={view.name} above={<KindLabel kind={view.kind} />} onClose={on.onClose}
      actions={correct === null ? actions : <>{actions}<CorrectButtons key={view.key} item={view.link?.item ?? null} onCorrect={correct.onCorrect} /></>}
      nav={<MentionNav {...view.mention} onGo={on.onGoToMention} canNote={!view.isPrivate && view.record.state === 'ready'} />}>
      <InThisArticle roles={view.roles} quotations={view.quotations} isMetonym={view.isMetonym}
        {...(on.onGoToPassage ? { onGoToPassage: on.onGoToPassage } : {})} />
      <Also also={view.also} {...(on.onGoToPassage ? { onGoToPassage: on.onGoToPassage } : {})} />
      {view.changedArticle !== null && <ChangedLine names={null} onSee={() => on.onOpenLibrary(`articles/${view.changedArticle}/changes`)} />}
      <DayStrip view={view} onSetDay={view.isPrivate ? null : on.onSetDay} />
      <Background name={view.name} link={view.link} sources={view.sources} asOf={view.asOf} estimate={view.estimate} age={view.age} {...(correct === null ? {} : { onCorrect: correct.onCorrect })} />
      {correct !== null && view.record.state === 'ready' && <SaidOfName corrections={view.record.corrections} {...correct} />}
      {view.kind === 'place' && view.link?.item && on.loadMap && <PlaceMap item={view.link.item} load={on.loadMap} />}
      <Distances distances={view.distances} />
      {on.lookUp && <LookUpPart state={view.lookUp} day={view.day} {...on.lookUp} />}
      {map}
      <Yours key={view.key} record={view.record} isPrivate={view.isPrivate} name={view.name} label={i18n.t('notes.labelOn', [view.name])}
        place={`${view.kind === 'place' ? 'places' : 'people'}/${encodeURIComponent(view.key)}`} {...on} />
    </CardFrame>
  );
}

/** A name that the reader has said is none: the card stays for the way back. */
function RemovedCard({ view, onClose, correct }: CardProps & { readonly view: RemovedCardView }): JSX.Element {
  return (
    <CardFrame title={view.name} onClose={onClose}>
      <p role="status">{view.correction === null ? i18n.t('card.correct.removing') : i18n.t('card.correct.removed')}</p>
      {view.correction !== null && correct !== null && <Said as="div" correction={view.correction} {...correct} />}
      <Problem code={view.problem} />
    </CardFrame>
  );
}

function PassageCard({ view, map, actions, ...on }: CardProps & { readonly view: PassageCardView }): JSX.Element {
  return (
    <CardFrame title={i18n.t('card.passage')} onClose={on.onClose} actions={actions}>
      {map}
      <blockquote class="passage said" dir="auto">{view.quote}</blockquote>
      <Yours key={view.quote} record={view.record} isPrivate={view.isPrivate} name={null} label={i18n.t('notes.labelOnPassage')} place={null} {...on} />
    </CardFrame>
  );
}
