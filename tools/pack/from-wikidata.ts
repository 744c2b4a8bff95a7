import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { openPack } from '../../lib/core/knowledge/pack.ts';
import type { ItemKind } from '../../lib/core/model/knowledge.ts';
import { compileWikidata } from './wikidata/compile.ts';
import { writePack } from './write-pack.ts';

const usage = `usage: npm run pack:wikidata -- FILE… --out NAME.bin [options]
  FILE         a dump of Wikidata (.json, .json.gz, .json.bz2) or an answer of wbgetentities (.json)
  --ids        Q42,Q64 or @FILE with one id a line: these go in
  --countries  Q863,…  of these countries (P17, P27)
  --classes    Q5,…    of these classes (P31)
  --callings   Q30185,… who held these offices or have these occupations (P39, P106)
  --kinds      person,place,organisation,event
  --least-pages N      with a page in so many wikis at least (default 0)
  --languages  en,de   of names and descriptions, the best first (default en)
  --name       what the pack is called on cards (default "Wikidata")
  --edition    the day of the data, YYYY-MM or YYYY-MM-DD (default today's month)
Conditions of different kinds must all hold; without any, every person, place, organisation and event goes in.`;

/** `npm run pack:wikidata`: builds a pack from Wikidata's data (CC0), to be added under the options' "Packs". Exit 2 for wrong arguments, 1 for files that cannot be read. */
async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args], allowPositionals: true,
    options: Object.fromEntries(['out', 'ids', 'countries', 'classes', 'callings', 'kinds', 'least-pages', 'languages', 'name', 'edition'].map((name) => [name, { type: 'string' as const }])),
  });
  const given = values as Readonly<Record<string, string | undefined>>;
  const wrong = wrongArguments(given, positionals);
  if (wrong !== null) {
    console.error(`${wrong}\n${usage}`);
    return 2;
  }
  const edition = given['edition'] ?? new Date().toISOString().slice(0, 7);
  const source = { id: `wikidata-${edition}`, name: given['name'] ?? 'Wikidata', edition, licence: 'CC0', url: 'https://www.wikidata.org/' };
  const known = shippedPlaces();
  let told = '';
  const { items, lines, broken } = await compileWikidata({
    files: positionals, source: source.id, languages: listOf(given['languages'] ?? 'en'), known,
    selection: {
      ids: new Set(idsOf(given['ids'])), countries: new Set(listOf(given['countries'])), classes: new Set(listOf(given['classes'])), callings: new Set(listOf(given['callings'])),
      kinds: new Set(listOf(given['kinds']) as readonly ItemKind[]), leastPages: Number(given['least-pages'] ?? 0),
    },
    onProgress: ({ pass, done, lines: read, selected }) => {
      const line = `pass ${pass} of 2: ${(100 * done).toFixed(1)} %, ${read.toLocaleString('en')} entities, ${selected.toLocaleString('en')} selected`;
      if (line !== told) process.stderr.write(process.stderr.isTTY ? `\r${line}` : `${line}\n`);
      told = line;
    },
  });
  if (process.stderr.isTTY) process.stderr.write('\n');
  if (broken > 0) console.error(`${broken} of ${lines} lines were no JSON and were left out`);
  if (items.length === 0) {
    console.error('nothing was selected: no pack is written');
    return 1;
  }
  const bytes = new Uint8Array(writePack(items, [source]));
  openPack(bytes.buffer);
  writeFileSync(given['out'] as string, bytes);
  const facts = items.reduce((sum, item) => sum + item.statements.length, 0);
  console.log(`${given['out']}: ${items.length} items, ${facts} facts, ${kilobytes(bytes.length)} (${kilobytes(gzipSync(bytes).length)} gzip), most memory ${Math.round(process.resourceUsage().maxRSS / 1000)} MB`);
  return 0;
}

function wrongArguments(given: Readonly<Record<string, string | undefined>>, files: readonly string[]): string | null {
  if (files.length === 0) return 'which file?';
  const absent = files.find((file) => !existsSync(file));
  if (absent !== undefined) return `${absent} is not there`;
  if (!given['out']) return '--out is missing';
  const noId = [...idsOf(given['ids']), ...listOf(given['countries']), ...listOf(given['classes']), ...listOf(given['callings'])].find((id) => !/^Q[1-9]\d*$/.test(id));
  if (noId !== undefined) return `"${noId}" is no id of an item`;
  const noKind = listOf(given['kinds']).find((kind) => !['person', 'place', 'organisation', 'event'].includes(kind));
  if (noKind !== undefined) return `"${noKind}" is no kind`;
  if (!/^\d{4}-\d\d(?:-\d\d)?$/.test(given['edition'] ?? '2026-11')) return `"${given['edition']}" is no day`;
  return Number.isInteger(Number(given['least-pages'] ?? 0)) ? null : `"${given['least-pages']}" is no number`;
}

function idsOf(given: string | undefined): readonly string[] {
  return given?.startsWith('@') ? readFileSync(given.slice(1), 'utf8').split(/\s+/).filter((id) => id !== '') : listOf(given);
}

function listOf(given: string | undefined): readonly string[] {
  return (given ?? '').split(',').map((part) => part.trim()).filter((part) => part !== '');
}

/** Countries and cities of the pack that ships: an answer of the API does not bring the labels of what it names. */
function shippedPlaces(): Parameters<typeof compileWikidata>[0]['known'] {
  const pack = openPack(Uint8Array.from(readFileSync(join(import.meta.dirname, '../../public/packs/places.bin'))).buffer);
  return (id) => {
    const at = pack.indexOf(id);
    return at < 0 ? null : pack.item(at);
  };
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}

if (process.argv[1] === import.meta.filename) process.exitCode = await main(process.argv.slice(2));
