import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { nameCardView } from '../../lib/core/card/card-view.ts';
import type { ListedName } from '../../lib/core/card/list-names.ts';
import { Background } from '../card/background.tsx';
import { CorrectButtons } from '../card/correct-buttons.tsx';
import { DayStrip } from '../card/day-strip.tsx';
import { Distances } from '../card/distances.tsx';
import { InThisArticle } from '../card/in-this-article.tsx';
import { KindLabel } from '../card/kind-label.tsx';
import { LookUpPart } from '../card/look-up.tsx';
import { MentionNav } from '../card/mention-nav.tsx';
import { PlaceMap } from '../card/place-map.tsx';
import { SaidOfName, type CorrectActions } from '../card/said-of-name.tsx';
import { Yours } from '../card/yours.tsx';
import { Icon } from '../icons.tsx';
import type { PopupProps } from './popup-props.ts';

/** One name in full: what the card shows, in the popup. Its arrows lead through the mentions in the page. */
export function NameDetail(props: PopupProps & { readonly name: ListedName; readonly onBack: () => void; readonly onSaid: CorrectActions['onCorrect'] }): JSX.Element {
  const { name, state, nameRecord, isPrivate } = props;
  const [index, setIndex] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => { heading.current?.focus(); }, []);

  const mention = name.mentions[Math.min(index, name.mentions.length - 1)] as number;
  const view = nameCardView(state.reading, state.article.text, mention, nameRecord, isPrivate, state.lookUps);
  const go = (number: number): void => { setIndex(number - 1); props.onShowMention(name.mentions[number - 1] as number); };

  return (
    <article class="name-detail" data-notes onKeyDown={(event) => { if (event.key === 'Escape') { event.preventDefault(); props.onBack(); } }}>
      <h1 class="visually-hidden">{state.article.title || i18n.t('popup.untitled')}</h1>
      <header class="detail-head">
        <button type="button" class="btn-icon" aria-label={i18n.t('popup.back')} title={i18n.t('popup.back')} onClick={props.onBack}><Icon name="back" /></button>
        <div>
          <KindLabel kind={name.kind} />
          <h2 ref={heading} tabIndex={-1}><bdi>{name.name}</bdi></h2>
        </div>
      </header>
      <MentionNav {...view.mention} onGo={go} onShow={() => props.onShowMention(mention)}
        canNote={!isPrivate && nameRecord.state === 'ready'} />
      <InThisArticle roles={view.roles} quotations={view.quotations} isMetonym={view.isMetonym} onGoToPassage={props.onShowPassage} />
      <DayStrip view={view} onSetDay={isPrivate ? null : props.onSetDay} />
      <Background name={view.name} link={view.link} sources={view.sources} asOf={view.asOf} estimate={view.estimate} age={view.age} {...(isPrivate ? {} : { onCorrect: props.onSaid })} />
      {!isPrivate && nameRecord.state === 'ready' && (
        <SaidOfName corrections={nameRecord.corrections} onRevoke={props.onRevoke} onRescope={async (correction, scope) => { await props.onRescope(correction, scope); }} />
      )}
      {name.kind === 'place' && view.link?.item && <PlaceMap item={view.link.item} load={props.loadMap} />}
      <Distances distances={view.distances} />
      <LookUpPart state={view.lookUp} day={view.day} {...props.lookUpOf(name.entity)} />
      <Yours record={nameRecord} isPrivate={isPrivate} name={name.name} label={i18n.t('notes.labelOn', [name.name])}
        place={`${name.kind === 'place' ? 'places' : 'people'}/${encodeURIComponent(name.key)}`}
        onNoteAdd={(text) => props.onNoteAdd(name, text)} onDraft={(text) => props.onDraft(name, text)}
        onNoteEdit={props.onNoteEdit} onNoteDelete={props.onNoteDelete} onNoteRestore={props.onNoteRestore}
        noteDrafts={props.noteDrafts} onOpenLibrary={props.onOpenLibrary} />
      {!isPrivate && <p class="detail-foot"><CorrectButtons item={view.link?.item ?? null} onCorrect={props.onSaid} /></p>}
    </article>
  );
}
