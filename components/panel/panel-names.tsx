import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { filterNames, type ListedName } from '../../lib/core/card/list-names.ts';
import type { Note } from '../../lib/core/model/library.ts';
import type { Kind, Mention } from '../../lib/core/model/recognition.ts';
import { NoteText } from '../notes/note-text.tsx';
import { XrayStrip } from './xray-strip.tsx';

export interface PanelNamesProps {
  /** In order of appearance. */
  readonly names: readonly ListedName[];
  readonly mentions: readonly Mention[];
  readonly text: string;
  /** Notes on each name that has any, by `EntityKey`. */
  readonly notes: ReadonlyMap<string, readonly Note[]>;
  /** The entity whose row takes the focus, for the way back from its details. */
  readonly focused: string | null;
  readonly onChoose: (name: ListedName) => void;
  /** Points at a mention in the page: an index into `mentions`. */
  readonly onPoint: (mention: number) => void;
}

const filterFrom = 8;
const kinds: readonly (Kind | 'all')[] = ['all', 'person', 'place', 'organisation'];

/** People and places in order of appearance, each with its X-ray and the reader's notes on it. */
export function PanelNames({ names, mentions, text, notes, focused, onChoose, onPoint }: PanelNamesProps): JSX.Element {
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState<Kind | 'all'>('all');
  const present = kinds.filter((each) => each === 'all' || names.some((name) => name.kind === each));
  const shown = filterNames(names, typed).filter((name) => kind === 'all' || name.kind === kind);
  return (
    <>
      {names.length >= filterFrom && (
        <div class="panel-filter">
          <input class="field" type="search" aria-label={i18n.t('popup.filter')} placeholder={i18n.t('popup.filter')}
            value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
          {present.length > 2 && (
            <select class="field" aria-label={i18n.t('panel.kind')} value={kind} onChange={(event) => setKind(event.currentTarget.value as Kind | 'all')}>
              {present.map((each) => <option key={each} value={each}>{kindName(each)}</option>)}
            </select>
          )}
        </div>
      )}
      <ol class="panel-names">
        {shown.map((name) => (
          <PanelName key={name.entity} name={name} mentions={name.mentions.map((index) => mentions[index] as Mention)} text={text}
            notes={notes.get(name.key) ?? []} isFocused={name.entity === focused} onChoose={() => onChoose(name)}
            onGo={(index) => onPoint(name.mentions[index] as number)} />
        ))}
      </ol>
      {names.length === 0 && <p class="popup-remark muted">{i18n.t('popup.noNames')}</p>}
      {names.length > 0 && shown.length === 0 && <p class="popup-remark muted" role="status">{i18n.t('panel.noneShown')}</p>}
    </>
  );
}

interface PanelNameProps {
  readonly name: ListedName;
  readonly mentions: readonly Mention[];
  readonly text: string;
  readonly notes: readonly Note[];
  readonly isFocused: boolean;
  readonly onChoose: () => void;
  readonly onGo: (index: number) => void;
}

function PanelName({ name, mentions, text, notes, isFocused, onChoose, onGo }: PanelNameProps): JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => { if (isFocused) button.current?.focus(); }, [isFocused]);
  return (
    <li class="panel-name">
      <button ref={button} type="button" class="panel-name-open" onClick={onChoose}>
        <bdi class={`name name-${name.kind}`}>{name.name}</bdi>
        <span class="count" aria-hidden="true">{name.mentions.length}</span>
        <span class="visually-hidden">{i18n.t('popup.mentionCount', name.mentions.length)}</span>
        {name.role !== null && <span class="name-role muted small" dir="auto">{name.role}</span>}
      </button>
      <XrayStrip name={name.name} kind={name.kind} mentions={mentions} text={text} onGo={onGo} />
      {notes.map((note) => <div key={note.id} class="panel-note small"><NoteText text={note.text} /></div>)}
    </li>
  );
}

function kindName(kind: Kind | 'all'): string {
  switch (kind) {
    case 'all': return i18n.t('panel.everyKind');
    case 'person': return i18n.t('popup.people');
    case 'place': return i18n.t('popup.places');
    case 'organisation': return i18n.t('popup.organisations');
  }
}
