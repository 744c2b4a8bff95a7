import { readFileSync } from 'node:fs';

/**
 * The rows of a CSV file as records by the names of its first line (RFC 4180: quotes, doubled quotes, line breaks in
 * quotes). Lines that begin with `#` are comments. Missing fields are empty.
 */
export function readCsv(path: string): readonly Readonly<Record<string, string>>[] {
  const [head, ...rows] = parseCsv(readFileSync(path, 'utf8'));
  return rows.map((row) => Object.fromEntries((head ?? []).map((name, at) => [name, row[at] ?? ''])));
}

/** The fields of every line of a CSV text, in order. */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  const endField = (): void => { row.push(field); field = ''; };
  const endRow = (): void => {
    endField();
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] as string;
    if (quoted) {
      if (letter !== '"') field += letter;
      else if (text[at + 1] === '"') { field += '"'; at++; } else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ',') endField();
    else if (letter === '\n') endRow();
    else if (letter === '#' && field === '' && row.length === 0) at = lineEnd(text, at);
    else if (letter !== '\r') field += letter;
  }
  if (field !== '' || row.length > 0) endRow();
  return rows;
}

/** The words of a cell that holds several, parted by bars. */
export function wordsOf(cell: string | undefined): readonly string[] {
  return (cell ?? '').split('|').map((word) => word.trim()).filter((word) => word !== '');
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
