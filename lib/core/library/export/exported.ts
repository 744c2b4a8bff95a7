import type { Identity, Note, SavedArticle, SetDay } from '../../model/library.ts';

/** What an export is made of: living records only. */
export interface Exported {
  readonly articles: readonly SavedArticle[];
  readonly notes: readonly Note[];
  /** Names that the reader has joined, parted or renamed. */
  readonly identities?: readonly Identity[];
  /** Days of writing that the reader has set. */
  readonly setDays?: readonly SetDay[];
}

/** One file of an export of several. `path` has forward slashes and is safe on every file system. */
export interface ExportFile {
  readonly path: string;
  readonly text: string;
}

/** An instant (ms since the epoch) as ISO 8601 in UTC; times that JavaScript cannot tell become the epoch. */
export function isoTime(millis: number): string {
  return new Date(Math.abs(millis) <= 8.64e15 ? millis : 0).toISOString();
}

/** The date that a page gave, as year, month, day as far as they are known; `null` if it gave none or none that is one. */
export function dateParts(iso: string | undefined): readonly number[] | null {
  const [, year, month, day] = /^(-?\d{4,6})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso ?? '') ?? [];
  return year === undefined ? null : [year, month, day].flatMap((part) => (part === undefined ? [] : [Number(part)]));
}
