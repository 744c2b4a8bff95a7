import { readBackup } from '../backup.ts';
import type { HowToTakeIn } from '../combine.ts';
import type { LibraryRecords } from '../merge.ts';
import { csvEntries, csvForm, type CsvRow } from './csv-lists.ts';
import { badFile, foreignRecords, type ForeignSource } from './foreign.ts';
import { hypothesisEntries, isHypothesis } from './hypothesis.ts';
import { isOmnivore, omnivoreEntries } from './omnivore.ts';

/** A file that was read and found good; nothing has been changed by it. */
export interface ImportedFile {
  readonly source: 'dateline' | ForeignSource;
  readonly records: LibraryRecords;
  /** How it may be taken in, the usual way first. */
  readonly ways: readonly HowToTakeIn[];
}

/** Reads a CSV file (RFC 4180) into rows with their lines; throws `bad-file` with the line in `detail`. */
export type ReadCsv = (text: string) => readonly CsvRow[];

/**
 * The library in a file of ours or of another program, told by what is in it and not by its name. `bad-file` names the
 * line or field of the first fault in `detail`; "kind" there is a file of no kind that is known.
 */
export function readImport(text: string, readCsv: ReadCsv, importedAt: number): ImportedFile {
  const plain = text.replace(/^\uFEFF/, '');
  if (/^\s*[[{]/.test(plain)) return fromJson(plain, importedAt);
  const [firstLine = ''] = plain.split(/\r?\n|\r/, 1);
  if (!/[,]/.test(firstLine)) throw badFile('kind');
  const rows = readCsv(plain);
  const form = csvForm(rows[0]);
  if (form === null) throw badFile('kind');
  return foreign(form.source, foreignRecords(form.source, csvEntries(form, rows), importedAt));
}

function fromJson(text: string, importedAt: number): ImportedFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw badFile(lineOfFault(text, cause), cause);
  }
  if (json instanceof Object && 'format' in json) return { source: 'dateline', records: readBackup(text), ways: ['merge', 'replace'] };
  if (isHypothesis(json)) return foreign('hypothesis', foreignRecords('hypothesis', hypothesisEntries(json), importedAt));
  if (isOmnivore(json)) return foreign('omnivore', foreignRecords('omnivore', omnivoreEntries(json), importedAt));
  throw badFile('kind');
}

function foreign(source: ForeignSource, records: LibraryRecords): ImportedFile {
  return { source, records, ways: ['add'] };
}

/** Where JSON ends to be JSON: engines say it as a line, as a position, or not at all. */
function lineOfFault(text: string, cause: unknown): string {
  const message = cause instanceof Error ? cause.message : '';
  const line = /line (\d+)/.exec(message)?.[1];
  if (line !== undefined) return `line ${line}`;
  const position = /position (\d+)/.exec(message)?.[1];
  const end = position === undefined ? text.length : Number(position);
  return `line ${text.slice(0, end).split('\n').length}`;
}
