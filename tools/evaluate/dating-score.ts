import { dateArticle } from '../../lib/core/dating/date-article.ts';
import type { Knowledge } from '../../lib/core/knowledge/knowledge.ts';
import { dayNumber, isoDay, parsePartialDate, rangeOf } from '../../lib/core/knowledge/partial-days.ts';
import { topicCounts } from '../../lib/core/linking/topics.ts';
import type { Article } from '../../lib/core/model/article.ts';
import type { Recognition } from '../../lib/core/model/recognition.ts';
import { articleOfText } from '../annotate/read-text.ts';
import type { DatedText } from '../fixtures/load-dated.ts';
import { newsArticle, type NewsText } from './news.ts';

/** A text without any date of its page, and the day it was written (ISO 8601). */
export interface TextOfDay {
  readonly id: string;
  readonly article: Article;
  readonly day: string;
}

/** A text of the news with the day in its dateline taken out, and that day. */
export interface DatedNews extends TextOfDay {
  /** It speaks of governments more than of sport. */
  readonly isPolitical: boolean;
}

/** How windows did. Counts of articles. */
export interface DatingScore {
  readonly articles: number;
  readonly given: number;
  readonly right: number;
  /** Given, and at most five years wide. */
  readonly narrow: number;
  readonly narrowRight: number;
  readonly mistakes: readonly string[];
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = 'Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?';
/** How agencies date a report at its head: "LONDON 1996-08-30", "KIGALI, Jun 15 2022 (IPS) -", "CAIRO – 26 July 2022:". */
const datelines: readonly RegExp[] = [
  /^.*\p{Lu}{2,}[^\n]{0,40}?( (\d{4})-(\d\d)-(\d\d))\s*$/mu,
  new RegExp(`^\\p{Lu}[\\p{L}, &]{1,40}?(,? \\(?(${month}) (\\d{1,2}),? (\\d{4}))\\b(?= ?[(—–):-])`, 'u'),
  new RegExp(`^\\p{Lu}[\\p{L}, ]{1,30}?( ?[–-] (\\d{1,2}) (${month}) (\\d{4}))(?=:)`, 'u'),
];
/** Five years in days. */
const narrowDays = 5 * 366;

/** The texts that give their day in a dateline, with that day masked. */
export function datedNews(news: readonly NewsText[]): readonly DatedNews[] {
  return news.flatMap((one) => {
    const head = one.text.slice(0, 300);
    for (const [at, pattern] of datelines.entries()) {
      const match = pattern.exec(head);
      if (!match) continue;
      const [whole, shown = '', a = '', b = '', c = ''] = match;
      const [year, monthPart, day] = at === 0 ? [a, b, c] : at === 1 ? [c, a, b] : [c, b, a];
      const number = at === 0 ? Number(monthPart) : monthNames.indexOf(monthPart.slice(0, 3).toLowerCase()) + 1;
      if (number < 1) continue;
      const start = match.index + whole.lastIndexOf(shown);
      const text = one.text.slice(0, start) + one.text.slice(start + shown.length);
      const topics = topicCounts(text);
      const sport = Math.max(...['football', 'tennis', 'sport'].map((name) => topics.get(name) ?? 0));
      const politics = topics.get('politics') ?? 0;
      return [{ id: one.id, article: newsArticle({ ...one, text, spans: [] }), day: isoDay(dayNumber(Number(year), number, Number(day))), isPolitical: politics >= 3 && politics > sport }];
    }
    return [];
  });
}

/** The dated texts of ours, without their day. */
export function ownDated(texts: readonly DatedText[]): readonly TextOfDay[] {
  return texts.map(({ slug, meta, text }) => ({ id: slug, article: { ...articleOfText(text, meta.url), title: meta.title, language: meta.language }, day: meta.written }));
}

/** Dates texts from their contents alone. */
export function scoreDating(dated: readonly TextOfDay[], read: (article: Article) => Recognition, knowledge: Knowledge, today?: string): DatingScore {
  const count = { articles: dated.length, given: 0, right: 0, narrow: 0, narrowRight: 0 };
  const mistakes: string[] = [];
  for (const { id, article, day } of dated) {
    const { window, evidence } = dateArticle(article, read(article), knowledge, today);
    if (!window) continue;
    count.given++;
    const isRight = window.earliest <= day && day <= window.latest;
    if (isRight) count.right++;
    else mistakes.push(`DATE ${id}: ${day} not in ${window.earliest}…${window.latest}: ${evidence.map(({ says }) => says).join(' | ')}`);
    if (daysOf(window.latest) - daysOf(window.earliest) > narrowDays) continue;
    count.narrow++;
    if (isRight) count.narrowRight++;
  }
  return { ...count, mistakes };
}

function daysOf(iso: string): number {
  const date = parsePartialDate(iso);
  return date ? rangeOf(date).first : Number.NaN;
}
