import type { JSX } from 'preact';
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { foldName } from '../../lib/core/library/entity-key.ts';
import { groupKnownNames, type NameSummary } from '../../lib/core/library/group-names.ts';
import { whoIsWho } from '../../lib/core/library/who-is-who.ts';
import type { EntityKey } from '../../lib/core/model/library.ts';
import type { Kind } from '../../lib/core/model/recognition.ts';
import { useLive } from './use-live.ts';

/** How many names are offered at a time: whoever looks for one types more of it. */
const mostShown = 8;

/** The other names of a kind, found as one types, to say of one that it is the same. Those that share a word with `keys` come first. Escape leaves. */
export function SamePicker({ kind, keys, onChoose, onCancel }: { kind: Kind; keys: readonly EntityKey[]; onChoose: (name: NameSummary) => void; onCancel: () => void }): JSX.Element {
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus(), []);
  const live = useLive(async (source) => groupKnownNames(await source.names(kind), whoIsWho(await source.livingRecords('identities'))), [kind]);
  const others = useMemo(() => (live.state === 'ready' ? likestFirst(live.value, keys) : []), [live, keys.join('\n')]);
  const words = foldName(typed).split(' ').filter((word) => word !== '');
  const shown = others.filter((other) => words.every((word) => wordsOf(other).some((own) => own.startsWith(word)))).slice(0, mostShown);
  return (
    <div class="same-picker" onKeyDown={(event) => { if (event.key === 'Escape') { event.preventDefault(); onCancel(); } }}>
      <label class="eyebrow" for={id}>{i18n.t('library.name.sameAsLabel')}</label>
      <input ref={field} id={id} class="field" type="search" dir="auto" autocomplete="off" placeholder={i18n.t('library.name.sameAsSearch')} value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
      <ul class="plain entries">
        {shown.map((other) => (
          <li key={other.key}>
            <span dir="auto">{other.name} <span class="muted small">{i18n.t('library.articleCount', other.articles)}</span></span>
            <button type="button" class="btn-quiet" aria-label={i18n.t('library.name.join', [other.name])} onClick={() => onChoose(other)}>{i18n.t('library.name.joinButton')}</button>
          </li>
        ))}
      </ul>
      <p class="muted small" role="status">{live.state === 'ready' && shown.length === 0 && i18n.t('library.name.noneOther')}</p>
    </div>
  );
}

function likestFirst(names: readonly NameSummary[], keys: readonly EntityKey[]): readonly NameSummary[] {
  const own = new Set(keys);
  const words = new Set(keys.flatMap((key) => key.slice(key.indexOf(':') + 1).split(' ')));
  const likeness = (name: NameSummary): number => wordsOf(name).filter((word) => words.has(word)).length;
  return names.filter((name) => !name.keys.some((key) => own.has(key)))
    .toSorted((a, b) => likeness(b) - likeness(a) || b.articles - a.articles || (a.name < b.name ? -1 : 1));
}

function wordsOf(name: NameSummary): readonly string[] {
  return [...new Set([foldName(name.name), ...name.keys.map((key) => key.slice(key.indexOf(':') + 1))].flatMap((form) => form.split(' ')))];
}
