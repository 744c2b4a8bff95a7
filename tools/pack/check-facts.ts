import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkHolders, checkPeople, checkRanges, checkRepeats } from './facts/check-terms.ts';
import { type Offices, readOffices } from './facts/read-offices.ts';

const tables = join(import.meta.dirname, 'facts');

process.exitCode = main();

/** Checks every table of `tools/pack/facts`, prints what is wrong and the counts; 1 if anything is wrong, else 0. */
function main(): number {
  const offices = readAll();
  const problems = [
    ...offices.problems,
    ...checkRanges(offices.rows), ...checkRepeats(offices.rows), ...checkPeople(offices.rows), ...checkHolders(offices.rows),
  ];
  for (const { file, line, message } of problems) console.error(`${file}:${line}: ${message}`);
  console.log(`rows ${offices.rows.length}, problems ${problems.length}`);
  return problems.length > 0 ? 1 : 0;
}

function readAll(): Offices {
  const files = readdirSync(tables).filter((file) => /^offices-.*\.csv$/.test(file)).sort();
  const read = files.map((file) => readOffices(file, readFileSync(join(tables, file), 'utf8')));
  return { rows: read.flatMap(({ rows }) => rows), problems: read.flatMap(({ problems }) => problems) };
}
