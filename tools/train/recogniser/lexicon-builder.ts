import { hashText, joinHashes } from '../../../lib/core/recognition/hashing.ts';
import { lexiconKey, type Lexicon, type Phrases } from '../../../lib/core/recognition/lexicon.ts';
import type { Gazetteers } from './gazetteers.ts';
import type { WordClasses } from './word-classes.ts';

/** Joins word classes (classes count from 1, 0 is none) and gazetteer marks into the look-up that ships. */
export function buildLexicon(classes: WordClasses, gazetteers: Gazetteers): Lexicon {
  const entries = new Map<number, { fine: number; marks: number }>();
  const at = (word: string): { fine: number; marks: number } => {
    const key = lexiconKey(hashText(word));
    const found = entries.get(key) ?? { fine: 0, marks: 0 };
    entries.set(key, found);
    return found;
  };
  classes.words.forEach((word, i) => {
    const entry = at(word);
    if (entry.fine === 0) entry.fine = (classes.classOf[i] as number) + 1;
  });
  for (const [word, marks] of gazetteers.marks) at(word).marks |= marks;
  const keys = [...entries.keys()].sort((a, b) => a - b);
  const sorted = keys.map((key) => entries.get(key) as { fine: number; marks: number });
  return {
    hashes: Uint32Array.from(keys),
    classes: Uint16Array.from(sorted, (entry) => entry.fine),
    marks: Uint16Array.from(sorted, (entry) => entry.marks),
    middle: Uint16Array.from([0, ...classes.middle]),
    coarse: Uint16Array.from([0, ...classes.coarse]),
  };
}

/** The look-up of names of several words. */
export function buildPhrases(gazetteers: Gazetteers): Phrases {
  const kinds = new Map<number, number>();
  for (const [phrase, kind] of gazetteers.phrases) {
    const key = lexiconKey(phrase.split(' ').map(hashText).reduce(joinHashes));
    if (!kinds.has(key)) kinds.set(key, kind);
  }
  const keys = [...kinds.keys()].sort((a, b) => a - b);
  return { hashes: Uint32Array.from(keys), kinds: Uint8Array.from(keys, (key) => kinds.get(key) as number) };
}
