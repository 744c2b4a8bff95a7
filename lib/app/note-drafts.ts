/** Where unfinished words are kept, by field. */
export interface DraftFields {
  readonly read: (field: string) => Promise<string>;
  readonly keep: (field: string, text: string) => void;
}

/** Unfinished changes to notes. */
export interface NoteDrafts {
  readonly read: (noteId: string) => Promise<{ readonly text: string; readonly base: string }>;
  readonly keep: (noteId: string, text: string, base: string) => void;
}

/**
 * Unfinished changes to notes by their id, each with the text that it began with, so that a change made elsewhere in the
 * meantime is seen whenever the words come back. Fields "note:ID" and "note-base:ID".
 */
export function noteDrafts({ read, keep }: DraftFields): NoteDrafts {
  const bases = new Map<string, string>();
  return {
    read: async (id) => {
      const [text, base] = await Promise.all([read(`note:${id}`), read(`note-base:${id}`)]);
      return { text, base };
    },
    keep: (id, text, base) => {
      // Written when it changes only, not at every keystroke; before the words, which mean nothing without it.
      if (bases.get(id) !== base) keep(`note-base:${id}`, base);
      bases.set(id, base);
      keep(`note:${id}`, text);
    },
  };
}
