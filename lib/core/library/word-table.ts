import { distance } from 'fastest-levenshtein';
import type { Run } from './ranking.ts';

/** Of a word, how long it is and the postings that are kept for it, in one or two runs. */
export interface WordEntry {
  readonly length: number;
  readonly runs: readonly Run[];
}

/** So many postings may stand apart from the others; of more, all are put in order anew. */
const mostFresh = 20_000;

/** A table in order, without an object for each word. */
export interface OrderedWords {
  /** The words (of letters and digits), with a blank after each but the last. */
  readonly text: string;
  /** Where in the text each word begins; the last entry is where one more would. */
  readonly textStarts: Int32Array;
  /** Where the postings of each begin; the last entry is where they end. */
  readonly starts: Int32Array;
  readonly postings: Int32Array;
}

/** A table of words in order (of code units), of which `counts` says how many of the postings each has, one after the other. */
export function orderedWords(words: readonly string[], counts: Iterable<number>, postings: Int32Array): OrderedWords {
  const [textStarts, starts] = [new Int32Array(words.length + 1), new Int32Array(words.length + 1)];
  for (const [place, word] of words.entries()) textStarts[place + 1] = (textStarts[place] as number) + word.length + 1;
  for (const [place, count] of [...counts].entries()) starts[place + 1] = (starts[place] as number) + count;
  return { text: words.join(' '), textStarts, starts, postings };
}

/** The words of a table, in order. */
export function wordsOf({ text }: OrderedWords): readonly string[] {
  return text === '' ? [] : text.split(' ');
}

/**
 * A table of words and their postings, found as they are, by their beginnings and by small typos. The words stand in order
 * (of code units) and their postings one after the other in one array: an object for each word would make a worker's
 * collection of garbage take longer than a search (docs/decisions/0085). What has come since stands apart, until it is much.
 * Has the state of the table, so it is a class of its own.
 */
export class WordTable {
  #ordered: OrderedWords;
  readonly #fresh = new Map<string, number[]>();
  #freshCount = 0;

  /** A table of the words that `ordered` gave. */
  constructor(ordered: OrderedWords = orderedWords([], [], new Int32Array())) {
    this.#ordered = ordered;
  }

  add(word: string, posting: number): void {
    const own = this.#fresh.get(word);
    if (own === undefined) this.#fresh.set(word, [posting]);
    else own.push(posting);
    this.#freshCount += 1;
  }

  /** All words with all of their postings. Linear if any came since it was last asked. */
  ordered(): OrderedWords {
    if (this.#freshCount > 0) this.#ordered = merged(this.#ordered, this.#fresh);
    this.#fresh.clear();
    this.#freshCount = 0;
    return this.#ordered;
  }

  /** The postings of a word, none if nothing has it. */
  runsOf(word: string): readonly Run[] {
    const place = this.#firstFrom(word);
    return this.#runsAt(this.#wordAt(place) === word ? place : -1, word);
  }

  /** The words that begin so, in no order. */
  beginningWith(start: string): readonly WordEntry[] {
    if (this.#freshCount > mostFresh) this.ordered();
    const { text, textStarts, starts } = this.#ordered;
    const found: WordEntry[] = [];
    for (let place = this.#firstFrom(start); place < starts.length - 1 && text.startsWith(start, textStarts[place]); place += 1) {
      found.push({ length: (textStarts[place + 1] as number) - 1 - (textStarts[place] as number), runs: this.#runsAt(place) });
    }
    for (const word of this.#fresh.keys()) if (word.startsWith(start) && !this.#isOrdered(word)) found.push({ length: word.length, runs: this.#runsAt(-1, word) });
    return found;
  }

  /** The letters that words begin with. Linear in the words. */
  firstLetters(): ReadonlySet<string> {
    const letters = new Set<string>();
    const add = (text: string, at: number): void => { letters.add(String.fromCodePoint(text.codePointAt(at) as number)); };
    const { text, textStarts, starts } = this.#ordered;
    for (let place = 0; place < starts.length - 1; place += 1) add(text, textStarts[place] as number);
    for (const word of this.#fresh.keys()) add(word, 0);
    return letters;
  }

  /** Words at most so many letters off, by how many: inserted, left out or another; never the word itself. Linear in the words. */
  near(word: string, most: number): readonly (WordEntry & { readonly off: number })[] {
    const { textStarts, starts } = this.#ordered;
    const found: (WordEntry & { readonly off: number })[] = [];
    const look = (other: string, place: number): void => {
      const off = distance(word, other);
      if (off > 0 && off <= most) found.push({ length: other.length, runs: this.#runsAt(place, other), off });
    };
    const isAsLong = (length: number): boolean => Math.abs(length - word.length) <= most;
    for (let place = 0; place < starts.length - 1; place += 1) {
      if (isAsLong((textStarts[place + 1] as number) - 1 - (textStarts[place] as number))) look(this.#wordAt(place), place);
    }
    for (const other of this.#fresh.keys()) if (isAsLong(other.length) && !this.#isOrdered(other)) look(other, -1);
    return found;
  }

  /** `place` is that of the word among the ordered ones, -1 where it is not there: then the word itself is needed. */
  #runsAt(place: number, word?: string): readonly Run[] {
    const { starts, postings } = this.#ordered;
    const fresh = this.#fresh.size === 0 ? undefined : this.#fresh.get(word ?? this.#wordAt(place));
    const runs: Run[] = place < 0 ? [] : [{ postings, from: starts[place] as number, to: starts[place + 1] as number }];
    if (fresh !== undefined) runs.push({ postings: fresh, from: 0, to: fresh.length });
    return runs;
  }

  #isOrdered(word: string): boolean {
    return this.#wordAt(this.#firstFrom(word)) === word;
  }

  /** The word at a place; "" behind the last. */
  #wordAt(place: number): string {
    const { text, textStarts } = this.#ordered;
    return text.slice(textStarts[place], (textStarts[place + 1] ?? 0) - 1);
  }

  /** The place of the first word that does not stand before this one. */
  #firstFrom(word: string): number {
    let [low, high] = [0, this.#ordered.starts.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#wordAt(middle) < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Two tables as one: of a word in both, what is in `more` comes last. */
function merged(ordered: OrderedWords, more: ReadonlyMap<string, readonly number[]>): OrderedWords {
  const before = wordsOf(ordered);
  const known = new Set(before);
  const words = [...before, ...[...more.keys()].filter((word) => !known.has(word))].toSorted((a, b) => (a < b ? -1 : 1));
  const postings = new Int32Array([...more.values()].reduce((sum, own) => sum + own.length, ordered.postings.length));
  const counts: number[] = [];
  let [at, place] = [0, 0];
  for (const word of words) {
    const from = at;
    if (before[place] === word) {
      const run = ordered.postings.subarray(ordered.starts[place], ordered.starts[place + 1]);
      postings.set(run, at);
      at += run.length;
      place += 1;
    }
    const own = more.get(word) ?? [];
    postings.set(own, at);
    at += own.length;
    counts.push(at - from);
  }
  return orderedWords(words, counts, postings);
}
