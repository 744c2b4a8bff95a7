import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Note } from '../../lib/core/model/library.ts';
import { NoteItem } from '../notes/note-item.tsx';
import { Problem } from '../problem.tsx';
import { BulkBar, RowTick } from './bulk-bar.tsx';
import { EmptyState } from './empty-state.tsx';
import { ExportSelection } from './export-selection.tsx';
import { useLibraryTools } from './library-context.ts';
import { NoteContext } from './note-context.tsx';
import { TagFilter } from './tag-filter.tsx';
import { SearchField } from './search-field.tsx';
import { useLive } from './use-live.ts';
import { useRows } from './use-rows.ts';
import { useSelection, type Selection } from './use-selection.ts';
import { useSearch } from './use-search.ts';
import { VirtualList } from './virtual-list.tsx';

const none: readonly string[] = [];

/** All notes, newest change first, searchable. */
export function NotesView(): JSX.Element {
  const { search, source, actions, offerUndo, exportRecords } = useLibraryTools();
  const [words, setWords] = useState('');
  const { found, isReading } = useSearch('notes', words);
  const live = useLive((source) => source.noteIds(), []);
  const all = live.state === 'ready' ? live.value : none;
  const [tag, setTag] = useState<string | null>(null);
  const tagged = useLive(async (source) => (tag === null ? null : new Set(await source.noteIdsByTag(tag))), [tag]);
  const living = useMemo(() => new Set(all), [all]);
  const isTagged = tagged.state === 'ready' ? tagged.value : null;
  const ids = useMemo(() => (found?.filter((id) => living.has(id)) ?? all).filter((id) => isTagged?.has(id) ?? true), [found, living, all, isTagged]);
  const selection = useSelection(ids);
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
            <TagFilter chosen={tag} onChoose={setTag} />
            {ids.length > 0 && <ExportSelection selection={() => ({ type: 'notes', ids })} label={words.trim() === '' ? i18n.t('library.export.title') : i18n.t('library.export.these')} />}
            {ids.length === 0 && words !== '' && live.state === 'ready' && <EmptyState title={i18n.t('library.noneFound')} />}
            <BulkBar selection={selection} shown={ids.length} onDone={offerUndo} saidDeleted={(count) => i18n.t('library.bulk.notesDeleted', count)}
              onDelete={async (id) => { await actions.deleteNote(id); return () => actions.restoreNote(id); }}
              onTag={async (id, tag) => {
                const [note] = await source.notesByIds([id]);
                if (note === undefined || note.tags.includes(tag)) return () => Promise.resolve();
                const tagged = await actions.editNote(note, `${note.text}\n\n#${tag}`);
                return async () => { await actions.editNote(tagged, note.text); };
              }}
              onExport={(...how) => exportRecords({ type: 'notes', ids: selection.ids }, ...how)} />
            <VirtualList count={ids.length} rowHeight={110} label={i18n.t('library.nav.notes')} keyOf={(index) => ids[index] ?? ''} onRange={onRange}
              row={(index) => <NoteRow note={recordAt(index)} selection={selection} onTag={setTag} />} />
          </>
        )}
    </>
  );
}

function NoteRow({ note, selection, onTag }: { note: Note | null; selection: Selection; onTag: (tag: string) => void }): JSX.Element {
  const { actions, offerUndo } = useLibraryTools();
  if (note === null) return <div class="article-row article-row-loading" aria-hidden="true" />;
  const remove = async (): Promise<void> => {
    await actions.deleteNote(note.id);
    offerUndo(i18n.t('notes.deleted'), () => actions.restoreNote(note.id));
  };
  return (
    <div class="note-tick-row">
      <RowTick id={note.id} label={note.text.slice(0, 60)} selection={selection} />
      <ul class="notes note-row">
        <NoteItem key={note.id} note={note} context={<NoteContext note={note} />} onEdit={async (before, text) => { await actions.editNote(before, text); }} onDelete={() => void remove()}
          drafts={actions.noteDrafts} onTag={onTag} />
      </ul>
    </div>
  );
}
