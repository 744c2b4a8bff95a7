import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ListedNote, NoteQuery } from '../../lib/core/library/browse.ts';
import { NoteItem } from '../notes/note-item.tsx';
import { Problem } from '../problem.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { EmptyState } from './empty-state.tsx';
import { useLibraryTools } from './library-context.ts';
import { NoteContext } from './note-context.tsx';
import { NoteFilters } from './note-filters.tsx';
import { RowTick } from './row-tick.tsx';
import { SearchField } from './search-field.tsx';
import { useFitting } from './use-fitting.ts';
import { useLive } from './use-live.ts';
import { useRows } from './use-rows.ts';
import { useSelection, type Selection } from './use-selection.ts';
import { useSearch } from './use-search.ts';
import { VirtualList } from './virtual-list.tsx';

const everything: NoteQuery = { order: 'newest', about: null, tag: null };
const none: readonly string[] = [];
const noneAtHand: readonly ListedNote[] = [];

/** All notes: searched, filtered, sorted. */
export function NotesView(): JSX.Element {
  const { search, source, actions, offerUndo, exportRecords } = useLibraryTools();
  const [query, setQuery] = useState(everything);
  const { words, setWords, found, isReading } = useSearch('notes');
  const live = useLive((source) => source.noteIds(query), [query]);
  const all = live.state === 'ready' ? live.value : none;
  const ids = useFitting(found, all);
  const selection = useSelection(ids);
  const { recordAt, onRange } = useRows(ids, (source, some) => source.listedNotes(some), { first: found?.first ?? noneAtHand });
  const rows = useMemo(() => (
    <VirtualList isReusing count={ids.length} rowHeight={110} label={i18n.t('library.nav.notes')} keyOf={(index) => ids[index] ?? ''} onRange={onRange}
      row={(index) => <NoteRow listed={recordAt(index)} selection={selection} onTag={(tag) => setQuery((now) => ({ ...now, tag }))} />} />
  ), [ids, onRange, recordAt, selection]);
  const isFiltered = words.trim() !== '' || query.about !== null || query.tag !== null;
  if (live.state === 'ready' && ids.length === 0 && !isFiltered) {
    return <><h1>{i18n.t('library.nav.notes')}</h1><EmptyState title={i18n.t('library.notes.empty')}><p>{i18n.t('library.notes.emptyHow')}</p></EmptyState></>;
  }
  return (
    <>
      <h1>{i18n.t('library.nav.notes')}</h1>
      {live.state === 'failed' && <Problem code={live.code} />}
      <SearchField label={i18n.t('library.notes.search')} value={words} onInput={setWords} onFocus={search.prepare}
        status={isReading && words.trim() !== '' ? i18n.t('library.indexing') : live.state === 'ready' ? i18n.t('library.noteCount', ids.length) : ''} />
      <NoteFilters query={query} isSearching={found !== null} onChange={setQuery} />
      {live.state === 'ready' && ids.length === 0 && (
        <EmptyState title={i18n.t('library.noneFound')}>
          <button type="button" class="btn-quiet" onClick={() => { setWords(''); setQuery((now) => ({ ...everything, order: now.order })); }}>{i18n.t('library.notes.showAll')}</button>
        </EmptyState>
      )}
      <BulkBar selection={selection} shown={ids.length} onDone={offerUndo}
        offers={[{
          text: i18n.t('library.delete'), said: (count) => i18n.t('library.bulk.notesDeleted', count),
          work: async (id) => { await actions.deleteNote(id); return () => actions.restoreNote(id); },
        }]}
        onTag={async (id, tag) => {
          const [note] = await source.notesByIds([id]);
          if (note === undefined || note.tags.some((own) => own.toLowerCase() === tag.toLowerCase())) return () => Promise.resolve();
          const tagged = await actions.editNote(note, `${note.text}\n\n#${tag}`);
          return async () => { await actions.editNote(tagged, note.text); };
        }}
        {...(isFiltered ? { exportLabel: i18n.t('library.export.these') } : {})}
        onExport={(...how) => exportRecords({ type: 'notes', ids: selection.ids.length > 0 ? selection.ids : ids }, ...how)} />
      {rows}
    </>
  );
}

function NoteRow({ listed, selection, onTag }: { listed: ListedNote | null; selection: Selection; onTag: (tag: string) => void }): JSX.Element {
  const { actions, offerUndo } = useLibraryTools();
  if (listed === null) return <div class="article-row article-row-loading" aria-hidden="true" />;
  const { note, articleId } = listed;
  const remove = async (): Promise<void> => {
    await actions.deleteNote(note.id);
    offerUndo(i18n.t('notes.deleted'), () => actions.restoreNote(note.id));
  };
  return (
    <div class="note-tick-row">
      <RowTick id={note.id} label={note.text.slice(0, 60)} selection={selection} />
      <ul class="notes note-row">
        <NoteItem note={note} context={<NoteContext note={note} articleId={articleId} />} onEdit={async (before, text) => { await actions.editNote(before, text); }} onDelete={() => void remove()}
          drafts={actions.noteDrafts} onTag={onTag} />
      </ul>
    </div>
  );
}
