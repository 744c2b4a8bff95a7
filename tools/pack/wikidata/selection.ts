import { wikidataKind } from '../../../lib/core/knowledge/wikidata-kind.ts';
import type { WikidataEntity } from '../../../lib/core/knowledge/wikidata-entity.ts';
import type { ItemKind } from '../../../lib/core/model/knowledge.ts';

/** Which entities go into a pack: those named by id, and those that satisfy every other condition that is given. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** Countries (P17), citizenships (P27), or the country itself. */
  readonly countries: ReadonlySet<string>;
  /** Classes (P31). */
  readonly classes: ReadonlySet<string>;
  /** Offices held (P39) and occupations (P106). */
  readonly callings: ReadonlySet<string>;
  readonly kinds: ReadonlySet<ItemKind>;
  /** In how many wikis it has a page at least. */
  readonly leastPages: number;
}

/** Whether a line of a dump can be of interest at all: cheap, before anything is parsed. */
export function mayBeSelected(line: string, selection: Selection): boolean {
  const { ids, countries, classes, callings } = selection;
  if (ids.size > 0 && ids.has(idOfLine(line) ?? '')) return true;
  const asked = [countries, classes, callings].filter((set) => set.size > 0);
  if (asked.length === 0) return ids.size === 0;
  return asked.every((set) => [...set].some((id) => line.includes(`"${id}"`)));
}

/** Whether an entity goes into the pack. */
export function isSelected(entity: WikidataEntity, { ids, countries, classes, callings, kinds, leastPages }: Selection): boolean {
  if (ids.has(entity.id)) return true;
  const kind = wikidataKind(entity);
  const isOnlyIds = ids.size > 0 && countries.size + classes.size + callings.size + kinds.size === 0;
  if (isOnlyIds || kind === null || Object.keys(entity.sitelinks).length < leastPages) return false;
  const has = (properties: readonly string[], wanted: ReadonlySet<string>): boolean => wanted.size === 0 || properties.some((property) =>
    (entity.claims[property] ?? []).some(({ mainsnak }) => mainsnak.snaktype === 'value' && mainsnak.datavalue.type === 'wikibase-entityid' && wanted.has(mainsnak.datavalue.value.id)));
  return (kinds.size === 0 || kinds.has(kind)) && (countries.has(entity.id) || has(['P17', 'P27'], countries)) && has(['P31'], classes) && has(['P39', 'P106'], callings);
}

/** The id at the head of a dump's line, or `null`. */
export function idOfLine(line: string): string | null {
  return /^\{(?:"type":"item",)?"id":"(Q\d+)"/.exec(line.slice(0, 60))?.[1] ?? /"id":"(Q\d+)"/.exec(line.slice(0, 400))?.[1] ?? null;
}
