import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameKey } from '../../../lib/core/knowledge/name-keys.ts';
import type { Statement } from '../../../lib/core/model/knowledge.ts';
import { readDated, renamedShape } from '../facts/read-dated.ts';

/** A place that may have been called otherwise: names as any source writes them, and its size. */
export interface Named {
  readonly id: string;
  readonly country: string;
  readonly names: readonly string[];
  readonly population: number;
}

/**
 * Dated former and later names by place id, from our own table (tools/pack/facts/renamed-places.csv). A row belongs to the
 * largest place of its country that has the present name, else to the largest that has the other one.
 * @throws Error naming the line of a bad row.
 */
export function renamesOf(places: readonly Named[]): ReadonlyMap<string, readonly Statement[]> {
  const file = 'renamed-places.csv';
  const { rows, problems } = readDated(file, readFileSync(join(import.meta.dirname, '../facts', file), 'utf8'), renamedShape);
  for (const problem of problems) throw new Error(`${problem.file}:${problem.line}: ${problem.message}`);
  const largest = new Map<string, Named>();
  for (const place of places) {
    for (const name of place.names) {
      const key = `${place.country} ${nameKey(name)}`;
      if (place.population > (largest.get(key)?.population ?? -1)) largest.set(key, place);
    }
  }
  const found = new Map<string, Statement[]>();
  for (const { from, to, fields } of rows) {
    const place = [fields['current'], fields['name']].map((name) => largest.get(`${fields['countryCode']} ${nameKey(name as string)}`)).find((each) => each !== undefined);
    if (!place) continue; // a village, or a state of a federation that the layers leave out
    const list = found.get(place.id) ?? [];
    list.push({ property: 'name', value: fields['name'] as string, valueId: null, start: from, end: to, openEnded: false, source: 'dateline' });
    found.set(place.id, list);
  }
  return found;
}
