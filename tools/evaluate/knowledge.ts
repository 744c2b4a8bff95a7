import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Knowledge } from '../../lib/core/knowledge/knowledge.ts';
import type { LinkWeights } from '../../lib/core/linking/weights.ts';
import { genreGroup } from '../fixtures/genre-group.ts';
import { loadArticles } from '../fixtures/load-articles.ts';
import { loadDated } from '../fixtures/load-dated.ts';
import type { FixtureArticle } from '../fixtures/read-article.ts';
import { linkingChoices } from '../train/linking/choices.ts';
import { weightsOutOfFold } from '../train/linking/folds.ts';
import { scoreCoverage } from './coverage.ts';
import { datedNews, ownDated, scoreDating, type TextOfDay } from './dating-score.ts';
import { shippedKnowledge } from './gold.ts';
import { evaluateKnowledge, type KnowledgeScore } from './knowledge-score.ts';
import { hasNews, judgedSets, newsReader, readNews, readNewsGold } from './news.ts';
import { scoreNewsLinking } from './news-linking.ts';
import { scoreOfficeDays } from './office-days.ts';

const referenceFolder = join(import.meta.dirname, '../../../shared/knowledge');

/**
 * `npm run evaluate -- knowledge [dev|test] [--mistakes]`: our own articles and dated texts of one split (dev
 * unless asked otherwise; test by lots), and, where they are on this machine, judged names and masked days of dev news,
 * coverage, and the reference's offices.
 */
export async function main(args: readonly string[]): Promise<void> {
  const split = args.includes('test') ? 'test' : 'dev';
  const knowledge = shippedKnowledge();
  // dev articles are what weights are fitted on: each is linked with weights fitted without it
  const reader = newsReader();
  const read = hasNews() ? reader : null;
  const weightsOf = split === 'dev' && read ? weightsOutOfFold(linkingChoices(knowledge, read)) : undefined;
  if (split === 'dev') say(weightsOf ? 'links of dev articles and dev news: out of fold (weights fitted on other articles)' : 'dev news is not here: links of dev articles are in-sample');
  const articles = loadArticles(split);
  const score = reportArticles(`own articles, ${split}`, articles, knowledge, weightsOf);
  const lots = [...Map.groupBy(articles, ({ meta }) => meta.series)].sort(([one], [other]) => one - other);
  if (split === 'test') for (const [series, some] of lots) reportArticles(`own articles, ${split}, series ${series}`, some, knowledge);
  const mistakes = [...score.mistakes, ...reportDated(split, reader, knowledge), ...(split === 'dev' ? reportNews(knowledge, read, weightsOf) : [])];
  if (args.includes('--mistakes')) mistakes.forEach(say);
}

/** Says how linking and dating did on articles of ours. */
function reportArticles(name: string, articles: readonly FixtureArticle[], knowledge: Knowledge, weightsOf?: (article: string) => LinkWeights): KnowledgeScore {
  const score = evaluateKnowledge(articles, knowledge, weightsOf);
  say(`${name}: ${score.articles} articles, ${score.judged} entities with gold (names and roles from gold)`);
  say(`shown items that are right   ${share(score.right, score.shown)}; ${score.rightByNameOnly} of them judged by name, our item having no Wikidata id`);
  say(`held by the packs and shown  ${share(score.right, score.held)}`);
  say(`era traps with a wrong item  ${share(score.trapsWrong, score.traps)}`);
  say(`shown, nobody has judged     ${score.unjudgedShown}`);
  say(`dated with the day hidden    ${share(score.dated, score.articles)}; right ${share(score.datedRight, score.dated)}; at most five years wide ${share(score.datedNarrow, score.articles)}`);
  return score;
}

/** Says how the dated texts of one split did, by lot and by whether they report or look back; the mistakes. */
function reportDated(split: 'dev' | 'test', read: ReturnType<typeof newsReader>, knowledge: Knowledge): readonly string[] {
  const lots = [...Map.groupBy(loadDated(split), ({ meta }) => meta.series)].sort(([one], [other]) => one - other);
  return lots.flatMap(([series, texts]) => [...Map.groupBy(texts, ({ meta }) => genreGroup(meta.genre))].flatMap(([group, some]) =>
    reportDating(`dated texts, ${split}, series ${series}, ${group}`, ownDated(some), read, knowledge)));
}

/** Says how windows did on texts of known days; the mistakes. */
function reportDating(name: string, texts: readonly TextOfDay[], read: ReturnType<typeof newsReader>, knowledge: Knowledge): readonly string[] {
  const found = scoreDating(texts, read, knowledge);
  if (found.articles > 0) say(`${name}: window given for ${share(found.given, found.articles)}; right ${share(found.right, found.given)}; at most five years wide ${share(found.narrow, found.articles)}, right ${share(found.narrowRight, found.narrow)}`);
  return found.mistakes;
}

/** What dev news and the reference facts say of packs, linking and dating; the mistakes. */
function reportNews(knowledge: Knowledge, read: ReturnType<typeof newsReader> | null, weightsOf?: (article: string) => LinkWeights): readonly string[] {
  const mistakes: string[] = [];
  if (read) {
    const sets = ['worldwide.dev', 'conll03.dev', 'gmb.dev'].map((name) => ({ name, documents: readNews(name) }));
    const linked = scoreNewsLinking(readNewsGold(), judgedSets.flatMap((name) => readNews(name)), read, knowledge, weightsOf);
    say(`dev news, whole reading, no day given: ${linked.judged} judged names (${linked.unread} not read as names)`);
    say(`shown items that are right   ${share(linked.right, linked.shown)}`);
    say(`held by the packs and shown  ${share(linked.right, linked.held)}`);
    say(`traps with a wrong item      ${share(linked.trapsWrong, linked.traps)}`);
    for (const { name, documents } of sets) {
      const { people, peopleHeld, places, placesHeld } = scoreCoverage(documents, knowledge);
      say(`${name}: packs have a candidate for ${share(peopleHeld, people)} of full names of people, ${share(placesHeld, places)} of names of places`);
    }
    // Reuters' training part is a larger sample of dates (its names, but no dates, are what the recogniser learned from)
    for (const { name, documents } of [...sets, { name: 'conll03.train', documents: readNews('conll03.train') }]) {
      const dated = datedNews(documents);
      mistakes.push(...reportDating(`${name}, day masked, all`, dated, read, knowledge));
      reportDating(`${name}, day masked, political`, dated.filter(({ isPolitical }) => isPolitical), read, knowledge);
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
