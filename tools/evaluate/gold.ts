import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openKnowledge, type Knowledge } from '../../lib/core/knowledge/knowledge.ts';
import { nameKey, withoutInitials } from '../../lib/core/knowledge/name-keys.ts';
import { openPack } from '../../lib/core/knowledge/pack.ts';
import type { Article } from '../../lib/core/model/article.ts';
import type { Item } from '../../lib/core/model/knowledge.ts';
import type { Recognition } from '../../lib/core/model/recognition.ts';
import type { FixtureArticle, GoldEntity } from '../fixtures/read-article.ts';

/** Whether an item is the gold one: by Wikidata id, or, where ours has no such id, by name (and for places by country). */
export function sameness(item: Item, gold: Pick<GoldEntity, 'item' | 'name' | 'country' | 'kind'>): 'by-id' | 'by-name' | 'no' {
  if (gold.item === 'NIL') return 'no';
  if (/^Q\d+$/.test(item.id) && gold.item) return item.id === gold.item ? 'by-id' : 'no';
  const key = nameKey(gold.name);
  const isNamed = [item.label, ...item.aliases].map(nameKey).some((name) => name === key || name === withoutInitials(key) || name.endsWith(` ${key}`));
  return isNamed && (gold.country === null || item.countryCode === null || item.countryCode === gold.country) ? 'by-name' : 'no';
}

/** What a perfect recogniser would read in a fixture. */
export function recognitionOfFixture({ gold }: FixtureArticle): Recognition {
  return {
    mentions: gold.mentions.map((mention) => ({ ...mention, surface: mention.text, title: null, confidence: 1 })),
    entities: gold.entities, quotations: gold.quotations,
  };
}

/** A fixture as an article that its page dates to `day`, or does not date. */
export function articleOfFixture({ meta, text }: FixtureArticle, day: string | null): Article {
  return {
    url: meta.url, canonicalUrl: meta.url, title: meta.title, authors: [], site: 'www.example.org', language: meta.language,
    published: day === null ? null : { iso: day, source: 'meta' }, modified: null, publisherLinks: [], text, blocks: [],
  };
}

/** The packs that ship, opened. */
export function shippedKnowledge(): Knowledge {
  const folder = join(import.meta.dirname, '../../public/packs');
  return openKnowledge(['places', 'people'].map((name) => openPack(Uint8Array.from(readFileSync(join(folder, `${name}.bin`))).buffer)));
}
