import { parseArgs } from 'node:util';
import { recognise } from '../../lib/core/recognition/recognise.ts';
import { loadArticles } from '../fixtures/load-articles.ts';
import type { FixtureArticle } from '../fixtures/read-article.ts';
import type { Recognition } from '../../lib/core/model/recognition.ts';
import { readModel } from './ner.ts';
import { Score } from './score.ts';

/**
 * `npm run evaluate -- articles [--split dev|test] [--model FILE] [--verbose]`: the whole reading on our own articles:
 * mentions, entities (B³ over the mentions of persons and places that both have), roles (exact words of an entity),
 * speakers of direct quotations, and places that stand for their government.
 */
export async function evaluateArticles(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: {
    model: { type: 'string', default: 'public/models/recogniser.bin' }, split: { type: 'string' }, verbose: { type: 'boolean', default: false },
  } });
  const model = readModel(values.model);
  const articles = loadArticles(values.split === 'dev' || values.split === 'test' ? values.split : undefined);
  const mentions = new Score();
  const roles = new Score();
  const metonyms = new Score();
  const cubed = { precision: 0, recall: 0, found: 0, gold: 0 };
  const speakers = { right: 0, all: 0, found: 0 };
  const say = (line: string): void => { if (values.verbose) console.log(line); };
  for (const article of articles) {
    const reading = recognise(article.text, model, { title: article.meta.title });
    say(`== ${article.slug}`);
    countMentions(article, reading, mentions, say);
    countRoles(article, reading, roles, say);
    countMetonyms(article, reading, metonyms, say);
    countEntities(article, reading, cubed);
    countSpeakers(article, reading, speakers, say);
  }
  const precision = (100 * cubed.precision) / cubed.found;
  const recall = (100 * cubed.recall) / cubed.gold;
  console.log(`${articles.length} articles${values.split === undefined ? '' : ` (${values.split})`}          P     R    F1`);
  console.log(`mentions, persons and places ${mentions}`);
  console.log(`entities, B³                 ${[precision, recall, (2 * precision * recall) / (precision + recall)].map((value) => value.toFixed(1).padStart(5)).join(' ')}`);
  console.log(`roles, exact                 ${roles}`);
  console.log(`metonyms                     ${metonyms}`);
  console.log(`direct quotations: ${speakers.found} of ${speakers.all} found, speaker right ${((100 * speakers.right) / speakers.all).toFixed(1)} % of all, ${((100 * speakers.right) / speakers.found).toFixed(1)} % of the found`);
}

function countMentions({ gold, text }: FixtureArticle, reading: Recognition, score: Score, say: (line: string) => void): void {
  const keys = (list: readonly { start: number; end: number; kind: string }[]): Set<string> => new Set(list.filter(({ kind }) => kind !== 'organisation').map(({ start, end, kind }) => `${start}-${end}-${kind}`));
  const found = keys(reading.mentions);
  const right = keys(gold.mentions);
  score.add(found, right);
  const show = (key: string): string => `${key} ${text.slice(...(key.split('-').slice(0, 2).map(Number) as [number, number]))}`;
  for (const key of found) if (!right.has(key)) say(`  + ${show(key)}`);
  for (const key of right) if (!found.has(key)) say(`  - ${show(key)}`);
}

/** The gold entity that most mentions of a found entity belong to. */
function goldOf({ gold }: FixtureArticle, reading: Recognition, entity: string): string | null {
  const votes = new Map<string, number>();
  for (const mention of reading.mentions) {
    if (mention.entity !== entity) continue;
    const same = gold.mentions.find(({ start, end }) => start === mention.start && end === mention.end);
    if (same !== undefined) votes.set(same.entity, (votes.get(same.entity) ?? 0) + 1);
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function countRoles(article: FixtureArticle, reading: Recognition, score: Score, say: (line: string) => void): void {
  const gold = new Set(article.gold.entities.flatMap((entity) => entity.roles.map(({ text }) => `${entity.id}: ${text}`)));
  const found = new Set(reading.entities.flatMap((entity) => entity.roles.map(({ text }) => `${goldOf(article, reading, entity.id)}: ${text}`)));
  score.add(found, gold);
  for (const role of found) if (!gold.has(role)) say(`  role + ${role}`);
  for (const role of gold) if (!found.has(role)) say(`  role - ${role}`);
}

function countMetonyms({ gold, text }: FixtureArticle, reading: Recognition, score: Score, say: (line: string) => void): void {
  const keys = (list: readonly { start: number; end: number; metonym: boolean; kind: string }[]): Set<string> => new Set(list.filter(({ metonym, kind }) => metonym && kind === 'place').map(({ start, end }) => `${start}-${end}`));
  score.add(keys(reading.mentions), keys(gold.mentions));
  for (const { start, end, metonym } of gold.mentions) {
    const found = reading.mentions.find((mention) => mention.start === start && mention.end === end);
    if (metonym && found?.kind === 'place' && !found.metonym) say(`  metonym - ${text.slice(Math.max(0, start - 20), end + 30)}`);
  }
}

/** B³ (Bagga and Baldwin 1998) over persons and places; a mention that only one side has counts as alone there. */
function countEntities({ gold }: FixtureArticle, reading: Recognition, sums: { precision: number; recall: number; found: number; gold: number }): void {
  const clusters = (list: readonly { start: number; end: number; kind: string; entity: string }[]): Map<string, Set<string>> => {
    const byEntity = new Map<string, Set<string>>();
    const of = new Map<string, Set<string>>();
    for (const { start, end, kind, entity } of list) {
      if (kind === 'organisation') continue;
      const cluster = byEntity.get(entity) ?? new Set<string>();
      byEntity.set(entity, cluster.add(`${start}-${end}`));
      of.set(`${start}-${end}`, cluster);
    }
    return of;
  };
  const found = clusters(reading.mentions);
  const right = clusters(gold.mentions);
  const shared = (a: Set<string>, b: Set<string> | undefined): number => (b === undefined ? 0 : [...a].filter((key) => b.has(key)).length);
  for (const [key, cluster] of found) sums.precision += shared(cluster, right.get(key)) / cluster.size;
  for (const [key, cluster] of right) sums.recall += shared(cluster, found.get(key)) / cluster.size;
  sums.found += found.size;
  sums.gold += right.size;
}

/** A quotation without the stop at its end: papers differ on whether it stands inside the marks. */
function bare(quotation: string): string {
  return quotation.replace(/[.,!?…]+$/, '');
}

function countSpeakers(article: FixtureArticle, reading: Recognition, sums: { right: number; all: number; found: number }, say: (line: string) => void): void {
  for (const quotation of article.gold.quotations) {
    if (!quotation.direct) continue;
    sums.all += 1;
    const found = reading.quotations.find(({ start, end, direct }) => direct && start === quotation.start && bare(article.text.slice(start, end)) === bare(quotation.text));
    if (found === undefined) { say(`  quote - ${quotation.speaker}: ${quotation.text.slice(0, 60)}`); continue; }
    sums.found += 1;
    const speaker = found.speaker === null ? null : (goldOf(article, reading, found.speaker) ?? 'stranger');
    if (speaker === quotation.speaker) sums.right += 1;
    else say(`  quote × ${speaker} for ${quotation.speaker}: ${quotation.text.slice(0, 60)}`);
  }
}
