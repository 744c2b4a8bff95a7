import { join } from 'node:path';
import type { BrowserName } from '../browsers/extension.ts';
import { articleRows, noteRow } from '../../lib/adapters/store/library-rows.ts';
import { libraryVersions } from '../../lib/adapters/store/library-schema.ts';
import { sampleLibrary } from '../bench/library-sample.ts';
import { copyOf, copyOfBuild, foundIn, killBrowser, openQuietPage, recoveredIn, remove, start, versionLeftIn, wait } from './browsers.ts';
import { ask, makeOldDatabase, type StoreForm } from './in-page.ts';
import { Ledger } from './ledger.ts';
import { randomFrom } from './random.ts';
import type { Row } from './report.ts';

/** Versions as IndexedDB counts them: ten for one of ours. */
const oldVersion = 10;
const latestVersion = (libraryVersions.at(-1)?.number ?? 0) * 10;
/** The kill comes up to this long after the start, in milliseconds: some then hit the upgrade itself, some come before or after it. */
const longestUpgradeMs: Readonly<Record<BrowserName, number>> = { chromium: 1_000, firefox: 3_000 };
const size = { articles: 3_000, notes: 3_000, words: 150 };

/** Lets the extension upgrade a database of version 1, kills the browser at a random moment of it, and looks whether all of it is there, and opens, after that. */
export async function killedWhileUpgrading(name: BrowserName, kills: number, seed: number): Promise<Row> {
  const random = randomFrom(seed);
  const sample = sampleLibrary(size);
  const folder = copyOfBuild(name);
  const old = await profileOfVersion1(name, folder, sample);
  const lost: string[] = [];
  const recovered = { times: 0, records: 0 };
  const left = { old: 0, half: 0, upgraded: 0 };
  for (let round = 0; round < kills; round += 1) {
    const profile = copyOf(old);
    // The background opens the library as soon as it starts, and so upgrades it.
    const first = await start(name, profile, { folder });
    await wait(random() * longestUpgradeMs[name]);
    await killBrowser(first);
    const version = await versionLeftIn(profile, name, folder);
    if (version === null) lost.push(`round ${round}: the crash left no database`);
    else left[version === oldVersion ? 'old' : version === latestVersion ? 'upgraded' : 'half'] += 1;
    const second = await start(name, profile, { folder });
    const again = await openQuietPage(second);
    const records = await recoveredIn(again);
    if (records > 0) Object.assign(recovered, { times: recovered.times + 1, records: recovered.records + records });
    const found = await foundIn(again);
    if (found !== null && found.version !== latestVersion) lost.push(`round ${round}: it stays at version ${found.version / 10}`);
    const ledger = promised(sample);
    if (found === null) lost.push(`round ${round}: the database is gone`);
    else lost.push(...ledger.lost(found));
    const written = await again.evaluate(ask, { name: 'note.add', params: { target: { type: 'article', canonicalUrl: 'https://news.example/', title: '' }, text: 'After the upgrade.' } });
    if (written.code !== undefined) lost.push(`round ${round}: after the upgrade a note is refused (${written.code})`);
    await killBrowser(second);
    remove(profile);
    if ((round + 1) % 10 === 0) console.log(`  ${name}: ${round + 1} kills in upgrades, ${lost.length} lost`);
  }
  remove(old);
  remove(join(folder, '..'));
  return {
    fault: 'browser killed while the database is upgraded', browser: name, rounds: kills, confirmed: kills * (size.articles + size.notes), lost, recovered,
    remark: `the crash left the old version ${left.old} times, the new one ${left.upgraded} times, one between them ${left.half} times; the next start had the new one, whole, each time`,
  };
}

function promised({ articles, notes }: ReturnType<typeof sampleLibrary>): Ledger {
  const ledger = new Ledger();
  for (const { id, version, title } of articles) ledger.add({ kind: 'article', id, version, title });
  for (const { id, version, text } of notes) ledger.add({ kind: 'note', id, version, text, isDeleted: false });
  return ledger;
}

async function profileOfVersion1(name: BrowserName, folder: string, { articles, notes }: ReturnType<typeof sampleLibrary>): Promise<string> {
  const extension = await start(name, undefined, { folder });
  const page = await openQuietPage(extension);
  const rows = articles.map(articleRows);
  await page.evaluate(makeOldDatabase, {
    version: oldVersion, stores: storesOf(1),
    rows: { articles: rows.map(({ row }) => row), bodies: rows.map(({ body }) => body), occurrences: rows.flatMap(({ occurrences }) => occurrences), notes: notes.map(noteRow) },
  } as never);
  await extension.close();
  return extension.profile;
}

/** The stores of a version of the library, as IndexedDB is told to make them. */
export function storesOf(version: number): readonly StoreForm[] {
  const tables = new Map<string, string>();
  for (const { number, tables: own } of libraryVersions) {
    if (number > version) break;
    for (const [name, columns] of Object.entries(own)) if (columns === null) tables.delete(name); else tables.set(name, columns);
  }
  return [...tables].map(([name, columns]) => {
    const [key = '', ...indices] = columns.split(', ');
    return { name, keyPath: keyPathOf(key), indices: indices.map((index) => ({ name: index.replace('*', ''), keyPath: keyPathOf(index.replace('*', '')), multiEntry: index.startsWith('*') })) };
  });
}

function keyPathOf(column: string): string | readonly string[] {
  return column.startsWith('[') ? column.slice(1, -1).split('+') : column;
}
