import MiniSearch, { type Options } from 'minisearch';
import type { Note, SavedArticle } from '../model/library.ts';
import { foldName } from './entity-key.ts';

/** What a search finds: the id of a record, best first. */
export interface Hit {
  readonly type: 'article' | 'note';
  readonly id: string;
  readonly score: number;
}

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly names: string;
  readonly text: string;
}

/** Words that nearly every English text has: in the index of 10,000 articles they are most of its weight, and find nothing. */
const stopWords: ReadonlySet<string> = new Set(('a an and are as at be been but by for from had has have he her his i in is it '
  + 'its of on or said she that the their they this to was we were which who will with would').split(' '));

const options: Options<Entry> = {
  fields: ['title', 'names', 'text'],
  tokenize: (text) => text.split(/[^\p{L}\p{M}\p{N}'’]+/u),
  processTerm: (word) => {
    const term = foldName(word);
    return term === '' || stopWords.has(term) || term.length > 40 ? null : term;
  },
};

/** A full-text index of articles and notes; has the state of the index, so it is a class of its own. */
export class SearchIndex {
  /** Entry id → version of the record that it was made from. */
  readonly #versions: Map<string, number>;
  readonly #index: MiniSearch<Entry>;

  private constructor(index: MiniSearch<Entry>, versions: Map<string, number>) {
    this.#index = index;
    this.#versions = versions;
  }

  static empty(): SearchIndex {
    return new SearchIndex(new MiniSearch<Entry>(options), new Map());
  }

  /** The index that `serialize` wrote; `null` if `stored` is none, or of another form: then build anew. */
  static restore(stored: unknown): SearchIndex | null {
    const from = stored as { readonly form?: unknown; readonly index?: unknown; readonly versions?: unknown } | null;
    if (from?.form !== form || typeof from.index !== 'string' || !Array.isArray(from.versions)) return null;
    try {
      return new SearchIndex(MiniSearch.loadJSON<Entry>(from.index, options), new Map(from.versions as [string, number][]));
    } catch {
      return null; // Rebuilt from the library: the index holds nothing of its own.
    }
  }

  serialize(): unknown {
    return { form, index: JSON.stringify(this.#index), versions: [...this.#versions] };
  }

  /** What must be added again, and what is gone, for the index to agree with the living records of a type. */
  stale(type: Hit['type'], living: ReadonlyMap<string, number>): { readonly missing: readonly string[]; readonly gone: readonly string[] } {
    const missing = [...living].filter(([id, version]) => this.#versions.get(`${type} ${id}`) !== version).map(([id]) => id);
    const gone = [...this.#versions.keys()].filter((entry) => entry.startsWith(`${type} `))
      .map((entry) => entry.slice(type.length + 1)).filter((id) => !living.has(id));
    return { missing, gone };
  }

  putArticle(article: SavedArticle): void {
    const names = article.entities.map((entity) => entity.name).join('\n');
    this.#put(`article ${article.id}`, article.version, { title: article.title, names, text: `${article.site}\n${article.text}` });
  }

  putNote(note: Note): void {
    const { target } = note;
    const quote = target.type === 'passage' ? target.selector.quote.exact : '';
    this.#put(`note ${note.id}`, note.version, {
      title: target.type === 'entity' ? '' : target.title, names: target.type === 'entity' ? target.name : '', text: `${note.text}\n${quote}`,
    });
  }

  remove(type: Hit['type'], id: string): void {
    const entry = `${type} ${id}`;
    if (this.#versions.delete(entry)) this.#index.discard(entry);
  }

  /** Records that have every word of the query, the last as a beginning too, with small typos forgiven; titles and names weigh most. */
  search(query: string): readonly Hit[] {
    const found = this.#index.search(query, {
      combineWith: 'AND',
      boost: { title: 3, names: 2 },
      prefix: (_term, at, terms) => at === terms.length - 1,
      // One letter off in words of five letters, two in words of ten: shorter words have too many neighbours.
      fuzzy: (term) => (term.length >= 5 ? Math.min(2, Math.floor(term.length / 5)) : false),
    });
    return found.map(({ id, score }) => {
      const [type = '', ...rest] = String(id).split(' ');
      return { type: type as Hit['type'], id: rest.join(' '), score };
    });
  }

  #put(id: string, version: number, fields: Omit<Entry, 'id'>): void {
    if (this.#versions.has(id)) this.#index.discard(id);
    this.#index.add({ id, ...fields });
    this.#versions.set(id, version);
  }
}

/** Number of the stored form: another one is rebuilt. */
const form = 1;
