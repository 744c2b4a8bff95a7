import type { Span } from '../model/span.ts';
import { dayNumber, daysInMonth, isoDay, weekdayOf, type DayRange } from '../knowledge/partial-days.ts';
import { pieceOf, type Piece } from './piece.ts';

const monthNumbers: Readonly<Record<string, number>> = { jan: 1, feb: 2, mar: 3, apr: 4, may: 5, jun: 6, jul: 7, aug: 8, sep: 9, oct: 10, nov: 11, dec: 12 };
const months = 'Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?';
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const weekdayNames = 'Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday';

/** What in the words around a date says that it is still to come. */
const toCome = /\b(?:will|due|scheduled|expected|plans?|planned|upcoming|next|by|until|slated|set to|target|aims?|deadline|forecast|would|shall|to be held|run up to|ahead of|expires?|before the end|hopes?|expects?|effective|in place|the year|re-?election)\b/i;
/** Years that news looks ahead. */
const announcedAhead = 6;
/** A dateline gives its day within this many characters of the article's start. */
const datelineReach = 350;

/** Full dates, days with their weekday, and years that the text names. `lastYear` is the last year that anything can be of. */
export function calendarEvidence(text: string, lastYear: number): readonly Piece[] {
  const full = fullDates(text);
  return [...datelineDays(text), ...full, ...weekdayDates(text, lastYear), ...years(text, lastYear), ...announcedYears(text, lastYear)];
}

/** Years that are announced: "elections due in the spring of 1997". News announces some years ahead, seldom more than six. */
function announcedYears(text: string, lastYear: number): readonly Piece[] {
  const pattern = /\b(?:will|due|scheduled|set (?:to|for)|slated|planned|expected)\b[^.;!?\n]{0,40}?\b(?:in|by|for|until) (?:the )?(?:early |late |mid-|end of |spring of |summer of |autumn of |beginning of |year )?(1[89]\d\d|20\d\d)\b/g;
  return [...text.matchAll(pattern)].slice(0, 3).flatMap((match) => {
    const year = Number(match[1]);
    if (year > lastYear + 30 || /\b(?:was|were|had been|not)\b/.test(match[0])) return [];
    return [pieceOf('year', spanOf(match), [{ first: dayNumber(year - announcedAhead, 1, 1), last: dayNumber(year, 12, 31) }], 0.5, `“${match[0]}” speaks of ${year} as to come`)];
  });
}

/** The day in an agency's dateline: "LONDON 1996-08-30", "ABUJA, Jun 22 2022 (IPS) -". */
function datelineDays(text: string): readonly Piece[] {
  const head = text.slice(0, datelineReach);
  const iso = /^.*\p{Lu}{3,}[^\n]{0,40}? (\d{4})-(\d\d)-(\d\d)\s*$/mu.exec(head);
  const spelled = new RegExp(`\\p{Lu}{3,}[^\\n]{0,30}?,? (${months}) (\\d{1,2}),? (\\d{4})\\b(?= ?[(—–-])`, 'u').exec(head);
  return [
    ...(iso ? dayPiece(iso, Number(iso[1]), Number(iso[2]), Number(iso[3])) : []),
    ...(spelled ? dayPiece(spelled, Number(spelled[3]), monthOf(spelled[1] as string), Number(spelled[2])) : []),
  ];
}

function dayPiece(match: RegExpExecArray, year: number, month: number, day: number): readonly Piece[] {
  if (!isDay(year, month, day)) return [];
  const number = dayNumber(year, month, day);
  return [pieceOf('day', spanOf(match), [{ first: number, last: number + 3 }], 4, `The dateline gives ${isoDay(number)}`)];
}

/** Days with their year, "March 5, 2019": written on that day or after, unless the words around say that it is to come. */
function fullDates(text: string): readonly Piece[] {
  const dates = [
    ...text.matchAll(new RegExp(`\\b(${months}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'g')),
    ...[...text.matchAll(new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (${months}),? (\\d{4})\\b`, 'g'))].map((match) => swapped(match)),
  ];
  return dates.flatMap((match) => {
    const [year, month, day] = [Number(match[3]), monthOf(match[1] as string), Number(match[2])];
    if (!isDay(year, month, day)) return [];
    const number = dayNumber(year, month, day);
    const span = spanOf(match);
    return isAnnounced(text, span)
      ? [pieceOf('year', span, [{ first: -Infinity, last: number }], 0.4, `${match[0]} was still to come`)]
      : isToCome(text, span) ? [] : [pieceOf('year', span, [{ first: number, last: Infinity }], weightOfPast(text, span), `${match[0]} is spoken of as past`)];
  });
}

