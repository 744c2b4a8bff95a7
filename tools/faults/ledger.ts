/** A write that the extension has confirmed. */
export type Confirmed =
  | { readonly kind: 'note'; readonly id: string; readonly version: number; readonly text: string; readonly isDeleted: boolean }
  | { readonly kind: 'article'; readonly id: string; readonly version: number; readonly title: string }
  | { readonly kind: 'draft'; readonly field: string; readonly number: number }
  | { readonly kind: 'import'; readonly version: number };

/** What stands in the database, read past the extension's own code. */
export interface Found {
  readonly notes: readonly { readonly id: string; readonly version: number; readonly text: string; readonly isDeleted: boolean }[];
  /** `isWhole`: its text is there, and a row for each of its names. */
  readonly articles: readonly { readonly id: string; readonly version: number; readonly title: string; readonly isWhole: boolean }[];
  readonly drafts: readonly { readonly field: string; readonly text: string }[];
  /** The version of the database on the disk, as IndexedDB counts it. */
  readonly version: number;
}

/** What a run has been promised, by what it was told; a later state of a record takes the place of an earlier one. */
export class Ledger {
  readonly #latest = new Map<string, Confirmed>();
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(confirmed: Confirmed): void {
    this.#count += 1;
    const key = keyOf(confirmed);
    const before = this.#latest.get(key);
    if (before === undefined || orderOf(confirmed) >= orderOf(before)) this.#latest.set(key, confirmed);
  }

  /** The last import that was confirmed, 0 if none. */
  get imported(): number {
    const last = this.#latest.get('import');
    return last?.kind === 'import' ? last.version : 0;
  }

  /** A line for each confirmed write that is not there, or that is there in an older or another state. */
  lost(found: Found): readonly string[] {
    const notes = new Map(found.notes.map((note) => [note.id, note]));
    const articles = new Map(found.articles.map((article) => [article.id, article]));
    const drafts = new Map(found.drafts.map((draft) => [draft.field, draft]));
    const wrong = [...this.#latest.values()].flatMap((one): readonly string[] => {
      switch (one.kind) {
        case 'note': {
          const note = notes.get(one.id);
          const isKept = note !== undefined && (note.version > one.version || (note.version === one.version && note.text === one.text && note.isDeleted === one.isDeleted));
          return isKept ? [] : [`note ${one.id}: version ${one.version} was confirmed, ${note === undefined ? 'nothing' : `version ${note.version}`} is there`];
        }
        case 'article': {
          const article = articles.get(one.id);
          const isKept = article !== undefined && (article.version > one.version || (article.version === one.version && article.title === one.title));
          return isKept ? [] : [`article ${one.id}: version ${one.version} was confirmed, ${article === undefined ? 'nothing' : `version ${article.version}`} is there`];
        }
        case 'draft': {
          const number = Number(drafts.get(one.field)?.text.split(' ').at(-1) ?? -1);
          return number >= one.number ? [] : [`draft ${one.field}: ${one.number} was confirmed, ${number} is there`];
        }
        case 'import': return [];
      }
    });
    return [...wrong, ...found.articles.filter(({ isWhole }) => !isWhole).map(({ id }) => `article ${id} is there in part`)];
  }
}

function keyOf(confirmed: Confirmed): string {
  return confirmed.kind === 'import' ? 'import' : `${confirmed.kind} ${confirmed.kind === 'draft' ? confirmed.field : confirmed.id}`;
}

function orderOf(confirmed: Confirmed): number {
  return confirmed.kind === 'draft' ? confirmed.number : confirmed.version;
}
