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
  /** Kills after which the extension had to bring something back by itself, and how many records and drafts that were in all. */
  readonly recovered?: { readonly times: number; readonly records: number };
  readonly remark: string;
}

/** The table as Markdown, with the sum of it. Rows of an earlier table stay, unless the same fault was tried anew in the same browser. */
export function table(rows: readonly Row[], earlier = ''): string {
  const tried = new Set(rows.map(({ fault, browser }) => `${fault} | ${browser}`));
  const kept = earlier.split('\n').flatMap((line) => {
    const [, fault = '', browser = '', rounds, confirmed, lost] = line.split('|').map((cell) => cell.trim());
    // What could not be tried stands only until the next run.
    return /^[1-9]\d*$/.test(rounds ?? '') && !tried.has(`${fault} | ${browser}`) ? [{ line, confirmed: Number(confirmed), lost: Number(lost) }] : [];
  });
  const made = rows.map(({ fault, browser, rounds, confirmed, lost, recovered, remark }) =>
    ({ line: `| ${[fault, browser, rounds, confirmed, lost.length, recoveredText(recovered), remark].join(' | ')} |`, confirmed, lost: lost.length }));
  const all = [...kept, ...made];
  return [
    '| fault | browser | rounds | confirmed writes | lost | brought back by itself | |', '|---|---|--:|--:|--:|---|---|', ...all.map(({ line }) => line).toSorted(), '',
    `**Confirmed writes lost: ${all.reduce((sum, { lost }) => sum + lost, 0)}** of ${all.reduce((sum, { confirmed }) => sum + confirmed, 0)}.`,
  ].join('\n');
}

function recoveredText(recovered: Row['recovered']): string {
  return recovered === undefined ? '' : recovered.times === 0 ? 'never needed' : `${recovered.times} times, ${recovered.records} records`;
}
