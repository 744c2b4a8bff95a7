import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Note } from '../../lib/core/model/library.ts';
import { NoteField } from '../notes/note-field.tsx';
import { NoteList } from '../notes/note-list.tsx';
import type { PopupProps } from './popup-props.ts';

/** Notes on the article and its passages. A passage leads to its place; one that is no longer there shows its words. */
export function ArticleNotes({ state, record, isPrivate, ...on }: PopupProps): JSX.Element {
  const contextOf = (note: Note): JSX.Element | undefined => {
    if (note.target.type !== 'passage') return undefined;
    const { quote } = note.target.selector;
    const words = <q class="said" dir="auto">{quote.exact}</q>;
    if (state.orphans.includes(note.id)) return <p class="note-context">{i18n.t('popup.orphan')} {words}</p>;
    return (
      <p class="note-context">
        <button type="button" class="quotation" title={i18n.t('popup.goToPassage')} onClick={() => on.onShowNote(note)}>{words}</button>
      </p>
    );
  };
  const [isNothingSelected, setNothingSelected] = useState(false);
  return (
    <div class="article-notes">
      {record.notes.length === 0 && <p class="muted">{i18n.t('popup.noNotes')}</p>}
      <NoteList notes={record.notes} contextOf={contextOf} drafts={on.noteDrafts}
        onEdit={on.onNoteEdit} onDelete={on.onNoteDelete} onRestore={on.onNoteRestore} />
      <NoteField label={i18n.t('notes.labelOnArticle')} placeholder={i18n.t('popup.articleNote')} draft={record.draft}
        onDraft={(text) => on.onDraft(null, text)} onAdd={(text) => on.onNoteAdd(null, text)} />
      {!isPrivate && (
        <p>
          <button type="button" class="btn-quiet" onClick={() => void on.onNoteSelection().then((isOpen) => setNothingSelected(!isOpen))}>{i18n.t('popup.noteSelection')}</button>
          <span role="status" class="muted">{isNothingSelected && i18n.t('popup.nothingSelected')}</span>
        </p>
      )}
    </div>
  );
}
