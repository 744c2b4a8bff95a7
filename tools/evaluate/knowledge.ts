import { existsSync, readFileSync } from 'node:fs';
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
import { scoreCoverage } from './coverage.ts';
import { datedNews, scoreDating } from './dating-score.ts';
import { hasNews, newsReader, readNews, readNewsGold } from './news.ts';
import { scoreNewsLinking } from './news-linking.ts';
import { scoreOfficeDays } from './office-days.ts';

const referenceFolder = join(import.meta.dirname, '../../../shared/knowledge');

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
    const recognition = recognitionOfFixture(fixture);
    const known = dateArticle(articleOfFixture(fixture, fixture.meta.written), recognition, knowledge);
    const links = linkEntities(articleOfFixture(fixture, fixture.meta.written), recognition, known, knowledge);
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
    const { window } = dateArticle(articleOfFixture(fixture, null), recognition, knowledge);
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

function nameOf(item: Item): string {
  return `${item.label} (${item.id}${item.description ? `, ${item.description}` : ''})`;
}

/** The packs that ship, opened. */
export function shippedKnowledge(): Knowledge {
  const folder = join(import.meta.dirname, '../../public/packs');
  return openKnowledge(['places', 'people'].map((name) => openPack(Uint8Array.from(readFileSync(join(folder, `${name}.bin`))).buffer)));
}

/**
 * `npm run evaluate -- knowledge [dev|test] [--mistakes]`: our own articles of one split (dev unless asked otherwise), and,
 * where they are on this machine, judged names and masked days of dev news, coverage, and the reference's offices.
 */
export async function main(args: readonly string[]): Promise<void> {
  const split = args.includes('test') ? 'test' : 'dev';
  const knowledge = shippedKnowledge();
  const score = evaluateKnowledge(loadArticles(split), knowledge);
  say(`own articles, ${split}: ${score.articles} articles, ${score.judged} entities with gold (names and roles from gold)`);
  say(`shown items that are right   ${share(score.right, score.shown)}; ${score.rightByNameOnly} of them judged by name, our item having no Wikidata id`);
  say(`held by the packs and shown  ${share(score.right, score.held)}`);
  say(`era traps with a wrong item  ${share(score.trapsWrong, score.traps)}`);
  say(`shown, nobody has judged     ${score.unjudgedShown}`);
  say(`dated with the day hidden    ${share(score.dated, score.articles)}; right ${share(score.datedRight, score.dated)}; at most five years wide ${share(score.datedNarrow, score.articles)}`);
  const mistakes = [...score.mistakes, ...(split === 'dev' ? reportNews(knowledge) : [])];
  if (args.includes('--mistakes')) mistakes.forEach(say);
}

/** What dev news and the reference facts say of packs, linking and dating; the mistakes. */
function reportNews(knowledge: Knowledge): readonly string[] {
  const mistakes: string[] = [];
  if (hasNews()) {
    const read = newsReader();
    const sets = ['worldwide.dev', 'conll03.dev', 'gmb.dev'].map((name) => ({ name, documents: readNews(name) }));
    const linked = scoreNewsLinking(readNewsGold(), sets.flatMap(({ documents }) => documents), read, knowledge);
    say(`dev news, whole reading, no day given: ${linked.judged} judged names (${linked.unread} not read as names)`);
    say(`shown items that are right   ${share(linked.right, linked.shown)}`);
    say(`held by the packs and shown  ${share(linked.right, linked.held)}`);
    say(`traps with a wrong item      ${share(linked.trapsWrong, linked.traps)}`);
    for (const { name, documents } of sets) {
      const { people, peopleHeld, places, placesHeld } = scoreCoverage(documents, knowledge);
      say(`${name}: packs have a candidate for ${share(peopleHeld, people)} of full names of people, ${share(placesHeld, places)} of names of places`);
    }
    for (const { name, documents } of sets) {
      const dated = datedNews(documents);
      for (const [what, some] of [['all', dated], ['political', dated.filter(({ isPolitical }) => isPolitical)]] as const) {
        const found = scoreDating(some, read, knowledge);
        if (found.articles > 0) say(`${name}, day masked, ${what}: window given for ${share(found.given, found.articles)}; right ${share(found.right, found.given)}; at most five years wide ${share(found.narrow, found.articles)}`);
        if (what === 'all') mistakes.push(...found.mistakes);
      }
    }
    mistakes.push(...linked.mistakes);
  } else say('dev news is not here: its figures are left out');
  if (existsSync(join(referenceFolder, 'office-terms.csv'))) {
    const days = scoreOfficeDays(referenceFolder, knowledge);
    say(`reference offices: ${days.terms} terms asked about, holder in the packs ${share(days.held, days.terms)}; in office on the middle day ${share(days.inOffice, days.held)}; not yet a year before ${share(days.notYet, days.daysBefore)}`);
  } else say('reference facts are not here: their figures are left out');
  return mistakes;
}

function share(part: number, whole: number): string {
  return `${part} of ${whole} (${whole === 0 ? '–' : `${(100 * part / whole).toFixed(1)} %`})`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
