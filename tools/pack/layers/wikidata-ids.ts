import { nameKey } from '../../../lib/core/knowledge/name-keys.ts';
import { placesFile } from '../inputs.ts';
import { readCsv } from '../read-csv.ts';

/** Wikidata ids of well-known cities or regions by country code and folded name, from our own table (tools/pack/places/wikidata-ids.csv). */
export function wikidataIds(kind: 'city' | 'region'): ReadonlyMap<string, string> {
  return new Map(readCsv(placesFile('wikidata-ids.csv')).filter((row) => row['kind'] === kind).map((row) => [`${row['country']} ${nameKey(row['name'] as string)}`, row['id'] as string]));
}