/** A weekday with its day of the month fixes the year to one in five to eleven: "Tuesday, Aug. 23". */
function weekdayDates(text: string, lastYear: number): readonly Piece[] {
  const pattern = new RegExp(`\\b(${weekdayNames}),? \\(?(?:the )?(?:(${months}) (\\d{1,2})|(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${months}))\\b(?!,? \\d{4})`, 'g');
  return [...text.matchAll(pattern)].slice(0, 3).flatMap((match) => {
    const weekday = weekdays.indexOf((match[1] as string).toLowerCase());
    const month = monthOf((match[2] ?? match[5]) as string);
    const day = Number(match[3] ?? match[4]);
    const ranges: DayRange[] = [];
    for (let year = 1900; year <= lastYear; year++) {
      if (!isDay(year, month, day)) continue;
      const number = dayNumber(year, month, day);
      // the article may be from some weeks before or after that day
      if (weekdayOf(number) === weekday) ranges.push({ first: number - 45, last: number + 45 });
    }
    return ranges.length === 0 ? [] : [pieceOf('weekday', spanOf(match), ranges, 0.6, `${match[0]} falls on that weekday in some years only`)];
  });
}

/** Years by themselves: what is told as past was not written before it. */
function years(text: string, lastYear: number): readonly Piece[] {
  const found = new Map<number, Piece>();
  for (const match of text.matchAll(/(?<![\d$£€#.,/-])\b(1[89]\d\d|20\d\d)\b(?![\d%]|[.,]\d|-(?:page|seat|member|strong|mile|km|metre|year)|\s(?:World Cup|Games|Olympics|finals|budget|compliance|point|bonds?|notes|forecast|fell|rose|dollars|people|metres|meters|miles|km|tonnes|tons|troops|soldiers|feet|points|(?:(?:presidential|general|midterm|Senate|House) )?(?:elections?|race|campaign|cycle|primar(?:y|ies)|midterms|ballot))\b)/g)) {
    const year = Number(match[1]);
    const span = spanOf(match);
    if (year > lastYear || isToCome(text, span)) continue;
    const before = text.slice(Math.max(0, span.start - 24), span.start);
    const isDated = new RegExp(`(?:\\b(?:in|since|from|of|until|by|during|after|before|mid|late|early|and|or|between|to|year|the)[ -]|(?:${months}),? (?:\\d{1,2},? )?|\\()$`, 'i').test(before);
    const weight = weightOfPast(text, span);
    if (!isDated || found.has(year) || (weight < pastWeight && /\b(?:races?|elections?|vote|polls|campaign) (?:of|in|for) $/.test(before))) continue;
    found.set(year, pieceOf('year', span, [{ first: dayNumber(year, 1, 1), last: Infinity }], weight, `${year} is spoken of as past or present`));
  }
  return [...found.values()].sort((a, b) => (b.ranges[0]?.first ?? 0) - (a.ranges[0]?.first ?? 0)).slice(0, 6);
}

/** What a year counts that is told of in the past tense. */
const pastWeight = 1.1;

/** A year in a sentence that tells of the past outweighs one person's office: people who are dead keep their titles in the news. */
function weightOfPast(text: string, span: Span): number {
  const sentence = sentenceAround(text, span);
  return /\b(?:was|were|had|did|began|won|became|took|came|went|died|fell|said|rose|grew|made|met|left|held|led|lost|found|wrote|gave|saw|broke|fought|bought|sold|brought|stood|told|built|paid|shot|spoke|drew|drove|knew|ran|got|sent|cut|\p{Ll}{2,}ed)\b/u.test(sentence) && !toCome.test(sentence) ? pastWeight : 0.4;
}

/** Whether the words around a date announce it. */
function isAnnounced(text: string, span: Span): boolean {
  return /\b(?:will|due|scheduled|slated|upcoming|to be held|planned for)\b/i.test(sentenceAround(text, { start: span.start, end: span.start }));
}

function sentenceAround(text: string, span: Span): string {
  const before = text.slice(Math.max(0, span.start - 80), span.start).split(/[.!?]\s|\n/).at(-1) ?? '';
  return before + (text.slice(span.end, span.end + 50).split(/[.!?]\s|\n/)[0] ?? '');
}

/** Whether the sentence around a date says that it is still to come. */
function isToCome(text: string, span: Span): boolean {
  const before = text.slice(Math.max(0, span.start - 60), span.start).split(/[.!?]\s|\n/).at(-1) ?? '';
  return toCome.test(before) && !/\b(?:since|was|were|had been|did)\b[^,;]{0,30}$/i.test(before);
}

function swapped(match: RegExpMatchArray): RegExpMatchArray {
  const [whole, day, month, year] = match;
  return Object.assign([whole as string, month as string, day as string, year as string], { index: match.index, input: match.input }) as RegExpMatchArray;
}

function monthOf(name: string): number {
  return monthNumbers[name.slice(0, 3).toLowerCase()] ?? 0;
}

function isDay(year: number, month: number, day: number): boolean {
  return year > 1700 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function spanOf(match: RegExpMatchArray): Span {
  return { start: match.index ?? 0, end: (match.index ?? 0) + match[0].length };
}
