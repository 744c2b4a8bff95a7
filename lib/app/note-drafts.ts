/** Where unfinished words are kept, by field. */
export interface DraftFields {
  /** The words of some fields, in their order; "" where there are none. */
  readonly readAll: (fields: readonly string[]) => Promise<readonly string[]>;
  readonly keep: (field: string, text: string) => void;
}

/** Unfinished changes to notes. */
export interface NoteDrafts {
  readonly read: (noteId: string) => Promise<{ readonly text: string; readonly base: string }>;
  readonly keep: (noteId: string, text: string, base: string) => void;
}

/** What is asked for together. */
interface Asked { readonly fields: string[]; readonly answer: Promise<readonly string[]> }

/**
 * Unfinished changes to notes by their id, each with the text that it began with, so that a change made elsewhere in the
 * meantime is seen whenever the words come back. Fields "note:ID" and "note-base:ID". What the rows of a list ask for in
 * one turn is read at once.
 */
export function noteDrafts({ readAll, keep }: DraftFields): NoteDrafts {
  const bases = new Map<string, string>();
  const open: { asked: Asked | null } = { asked: null };
  const ask = (): Asked => {
    const fields: string[] = [];
    const answer = Promise.resolve().then(() => {
      open.asked = null;
      return readAll(fields);
    });
    return { fields, answer };
  };
  return {
    read: async (id) => {
      const { fields, answer } = open.asked ??= ask();
      const at = fields.push(`note:${id}`, `note-base:${id}`) - 2;
      const words = await answer;
      return { text: words[at] ?? '', base: words[at + 1] ?? '' };
    },
    keep: (id, text, base) => {
      // Written when it changes only, not at every keystroke; before the words, which mean nothing without it.
      if (bases.get(id) !== base) keep(`note-base:${id}`, base);
      bases.set(id, base);
      keep(`note:${id}`, text);
    },
  };
}
