import * as v from 'valibot';
import { inLanguage } from '../../../core/knowledge/wikidata-item.ts';
import { entityId, parseWikidataEntity, type WikidataEntity } from '../../../core/knowledge/wikidata-entity.ts';
import { entitiesAddress, idsPerRequest, searchAddress, type WikimediaHosts } from './addresses.ts';
import type { WikimediaClient } from './client.ts';
import { parseAnswer } from './parse-answer.ts';

const found = v.object({ search: v.array(v.object({ id: v.string() })) });
const entities = v.object({ entities: v.record(v.string(), v.unknown()) });

const searchLimitBytes = 300_000;
const labelsLimitBytes = 1_000_000;
/** Whole entities come with all their references: a country alone may be two megabytes. */
const entitiesLimitBytes = 24_000_000;

/** Ids of items with this name, in the order of Wikidata. */
export async function fetchCandidates(client: WikimediaClient, hosts: WikimediaHosts, language: string, name: string, signal: AbortSignal): Promise<readonly string[]> {
  const text = await client(searchAddress(hosts, language, name), { type: 'json', limitBytes: searchLimitBytes, signal });
  return parseAnswer(found, text).search.map(({ id }) => id).filter((id) => v.is(entityId, id));
}

/** Entities by the id asked; one that was merged into another is found under both ids. */
export async function fetchEntities(client: WikimediaClient, hosts: WikimediaHosts, languages: readonly string[], ids: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<string, WikidataEntity>> {
  return byId(await ask(client, entitiesAddress(hosts, languages, within(ids), 'all'), entitiesLimitBytes, signal));
}

/** Labels by id, in the best language that there is one in. */
export async function fetchLabels(client: WikimediaClient, hosts: WikimediaHosts, languages: readonly string[], ids: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<string, string>> {
  const answer = byId(await ask(client, entitiesAddress(hosts, languages, within(ids), 'labels'), labelsLimitBytes, signal));
  return new Map([...answer].flatMap(([id, { labels }]) => {
    const label = inLanguage(labels, languages)?.value;
    return label === undefined ? [] : [[id, label] as const];
  }));
}

async function ask(client: WikimediaClient, url: string, limitBytes: number, signal: AbortSignal): Promise<Readonly<Record<string, unknown>>> {
  return parseAnswer(entities, await client(url, { type: 'json', limitBytes, signal })).entities;
}

function byId(answer: Readonly<Record<string, unknown>>): ReadonlyMap<string, WikidataEntity> {
  return new Map(Object.entries(answer).flatMap(([key, json]) => {
    const entity = parseWikidataEntity(json);
    if (entity === null) return [];
    const from = (json as { redirects?: { from?: unknown } }).redirects?.from;
    return [key, entity.id, ...typeof from === 'string' ? [from] : []].map((id) => [id, entity] as const);
  }));
}

function within(ids: readonly string[]): readonly string[] {
  if (ids.length > idsPerRequest) throw new RangeError(`${ids.length} ids in one request`);
  return ids;
}
