import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { binMs } from '../../lib/core/library/bin-time.ts';
import type { ArticleHeader } from '../../lib/core/library/browse.ts';
import type { Note } from '../../lib/core/model/library.ts';
import { formatMoment } from '../dates.ts';
import { codeOf, Problem } from '../problem.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { ConfirmedButton } from './confirmed-button.tsx';
import { EmptyState } from './empty-state.tsx';
import { useLibraryTools, type LibraryActions } from './library-context.ts';
import { NoteContext } from './note-context.tsx';
import { RowTick } from './row-tick.tsx';
import { useLive } from './use-live.ts';
import { useSelection, type Selection } from './use-selection.ts';
import { VirtualList } from './virtual-list.tsx';

/** A deleted record that can come back. */
interface BinRow {
  readonly id: string;
  readonly deletedAt: number;
  /** It in a few words. */
  readonly label: string;
  readonly what: JSX.Element;
  /** Brings it back; gives what deletes it again. */
  readonly restore: () => Promise<() => Promise<void>>;
  readonly purge: () => Promise<void>;
}

const none: readonly BinRow[] = [];

/** Everything deleted that can still come back, one by one or many at once. */
export function BinView(): JSX.Element {
  const { actions, offerUndo } = useLibraryTools();
  const [problem, setProblem] = useState<string | null>(null);
  const live = useLive((source) => source.binned(), []);
  const rows = useMemo(() => (live.state === 'ready' ? rowsOf(live.value, actions) : none), [live, actions]);
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const rowOf = (id: string): BinRow | undefined => rows.find((row) => row.id === id);
  const selection = useSelection(ids);
  const attempt = (work: Promise<void>): void => { setProblem(null); void work.catch((error: unknown) => setProblem(codeOf(error))); };
  return (
    <>
      <h1>{i18n.t('library.nav.bin')}</h1>
      <p class="muted">{i18n.t('library.bin.how')}</p>
      {rows.length > 0 && (
        <ConfirmedButton text={i18n.t('library.bin.emptyIt')} question={i18n.t('library.bin.emptySure')} yes={i18n.t('library.bin.emptyYes')} onYes={() => attempt(actions.emptyBin())} />
      )}
      <Problem code={live.state === 'failed' ? live.code : problem} />
      {live.state === 'ready' && rows.length === 0 && <EmptyState title={i18n.t('library.bin.empty')}><p>{i18n.t('library.bin.emptyHow')}</p></EmptyState>}
      <BulkBar selection={selection} shown={rows.length} onDone={offerUndo} offers={[
        { text: i18n.t('library.bin.restore'), said: (count) => i18n.t('library.bin.restored', count), work: async (id) => (await rowOf(id)?.restore()) ?? null },
        {
          text: i18n.t('library.bin.purge'), said: (count) => i18n.t('library.bin.purged', count), question: (count) => i18n.t('library.bin.purgeTheseSure', count),
          work: async (id) => { await rowOf(id)?.purge(); return null; },
        },
      ]} />
      <VirtualList count={rows.length} rowHeight={72} label={i18n.t('library.nav.bin')} keyOf={(index) => rows[index]?.id ?? ''} row={(index) => {
        const row = rows[index];
        return row === undefined ? <></> : (
          <Row row={row} selection={selection} onPurge={() => attempt(row.purge())}
            onRestore={() => attempt(row.restore().then((undo) => offerUndo(i18n.t('library.bin.restoredThis', [row.label]), undo)))} />
        );
      }} />
    </>
  );
}

function Row({ row, selection, onRestore, onPurge }: { row: BinRow; selection: Selection; onRestore: () => void; onPurge: () => void }): JSX.Element {
  return (
    <div class="bin-row">
      <RowTick id={row.id} label={row.label} selection={selection} />
      <div class="bin-row-main">{row.what}<p class="muted small">{i18n.t('library.bin.deleted', [formatMoment(row.deletedAt), formatMoment(row.deletedAt + binMs)])}</p></div>
      <div class="bin-row-actions">
        <button type="button" class="btn-quiet" onClick={onRestore}>{i18n.t('library.bin.restore')}</button>
        <ConfirmedButton text={i18n.t('library.bin.purge')} question={i18n.t('library.bin.purgeSure')} yes={i18n.t('library.bin.purge')} onYes={onPurge} />
      </div>
    </div>
  );
}

/** Latest deletion first. */
function rowsOf({ articles, notes }: { readonly articles: readonly ArticleHeader[]; readonly notes: readonly Note[] }, actions: LibraryActions): readonly BinRow[] {
  return [
    ...articles.map((article): BinRow => ({
      id: article.id, deletedAt: article.deletedAt ?? 0, label: article.title || article.site, what: <strong dir="auto">{article.title || article.site}</strong>,
      restore: async () => { await actions.restoreArticle(article.id); return () => actions.deleteArticle(article.canonicalUrl); },
      purge: () => actions.purge('articles', article.id),
    })),
    ...notes.map((note): BinRow => ({
      id: note.id, deletedAt: note.deletedAt ?? 0, label: note.text.slice(0, 60), what: <><span class="note-plain clipped" dir="auto">{note.text}</span><NoteContext note={note} /></>,
      restore: async () => { await actions.restoreNote(note.id); return () => actions.deleteNote(note.id); },
      purge: () => actions.purge('notes', note.id),
    })),
  ].toSorted((a, b) => b.deletedAt - a.deletedAt);
}
