import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Run } from '../../../../lib/core/library/ranking.ts';
import { WordTable, wordsOf } from '../../../../lib/core/library/word-table.ts';

const postingsOf = (runs: readonly Run[]): readonly number[] => runs.flatMap(({ postings, from, to }) => [...postings].slice(from, to));
/** In order of the first posting: no two words share one. */
const plain = (entries: readonly { length: number; runs: readonly Run[] }[]): readonly (readonly [number, readonly number[]])[] =>
  entries.map(({ length, runs }) => [length, postingsOf(runs)] as const).toSorted((a, b) => (a[1][0] ?? 0) - (b[1][0] ?? 0));

describe('a table of words', () => {
  it('gives each word its postings as they came, by the word and by its beginnings, put in order or not', () => {
    const words = fc.array(fc.stringMatching(/^[abé]{1,5}$/), { maxLength: 60 });
    fc.assert(fc.property(fc.array(fc.tuple(words, fc.boolean()), { maxLength: 4 }), fc.stringMatching(/^[abé]{0,3}$/), (batches, start) => {
      const table = new WordTable();
      const wanted = new Map<string, number[]>();
      let posting = 0;
      for (const [batch, isOrdered] of batches) {
        for (const word of batch) {
          posting += 1;
          table.add(word, posting);
          wanted.set(word, [...wanted.get(word) ?? [], posting]);
        }
        if (isOrdered) expect(wordsOf(table.ordered())).toEqual([...wanted.keys()].toSorted((a, b) => (a < b ? -1 : 1)));
      }
      expect(plain(table.beginningWith(start))).toEqual([...wanted].filter(([word]) => word.startsWith(start)).map(([word, own]) => [word.length, own]).toSorted((a, b) => (a[1] as number[])[0]! - (b[1] as number[])[0]!));
      for (const [word, postings] of wanted) expect(postingsOf(table.runsOf(word))).toEqual(postings);
      const { starts, postings } = table.ordered();
      expect(new Map(wordsOf(table.ordered()).map((word, place) => [word, [...postings.subarray(starts[place], starts[place + 1])]]))).toEqual(wanted);
    }));
  });

  it('puts very many new words in order by itself', () => {
    const table = new WordTable();
    for (let posting = 0; posting < 25_000; posting += 1) table.add(`w${posting % 500}`, posting);
    expect(plain(table.beginningWith('w499'))).toEqual([[4, Array.from({ length: 50 }, (_, at) => at * 500 + 499)]]);
  });

  it('finds words that are a letter or two off, among old and new ones', () => {
    const table = new WordTable();
    for (const [posting, word] of ['treaty', 'treat', 'entreaty'].entries()) table.add(word, posting);
    table.ordered();
    for (const [posting, word] of ['treaty', 'treats'].entries()) table.add(word, 7 + posting);
    table.add('𐐀b', 9);
    expect(table.firstLetters()).toEqual(new Set(['t', 'e', '𐐀']));
    const near = (word: string, most: number) => table.near(word, most).map((entry) => [entry.length, entry.off, postingsOf(entry.runs)]);
    expect(near('treaty', 1)).toEqual([[5, 1, [1]], [6, 1, [8]]]);
    expect(near('traety', 2)).toEqual([[6, 2, [0, 7]]]);
    expect(table.runsOf('treatise')).toEqual([]);
  });
});
