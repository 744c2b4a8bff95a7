import SearchableMap from 'minisearch/SearchableMap';
import { searchWords, type SearchEntry } from './search-entry.ts';

/** What a word counts in each field, once for each time it stands there; the sum of a record is at most `mostWeight`. */
const weights = { title: 8, names: 4, text: 1 } as const;
/** A posting is one number: the record's place times this, plus the weight of the word in it. */
const mostWeight = 63;
const step = mostWeight + 1;
/** Okapi BM25: how fast more of a word counts less, and how much long records are held back (Robertson and Zaragoza 2009). */
const saturation = 1.2;
const lengthShare = 0.75;
/** The last word is taken as a beginning from this many letters on: shorter ones begin thousands of words. */
const prefixFrom = 3;
/** A word that fewer records have may be a typo, so that words one or two letters off are looked for, too. */
const fewRecords = 10;

/** An index as it is stored: of the postings, those of each word one after the other. */
interface StoredIndex {
  readonly form: number;
  readonly ids: readonly string[];
  readonly addresses: readonly (string | null)[];
  readonly versions: readonly number[];
  readonly lengths: readonly number[];
  readonly words: string;
  readonly counts: Int32Array;
  readonly postings: Int32Array;
}

/** Number of the stored form: another one is rebuilt. */
const form = 3;

type Postings = number[] | Int32Array;

/**
 * A full-text index of one kind of records (docs/decisions/0080): a radix tree from words to postings, ranked by BM25.
 * Has the state of the index, so it is a class of its own.
 */
export class SearchIndex {
  readonly #words = new SearchableMap<Postings>();
  /** By place: a record that was removed or put again leaves its place behind, with `null` for an id. */
  readonly #ids: (string | null)[] = [];
  readonly #addresses: (string | null)[] = [];
  readonly #versions: number[] = [];
  readonly #lengths: number[] = [];
  readonly #places = new Map<string, number>();
  readonly #idsByAddress = new Map<string, string>();
  #totalLength = 0;

  /** The index that `serialize` gave; `null` if `stored` is none, or of another form: then build anew. */
  static restore(stored: unknown): SearchIndex | null {
    const from = stored as Partial<StoredIndex> | null;
    if (from?.form !== form || !(from.counts instanceof Int32Array) || !(from.postings instanceof Int32Array)) return null;
    const { ids = [], addresses = [], versions = [], lengths = [], words = '', counts, postings } = from;
    const index = new SearchIndex();
    for (const [place, id] of ids.entries()) index.#add(id, addresses[place] ?? null, versions[place] ?? 0, lengths[place] ?? 0);
    let at = 0;
    for (const [number, word] of (words === '' ? [] : words.split(' ')).entries()) {
      const count = counts[number] ?? 0;
      index.#words.set(word, postings.subarray(at, at + count));
      at += count;
    }
    return index;
  }

