import * as v from 'valibot';
import { DatelineError } from '../errors.ts';
import type { LibraryRecords } from './merge.ts';
import { noteSchema, savedArticleSchema } from './record-schemas.ts';

/** The version of the file that this code writes, and the newest that it reads (docs/library-format.md). */
export const backupVersion = 1;

const backupSchema = v.object({
  format: v.literal('dateline-library'),
  version: v.literal(backupVersion),
  articles: v.array(savedArticleSchema),
  notes: v.array(noteSchema),
});

/** A library as the text of one complete backup. `exportedAt` is in milliseconds since the epoch. */
export function writeBackup(records: LibraryRecords, exportedAt: number): string {
  const { articles, notes } = records;
  return JSON.stringify({ format: 'dateline-library', version: backupVersion, exportedAt: new Date(exportedAt).toISOString(), articles, notes });
}

/** The library in a backup; `bad-file` with the place of the first thing wrong ("notes.3.target.type") in `detail`. */
export function readBackup(text: string): LibraryRecords {
  const parsed = v.safeParse(backupSchema, parseJson(text), { abortEarly: true });
  if (!parsed.success) {
    const place = v.getDotPath(parsed.issues[0]) ?? '(all of it)';
    throw new DatelineError('bad-file', `not a backup of this form, at ${place}`, { detail: place });
  }
  const { articles, notes } = parsed.output;
  for (const [name, records] of [['articles', articles], ['notes', notes]] as const) {
    const ids = new Set<string>();
    for (const [at, { id }] of records.entries()) {
      if (ids.has(id)) throw new DatelineError('bad-file', 'an id stands twice in the backup', { detail: `${name}.${at}.id` });
      ids.add(id);
    }
  }
  return { articles, notes };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new DatelineError('bad-file', 'not JSON', { detail: String(cause).slice(0, 200), cause });
  }
}
