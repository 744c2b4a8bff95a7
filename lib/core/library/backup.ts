import * as v from 'valibot';
import { DatelineError } from '../errors.ts';
import { noRecords, type LibraryRecords } from './merge.ts';
import { recordNames } from './record-kinds.ts';
import { recordSchemas } from './record-schemas.ts';

/** The version of the file that this code writes, and the newest that it reads (docs/library-format.md). */
export const backupVersion = 2;

const { articles, notes, ...since2 } = recordSchemas;
const head = { format: v.literal('dateline-library') };
const lists = <S extends Record<string, v.GenericSchema>>(schemas: S) =>
  Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, v.array(schema)])) as unknown as { [N in keyof S]: v.ArraySchema<S[N], undefined> };

/** Each version that has been written, with the lists that it has. */
const backupSchema = v.variant('version', [
  v.object({ ...head, version: v.literal(1), ...lists({ articles, notes }) }),
  v.object({ ...head, version: v.literal(backupVersion), ...lists({ articles, notes, ...since2 }) }),
]);

/** A library as the text of one complete backup. `exportedAt` is in milliseconds since the epoch. */
export function writeBackup(records: LibraryRecords, exportedAt: number): string {
  return [...backupParts(records, exportedAt)].join('');
}

/** The same text in parts, one for each record and a few more: a large library never stands in memory twice. */
export function* backupParts(records: LibraryRecords, exportedAt: number): Generator<string> {
  yield `{"format":"dateline-library","version":${backupVersion},"exportedAt":${JSON.stringify(new Date(exportedAt).toISOString())}`;
  for (const name of recordNames) {
    yield `,\n${JSON.stringify(name)}:[`;
    for (const [at, record] of records[name].entries()) yield (at === 0 ? '\n' : ',\n') + JSON.stringify(record);
    yield ']';
  }
  yield '}\n';
}

/** The library in a backup; `bad-file` with the place of the first thing wrong ("notes.3.target.type") in `detail`. */
export function readBackup(text: string): LibraryRecords {
  const parsed = v.safeParse(backupSchema, parseJson(text), { abortEarly: true });
  if (!parsed.success) {
    const place = v.getDotPath(parsed.issues[0]) ?? '(all of it)';
    throw new DatelineError('bad-file', `not a backup of this form, at ${place}`, { detail: place });
  }
  const { format: _format, version: _version, ...found } = parsed.output;
  const records: LibraryRecords = { ...noRecords, ...found };
  for (const name of recordNames) {
    const ids = new Set<string>();
    for (const [at, { id }] of records[name].entries()) {
      if (ids.has(id)) throw new DatelineError('bad-file', 'an id stands twice in the backup', { detail: `${name}.${at}.id` });
      ids.add(id);
    }
  }
  return records;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new DatelineError('bad-file', 'not JSON', { detail: String(cause).slice(0, 200), cause });
  }
}