  /** The index as data that IndexedDB stores, without the places of removed records. Linear in the postings. */
  serialize(): unknown {
    const living = this.#ids.flatMap((id, place) => (id === null ? [] : [place]));
    const placeOf = new Map(living.map((place, at) => [place, at]));
    const words: string[] = [];
    const counts: number[] = [];
    const postings: number[] = [];
    for (const [word, own] of this.#words as Iterable<[string, Postings]>) {
      const before = postings.length;
      for (const posting of own) {
        const place = placeOf.get(Math.floor(posting / step));
        if (place !== undefined) postings.push(place * step + posting % step);
      }
      if (postings.length === before) continue;
      words.push(word);
      counts.push(postings.length - before);
    }
    const of = <T>(column: readonly T[]): T[] => living.map((place) => column[place] as T);
    return {
      form, ids: of(this.#ids), addresses: of(this.#addresses), versions: of(this.#versions), lengths: of(this.#lengths),
      words: words.join(' '), counts: Int32Array.from(counts), postings: Int32Array.from(postings),
    };
  }

  /** Ids that must be put again, and ids that are gone, for the index to agree with the living records. */
  stale(living: ReadonlyMap<string, number>): { readonly missing: readonly string[]; readonly gone: readonly string[] } {
    const versionOf = (id: string): number | undefined => this.#versions[this.#places.get(id) ?? -1];
    return {
      missing: [...living].filter(([id, version]) => versionOf(id) !== version).map(([id]) => id),
      gone: [...this.#places.keys()].filter((id) => !living.has(id)),
    };
  }

  put(entry: SearchEntry): void {
    this.remove(entry.id);
    const found = new Map<string, number>();
    let length = 0;
    for (const field of ['title', 'names', 'text'] as const) {
      const words = searchWords(entry[field]);
      length += words.length;
      for (const word of words) found.set(word, Math.min(mostWeight, (found.get(word) ?? 0) + weights[field]));
    }
    const place = this.#add(entry.id, entry.address, entry.version, length);
    for (const [word, weight] of found) {
      const postings = this.#words.get(word);
      const own = Array.isArray(postings) ? postings : [...postings ?? []];
      own.push(place * step + weight);
      if (own !== postings) this.#words.set(word, own);
    }
  }

  remove(id: string): void {
    const place = this.#places.get(id);
    if (place === undefined) return;
    this.#places.delete(id);
    this.#ids[place] = null;
    const address = this.#addresses[place] ?? null;
    if (address !== null && this.#idsByAddress.get(address) === id) this.#idsByAddress.delete(address);
    this.#totalLength -= this.#lengths[place] as number;
  }

  /** The id of the record of an address, the one put last if there are more; `null` if none is known. */
  idOf(address: string): string | null {
    return this.#idsByAddress.get(address) ?? null;
  }

  /**
   * Every record that has all words of the query, the last as a beginning too, best first; titles weigh most, then
   * names. Small typos are forgiven in a word that hardly any record has.
   */
  search(query: string): readonly { readonly id: string; readonly address: string | null }[] {
    const words = searchWords(query);
    const scores = new Float64Array(this.#ids.length);
    const last = new Float64Array(this.#ids.length);
    /** How many of the words, from the first, a record has. */
    const having = new Uint8Array(this.#ids.length);
    for (const [at, word] of words.entries()) {
      last.fill(0);
      for (const [postings, closeness] of this.#like(word, at === words.length - 1)) this.#score(postings, closeness, at, scores, last, having);
    }
    const found: number[] = [];
    for (const [place, count] of having.entries()) {
      if (count === words.length && count > 0 && this.#ids[place] !== null) found.push(Math.round((scores[place] as number) * 1e4) * 2 ** 25 + place);
    }
    // Sorted as plain numbers, score above place: no comparison is called.
    return [...Float64Array.from(found).sort().reverse()].map((key) => {
      const place = key % 2 ** 25;
      return { id: this.#ids[place] as string, address: this.#addresses[place] ?? null };
    });
  }

  /** The postings of all words that a typed one may mean, and how close each is, in (0, 1]. */
  #like(word: string, isLast: boolean): readonly (readonly [Postings, number])[] {
    const like: (readonly [Postings, number])[] = [];
    if (isLast && word.length >= prefixFrom) {
      for (const [longer, postings] of this.#words.atPrefix(word) as Iterable<[string, Postings]>) {
        like.push([postings, longer === word ? 1 : 0.8 * word.length / longer.length]);
      }
    } else {
      const exact = this.#words.get(word);
      if (exact !== undefined) like.push([exact, 1]);
    }
    // One letter off in words of four letters, two in words of eight (two letters in the wrong order are two).
    const distance = Math.min(2, Math.floor(word.length / 4));
    if (distance === 0 || like.reduce((sum, [postings]) => sum + postings.length, 0) >= fewRecords) return like;
    const near = [...this.#words.fuzzyGet(word, distance).values()].filter(([, off]) => off > 0);
    return [...like, ...near.map(([postings, off]) => [postings, 0.5 - off / 10] as const)];
  }

  /** Adds the closest of its words to the score of each record that has all words before this one, the `at`-th. */
  #score(postings: Postings, closeness: number, at: number, scores: Float64Array, last: Float64Array, having: Uint8Array): void {
    const total = Math.max(1, this.#places.size);
    const average = Math.max(1, this.#totalLength / total);
    const rarity = Math.log(1 + (total - Math.min(total, postings.length) + 0.5) / (postings.length + 0.5));
    for (const posting of postings) {
      const weight = posting % step;
      const place = (posting - weight) / step;
      if ((having[place] as number) < at) continue;
      having[place] = at + 1;
      const long = 1 - lengthShare + lengthShare * (this.#lengths[place] as number) / average;
      const score = closeness * rarity * weight * (saturation + 1) / (weight + saturation * long);
      const more = score - (last[place] as number);
      if (more <= 0) continue;
      last[place] = score;
      scores[place] = (scores[place] as number) + more;
    }
  }

  #add(id: string, address: string | null, version: number, length: number): number {
    const place = this.#ids.push(id) - 1;
    this.#addresses.push(address);
    this.#versions.push(version);
    this.#lengths.push(length);
    this.#places.set(id, place);
    if (address !== null) this.#idsByAddress.set(address, id);
    this.#totalLength += length;
    return place;
  }
}
