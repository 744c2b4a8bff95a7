import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkHolders, checkPeople, checkRanges, checkRepeats } from './facts/check-terms.ts';
import { type Comparison, compare } from './facts/compare.ts';
import { checkCorrections } from './facts/corrections.ts';
import { formerStateShape, peopleShape, readDated, renamedShape } from './facts/read-dated.ts';
import { type Offices, readOffices } from './facts/read-offices.ts';
import type { Problem } from './facts/read-table.ts';
import { readReference } from './facts/reference.ts';

const tables = join(import.meta.dirname, 'facts');

const { values } = parseArgs({
  options: {
    reference: { type: 'string', default: join(import.meta.dirname, '../../../shared/knowledge') },
    noted: { type: 'boolean', default: false },
  },
});

process.exitCode = main();

/**
 * Checks every table of `tools/pack/facts`, compares it with the reference folder where that exists (`--reference DIR`;
 * `--noted` lists the noted disagreements too), prints what is wrong and the counts. 1 if anything is wrong, else 0.
 */
function main(): number {
  const offices = readAll();
  const corrections = readCorrections(offices);
  const others = ([['people.csv', peopleShape], ['renamed-places.csv', renamedShape], ['former-states.csv', formerStateShape]] as const)
    .map(([file, shape]) => ({ file, ...readDated(file, readFileSync(join(tables, file), 'utf8'), shape) }));
  const problems = [
    ...offices.problems, ...corrections.problems, ...others.flatMap(({ problems }) => problems),
    ...checkRanges(offices.rows), ...checkRepeats(offices.rows), ...checkPeople(offices.rows), ...checkHolders(offices.rows),
  ];
  problems.forEach(report);
  console.log(`offices: rows ${offices.rows.length}, people ${new Set(offices.rows.map(({ person, born }) => `${person}|${born?.year}`)).size}, problems ${problems.length}`);
  for (const { file, rows } of others) console.log(`${file}: rows ${rows.length}`);
  const unsettled = compareWithReference(offices, corrections.count);
  return problems.length + unsettled > 0 ? 1 : 0;
}

/** Prints the comparison and its counts; returns how many disagreements are neither corrected nor noted. */
function compareWithReference(offices: Offices, corrected: number): number {
  const reference = readReference(resolve(values.reference));
  if (!reference) {
    console.log('not compared: the reference files are not here');
    return 0;
  }
  const all = compare(offices.rows, reference);
  const of = (outcome: Comparison['outcome']): Comparison[] => all.filter((one) => one.outcome === outcome);
  for (const one of values.noted ? [...of('noted'), ...of('differs')] : of('differs')) {
    const { row, field, theirs, outcome } = one;
    report({ file: row.file, line: row.line, message: `${row.country} ${row.position}: ${row.person}: ${field} ${outcome} from ${one.reference}: ${field} ${theirs}` });
  }
  console.log(`overlap rows ${new Set(all.map(({ row }) => row)).size}, dates compared ${all.length}: agree ${of('agrees').length}, noted ${of('noted').length}, unsettled ${of('differs').length}; settled by correction before ${corrected}`);
  return of('differs').length;
}

function readAll(): Offices {
  const files = readdirSync(tables).filter((file) => /^offices-.*\.csv$/.test(file)).sort();
  const read = files.map((file) => readOffices(file, readFileSync(join(tables, file), 'utf8')));
  return { rows: read.flatMap(({ rows }) => rows), problems: read.flatMap(({ problems }) => problems) };
}

function readCorrections(offices: Offices): ReturnType<typeof checkCorrections> {
  const file = join(tables, 'corrections.csv');
  return existsSync(file) ? checkCorrections('corrections.csv', readFileSync(file, 'utf8'), offices.rows) : { count: 0, problems: [] };
}

function report({ file, line, message }: Problem): void {
  console.error(`${file}:${line}: ${message}`);
}
