import * as v from 'valibot';
import { parseWikidataEntity } from '../../../core/knowledge/wikidata-entity.ts';
import type { AnswerCache, Clock, Encyclopaedia, FetchedEntity, WikipediaPage } from '../../../app/ports.ts';
import { idsPerRequest, namesPerRequest, type WikimediaHosts } from './addresses.ts';
import { cachedAnswers } from './cached-answers.ts';
import type { WikimediaClient } from './client.ts';
import { fetchCandidates, fetchEntities, fetchLabels } from './items.ts';
import { fetchLeadOn } from './lead-then.ts';
import { canBeTitle, fetchPages } from './pages.ts';

const text = v.pipe(v.string(), v.maxLength(10_000));
const lead = v.object({ title: text, language: text, text, url: text, revision: text, revisedAt: v.nullable(text) });
const page = v.nullable(v.object({ lead, itemId: v.nullable(text), isDisambiguation: v.boolean() }));
const ids = v.array(text);

/**
 * Wikipedia and Wikidata behind the cache: what was answered within its keeping time is not asked again, and a batch
 * asks only for what is missing. Without a cache (private windows) nothing is kept and nothing is read from one; without a
 * client there is only what is kept.
 */
export function wikimediaEncyclopaedia(client: WikimediaClient | null, hosts: WikimediaHosts, cache: AnswerCache | null, now: Clock): Encyclopaedia {
  const kept = cachedAnswers(cache, now);
  const ask: WikimediaClient = client ?? (() => Promise.reject(new Error('only what is kept is asked')));
  return {
    async pages(language, names, signal) {
      const source = `wikipedia:${language}`;
      const askable = [...new Set(names)].filter(canBeTitle);
      const { known, missing } = await kept.read(source, askable.map((name) => `page:${name}`), (value) => v.parse(page, value) as WikipediaPage | null);
      const found = new Map([...known].flatMap(([key, read]) => read.value ? [[key.slice('page:'.length), read.value] as const] : []));
      for (const part of inParts(client === null ? [] : missing.map((key) => key.slice('page:'.length)), namesPerRequest)) {
        const fetched = await fetchPages(ask, hosts, language, part, signal);
        for (const name of part) {
          const answer = fetched.get(name) ?? null;
          if (answer) found.set(name, answer);
          await kept.write(source, `page:${name}`, answer?.lead.revision ?? null, answer);
        }
      }
      return found;
    },
    async search(language, name, signal) {
      const key = `search:${language}:${name}`;
      const { known } = await kept.read('wikidata', [key], (value) => v.parse(ids, value));
      if (client === null || known.has(key)) return known.get(key)?.value ?? [];
      const answer = await fetchCandidates(ask, hosts, language, name, signal);
      await kept.write('wikidata', key, null, answer);
      return answer;
    },
    async entities(languages, wanted, signal) {
      const prefix = `item:${languages.join(',')}:`;
      const { known, missing } = await kept.read('wikidata', wanted.map((id) => prefix + id), parseWikidataEntity);
      const found = new Map<string, FetchedEntity>([...known].flatMap(([key, { value, fetchedAt }]) => value ? [[key.slice(prefix.length), { entity: value, fetchedAt }] as const] : []));
      for (const part of inParts(client === null ? [] : missing.map((key) => key.slice(prefix.length)), namesPerRequest)) {
        const fetched = await fetchEntities(ask, hosts, languages, part, signal);
        for (const id of part) {
          const entity = fetched.get(id);
          if (entity === undefined) continue;
          found.set(id, { entity, fetchedAt: now() });
          await kept.write('wikidata', prefix + id, entity.lastrevid === undefined ? null : String(entity.lastrevid), entity);
        }
      }
      return found;
    },
    async labels(languages, wanted, signal) {
      const prefix = `label:${languages.join(',')}:`;
      const { known, missing } = await kept.read('wikidata', wanted.map((id) => prefix + id), (value) => v.parse(text, value));
      const found = new Map([...known].map(([key, { value }]) => [key.slice(prefix.length), value]));
      for (const part of inParts(client === null ? [] : missing.map((key) => key.slice(prefix.length)), idsPerRequest)) {
        for (const [id, label] of await fetchLabels(ask, hosts, languages, part, signal)) {
          found.set(id, label);
          await kept.write('wikidata', prefix + id, null, label);
        }
      }
      return found;
    },
    async leadOn(language, title, day, signal) {
      const [source, key] = [`wikipedia:${language}`, `then:${day}:${title}`];
      const { known } = await kept.read(source, [key], (value) => v.parse(v.nullable(lead), value));
      const before = known.get(key);
      if (before || client === null) return before?.value ?? null;
      const answer = await fetchLeadOn(ask, hosts, language, title, day, signal);
      await kept.write(source, key, answer?.revision ?? null, answer);
      return answer;
    },
  };
}

function inParts<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, part) => list.slice(part * size, (part + 1) * size));
}
