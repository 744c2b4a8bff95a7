import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Note } from '../../lib/core/model/library.ts';
import { NoteItem } from '../notes/note-item.tsx';
import { Problem } from '../problem.tsx';
import { EmptyState } from './empty-state.tsx';
import { ExportSelection } from './export-selection.tsx';
import { useLibraryTools } from './library-context.ts';
import { NoteContext } from './note-context.tsx';
import { SearchField } from './search-field.tsx';
import { useLive } from './use-live.ts';
import { useRows } from './use-rows.ts';
import { useSearch } from './use-search.ts';
import { VirtualList } from './virtual-list.tsx';

const none: readonly string[] = [];

/** All notes, newest change first, searchable. */
export function NotesView(): JSX.Element {
  const { search } = useLibraryTools();
  const [words, setWords] = useState('');
  const { found, isReading } = useSearch('notes', words);
  const live = useLive((source) => source.noteIds(), []);
  const all = live.state === 'ready' ? live.value : none;
  const living = useMemo(() => new Set(all), [all]);
  const ids = useMemo(() => found?.filter((id) => living.has(id)) ?? all, [found, living, all]);
  const { recordAt, onRange } = useRows(ids, (source, some) => source.notesByIds(some));
  return (
    <>
      <h1>{i18n.t('library.nav.notes')}</h1>
      {live.state === 'failed' && <Problem code={live.code} />}
      {live.state === 'ready' && all.length === 0
        ? <EmptyState title={i18n.t('library.notes.empty')}><p>{i18n.t('library.notes.emptyHow')}</p></EmptyState>
        : (
          <>
            <SearchField label={i18n.t('library.notes.search')} value={words} onInput={setWords} onFocus={search.prepare}
              status={isReading && words.trim() !== '' ? i18n.t('library.indexing') : live.state === 'ready' ? i18n.t('library.noteCount', ids.length) : ''} />
            {ids.length > 0 && <ExportSelection selection={() => ({ type: 'notes', ids })} label={words.trim() === '' ? i18n.t('library.export.title') : i18n.t('library.export.these')} />}
            {ids.length === 0 && words !== '' && live.state === 'ready' && <EmptyState title={i18n.t('library.noneFound')} />}
            <VirtualList count={ids.length} rowHeight={110} label={i18n.t('library.nav.notes')} keyOf={(index) => ids[index] ?? ''} onRange={onRange}
              row={(index) => <NoteRow note={recordAt(index)} />} />
          </>
        )}
    </>
  );
}

function NoteRow({ note }: { note: Note | null }): JSX.Element {
  const { actions, offerUndo } = useLibraryTools();
  if (note === null) return <div class="article-row article-row-loading" aria-hidden="true" />;
  const remove = async (): Promise<void> => {
    await actions.deleteNote(note.id);
    offerUndo(i18n.t('notes.deleted'), () => actions.restoreNote(note.id));
  };
  return (
    <ul class="notes note-row">
      <NoteItem key={note.id} note={note} context={<NoteContext note={note} />} onEdit={(before, text) => actions.editNote(before, text)} onDelete={() => void remove()}
        drafts={{ read: (id) => actions.readDraft(`note:${id}`), keep: (id, text) => actions.keepDraft(`note:${id}`, text) }} />
    </ul>
  );
}
