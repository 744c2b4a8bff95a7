import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { filterNames, type ListedName } from '../../lib/core/card/list-names.ts';
import type { Note } from '../../lib/core/model/library.ts';
import type { Kind } from '../../lib/core/model/recognition.ts';

export interface NameListProps {
  /** In order of appearance. */
  readonly names: readonly ListedName[];
  /** Notes on each name that has any, by `EntityKey`. */
  readonly notes: ReadonlyMap<string, readonly Note[]>;
  /** The entity whose row takes the focus, for the way back from its details. */
  readonly focused: string | null;
  readonly onChoose: (name: ListedName) => void;
}

/** From how many names on a filter helps more than it takes. */
const filterFrom = 8;

/** People, then places, each with its number of mentions, filterable. */
export function NameList({ names, notes, focused, onChoose }: NameListProps): JSX.Element {
  const [typed, setTyped] = useState('');
  const shown = filterNames(names, typed);
  // In the order in which the groups stand below, so that Enter takes the name at the top.
  const first = (['person', 'place', 'organisation'] as const).flatMap((kind) => shown.filter((name) => name.kind === kind))[0];
  const group = (kind: Kind, title: string): JSX.Element | null => {
    const own = shown.filter((name) => name.kind === kind);
    return own.length === 0 ? null : (
      <section aria-label={title}>
        <h2 class="eyebrow group"><span class={`kind kind-${kind}`}><span>{title}</span></span> <span class="count">{own.length}</span></h2>
        <ul class="names">{own.map((name) => (
          <NameRow key={name.entity} name={name} notes={notes.get(name.key)?.length ?? 0} isFocused={name.entity === focused} onChoose={onChoose} />
        ))}</ul>
      </section>
    );
  };
  return (
    <>
      {names.length >= filterFrom && (
        <input class="field filter" type="search" aria-label={i18n.t('popup.filter')} placeholder={i18n.t('popup.filter')}
          value={typed} onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => { if (event.key === 'Enter' && first !== undefined && typed.trim() !== '') onChoose(first); }} />
      )}
      {group('person', i18n.t('popup.people'))}
      {group('place', i18n.t('popup.places'))}
      {group('organisation', i18n.t('popup.organisations'))}
      {names.length === 0 && <p class="popup-remark muted">{i18n.t('popup.noNames')}</p>}
      {names.length > 0 && shown.length === 0 && <p class="popup-remark muted" role="status">{i18n.t('popup.noneLike', [typed.trim()])}</p>}
    </>
  );
}

interface NameRowProps {
  readonly name: ListedName;
  readonly notes: number;
  readonly isFocused: boolean;
  readonly onChoose: (name: ListedName) => void;
}

function NameRow({ name, notes, isFocused, onChoose }: NameRowProps): JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => { if (isFocused) button.current?.focus(); }, [isFocused]);
  return (
    <li>
      <button ref={button} type="button" class="name-row" onClick={() => onChoose(name)}>
        <bdi class="name">{name.name}</bdi>
        {notes > 0 && <span class="has-notes">{i18n.t('popup.noteCount', notes)}</span>}
        <span class="count" aria-hidden="true">{name.mentions.length}</span>
        <span class="visually-hidden">{i18n.t('popup.mentionCount', name.mentions.length)}</span>
        {name.role !== null && <span class="name-role muted small" dir="auto">{name.role}</span>}
      </button>
    </li>
  );
}
