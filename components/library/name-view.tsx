import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { groupNames } from '../../lib/core/library/group-names.ts';
import type { Occurrence } from '../../lib/core/library/browse.ts';
import type { EntityKey, Note } from '../../lib/core/model/library.ts';
import type { Kind } from '../../lib/core/model/recognition.ts';
import { KindLabel } from '../card/kind-label.tsx';
import { Problem } from '../problem.tsx';
import { EmptyState } from './empty-state.tsx';
import { ExportSelection } from './export-selection.tsx';
import type { LibrarySource } from './library-context.ts';
import { LibraryNotes } from './library-notes.tsx';
import { NameArticle } from './name-article.tsx';
import { NameCompany } from './name-company.tsx';
import { useLive } from './use-live.ts';
import { useRows } from './use-rows.ts';
import { VirtualList } from './virtual-list.tsx';

interface NameData {
  readonly name: string;
  readonly kind: Kind;
  readonly itemId: string | null;
  readonly keys: readonly EntityKey[];
  readonly mentions: number;
  /** Newest first. */
  readonly articleIds: readonly string[];
  readonly notes: readonly Note[];
}

/** A person or place across the library: notes, roles, company, and every mention in its sentence. */
export function NameView({ name: key }: { name: EntityKey }): JSX.Element {
  const live = useLive((source) => readName(source, key), [key]);
  if (live.state === 'loading') return <div aria-busy="true" />;
  if (live.state === 'failed') return <Problem code={live.code} />;
  if (live.value === null) {
    return <><h1>{i18n.t('library.name.unknown')}</h1><EmptyState title={i18n.t('library.name.unknownHow')} /></>;
  }
  return <KnownName entityKey={key} data={live.value} />;
}

function KnownName({ entityKey: key, data }: { entityKey: EntityKey; data: NameData }): JSX.Element {
  const { name, kind, itemId, articleIds, notes } = data;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const keys = new Set(data.keys);
  const { recordAt, onRange } = useRows(articleIds, (source, some) => source.articlesByIds(some));
  return (
    <div class="name-page">
      <header>
        <KindLabel kind={kind} />
        <h1 ref={heading} tabIndex={-1} dir="auto">{name}</h1>
        <p class="muted">{[i18n.t('library.mentions', data.mentions), i18n.t('library.articleCount', articleIds.length)].join(' · ')}</p>
        <ExportSelection selection={() => ({ type: 'names', keys: data.keys })} />
      </header>
      <section>
        <h2>{i18n.t('library.name.notes')}</h2>
        <LibraryNotes notes={notes} label={i18n.t('notes.labelOn', [name])} field={`entity:${key}`} target={{ type: 'entity', key, itemId, kind, name }} />
      </section>
      <NameCompany articleIds={articleIds} keys={data.keys} />
      <section>
        <h2>{i18n.t('library.name.mentions')}</h2>
        {articleIds.length === 0 ? <EmptyState title={i18n.t('library.name.noArticles')} />
          : <VirtualList count={articleIds.length} rowHeight={140} label={i18n.t('library.name.mentions')} keyOf={(index) => articleIds[index] ?? ''}
              onRange={onRange} row={(index) => <NameArticle article={recordAt(index)} keys={keys} itemId={itemId} />} />}
      </section>
    </div>
  );
}

async function readName(source: LibrarySource, key: EntityKey): Promise<NameData | null> {
  const occurrences = (await source.occurrencesOfName(key)).toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  const itemId = singleItem(occurrences, key);
  const notes = await source.notesOfEntity(key, itemId);
  const target = notes.map((note) => note.target).find((about) => about.type === 'entity');
  const own = occurrences.filter((row) => row.key === key || (itemId !== null && row.itemId === itemId));
  const [group] = groupNames(own.map((row) => ({ ...row, itemId: 'this one' })));
  const kind = own[0]?.kind ?? target?.kind;
  if (kind === undefined) return null;
  return {
    kind, itemId, notes,
    name: group?.name ?? target?.name ?? '',
    keys: group?.keys ?? [key],
    mentions: group?.mentions ?? 0,
    articleIds: [...new Set(own.map((row) => row.articleId))],
  };
}

/** The item that a key is linked to; `null` for none, and for a key that names two. */
function singleItem(occurrences: readonly Occurrence[], key: EntityKey): string | null {
  const items = new Set(occurrences.filter((row) => row.key === key).flatMap((row) => row.itemId ?? []));
  const [only] = items;
  return items.size === 1 ? only ?? null : null;
}
