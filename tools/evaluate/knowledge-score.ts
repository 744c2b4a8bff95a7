import { dateArticle } from '../../lib/core/dating/date-article.ts';
import type { Knowledge } from '../../lib/core/knowledge/knowledge.ts';
import { linkEntities } from '../../lib/core/linking/link-entities.ts';
import type { LinkWeights } from '../../lib/core/linking/weights.ts';
import type { Item } from '../../lib/core/model/knowledge.ts';
import type { FixtureArticle } from '../fixtures/read-article.ts';
import { articleOfFixture, recognitionOfFixture, sameness } from './gold.ts';

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
export function evaluateKnowledge(articles: readonly FixtureArticle[], knowledge: Knowledge, weightsOf?: (article: string) => LinkWeights): KnowledgeScore {
  const count = { judged: 0, held: 0, shown: 0, right: 0, rightByNameOnly: 0, traps: 0, trapsWrong: 0, unjudgedShown: 0, dated: 0, datedRight: 0, datedNarrow: 0 };
  const mistakes: string[] = [];
  for (const fixture of articles) {
    const recognition = recognitionOfFixture(fixture);
    const known = dateArticle(articleOfFixture(fixture, fixture.meta.written), recognition, knowledge);
    const links = linkEntities(articleOfFixture(fixture, fixture.meta.written), recognition, known, knowledge, [], weightsOf?.(fixture.slug));
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

function nameOf(item: Item): string {
  return `${item.label} (${item.id}${item.description ? `, ${item.description}` : ''})`;
}
