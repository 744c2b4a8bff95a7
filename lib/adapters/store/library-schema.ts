import type { EntityTable, Table } from 'dexie';
import type { EntityKey, Note, PlainName, RecordTypes, SavedArticle } from '../../core/model/library.ts';
import type { Kind } from '../../core/model/recognition.ts';
import type { DatabaseVersion } from './migrations.ts';
import { makeNames, type NameRow3, type ToldRow3 } from './name-rows.ts';

/*
 * Version 1. Columns named `by…` and `of…` are there for an index alone; in the row of a deleted record they are null,
 * and IndexedDB leaves null out, so that every index but `deletedAt` holds living records only. Once shipped these
 * types are frozen: version 2 gets types of its own beside them, and a step.
 */

/** An article without its text, so that lists of ten thousand do not read ten thousand texts. */
export interface ArticleRow1 extends Omit<SavedArticle, 'text' | 'blocks' | 'captions' | 'entities'> {
  /** The names that occur most, for lists. */
  readonly leading: readonly { readonly key: EntityKey; readonly kind: Kind; readonly name: string }[];
  readonly bySaved: number | null;
  /** `YYYY-MM-DD`. */
  readonly byDay: string | null;
  readonly byTitle: string | null;
  readonly bySite: string | null;
}

/** The rest of an article. */
export interface BodyRow1 extends Pick<SavedArticle, 'id' | 'text' | 'blocks' | 'captions' | 'entities'> {}

/** A name in a living article; made from the article, removed with it. */
export interface OccurrenceRow1 {
  readonly articleId: string;
  readonly ordinal: number;
  readonly key: EntityKey;
  readonly itemId: string | null;
  readonly kind: Kind;
  readonly name: string;
  readonly day: string;
  readonly mentions: number;
}

export interface NoteRow1 extends Note {
  readonly ofUrl: string | null;
  readonly ofKey: EntityKey | null;
  readonly ofItem: string | null;
  readonly byUpdated: number | null;
}

export interface DraftRow1 {
  readonly field: string;
  readonly text: string;
  readonly updatedAt: number;
}

/*
 * Version 2 adds tables, and an index of notes by their tags; the rows of version 1 stay as they are. Each kind of record that is kept as one row has the
 * same columns for its indices.
 */

/** A record as one row: `of` holds what a living one is found by (addresses, keys, items; none of a deleted one). */
export type PlainRow2<N extends PlainName> = RecordTypes[N] & { readonly of: readonly string[]; readonly byUpdated: number | null };

/** What the database says of itself: `database` is its id, made once; `newest` the newest change that it has held; `owed` names the last file that was taken in and that no backup holds. */
export interface AboutRow2 {
  readonly name: string;
  readonly value: string;
}

const plainIndices2 = 'id, *of, byUpdated, deletedAt, [byUpdated+id+version]';

/*
 * Version 3 adds what lists and pages of names would else count each time: the names, with their numbers, and what the
 * articles say of them. Both are made from the articles and written with them. An article's later version says whether
 * the reader has chosen to keep it beside the saved one.
 */

/*
 * Version 4 adds two indices of notes, for the newest on a name without the hundreds before them, and drops those by kind that
 * version 3 has its tables for. No row changes.
 */

/** The indices of notes on a name by their age, by the column that says whose they are. */
export const notesByAge = { ofKey: '[ofKey+createdAt]', ofItem: '[ofItem+createdAt]' } as const;

/** Every version of the reader's database, oldest first. */
export const libraryVersions: readonly DatabaseVersion[] = [
  {
    number: 1,
    tables: {
      articles: 'id, canonicalUrl, bySaved, byDay, byTitle, bySite, deletedAt, [bySaved+id+version]',
      bodies: 'id',
      occurrences: '[articleId+ordinal], [key+day], [itemId+day], kind',
      notes: 'id, ofUrl, ofKey, ofItem, byUpdated, deletedAt, [byUpdated+id+version]',
      drafts: 'field',
    },
    steps: {},
  },
  {
    number: 2,
    tables: {
      notes: 'id, ofUrl, ofKey, ofItem, byUpdated, deletedAt, [byUpdated+id+version], *tags',
      corrections: plainIndices2,
      setDays: plainIndices2,
      identities: plainIndices2,
      readArticles: plainIndices2,
      // A name in a living article that was read; made from it, as `occurrences` are from saved ones, and of their form.
      readOccurrences: '[articleId+ordinal], [key+day], [itemId+day], kind',
      articleVersions: plainIndices2,
      about: 'name',
    },
    steps: {},
  },
  {
    number: 3,
    tables: { names: 'key, kind, *items', told: '[articleId+ordinal], [key+day]' },
    steps: { articleVersions: (row: object) => ({ ...row, isKept: false }) },
    make: makeNames,
  },
  {
    number: 4,
    tables: {
      occurrences: '[articleId+ordinal], [key+day], [itemId+day]', readOccurrences: '[articleId+ordinal], [key+day], [itemId+day]',
      notes: `id, ofUrl, ofKey, ofItem, byUpdated, deletedAt, [byUpdated+id+version], *tags, ${notesByAge.ofKey}, ${notesByAge.ofItem}`,
    },
    steps: {},
  },
];

/** The tables of the library at its latest version. */
export interface LibraryTables {
  readonly articles: EntityTable<ArticleRow1, 'id'>;
  readonly bodies: EntityTable<BodyRow1, 'id'>;
  readonly occurrences: Table<OccurrenceRow1, [string, number]>;
  readonly notes: EntityTable<NoteRow1, 'id'>;
  readonly drafts: EntityTable<DraftRow1, 'field'>;
  readonly readOccurrences: Table<OccurrenceRow1, [string, number]>;
  readonly about: EntityTable<AboutRow2, 'name'>;
  readonly names: EntityTable<NameRow3, 'key'>;
  readonly told: Table<ToldRow3, [string, number]>;
  /** The tables of the kinds that are kept as one row each. */
  readonly plain: { readonly [N in PlainName]: Table<PlainRow2<N>, string> };
}
