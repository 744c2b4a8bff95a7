import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dateArticle } from '../../lib/core/dating/date-article.ts';
import { openKnowledge, type Knowledge } from '../../lib/core/knowledge/knowledge.ts';
import { nameKey } from '../../lib/core/knowledge/name-keys.ts';
import { openPack } from '../../lib/core/knowledge/pack.ts';
import { linkEntities } from '../../lib/core/linking/link-entities.ts';
import type { Article } from '../../lib/core/model/article.ts';
import type { Item } from '../../lib/core/model/knowledge.ts';
import type { Recognition } from '../../lib/core/model/recognition.ts';
import { loadArticles } from '../fixtures/load-articles.ts';
import type { FixtureArticle, GoldEntity } from '../fixtures/read-article.ts';

/** How linking and dating did on articles with gold. Counts of entities and of articles. */
export interface KnowledgeScore {
  readonly articles: number;
  readonly judged: number;
  readonly held: number;
  readonly shown: number;
  readonly right: number;
  readonly rightByNameOnly: number;
  readonly traps: number;
  readonly trapsWrong: number;
  readonly unjudgedShown: number;
  readonly dated: number;
  readonly datedRight: number;
  readonly datedNarrow: number;
  readonly mistakes: readonly string[];
}

/**
 * Links and dates fixture articles from their gold names and roles, so that only knowledge is measured: linking with the
 * day known (as a page gives it), dating with the page's day hidden.
 */
export function evaluateKnowledge(articles: readonly FixtureArticle[], knowledge: Knowledge): KnowledgeScore {
  const count = { judged: 0, held: 0, shown: 0, right: 0, rightByNameOnly: 0, traps: 0, trapsWrong: 0, unjudgedShown: 0, dated: 0, datedRight: 0, datedNarrow: 0 };
  const mistakes: string[] = [];
  for (const fixture of articles) {
    const recognition = recognitionOf(fixture);
    const known = dateArticle(articleOf(fixture, fixture.meta.written), recognition, knowledge);
    const links = linkEntities(articleOf(fixture, fixture.meta.written), recognition, known, knowledge);
    fixture.gold.entities.forEach((gold, at) => {
      const item = links[at]?.item ?? null;
      if (gold.kind === 'organisation') return;
      if (gold.trap) count.traps++;
      if (gold.item === null && !gold.country) { if (item) { count.unjudgedShown++; mistakes.push(`unjudged ${fixture.slug}: ${gold.name} → ${nameOf(item)}`); } return; }
      count.judged++;
      const isHeld = gold.item !== 'NIL' && knowledge.candidates(gold.name, gold.kind).some((candidate) => sameness(candidate.item, gold) !== 'no');
      if (isHeld) count.held++;
      if (!item) { if (isHeld) mistakes.push(`missed ${fixture.slug}: ${gold.name}`); return; }
      count.shown++;
      const same = sameness(item, gold);
      if (same === 'no') {
        if (gold.trap) count.trapsWrong++;
        mistakes.push(`WRONG ${fixture.slug}: ${gold.name} (${gold.item ?? gold.country}) → ${nameOf(item)}`);
      } else {
        count.right++;
        if (same === 'by-name') count.rightByNameOnly++;
      }
    });
    const { window } = dateArticle(articleOf(fixture, null), recognition, knowledge);
    if (!window) continue;
    count.dated++;
    if (window.earliest <= fixture.meta.written && fixture.meta.written <= window.latest) count.datedRight++;
    else mistakes.push(`DATE ${fixture.slug}: ${fixture.meta.written} not in ${window.earliest}…${window.latest}`);
    if (Number(window.latest.slice(0, 4)) - Number(window.earliest.slice(0, 4)) <= 5) count.datedNarrow++;
  }
  return { articles: articles.length, ...count, mistakes };
}

/** Whether an item is the gold one: by Wikidata id, or, where ours has no such id, by name (and for places by country). */
export function sameness(item: Item, gold: Pick<GoldEntity, 'item' | 'name' | 'country' | 'kind'>): 'by-id' | 'by-name' | 'no' {
  if (gold.item === 'NIL') return 'no';
  if (/^Q\d+$/.test(item.id) && gold.item) return item.id === gold.item ? 'by-id' : 'no';
  const isNamed = [item.label, ...item.aliases].some((name) => nameKey(name) === nameKey(gold.name) || nameKey(name).endsWith(` ${nameKey(gold.name)}`));
  return isNamed && (gold.country === null || item.countryCode === null || item.countryCode === gold.country) ? 'by-name' : 'no';
}

function recognitionOf({ gold }: FixtureArticle): Recognition {
  return {
    mentions: gold.mentions.map((mention) => ({ ...mention, surface: mention.text, title: null, confidence: 1 })),
    entities: gold.entities, quotations: gold.quotations,
  };
}

function articleOf({ meta, text }: FixtureArticle, day: string | null): Article {
  return {
    url: meta.url, canonicalUrl: meta.url, title: meta.title, authors: [], site: 'www.example.org', language: meta.language,
    published: day === null ? null : { iso: day, source: 'meta' }, modified: null, publisherLinks: [], text, blocks: [],
  };
}

function nameOf(item: Item): string {
  return `${item.label} (${item.id}${item.description ? `, ${item.description}` : ''})`;
}

/** The packs that ship, opened. */
export function shippedKnowledge(): Knowledge {
  const folder = join(import.meta.dirname, '../../public/packs');
  return openKnowledge(['places', 'people'].map((name) => openPack(Uint8Array.from(readFileSync(join(folder, `${name}.bin`))).buffer)));
}

/** `npm run evaluate -- knowledge [dev|test] [--mistakes]`: prints the figures of one split, dev unless asked otherwise. */
export async function main(args: readonly string[]): Promise<void> {
  const split = args.includes('test') ? 'test' : 'dev';
  const score = evaluateKnowledge(loadArticles(split), shippedKnowledge());
  const share = (part: number, whole: number): string => `${part} of ${whole} (${whole === 0 ? '–' : `${(100 * part / whole).toFixed(1)} %`})`;
  const lines = [
    `${split}: ${score.articles} articles, ${score.judged} entities with gold (names and roles from gold)`,
    `shown items that are right   ${share(score.right, score.shown)}; ${score.rightByNameOnly} of them judged by name, our item having no Wikidata id`,
    `held by the packs and shown  ${share(score.right, score.held)}`,
    `era traps with a wrong item  ${share(score.trapsWrong, score.traps)}`,
    `shown, nobody has judged     ${score.unjudgedShown}`,
    `dated with the day hidden    ${share(score.dated, score.articles)}; right ${share(score.datedRight, score.dated)}; at most five years wide ${share(score.datedNarrow, score.articles)}`,
  ];
  process.stdout.write(`${[...lines, ...(args.includes('--mistakes') ? score.mistakes : [])].join('\n')}\n`);
}
