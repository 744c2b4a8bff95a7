import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { draftField } from '../../lib/core/library/draft-field.ts';
import { groupKnownNames, type NameSummary } from '../../lib/core/library/group-names.ts';
import { recordNotes } from '../../lib/core/library/limits.ts';
import { whoIsWho } from '../../lib/core/library/who-is-who.ts';
import type { EntityKey, Note, SavedArticle } from '../../lib/core/model/library.ts';
import type { Kind } from '../../lib/core/model/recognition.ts';
import { KindLabel } from '../card/kind-label.tsx';
import { formatIsoDay } from '../dates.ts';
import { Problem } from '../problem.tsx';
import { EmptyState } from './empty-state.tsx';
import { ExportSelection } from './export-selection.tsx';
import type { LibrarySource } from './library-context.ts';
import { LibraryNotes } from './library-notes.tsx';
import { NameArticle } from './name-article.tsx';
import { NameIdentity } from './name-identity.tsx';
import { NameCompany } from './name-company.tsx';
import { PlaceOnMap } from './place-on-map.tsx';
import { NameTold } from './name-told.tsx';
import { useLive } from './use-live.ts';
import { usePainted } from './use-painted.ts';
import { useRows } from './use-rows.ts';
import { VirtualList } from './virtual-list.tsx';

/** A person or place across the library, without their articles. */
export interface NameData {
  readonly key: EntityKey;
  readonly name: string;
  readonly kind: Kind;
  readonly itemId: string | null;
  /** The keys it goes by; also where no article has it. */
  readonly keys: readonly EntityKey[];
  readonly articles: number;
  /** Its names, one by one. */
  readonly forms: readonly NameSummary[];
  readonly mentions: number;
  /** Days of its oldest and its newest article; `null` where none has it. */
  readonly days: { readonly first: string; readonly latest: string } | null;
  /** The newest, oldest first. */
  readonly notes: readonly Note[];
  readonly hasMoreNotes: boolean;
  /** The newest of its articles, as many as fill a screen. */
  readonly newest: readonly SavedArticle[];
}

const firstArticles = 6;
/** Notes that are drawn at first: on a screen with the sentences, not before them. */
const firstNotes = 5;

/** A person or place across the library: notes, roles, company, and every mention in its sentence. */
export function NameView({ name: key }: { name: EntityKey }): JSX.Element {
  const live = useLive((source) => readName(source, key), [key]);
  if (live.state === 'loading') return <div aria-busy="true" />;
  if (live.state === 'failed') return <Problem code={live.code} />;
  if (live.value === null) {
    return (
      <>
        <h1>{i18n.t('library.name.unknown')}</h1>
        <EmptyState title={i18n.t('library.name.unknownHow')}>
          <a class="link" href={key.startsWith('place:') ? '#/places' : '#/people'}>{key.startsWith('place:') ? i18n.t('library.nav.places') : i18n.t('library.nav.people')}</a>
        </EmptyState>
      </>
    );
  }
  return <KnownNameView data={live.value} />;
}

function KnownNameView({ data }: { data: NameData }): JSX.Element {
  const { key, name, kind, itemId, keys, days } = data;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  // What stands beside the sentences reads thousands of rows: the first sentences come first.
  const [isDrawn, setDrawn] = useState(false);
  const onDrawn = useCallback(() => setDrawn(true), []);
  const allNotes = useLive((source) => source.notesOfEntity(key, itemId), [key, itemId, data.notes], isDrawn && data.hasMoreNotes);
  const notes = data.hasMoreNotes && allNotes.state === 'ready' ? allNotes.value : data.notes;
  return (
    <div class="name-page">
      <header>
        <KindLabel kind={kind} />
        <h1 ref={heading} tabIndex={-1} dir="auto">{name}</h1>
        <p class="muted">{[
          i18n.t('library.articleCount', data.articles), i18n.t('library.mentions', data.mentions),
          days === null ? null : days.first === days.latest ? formatIsoDay(days.first) : i18n.t('library.name.between', [formatIsoDay(days.first), formatIsoDay(days.latest)]),
        ].filter((part) => part !== null).join(' · ')}</p>
        <div class="actions"><ExportSelection selection={() => ({ type: 'names', keys: data.keys })} /></div>
      </header>
      <div class="name-columns">
        <div class="name-own">
          <section>
            <h2>{i18n.t('library.name.notes')}</h2>
            <LibraryNotes notes={notes} first={firstNotes} label={i18n.t('notes.labelOn', [name])} field={draftField({ type: 'entity', key })} target={{ type: 'entity', key, itemId, kind, name }} />
          </section>
          <NameIdentity kind={kind} name={name} keys={data.keys} forms={data.forms} itemId={itemId} />
        </div>
        <aside class="name-aside">
          {kind === 'place' && itemId !== null && <PlaceOnMap itemId={itemId} name={name} />}
          {isDrawn && <NameTold keys={keys} />}
          {isDrawn && <NameCompany keys={keys} articles={data.articles} />}
        </aside>
        <Mentions data={data} isDrawn={isDrawn} onDrawn={onDrawn} />
      </div>
    </div>
  );
}

