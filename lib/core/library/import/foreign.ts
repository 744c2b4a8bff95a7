import * as v from 'valibot';
import { articleAddress } from '../../detection/article-address.ts';
import { DatelineError } from '../../errors.ts';
import type { Note, RecordHead, SavedArticle } from '../../model/library.ts';
import { fingerprint } from '../fingerprint.ts';
import { nameLimit, titleLimit } from '../limits.ts';
import { noRecords, type LibraryRecords } from '../merge.ts';
import { recordSchemas } from '../record-schemas.ts';

/** A program whose files are taken in. */
export type ForeignSource = 'hypothesis' | 'readwise' | 'omnivore' | 'pocket' | 'instapaper';

/** What another program kept of one page or passage. */
export interface ForeignEntry {
  /** Where it stands in the file: "line 7", "rows.3". */
  readonly place: string;
  /** Its id there; `null` if the file has none, then its content is its identity. */
  readonly id: string | null;
  readonly url: string;
  readonly title: string;
  /** Marked words of the page; `null` if it is about the whole page. */
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string; readonly start: number; readonly end: number } | null;
  /** The reader's words; may be empty. */
  readonly text: string;
  readonly tags: readonly string[];
  /** Milliseconds since the epoch; `null` where the file does not say. */
  readonly createdAt: number | null;
  readonly updatedAt: number | null;
  /** Whether the page itself was kept, as in a list of what to read. */
  readonly isSaved: boolean;
  readonly authors: readonly string[];
  readonly published: string | null;
}

/**
 * Entries as records of the library. Ids come from the file or from the content, so that a file taken in twice is there
 * once. A kept page becomes an article without text, which is filled when it is saved from the page itself. `bad-file`
 * names the entry and the field that has no place in a library.
 */
export function foreignRecords(source: ForeignSource, entries: readonly ForeignEntry[], importedAt: number): LibraryRecords {
  const articles = new Map<string, SavedArticle>();
  const notes = new Map<string, Note>();
  for (const entry of entries) {
    const canonicalUrl = articleAddress(entry.url, null);
    const head = headOf(source, entry, importedAt);
    if (entry.isSaved && !articles.has(canonicalUrl)) articles.set(canonicalUrl, checked(recordSchemas.articles, articleOf(source, entry, canonicalUrl, head), entry.place));
    if (entry.quote === null && entry.text.trim() === '' && entry.tags.length === 0) continue;
    const note = checked(recordSchemas.notes, noteOf(source, entry, canonicalUrl, head), entry.place);
    notes.set(note.id, note);
  }
  return { ...noRecords, articles: [...articles.values()], notes: [...notes.values()] };
}

function headOf(source: ForeignSource, { createdAt, updatedAt }: ForeignEntry, importedAt: number): Omit<RecordHead, 'id'> {
  const created = createdAt ?? importedAt;
  return { version: 1, device: source, createdAt: created, updatedAt: Math.max(created, updatedAt ?? created), deletedAt: null };
}

function articleOf(source: ForeignSource, entry: ForeignEntry, canonicalUrl: string, head: Omit<RecordHead, 'id'>): SavedArticle {
  return {
    ...head, id: `${source}:article:${fingerprint(canonicalUrl)}`, canonicalUrl, url: entry.url, title: entry.title.slice(0, titleLimit),
    authors: entry.authors.map((name) => ({ name: name.slice(0, nameLimit), kind: 'person' as const })), site: siteOf(entry.url), language: null,
    published: entry.published === null ? null : { iso: entry.published, source: 'json-ld' }, modified: null, text: '', blocks: [], entities: [],
  };
}

function noteOf(source: ForeignSource, entry: ForeignEntry, canonicalUrl: string, head: Omit<RecordHead, 'id'>): Note {
  const { quote, text, tags, id } = entry;
  const title = entry.title.slice(0, titleLimit);
  const missing = tags.map(tagged).filter((tag) => tag !== '' && !text.includes(`#${tag}`));
  const own = { ...head, text: [text.trimEnd(), missing.map((tag) => `#${tag}`).join(' ')].filter((part) => part !== '').join('\n\n'), tags: [...new Set(tags.map(tagged))].filter((tag) => tag !== '') };
  const key = id ?? fingerprint(JSON.stringify([canonicalUrl, quote?.exact ?? null, text]));
  const target: Note['target'] = quote === null ? { type: 'article', canonicalUrl, title } : {
    type: 'passage', canonicalUrl, title, selector: {
      position: { type: 'TextPositionSelector', start: quote.start, end: quote.end },
      quote: { type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix.slice(-nameLimit), suffix: quote.suffix.slice(0, nameLimit) },
    },
  };
  return { ...own, id: `${source}:${key.length > 150 ? fingerprint(key) : key}`, target };
}

/** A tag as our notes have it: no blanks, with a letter among its characters. */
function tagged(tag: string): string {
  const plain = tag.trim().replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-').replace(/^-+|-+$/g, '');
  return /\p{L}/u.test(plain) ? plain : '';
}

function siteOf(url: string): string {
  return (/^[a-z][a-z0-9+.-]*:\/\/(?:www\.)?([^/?#:]+)/i.exec(url)?.[1] ?? '').slice(0, nameLimit);
}

function checked<T>(schema: v.GenericSchema<unknown, T>, value: T, place: string): T {
  const parsed = v.safeParse(schema, value, { abortEarly: true });
  if (parsed.success) return parsed.output;
  throw badFile(`${place}, ${v.getDotPath(parsed.issues[0]) ?? 'all of it'}`);
}

/** A `bad-file` that names the place of the fault. */
export function badFile(place: string, cause?: unknown): DatelineError {
  return new DatelineError('bad-file', `the file has a fault at ${place}`, { detail: place, cause });
}

/** A time in a file (ISO 8601, also with a blank for the "T"), in ms since the epoch; `null` for none; `bad-file` for what is no time. */
export function timeOf(text: string, place: string): number | null {
  const plain = text.trim();
  if (plain === '') return null;
  const [, day, time = '00:00:00', zone = 'Z'] = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?))?\s*(Z|[+-]\d\d:?\d\d)?$/i.exec(plain) ?? [];
  const millis = day === undefined ? Number.NaN : Date.parse(`${day}T${time}${zone.toUpperCase().replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')}`);
  if (Number.isNaN(millis)) throw badFile(place);
  return Math.floor(millis);
}
