import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { WordTable } from '../../../../lib/core/library/word-table.ts';

describe('a table of words', () => {
  it('gives the words of a beginning in order, however many came since it was asked before', () => {
    const words = fc.array(fc.stringMatching(/^[abé]{1,5}$/), { maxLength: 160 });
    fc.assert(fc.property(words, words, fc.stringMatching(/^[abé]{0,3}$/), (first, more, start) => {
      const table = new WordTable<number>();
      for (const batch of [first, more]) {
        for (const word of batch) table.set(word, word.length);
        const known = batch === first ? first : [...first, ...more];
        const wanted = [...new Set(known)].filter((word) => word.startsWith(start)).toSorted((a, b) => (a < b ? -1 : 1));
        expect(table.beginningWith(start)).toEqual(wanted.map((word) => ({ word, value: word.length })));
      }
    }));
  });

  it('keeps the latest value of a word, and finds words that are a letter off', () => {
    const table = new WordTable<string>();
    for (const [word, value] of [['treaty', 'old'], ['treat', 'other'], ['treaty', 'new']] as const) table.set(word, value);
    expect([table.get('treaty'), table.get('treatise'), table.all().length]).toEqual(['new', undefined, 2]);
    expect(table.near('treaty', 1)).toEqual([{ value: 'other', off: 1 }]);
    expect(table.near('traety', 2)).toEqual([{ value: 'new', off: 2 }]);
  });
});
