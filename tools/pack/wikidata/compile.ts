import { parseWikidataEntity, type WikidataEntity } from '../../../lib/core/knowledge/wikidata-entity.ts';
import { wikidataItem, wikidataValueIds } from '../../../lib/core/knowledge/wikidata-item.ts';
import type { Item } from '../../../lib/core/model/knowledge.ts';
import type { PackItem } from '../write-pack.ts';
import { dumpLines } from './dump-lines.ts';
import { idOfLine, isSelected, mayBeSelected, type Selection } from './selection.ts';

/** What is told while a dump is read. */
export interface Progress {
  readonly pass: 1 | 2;
  /** In [0, 1], of the bytes of all files. */
  readonly done: number;
  readonly lines: number;
  readonly selected: number;
}

/** What the compiler needs. */
export interface CompileOptions {
  readonly files: readonly string[];
  readonly selection: Selection;
  /** Languages of labels, the best first. */
  readonly languages: readonly string[];
  /** `KnowledgeSource.id` of the facts. */
  readonly source: string;
  /** Items that are known already: labels of countries that the files lack. */
  readonly known: (id: string) => Pick<Item, 'label' | 'countryCode'> | null;
  readonly onProgress: (progress: Progress) => void;
}

/** Items for a pack, and lines that were no JSON. */
export interface Compiled {
  readonly items: readonly PackItem[];
  readonly lines: number;
  readonly broken: number;
}

/** Bytes between two tellings. */
const tellEvery = 4_000_000;

/**
 * Reads the files twice: for the entities of the selection, then for the labels of what their statements name. Memory grows
 * with the selection and the labels, not with the files. @throws Error where a file cannot be read.
 */
export async function compileWikidata({ files, selection, languages, source, known, onProgress }: CompileOptions): Promise<Compiled> {
  const entities = new Map<string, WikidataEntity>();
  let lines = 0;
  let broken = 0;
  await forEachLine(files, (line) => {
    lines++;
    if (!mayBeSelected(line, selection)) return;
    const entity = entityOf(line);
    if (entity === undefined) broken++;
    else if (entity !== null && isSelected(entity, selection)) entities.set(entity.id, slim(entity, languages));
  }, (done) => onProgress({ pass: 1, done, lines, selected: entities.size }));

  const wanted = new Set([...entities.values()].flatMap((entity) => wikidataValueIds(entity)));
  const labels = new Map<string, { readonly label: string; readonly code: string | null }>();
  await forEachLine(files, (line) => {
    const id = idOfLine(line);
    if (id === null || !wanted.has(id)) return;
    const entity = entityOf(line);
    const label = entity ? labelOf(entity, languages) : null;
    if (entity && label !== null) labels.set(id, { label, code: codeOf(entity) });
  }, (done) => onProgress({ pass: 2, done, lines, selected: entities.size }));

  const context = {
    languages, source,
    labelOf: (id: string) => labels.get(id)?.label ?? known(id)?.label ?? null,
    countryCodeOf: (id: string) => labels.get(id)?.code ?? known(id)?.countryCode ?? null,
  };
  const items = [...entities.values()].flatMap((entity): PackItem[] => {
    const prior = priorOf(entity);
    const item = wikidataItem(entity, { ...context, prior });
    if (item === null) return [];
    const isCountry = item.kind === 'place' && entity.claims['P297'] !== undefined;
    return [{ ...item, bySurname: item.kind === 'person' && prior >= 0.5, isCountry, weak: item.kind === 'place' && prior < 0.4 }];
  });
  return { items: items.sort((a, b) => b.prior - a.prior || (a.id < b.id ? -1 : 1)), lines, broken };
}

async function forEachLine(files: readonly string[], use: (line: string) => void, tell: (done: number) => void): Promise<void> {
  const sizes = new Map<string, readonly [read: number, total: number]>();
  let told = 0;
  for (const file of files) {
    for await (const line of dumpLines(file, (read, total) => { sizes.set(file, [read, total]); })) {
      use(line);
      const read = [...sizes.values()].reduce((sum, [bytes]) => sum + bytes, 0);
      if (read - told < tellEvery) continue;
      told = read;
      tell((sizes.size - 1 + (sizes.get(file)?.[0] ?? 0) / Math.max(1, sizes.get(file)?.[1] ?? 1)) / files.length);
    }
  }
  tell(1);
}

/** An entity, `null` for what is none (a property, a missing one), `undefined` for what is no JSON. */
function entityOf(line: string): WikidataEntity | null | undefined {
  try {
    return parseWikidataEntity(JSON.parse(line));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Without the texts of languages that are not asked for: they are most of an entity. */
function slim(entity: WikidataEntity, languages: readonly string[]): WikidataEntity {
  const kept = [...languages, 'mul'];
  const only = <T>(texts: Readonly<Record<string, T>>): Readonly<Record<string, T>> => Object.fromEntries(kept.flatMap((language) => texts[language] === undefined ? [] : [[language, texts[language]]]));
  return { ...entity, labels: only(entity.labels), descriptions: only(entity.descriptions), aliases: only(entity.aliases), sitelinks: Object.fromEntries(Object.keys(entity.sitelinks).map((wiki) => [wiki, noTitle])) };
}

const noTitle = { title: '' };

function labelOf(entity: WikidataEntity, languages: readonly string[]): string | null {
  return [...languages, 'mul'].map((language) => entity.labels[language]?.value).find((label) => label !== undefined) ?? null;
}

function codeOf(entity: WikidataEntity): string | null {
  const snak = entity.claims['P297']?.[0]?.mainsnak;
  return snak?.snaktype === 'value' && snak.datavalue.type === 'string' && /^[A-Z]{2}$/.test(snak.datavalue.value) ? snak.datavalue.value : null;
}

/** In how many wikis it has a page tells how likely news means it: one page 0.33, ten 0.51, a hundred 0.75. */
function priorOf(entity: WikidataEntity): number {
  return Math.min(0.9, 0.25 + 0.25 * Math.log10(1 + Object.keys(entity.sitelinks).length));
}
