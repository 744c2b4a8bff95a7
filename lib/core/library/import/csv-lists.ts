import { badFile, timeOf, type ForeignEntry, type ForeignSource } from './foreign.ts';

/** A row of a CSV file with the line that it begins in, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Reads the cells of a column of one row; "" where the file has no such column. */
type Cell = (...names: readonly string[]) => string;

interface CsvForm {
  readonly source: ForeignSource;
  /** Columns that tell the file apart, lower case. */
  readonly columns: readonly string[];
  readonly entry: (cell: Cell, place: string) => Omit<ForeignEntry, 'place' | 'authors' | 'published' | 'updatedAt'> & Partial<ForeignEntry>;
}

/** The CSV files that are taken in, told apart by their first line. */
const forms: readonly CsvForm[] = [
  { source: 'readwise', columns: ['highlight', 'book title'], entry: readwise },
  { source: 'readwise', columns: ['highlight', 'title', 'url'], entry: readwise },
  { source: 'pocket', columns: ['url', 'time_added', 'tags'], entry: pocket },
  { source: 'instapaper', columns: ['url', 'title', 'folder', 'timestamp'], entry: instapaper },
];

/** Which program's CSV this is, by its first row; `null` for none that we know. */
export function csvForm(header: CsvRow | undefined): CsvForm | null {
  const names = new Set(header?.cells.map((name) => name.trim().toLowerCase()));
  return forms.find(({ columns }) => columns.every((column) => names.has(column))) ?? null;
}

/** The rows of a list, in the order of the file. A row with another number of cells than the first is a `bad-file`. */
export function csvEntries({ entry }: CsvForm, [header, ...rows]: readonly CsvRow[]): readonly ForeignEntry[] {
  const columns = new Map(header?.cells.map((name, at) => [name.trim().toLowerCase(), at]));
  return rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')).map(({ line, cells }) => {
    const place = `line ${line}`;
    if (cells.length !== columns.size) throw badFile(place);
    const cell: Cell = (...names) => {
      const at = names.map((name) => columns.get(name)).find((found) => found !== undefined);
      return at === undefined ? '' : cells[at] ?? '';
    };
    return { place, authors: [], published: null, updatedAt: null, ...entry(cell, place) };
  });
}

/** Highlights of Readwise: the columns of its import, and those of its own export, where books have no address. */
function readwise(cell: Cell, place: string): ReturnType<CsvForm['entry']> {
  const title = cell('title', 'book title');
  const exact = cell('highlight');
  const url = cell('url') === '' ? `urn:readwise:${encodeURIComponent((cell('amazon book id') || title).toWellFormed())}` : address(cell('url'), place);
  return {
    id: null, url, title, text: cell('note'), tags: list(cell('tags'), ','), isSaved: false,
    quote: exact.trim() === '' ? null : { exact, prefix: '', suffix: '', start: 0, end: 0 },
    createdAt: timeOf(cell('date', 'highlighted at'), `${place}, date`),
  };
}

/** The list of Pocket: times in seconds since the epoch, tags parted by "|". */
function pocket(cell: Cell, place: string): ReturnType<CsvForm['entry']> {
  return { id: null, url: address(cell('url'), place), title: cell('title'), text: '', quote: null, tags: list(cell('tags'), '|'), isSaved: true, createdAt: seconds(cell('time_added'), `${place}, time_added`) };
}

/** The list of Instapaper: its folders, but for its own two, and its tags become tags; a selection is the reader's. */
function instapaper(cell: Cell, place: string): ReturnType<CsvForm['entry']> {
  const folder = cell('folder').trim();
  const tags = list(cell('tags').replace(/^\[|\]$/g, '').replaceAll('"', ''), ',');
  return {
    id: null, url: address(cell('url'), place), title: cell('title'), text: cell('selection'), quote: null, isSaved: true,
    tags: [...(/^(?:unread|archive|starred|)$/i.test(folder) ? [] : [folder]), ...tags], createdAt: seconds(cell('timestamp'), `${place}, timestamp`),
  };
}

function list(text: string, separator: string): readonly string[] {
  return text.split(separator).map((part) => part.trim()).filter((part) => part !== '');
}

function address(text: string, place: string): string {
  if (!/^https?:\/\/[^\s/]/i.test(text.trim())) throw badFile(`${place}, url`);
  return text.trim();
}

function seconds(text: string, place: string): number | null {
  if (text.trim() === '') return null;
  const millis = Number(text) * 1000;
  if (!/^\d+$/.test(text.trim()) || !Number.isSafeInteger(millis)) throw badFile(place);
  return millis;
}
