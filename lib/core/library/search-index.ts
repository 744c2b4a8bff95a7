import { holdBack, lengthOf, mostWeight, postingStep, Ranking, weightBits, type Run } from './ranking.ts';
import { queryWords, searchWords, type SearchEntry } from './search-entry.ts';
import { orderedWords, WordTable, wordsOf } from './word-table.ts';

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
  readonly #words: WordTable;
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

  constructor(words = new WordTable()) {
    this.#words = words;
  }

  /** The index that `serialize` gave; `null` if `stored` is none, or of another form: then build anew. */
  static restore(stored: unknown): SearchIndex | null {
    const from = stored as Partial<StoredIndex> | null;
    if (from?.form !== form || !(from.counts instanceof Int32Array) || !(from.postings instanceof Int32Array)) return null;
    const { ids = [], addresses = [], versions = [], lengths = [], words = '', counts, postings } = from;
    const index = new SearchIndex(new WordTable(orderedWords(words === '' ? [] : words.split(' '), counts, postings)));
    for (const [place, id] of ids.entries()) index.#add(id, addresses[place] ?? null, versions[place] ?? 0, lengths[place] ?? 0);
    return index;
  }

  /** The index as data that IndexedDB stores, without the places of removed records. Linear in the postings. */
  serialize(): unknown {
    const living = this.#ids.flatMap((id, place) => (id === null ? [] : [place]));
    const placeOf = new Map(living.map((place, at) => [place, at]));
    const ordered = this.#words.ordered();
    const words: string[] = [];
    const counts: number[] = [];
    const postings = new Int32Array(ordered.postings.length);
    let count = 0;
    for (const [number, word] of wordsOf(ordered).entries()) {
      const before = count;
      for (const posting of ordered.postings.subarray(ordered.starts[number], ordered.starts[number + 1])) {
        const place = placeOf.get(posting >> weightBits);
        if (place === undefined) continue;
        postings[count] = place * postingStep + posting % postingStep;
        count += 1;
      }
      if (count === before) continue;
      words.push(word);
      counts.push(count - before);
    }
    const of = <T>(column: readonly T[]): T[] => living.map((place) => column[place] as T);
    return {
      form, ids: of(this.#ids), addresses: of(this.#addresses), versions: of(this.#versions), lengths: of(this.#lengths),
      words: words.join(' '), counts: Int32Array.from(counts), postings: postings.slice(0, count),
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
    for (const [word, weight] of found) this.#words.add(word, place * postingStep + weight);
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

  /** The place of a living record, which is another after each change; `undefined` if it has none. */
  placeOfId(id: string): number | undefined {
    return this.#places.get(id);
  }

  /** The place of the record of an address, the one put last if there are more; `undefined` if none is known. */
  placeOf(address: string): number | undefined {
    return this.#placesByAddress.get(address);
  }

  /** Every query of one letter that may find something. */
  firstLetters(): readonly string[] {
    return [...this.#words.firstLetters()];
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
  #like(word: string, isLast: boolean): readonly { readonly runs: readonly Run[]; readonly closeness: number }[] {
    const like = isLast
      ? this.#words.beginningWith(word).map(({ length, runs }) => ({ runs, closeness: length === word.length ? 1 : 0.8 * word.length / length }))
      : [{ runs: this.#words.runsOf(word), closeness: 1 }];
    // One letter off in words of four letters, two in words of eight (two letters in the wrong order are two).
    const distance = Math.min(2, Math.floor(word.length / 4));
    if (distance === 0 || like.reduce((sum, { runs }) => sum + lengthOf(runs), 0) >= fewRecords) return like;
    return [...like, ...this.#words.near(word, distance).map(({ runs, off }) => ({ runs, closeness: 0.5 - off / 10 }))];
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
