import type { Note } from '../../lib/core/model/library.ts';
import type { Span } from '../../lib/core/model/span.ts';
import type { EditDrafts } from '../notes/note-item.tsx';
import type { CorrectActions } from './said-of-name.tsx';
import type { LookUpActions } from './look-up-props.ts';
import type { LoadMap } from './place-map.tsx';

/** What the reader does on a card. Promises resolve when it is stored and reject with a `DatelineError`. */
export interface CardActions {
  readonly onClose: () => void;
  /** Asks for another mention of the same name, counted from 1. */
  readonly onGoToMention: (number: number) => void;
  /** Scrolls to a quotation of the article. */
  readonly onGoToPassage?: (span: Span) => void;
  readonly onNoteAdd: (text: string) => Promise<void>;
  readonly onNoteEdit: (note: Note, text: string) => Promise<void>;
  readonly onNoteDelete: (note: Note) => Promise<void>;
  readonly onNoteRestore: (note: Note) => Promise<void>;
  /** The words in the field for a new note, at every keystroke. */
  readonly onDraft: (text: string) => void;
  /** Unfinished changes to notes; without it an edit that is not saved is lost with the card. */
  readonly noteDrafts?: EditDrafts;
  /** Sets the day of the article by hand, or clears it; `null` where nothing may be stored. */
  readonly onSetDay: ((day: string | null) => Promise<void>) | null;
  /** What the reader does about a name read wrongly; `null` where nothing may be stored. */
  readonly correct: CorrectActions | null;
  /** Draws the map of a place; without it cards have none. */
  readonly loadMap?: LoadMap;
  /** Looks the name up; without it cards offer no look-up. */
  readonly lookUp?: LookUpActions;
  /** Opens the library at a place of it: "people/KEY", "places/KEY". */
  readonly onOpenLibrary: (place: string) => void;
}
