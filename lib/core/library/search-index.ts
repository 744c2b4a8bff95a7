import { holdBack, mostWeight, postingStep, Ranking, weightBits, type Postings } from './ranking.ts';
import { queryWords, searchWords, type SearchEntry } from './search-entry.ts';
import { WordTable } from './word-table.ts';

/** What a word counts in each field, once for each time it stands there; the sum of a record is at most `mostWeight`. */
const weights = { title: 8, names: 4, text: 1 } as const;
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

/**
 * A full-text index of one kind of records (docs/decisions/0080): from words to postings, ranked by BM25.
 * Has the state of the index, so it is a class of its own.
 */
export class SearchIndex {
  readonly #words = new WordTable<Postings>();
  /** By place: a record that was removed or put again leaves its place behind, with `null` for an id. */
  readonly #ids: (string | null)[] = [];
  readonly #addresses: (string | null)[] = [];
  readonly #versions: number[] = [];
  readonly #lengths: number[] = [];
  readonly #places = new Map<string, number>();
  /** The one put last, where several records have one address. */
  readonly #placesByAddress = new Map<string, number>();
  #totalLength = 0;
  /** Made when it is asked for, and again after a change. */
  #heldBack: Float64Array | null = null;

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
    for (const { word, value: own } of this.#words.all()) {
      const before = postings.length;
      for (const posting of own) {
        const place = placeOf.get(posting >> weightBits);
        if (place !== undefined) postings.push(place * postingStep + posting % postingStep);
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
    return {
      missing: [...living].filter(([id, version]) => this.versionOf(id) !== version).map(([id]) => id),
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
      own.push(place * postingStep + weight);
      if (own !== postings) this.#words.set(word, own);
    }
  }

  remove(id: string): void {
    const place = this.#places.get(id);
    if (place === undefined) return;
    this.#places.delete(id);
    this.#ids[place] = null;
    const address = this.#addresses[place] ?? null;
    if (address !== null && this.#placesByAddress.get(address) === place) this.#placesByAddress.delete(address);
    this.#totalLength -= this.#lengths[place] as number;
    this.#heldBack = null;
  }

  /** How many places there are; those of removed records count. */
  get size(): number {
    return this.#ids.length;
  }

  /** How many records there are. */
  get living(): number {
    return this.#places.size;
  }

  /** The version of a living record that the index has; `undefined` if it has none. */
  versionOf(id: string): number | undefined {
    return this.#versions[this.#places.get(id) ?? -1];
  }

  /** The id of the record at a place that `places` or `placeOf` gave. */
  idAt(place: number): string {
    return this.#ids[place] as string;
  }

  /** Ids by place from one on, "" where the record is gone: places are only ever added, so that whoever has those before needs no others again. */
  idsFrom(place: number): readonly string[] {
    return this.#ids.slice(place).map((id) => id ?? '');
  }

  addressAt(place: number): string | null {
    return this.#addresses[place] ?? null;
  }

  /** The place of the record of an address, the one put last if there are more; `undefined` if none is known. */
  placeOf(address: string): number | undefined {
    return this.#placesByAddress.get(address);
  }

  /** Ids of the records that `places` finds. */
  search(query: string): readonly string[] {
    return Array.from(this.places(query), (place) => this.idAt(place));
  }

  /**
   * The place of every record that has all words of the query, the last as a beginning too, best first; titles weigh
   * most, then names. Small typos are forgiven in a word that hardly any record has.
   */
  places(query: string): Int32Array {
    const words = queryWords(query);
    const ranking = new Ranking(this.#heldBack ??= holdBack(this.#lengths, Math.max(1, this.#totalLength / Math.max(1, this.#places.size))), this.#places.size);
    for (const [at, word] of words.entries()) ranking.addWord(this.#like(word, at === words.length - 1));
    return ranking.best((place) => this.#ids[place] === null);
  }

  /** The postings of all words that a typed one may mean, and how close each is, in (0, 1]. */
  #like(word: string, isLast: boolean): readonly (readonly [Postings, number])[] {
    const like: (readonly [Postings, number])[] = [];
    if (isLast) {
      for (const { word: longer, value } of this.#words.beginningWith(word)) like.push([value, longer === word ? 1 : 0.8 * word.length / longer.length]);
    } else {
      const exact = this.#words.get(word);
      if (exact !== undefined) like.push([exact, 1]);
    }
    // One letter off in words of four letters, two in words of eight (two letters in the wrong order are two).
    const distance = Math.min(2, Math.floor(word.length / 4));
    if (distance === 0 || like.reduce((sum, [postings]) => sum + postings.length, 0) >= fewRecords) return like;
    return [...like, ...this.#words.near(word, distance).map(({ value, off }) => [value, 0.5 - off / 10] as const)];
  }

  #add(id: string, address: string | null, version: number, length: number): number {
    const place = this.#ids.push(id) - 1;
    this.#addresses.push(address);
    this.#versions.push(version);
    this.#lengths.push(length);
    this.#places.set(id, place);
    if (address !== null) this.#placesByAddress.set(address, place);
    this.#totalLength += length;
    this.#heldBack = null;
    return place;
  }
}
