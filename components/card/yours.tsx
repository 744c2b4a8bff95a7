import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { CardRecord } from '../../lib/core/card/card-view.ts';
import { NoteField } from '../notes/note-field.tsx';
import { NoteList } from '../notes/note-list.tsx';
import type { CardActions } from './card-actions.ts';
import { EarlierArticles } from './earlier-articles.tsx';

export interface YoursProps extends Omit<CardActions, 'onClose' | 'onGoToMention' | 'onGoToPassage' | 'loadMap' | 'correct' | 'onSetDay' | 'lookUp'> {
  readonly record: CardRecord;
  readonly isPrivate: boolean;
  /** What the article calls it; `null` for a passage. */
  readonly name: string | null;
  /** Name of the note field. */
  readonly label: string;
  /** The name's place in the library, `null` where it has none. */
  readonly place: string | null;
}

/** The reader's own part of a card: notes, a field for one more, the articles where the name was met before. */
export function Yours({ record, isPrivate, name, label, place, ...on }: YoursProps): JSX.Element | null {
  if (isPrivate) return <section class="part yours"><p class="muted">{i18n.t('card.private')}</p></section>;
  if (record.state === 'loading') return null;
  if (record.state === 'failed') return <section class="part yours"><p class="problem" role="alert">{i18n.t('card.recordFailed')}</p></section>;
  return (
    <section class="part yours">
      <h3 class="eyebrow">{i18n.t('card.yours')}</h3>
      {record.knownAs !== null && record.knownAs !== name && <p class="muted">{i18n.t('card.knownAs', [record.knownAs])}</p>}
      <NoteList notes={record.notes} onEdit={on.onNoteEdit} onDelete={on.onNoteDelete} onRestore={on.onNoteRestore}
        {...(on.noteDrafts ? { drafts: on.noteDrafts } : {})} />
      <NoteField label={label} draft={record.draft} onDraft={on.onDraft} onAdd={on.onNoteAdd} />
      {place !== null && record.earlier.length > 0 && (
        <EarlierArticles articles={record.earlier} hasMore={record.hasMoreEarlier === true} onOpenLibrary={() => on.onOpenLibrary(place)} />
      )}
    </section>
  );
}
