import type { FixtureArticle } from '../fixtures/read-article.ts';
import type { Recognition } from '../../lib/core/model/recognition.ts';
import { Score } from './score.ts';

/** What is right, found and expected in the reading of some articles; `lines` says what went wrong, article by article. */
export class ReadingScore {
  readonly lines: string[] = [];
  private articles = 0;
  private readonly mentions = new Score();
  private readonly roles = new Score();
  private readonly metonyms = new Score();
  private readonly cubed = { precision: 0, recall: 0, found: 0, gold: 0 };
  private readonly speakers = { right: 0, all: 0, found: 0, given: 0 };
  private readonly reported = { right: 0, all: 0, found: 0, given: 0, exact: 0 };

  /** Counts one article. */
  add(article: FixtureArticle, reading: Recognition): void {
    const say = (line: string): void => { this.lines.push(line); };
    this.articles += 1;
    say(`== ${article.slug}`);
    countMentions(article, reading, this.mentions, say);
    countRoles(article, reading, this.roles, say);
    countMetonyms(article, reading, this.metonyms, say);
    countEntities(article, reading, this.cubed, say);
    countSpeakers(article, reading, this.speakers, say);
    countReported(article, reading, this.reported, say);
  }

  /** The table of the figures, under `title`. */
  table(title: string): string {
    const { precision, recall, found, gold } = this.cubed;
    const cubed = [precision / found, recall / gold];
    const f1 = (2 * (cubed[0] as number) * (cubed[1] as number)) / ((cubed[0] as number) + (cubed[1] as number));
    return [
      `${`${title}, ${this.articles} articles`.padEnd(36)}P     R    F1`,
      `  mentions, persons and places    ${this.mentions}`,
      `  entities, B³                    ${[...cubed, f1].map((value) => (100 * value).toFixed(1).padStart(5)).join(' ')}`,
      `  roles, exact                    ${this.roles}`,
      `  metonyms                        ${this.metonyms}`,
      `  direct quotations: ${this.speakerLine()}`,
      `  reported speech: ${this.speakerLine(this.reported)}, ${this.reported.exact} with exact bounds`,
    ].join('\n');
  }

  /** The figures of the speakers alone, of direct quotations or of others. */
  speakerLine({ right, all, found, given } = this.speakers): string {
    const percent = (whole: number): string => `${((100 * right) / whole).toFixed(1)} %`;
    return `${found} of ${all} found, ${given - found} besides, speaker right ${percent(all)} of all, ${percent(found)} of the found`;
  }
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
export function goldOf({ gold }: FixtureArticle, reading: Recognition, entity: string): string | null {
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
    if (metonym && found?.kind === 'place' && !found.metonym) say(`  metonym - ${around(text, start, end)}`);
  }
  for (const { start, end, metonym, kind } of reading.mentions) {
    const right = gold.mentions.find((mention) => mention.start === start && mention.end === end);
    if (metonym && kind === 'place' && right?.metonym !== true) say(`  metonym + ${around(text, start, end)}`);
  }
}

/** The words around a mention on one line. */
function around(text: string, start: number, end: number): string {
  return `${text.slice(Math.max(0, start - 60), start)}[${text.slice(start, end)}]${text.slice(end, end + 60)}`.replaceAll(/\s/g, ' ');
}

/** B³ (Bagga and Baldwin 1998) over persons and places; a mention that only one side has counts as alone there. */
function countEntities({ gold }: FixtureArticle, reading: Recognition, sums: { precision: number; recall: number; found: number; gold: number }, say: (line: string) => void): void {
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
  const surface = (key: string): string => reading.mentions.find(({ start, end }) => `${start}-${end}` === key)?.surface ?? key;
  for (const mentions of new Set(found.values())) {
    const apart = new Set([...mentions].map((key) => right.get(key)).filter((cluster) => cluster !== undefined));
    if (apart.size > 1) say(`  merged ${[...apart].map((cluster) => [...cluster].filter((key) => mentions.has(key)).map(surface).join(', ')).join(' | ')}`);
  }
  for (const mentions of new Set(right.values())) {
    const apart = new Set([...mentions].map((key) => found.get(key)).filter((cluster) => cluster !== undefined));
    if (apart.size > 1) say(`  parted ${[...apart].map((cluster) => [...cluster].filter((key) => mentions.has(key)).map(surface).join(', ')).join(' | ')}`);
  }
  sums.found += found.size;
  sums.gold += right.size;
}

/** A quotation without the stop at its end: papers differ on whether it stands inside the marks. */
function bare(quotation: string): string {
  return quotation.replace(/[.,!?…]+$/, '');
}

function countSpeakers(article: FixtureArticle, reading: Recognition, sums: { right: number; all: number; found: number; given: number }, say: (line: string) => void): void {
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
  const starts = new Set(article.gold.quotations.filter(({ direct }) => direct).map(({ start }) => start));
  for (const { start, end, direct } of reading.quotations) {
    if (!direct) continue;
    sums.given += 1;
    if (!starts.has(start)) say(`  quote + ${article.text.slice(Math.max(0, start - 40), Math.min(end, start + 60))}`);
  }
}

/** A reported clause without what papers and readers put differently at its ends. */
function clauseOf(text: string, { start, end }: { start: number; end: number }): string {
  return text.slice(start, end).replace(/^(?:(?:that|and|but) )+/, '').replace(/^["“‘'«\s]+|[.,;:!?"”’'»\s]+$/g, '');
}

/**
 * Reported speech, leniently: a clause is found if it shares at least half of the longer of the two spans with the marked
 * one, and exact if they differ by no more than a "that", "and" or "but" before and a stop or mark at the ends. Articles that mark none are left out, because the first ones were written without such marks.
 */
function countReported(article: FixtureArticle, reading: Recognition, sums: { right: number; all: number; found: number; given: number; exact: number }, say: (line: string) => void): void {
  const gold = article.gold.quotations.filter(({ direct }) => !direct);
  if (gold.length === 0) return;
  const given = reading.quotations.filter(({ direct }) => !direct);
  const show = ({ start, end }: { start: number; end: number }): string => article.text.slice(Math.max(0, start - 50), Math.min(end, start + 90) + 40).replaceAll(/\s/g, ' ');
  const used = new Set<(typeof given)[number]>();
  for (const clause of gold) {
    const found = given.find((other) => !used.has(other) && 2 * (Math.min(clause.end, other.end) - Math.max(clause.start, other.start)) >= Math.max(clause.end - clause.start, other.end - other.start));
    if (found === undefined) { say(`  reported - ${clause.speaker}: ${show(clause)}`); continue; }
    used.add(found);
    if (clauseOf(article.text, clause) === clauseOf(article.text, found)) sums.exact += 1;
    else say(`  reported ~ ${article.text.slice(found.start, found.end)} for ${clause.text}`);
    const speaker = found.speaker === null ? null : (goldOf(article, reading, found.speaker) ?? 'stranger');
    if (speaker === clause.speaker) sums.right += 1;
    else say(`  reported × ${speaker} for ${clause.speaker}: ${show(clause)}`);
  }
  for (const other of given) if (!used.has(other)) say(`  reported + ${show(other)}`);
  sums.all += gold.length;
  sums.found += used.size;
  sums.given += given.length;
}
