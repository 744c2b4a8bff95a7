import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatMoment } from '../dates.ts';
import { codeOf, Problem } from '../problem.tsx';
import { EmptyState } from './empty-state.tsx';
import { useLibraryTools } from './library-context.ts';
import { NoteContext } from './note-context.tsx';
import { useLive } from './use-live.ts';
import { VirtualList } from './virtual-list.tsx';

/** Everything deleted that can still come back. */
export function BinView(): JSX.Element {
  const { actions } = useLibraryTools();
  const [problem, setProblem] = useState<string | null>(null);
  const live = useLive((source) => source.binned(), []);
  const rows = live.state !== 'ready' ? [] : [
    ...live.value.articles.map((article) => ({ id: article.id, deletedAt: article.deletedAt ?? 0, what: <strong dir="auto">{article.title || article.site}</strong>, restore: () => actions.restoreArticle(article.id) })),
    ...live.value.notes.map((note) => ({ id: note.id, deletedAt: note.deletedAt ?? 0, what: <><span class="note-text clipped" dir="auto">{note.text}</span><NoteContext note={note} /></>, restore: () => actions.restoreNote(note.id) })),
  ].toSorted((a, b) => b.deletedAt - a.deletedAt);
  return (
    <>
      <h1>{i18n.t('library.nav.bin')}</h1>
      <Problem code={live.state === 'failed' ? live.code : problem} />
      {live.state === 'ready' && rows.length === 0 && <EmptyState title={i18n.t('library.bin.empty')}><p>{i18n.t('library.bin.emptyHow')}</p></EmptyState>}
      <VirtualList count={rows.length} rowHeight={72} label={i18n.t('library.nav.bin')} keyOf={(index) => rows[index]?.id ?? ''} row={(index) => {
        const row = rows[index];
        return row === undefined ? <></> : (
          <div class="bin-row">
            <div class="bin-row-main">{row.what}<p class="muted small">{i18n.t('library.bin.deleted', [formatMoment(row.deletedAt)])}</p></div>
            <button type="button" class="btn-quiet" onClick={() => void row.restore().catch((error: unknown) => setProblem(codeOf(error)))}>{i18n.t('library.bin.restore')}</button>
          </div>
        );
      }} />
    </>
  );
}
