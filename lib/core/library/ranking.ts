/** A posting is one number of 32 bits: the record's place, and in its last bits the weight of the word there. */
export const weightBits = 6;
/** What one place more is in a posting. */
export const postingStep = 1 << weightBits;
/** The largest weight that a posting holds. */
export const mostWeight = postingStep - 1;

/** Records that have a word, each with the weight of the word in it: postings `[from, to)` of an array of them. */
export interface Run {
  readonly postings: readonly number[] | Int32Array;
  readonly from: number;
  readonly to: number;
}

/** Okapi BM25: how fast more of a word counts less, and how much long records are held back (Robertson and Zaragoza 2009). */
const saturation = 1.2;
const lengthShare = 0.75;

/** By place, of records of some lengths in words: how much more of a word it takes to count as much, the longer one is. */
export function holdBack(lengths: readonly number[], average: number): Float64Array {
  return Float64Array.from(lengths, (length) => saturation * (1 - lengthShare + lengthShare * length / average));
}

/** The scores of one query, word by word, by Okapi BM25. Is filled as it goes, so it is a class of its own. */
export class Ranking {
  readonly #heldBack: Float64Array;
  readonly #records: number;
  readonly #scores: Float64Array;
  /** What the word that is taken in has added to each. */
  readonly #last: Float64Array;
  /** How many of the words, from the first, a record has. */
  readonly #having: Uint8Array;
  #words = 0;

  /** `heldBack` of `holdBack`; `records` is how many living ones there are. */
  constructor(heldBack: Float64Array, records: number) {
    this.#heldBack = heldBack;
    this.#records = Math.max(1, records);
    this.#scores = new Float64Array(heldBack.length);
    this.#last = new Float64Array(heldBack.length);
    this.#having = new Uint8Array(heldBack.length);
  }

  /** Takes in the next word: all that it may mean, with how close each is to it, in (0, 1]. The closest counts. */
  addWord(like: Iterable<{ readonly runs: readonly Run[]; readonly closeness: number }>): void {
    this.#words += 1;
    if (this.#words > 1) this.#last.fill(0);
    for (const { runs, closeness } of like) {
      const having = Math.min(this.#records, lengthOf(runs));
      const rarity = Math.log(1 + (this.#records - having + 0.5) / (lengthOf(runs) + 0.5));
      for (const run of runs) this.#add(run, closeness * rarity * (saturation + 1));
    }
  }

  /** Places of the records that have all words, best first, without those that `isGone`. */
  best(isGone: (place: number) => boolean): Int32Array {
    // Sorted as plain numbers, score above place: no comparison is called.
    const keys = new Float64Array(this.#having.length);
    let count = 0;
    for (let place = 0; place < this.#having.length; place += 1) {
      if (this.#having[place] !== this.#words || isGone(place)) continue;
      keys[count] = Math.round((this.#scores[place] as number) * 1e4) * 2 ** 25 + place;
      count += 1;
    }
    return this.#words === 0 ? new Int32Array() : Int32Array.from(keys.subarray(0, count).sort().reverse(), (key) => key % 2 ** 25);
  }

  /** A beginning of one letter has hundreds of thousands of postings: nothing but numbers in here. `most` is what any weight can add. */
  #add({ postings, from, to }: Run, most: number): void {
    const [heldBack, scores, last, having, words] = [this.#heldBack, this.#scores, this.#last, this.#having, this.#words];
    for (let at = from; at < to; at += 1) {
      const posting = postings[at] as number;
      const weight = posting & mostWeight;
      const place = posting >> weightBits;
      if ((having[place] as number) < words - 1) continue;
      having[place] = words;
      const score = most * weight / (weight + (heldBack[place] as number));
      const more = score - (last[place] as number);
      if (more <= 0) continue;
      last[place] = score;
      scores[place] = (scores[place] as number) + more;
    }
  }
}

/** How many postings there are in some runs. */
export function lengthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { from, to }) => sum + to - from, 0);
}
