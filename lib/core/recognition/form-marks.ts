import { roomIn, type WordMemory } from './word-memory.ts';
import type { Words } from './words.ts';

/**
 * Gives what `read` says of each type of a text's words (in lower case), a number below 255. `read` must say the same of the same
 * word: it is asked once for each form that the memory of words knows, and not again for the next article.
 */
export function formMarks(read: (lower: string) => number): (words: Pick<Words, 'memory' | 'forms' | 'lowers'>) => Uint8Array {
  /** Per form one more than its mark; 0 where it was not asked for. */
  const known = new WeakMap<WordMemory, Uint8Array>();
  return ({ memory, forms, lowers }) => {
    const former = known.get(memory);
    let marks = former;
    if (marks === undefined || marks.length < roomIn(memory)) {
      marks = new Uint8Array(roomIn(memory));
      if (former !== undefined) marks.set(former);
      known.set(memory, marks);
    }
    const found = new Uint8Array(forms.length);
    for (let type = 0; type < found.length; type++) {
      const form = forms[type] as number;
      if (marks[form] === 0) marks[form] = read(lowers[type] as string) + 1;
      found[type] = (marks[form] as number) - 1;
    }
    return found;
  };
}
