import type { CardRecord } from '../../lib/core/card/card-view.ts';
import type { ListedName } from '../../lib/core/card/list-names.ts';
import type { Correction, CorrectionScope, Note } from '../../lib/core/model/library.ts';
import type { Span } from '../../lib/core/model/span.ts';
import type { ReaderState } from '../../lib/core/protocol.ts';
import type { LookUpActions } from '../card/look-up-props.ts';
import type { LoadMap } from '../card/place-map.tsx';
import type { EditDrafts } from '../notes/note-item.tsx';

/** What the library knows of the article in the popup. */
export interface ArticleRecord {
  /** `null` until the library has answered. */
  readonly isSaved: boolean | null;
  /** Notes on the article and its passages, oldest first. */
  readonly notes: readonly Note[];
  /** Unsaved words of the note on the article. */
  readonly draft: string;
  /** Notes on each name that has any, by `EntityKey`, oldest first. */
  readonly nameNotes: ReadonlyMap<string, readonly Note[]>;
}

/** What the reader does in the popup. Promises reject with a `DatelineError`. */
export interface PopupActions {
  readonly onSave: () => Promise<void>;
  /** Gives what undoes it, or `null` if it was not saved. */
  readonly onUnsave: () => Promise<(() => Promise<void>) | null>;
  /** Scrolls to a mention in the page without opening its card: an index into `recognition.mentions`. */
  readonly onPoint: (mention: number) => void;
  /** Shows a mention in the page: an index into `recognition.mentions`. */
  readonly onShowMention: (mention: number) => void;
  readonly onShowPassage: (span: Span) => void;
  /** Shows the passage of a note in the page. */
  readonly onShowNote: (note: Note) => void;
  /** Opens the card for a note on the words that are selected in the page; false if none of the article are. */
  readonly onNoteSelection: () => Promise<boolean>;
  /** Asks for the library's record of a name, `null` for none. */
  readonly onChoose: (name: ListedName | null) => void;
  /** `name: null` is the article itself. */
  readonly onNoteAdd: (name: ListedName | null, text: string) => Promise<void>;
  readonly onNoteEdit: (note: Note, text: string) => Promise<void>;
  readonly onNoteDelete: (note: Note) => Promise<void>;
  readonly onNoteRestore: (note: Note) => Promise<void>;
  /** Sets the day of the article by hand, or clears it. */
  readonly onSetDay: (day: string | null) => Promise<void>;
  /** Keeps what the reader says of a name, at first for this article. */
  readonly onCorrect: (name: ListedName, verdict: Correction['verdict'], item: { readonly id: string; readonly label: string } | null) => Promise<Correction>;
  readonly onRescope: (correction: Correction, scope: CorrectionScope['type']) => Promise<Correction>;
  readonly onRevoke: (correction: Correction) => Promise<void>;
  readonly onDraft: (name: ListedName | null, text: string) => void;
  readonly noteDrafts: EditDrafts;
  readonly loadMap: LoadMap;
  /** Look-ups of one name of the article (`Entity.id`). */
  readonly lookUpOf: (entity: string) => LookUpActions;
  readonly onOpenLibrary: (place: string) => void;
}

export interface PopupProps extends PopupActions {
  readonly state: ReaderState;
  readonly record: ArticleRecord;
  /** The record of the name that was chosen last. */
  readonly nameRecord: CardRecord;
  readonly isPrivate: boolean;
  readonly showOrganisations: boolean;
}
