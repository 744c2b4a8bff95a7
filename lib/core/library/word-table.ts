import SearchableMap from 'minisearch/SearchableMap';

/** A word with what is kept for it. */
export interface WordEntry<T> {
  readonly word: string;
  value: T;
}

/** So many new words are put in their places one by one; of more, all are sorted anew. */
const fewWords = 100;

/**
 * A table of words, found as they are, by their beginnings and by small typos: a radix tree for typos, and the words in
 * order (of code units) beside it, where those of one beginning stand together. Has the state of the table, so it is a
 * class of its own. Words are never taken out.
 */
export class WordTable<T> {
  readonly #tree = new SearchableMap<WordEntry<T>>();
  #inOrder: WordEntry<T>[] = [];
  /** Not in order yet: that is made up for when it is asked for. */
  #fresh: WordEntry<T>[] = [];

  get(word: string): T | undefined {
    return this.#tree.get(word)?.value;
  }

  set(word: string, value: T): void {
    const known = this.#tree.get(word);
    if (known !== undefined) {
      known.value = value;
      return;
    }
    const entry = { word, value };
    this.#tree.set(word, entry);
    this.#fresh.push(entry);
  }

  /** All words, in order. Linear; the order is made first if it must be. */
  all(): readonly WordEntry<T>[] {
    if (this.#fresh.length > fewWords) {
      this.#inOrder = [...this.#inOrder, ...this.#fresh].sort((a, b) => (a.word < b.word ? -1 : 1));
    } else {
      for (const entry of this.#fresh) this.#inOrder.splice(this.#firstFrom(entry.word), 0, entry);
    }
    this.#fresh = [];
    return this.#inOrder;
  }

  /** The words that begin so, in order. */
  beginningWith(start: string): readonly WordEntry<T>[] {
    const all = this.all();
    const from = this.#firstFrom(start);
    let end = from;
    while (all[end]?.word.startsWith(start) === true) end += 1;
    return all.slice(from, end);
  }

  /** Words at most so many letters off, by how many: inserted, left out or another; never the word itself. */
  near(word: string, distance: number): readonly { readonly value: T; readonly off: number }[] {
    return [...this.#tree.fuzzyGet(word, distance).values()].filter(([, off]) => off > 0).map(([{ value }, off]) => ({ value, off }));
  }

  /** The place of the first word that does not stand before this one. */
  #firstFrom(word: string): number {
    let [low, high] = [0, this.#inOrder.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#inOrder[middle] as WordEntry<T>).word < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
