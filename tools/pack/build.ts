import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packSources } from './sources.ts';
import { writePack, type PackItem } from './write-pack.ts';

/**
 * `npm run pack [-- FOLDER]`: builds public/packs from the packages of tools/pack/package.json (installed here where
 * they are missing), our own tables, and the reference facts in FOLDER (default ../shared/knowledge).
 */
async function build(facts: string): Promise<void> {
  const here = import.meta.dirname;
  if (!existsSync(join(here, 'node_modules'))) {
    say('installing what packs are built from');
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
  }
  const out = join(here, '../../public/packs');
  mkdirSync(out, { recursive: true });
  const { placeItems } = await import('./places.ts');
  say('places');
  store(out, 'places', placeItems());
  const { outlines } = await import('./outlines.ts');
  const map = JSON.stringify(outlines());
  writeFileSync(join(out, 'outlines.json'), map);
  say(`outlines: ${kilobytes(map.length)} (${kilobytes(gzipSync(map, { level: 9 }).length)} gzip)`);
  if (!existsSync(join(facts, 'office-terms.csv'))) {
    say(`no reference facts in ${facts}: people.bin stays as it is (npm run pack -- FOLDER names the folder with office-terms.csv and people.csv)`);
    return;
  }
  const { peopleItems } = await import('./people.ts');
  say('people');
  store(out, 'people', peopleItems(facts));
}

/** Writes one pack and says its size. */
function store(folder: string, name: string, items: readonly PackItem[]): void {
  const used = new Set(items.flatMap((item) => item.statements.map((statement) => statement.source)));
  const sources = Object.values(packSources).filter((source) => used.has(source.id) || source.id === 'wordnet');
  const bytes = new Uint8Array(writePack(items, sources));
  writeFileSync(join(folder, `${name}.bin`), bytes);
  say(`${name}: ${items.length} items, ${items.reduce((sum, item) => sum + item.statements.length, 0)} facts, ${kilobytes(bytes.length)} (${kilobytes(gzipSync(bytes, { level: 9 }).length)} gzip)`);
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}

function say(text: string): void {
  process.stderr.write(`pack: ${text}\n`);
}

await build(process.argv[2] ?? join(import.meta.dirname, '../../../shared/knowledge'));
