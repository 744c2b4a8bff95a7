/** One line of the table of faults. */
export interface Row {
  readonly fault: string;
  readonly browser: string;
  /** How often it was done. */
  readonly rounds: number;
  /** Writes that had been confirmed to the reader. */
  readonly confirmed: number;
  /** What of them was not there afterwards, and whatever else was wrong, a line each. */
  readonly lost: readonly string[];
  readonly remark: string;
}

/** The table as Markdown, with the sum of it. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map(({ fault, browser, rounds, confirmed, lost, remark }) => `| ${[fault, browser, rounds, confirmed, lost.length, remark].join(' | ')} |`);
  const confirmed = rows.reduce((sum, row) => sum + row.confirmed, 0);
  const lost = rows.reduce((sum, row) => sum + row.lost.length, 0);
  return [
    '| fault | browser | rounds | confirmed writes | lost | |', '|---|---|--:|--:|--:|---|', ...lines, '',
    `**Confirmed writes lost: ${lost}** of ${confirmed}.`,
  ].join('\n');
}
