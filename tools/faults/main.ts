/**
 * `npm run test:faults [--kills N] [--seed N] [--browser NAME] [--only NAME…]`: breaks what can break under a library in
 * real browsers, and prints what was lost of what had been confirmed to the reader. `--kills` is for all browsers together.
 * Its rows go into the table of docs/reliability.md, in place of those of an earlier run. Exit status 1 if anything was lost.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension } from '../browsers/build-extension.ts';
import { hasBrowser, type BrowserName } from '../browsers/extension.ts';
import { backgroundKilled } from './killed-background.ts';
import { killedWhileUpgrading } from './killed-upgrade.ts';
import { killedWhileWriting } from './killed.ts';
import { corruptedBackups, databaseDeleted, newerDatabase, twoProfiles, twoTabs } from './other-faults.ts';
import { quotaExhausted } from './quota.ts';
import { table, type Row } from './report.ts';
import { thrownAway } from './thrown-away.ts';

const root = resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: { kills: { type: 'string', default: '200' }, seed: { type: 'string', default: '20261125' }, browser: { type: 'string', multiple: true }, only: { type: 'string', multiple: true }, 'no-build': { type: 'boolean' } },
});
const seed = Number(values.seed);
const browsers = (['chromium', 'firefox'] as const).filter((name) => (values.browser ?? [name]).includes(name));
/** In each browser; of these every fifth is in an upgrade, the others are in writes and imports. */
const kills = Math.ceil(Number(values.kills) / browsers.length);
const upgrades = Math.round(kills / 5);

const faults: Readonly<Record<string, (browser: BrowserName) => Promise<readonly Row[]>>> = {
  background: (browser) => backgroundKilled(browser, Math.round(kills / 4), seed + 2),
  quota: async (browser) => [await quotaExhausted(browser)],
  deleted: async (browser) => [await databaseDeleted(browser)],
  newer: async (browser) => [await newerDatabase(browser)],
  corrupted: async (browser) => [await corruptedBackups(browser, Math.round(kills / 4), seed + 3)],
  tabs: async (browser) => [await twoTabs(browser, Math.round(kills / 5))],
  profiles: async (browser) => [await twoProfiles(browser)],
  thrown: async (browser) => (browser === 'chromium' ? [await thrownAway(Math.round(kills / 10), seed + 4)] : []),
  writes: (browser) => killedWhileWriting(browser, kills - upgrades, seed),
  upgrades: async (browser) => [await killedWhileUpgrading(browser, upgrades, seed + 1)],
};

const missing = browsers.filter((name) => !hasBrowser(name));
if (missing.length > 0) {
  console.error(`no ${missing.join(', ')} on this machine`);
  process.exit(2);
}
if (values['no-build'] !== true) {
  for (const browser of browsers) buildExtension(browser, 'e2e');
}
const rows: Row[] = [];
for (const [name, run] of Object.entries(faults)) {
  if (values.only !== undefined && !values.only.includes(name)) continue;
  for (const browser of browsers) {
    console.log(`── ${name} in ${browser}`);
    // What cannot be tried counts as wrong, and keeps nothing else from being tried.
    const found = await run(browser).catch((error: unknown): readonly Row[] =>
      [{ fault: name, browser, rounds: 0, confirmed: 0, lost: [String(error)], remark: 'could not be tried' }]);
    rows.push(...found);
    write(found);
    for (const { lost } of found) for (const line of lost.slice(0, 10)) console.log(`  LOST: ${line}`);
  }
}
console.log(`\n${table(rows)}`);
// A fault that could not be tried may have left a browser or a server behind.
process.exit(rows.some(({ lost }) => lost.length > 0) ? 1 : 0);

/** Puts rows into the table between its two marks in docs/reliability.md. */
function write(found: readonly Row[]): void {
  const file = join(root, 'docs/reliability.md');
  const [begin, end] = ['<!-- faults -->', '<!-- /faults -->'];
  const page = readFileSync(file, 'utf8');
  const [before, after] = [page.indexOf(begin) + begin.length, page.indexOf(end)];
  if (before < begin.length || after < before) throw new Error('docs/reliability.md has no place for the table');
  writeFileSync(file, `${page.slice(0, before)}\n${table(found, page.slice(before, after))}\n${page.slice(after)}`);
}
