import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatMoment } from '../dates.ts';
import { codeOf, Problem } from '../problem.tsx';
import { ConfirmedButton } from './confirmed-button.tsx';
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
    ...live.value.articles.map((article) => ({ id: article.id, deletedAt: article.deletedAt ?? 0, what: <strong dir="auto">{article.title || article.site}</strong>, restore: () => actions.restoreArticle(article.id), purge: () => actions.purge('articles', article.id) })),
    ...live.value.notes.map((note) => ({ id: note.id, deletedAt: note.deletedAt ?? 0, what: <><span class="note-plain clipped" dir="auto">{note.text}</span><NoteContext note={note} /></>, restore: () => actions.restoreNote(note.id), purge: () => actions.purge('notes', note.id) })),
  ].toSorted((a, b) => b.deletedAt - a.deletedAt);
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
      <VirtualList count={rows.length} rowHeight={72} label={i18n.t('library.nav.bin')} keyOf={(index) => rows[index]?.id ?? ''} row={(index) => {
        const row = rows[index];
        return row === undefined ? <></> : (
          <div class="bin-row">
            <div class="bin-row-main">{row.what}<p class="muted small">{i18n.t('library.bin.deleted', [formatMoment(row.deletedAt)])}</p></div>
            <div class="bin-row-actions">
              <button type="button" class="btn-quiet" onClick={() => attempt(row.restore())}>{i18n.t('library.bin.restore')}</button>
              <ConfirmedButton text={i18n.t('library.bin.purge')} question={i18n.t('library.bin.purgeSure')} yes={i18n.t('library.bin.purge')} onYes={() => attempt(row.purge())} />
            </div>
          </div>
        );
      }} />
    </>
  );
}
