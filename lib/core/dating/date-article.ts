import type { DateEvidence, Dateline } from '../model/annotated-article.ts';
import type { Article, PageDate } from '../model/article.ts';
import type { DayWindow } from '../model/partial-date.ts';
import type { Recognition } from '../model/recognition.ts';
import type { Span } from '../model/span.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { dayNumber, dayOf, isoDay, parsePartialDate, rangeOf, type DayRange } from '../knowledge/partial-days.ts';
import { calendarEvidence } from './calendar-evidence.ts';
import { likelyWindow } from './likely-window.ts';
import { peopleEvidence } from './people-evidence.ts';
import type { Piece } from './piece.ts';
import { voteEvidence } from './vote-evidence.ts';
import { voteWindow, weightOn } from './vote-window.ts';
import { worldEvidence } from './world-evidence.ts';

/** A text that names so many years of one stretch of `denseYears` was written in the last of them or soon after. */
const denseCount = 3;
const denseYears = 6;
/** News that anybody reads on a page is no older. */
const earliestNews = dayNumber(1900, 1, 1);
/** Days: a window that is wider tells nothing. */
const widest = 35 * 366;
/** What offices, ages and datelines must weigh together: one person by full name. */
const leastWeight = 0.55;
/** A year so far after the next one that the text names is a plan or a number more often than the present. */
const isolatedYears = 6;
/** So much more must speak against the page's date than for it before it is called wrong. */
const contradictionWeight = 1.5;

/**
 * When and where an article was written: by the page's own date unless what the article reports contradicts it, else by
 * its contents (offices and ages of the people in it, dates, years). `today` (ISO 8601) is the last day possible; without
 * it the end of the newest source's edition is. Pure; some milliseconds for 1,000 words.
 */
export function dateArticle(article: Article, recognition: Recognition, knowledge: Knowledge, today?: string): Dateline {
  const end = lastDay(knowledge, today);
  const pieces = [
    ...calendarEvidence(article.text, dayOf(end).year), ...voteEvidence(article.text, dayOf(end).year),
    ...peopleEvidence(article, recognition, knowledge), ...worldEvidence(article, recognition, knowledge),
  ];
  const content = contentWindow(pieces, end);
  const page = article.published ?? article.modified;
  const pageDay = page ? dayOfPage(page) : null;
  const evidence = [...pageEvidence(article), ...pieces.map((piece) => piece.evidence)];
  const place = datelinePlace(article.text, recognition);
  if (pageDay && content && isContradicted(pageDay, pieces)) {
    const contradiction = `This page says ${dayOf(pageDay.first).year}; what it reports fits ${inYears(content)}`;
    return { window: windowOf(content), place, evidence, contradiction };
  }
  if (pageDay && article.published) return { window: windowOf(pageDay), place, evidence, contradiction: null };
  const bounded = content && pageDay ? { first: content.first, last: Math.min(content.last, pageDay.last) } : content;
  const window = bounded && bounded.first <= bounded.last ? bounded : pageDay;
  return { window: window ? windowOf(window) : null, place, evidence, contradiction: null };
}

/**
 * The days that the contents speak for, by all of the evidence. Years alone are not enough (histories, obituaries): `null`,
 * and so where the evidence leaves more than a generation open.
 */
function contentWindow(pieces: readonly Piece[], end: number): DayRange | null {
  const years = pieces.filter(isPastYear).map((piece) => dayOf(startOf(piece)).year).sort((a, b) => b - a);
  const isIsolated = (piece: Piece): boolean => isPastYear(piece) && piece.weight < 1 && dayOf(startOf(piece)).year === years[0] && (years.find((year) => year < (years[0] as number)) ?? -Infinity) <= (years[0] as number) - isolatedYears;
  const counted = pieces.filter((piece) => !isIsolated(piece));
  const deciding = counted.filter((piece) => isPersonal(piece) || (piece.kind === 'state' && piece.ranges.every(({ last }) => last < Infinity)));
  if (deciding.reduce((sum, piece) => sum + piece.weight, 0) < leastWeight) return null;
  const pastYears = counted.filter(isPastYear).map((piece) => dayOf(startOf(piece)).year);
  const lastYear = Math.max(...pastYears);
  const isOneOfSeveral = new Set(pastYears.filter((year) => year > lastYear - denseYears)).size >= denseCount;
  const window = likelyWindow(counted, pastYears.length === 0 ? null : { year: lastYear, isOneOfSeveral }, earliestNews, end);
  return window !== null && window.last - window.first <= widest ? window : null;
}

function isPastYear(piece: Piece): boolean {
  return piece.kind === 'year' && piece.ranges[0]?.last === Infinity;
}

/** What decides: somebody's office or age, or the day itself. */
function isPersonal({ kind }: Piece): boolean {
  return kind === 'office' || kind === 'age' || kind === 'day';
}

function startOf(piece: Piece): number {
  return piece.ranges[0]?.first ?? -Infinity;
}

/** Whether people's offices and ages speak against the page's day: much of them, and nothing of what is dated after them. */
function isContradicted(page: DayRange, pieces: readonly Piece[]): boolean {
  const voted = voteWindow(pieces);
  if (!voted) return false;
  const personal = pieces.filter(isPersonal);
  const against = personal.filter((piece) => weightOn(page.first, [piece]) === 0);
  const yearsLater = pieces.some((piece) => piece.kind === 'year' && (piece.ranges[0]?.first ?? 0) > voted.last);
  return !yearsLater && against.length >= 2 && voted.weight - weightOn(page.first, pieces) >= contradictionWeight;
}

function pageEvidence(article: Article): readonly DateEvidence[] {
  return ([['published', article.published], ['modified', article.modified]] as const).flatMap(([word, date]) => {
    const range = date ? dayOfPage(date) : null;
    return range ? [{ span: null, earliest: isoDay(range.first), latest: isoDay(range.last), says: `The page says that it was ${word} on ${isoDay(range.first)}` }] : [];
  });
}

function dayOfPage(date: PageDate): DayRange | null {
  const parsed = parsePartialDate(date.iso.slice(0, 10));
  return parsed ? rangeOf(parsed) : null;
}

/** The place at the head of an agency's text: "LONDON, Aug 30 (Reuters) - …". */
function datelinePlace(text: string, recognition: Recognition): Span | null {
  const first = recognition.mentions.find((mention) => mention.kind === 'place' && mention.start < 200);
  if (!first) return null;
  const before = text.slice(0, first.start).split('\n').at(-1) ?? '';
  const after = text.slice(first.end, first.end + 60).split('\n')[0] ?? '';
  const isHead = /^[\p{P}\s]*$/u.test(before) && (/^[^.]{0,40}? ?[-—–] /.test(after) || /^ \d{4}-\d\d-\d\d\s*$/.test(after) || /^[^.]{0,30}\([\p{Lu}][\p{L} ]+\)/u.test(after));
  return isHead ? { start: first.start, end: first.end } : null;
}

function lastDay(knowledge: Knowledge, today: string | undefined): number {
  const dates = today ? [today] : [...knowledge.sources.values()].map((source) => source.edition);
  return Math.max(...dates.map((date) => parsePartialDate(date)).filter((date) => date !== null).map((date) => rangeOf(date).last));
}

function windowOf({ first, last }: DayRange): DayWindow {
  return { earliest: isoDay(first), latest: isoDay(last) };
}

function inYears({ first, last }: DayRange): string {
  const [from, to] = [dayOf(first).year, dayOf(last).year];
  return from === to ? String(from) : `${from}–${to}`;
}