/** Every article that has the name: the newest first, at once, the rest as soon as their order is read. */
function Mentions({ data, isDrawn, onDrawn }: { data: NameData; isDrawn: boolean; onDrawn: () => void }): JSX.Element {
  const { keys, newest } = data;
  const all = useLive((source) => source.articleIdsOfNames(keys), [keys.join(' '), data.articles], isDrawn);
  const ids = useMemo(() => (all.state === 'ready' ? all.value : newest.map(({ id }) => id)), [all, newest]);
  const { recordAt, onRange } = useRows(ids, (source, some) => source.articlesByIds(some), { first: newest, run: 10 });
  const own = useMemo(() => new Set(keys), [keys.join(' ')]);
  const row = useCallback((index: number) => <NameArticle article={recordAt(index)} keys={own} />, [recordAt, own]);
  const hasFirst = ids.length === 0 || recordAt(0) !== null;
  // What a page has begun to read, the next page waits for.
  const isPainted = usePainted(String(hasFirst));
  useEffect(() => { if (hasFirst && isPainted) onDrawn(); }, [hasFirst, isPainted, onDrawn]);
  return (
    <section class="name-mentions">
      <h2>{i18n.t('library.name.mentions')}</h2>
      {ids.length === 0 ? <EmptyState title={i18n.t('library.name.noArticles')} />
        : <VirtualList count={ids.length} rowHeight={140} overscan={2} label={i18n.t('library.name.mentions')} keyOf={(index) => ids[index] ?? ''}
            onRange={onRange} row={row} />}
    </section>
  );
}

async function readName(source: LibrarySource, key: EntityKey): Promise<NameData | null> {
  const [same, identities] = await Promise.all([source.sameNames(key), source.livingRecords('identities')]);
  const who = whoIsWho(identities);
  const own = same.find((name) => name.key === key);
  const meaning = who.meaningOf(key, own?.items.length === 1 ? own.items[0] ?? null : null);
  const { itemId } = meaning;
  // They are one already, whatever they are linked to.
  const [group] = groupKnownNames(same.map((name) => ({ ...name, items: ['this one'] })));
  const keys = [...new Set([...(group?.keys ?? [key]), ...meaning.keys])];
  const [notes, newest] = await Promise.all([
    source.notesOfEntity(key, itemId, recordNotes + 1), source.articleIdsOfNames(keys, firstArticles).then((ids) => source.articlesByIds(ids)),
  ]);
  const target = notes.map((note) => note.target).find((about) => about.type === 'entity');
  const kind = own?.kind ?? same[0]?.kind ?? target?.kind ?? meaning.identity?.kind;
  if (kind === undefined) return null;
  return {
    key, kind, itemId, newest, keys,
    notes: notes.slice(-recordNotes), hasMoreNotes: notes.length > recordNotes,
    forms: groupKnownNames(same.map((name) => ({ ...name, items: [] }))),
    name: meaning.identity?.name ?? group?.name ?? target?.name ?? '',
    articles: group?.articles ?? 0,
    mentions: group?.mentions ?? 0,
    days: group === undefined ? null : { first: group.first, latest: group.latest },
  };
}
