import { dayNumber, type DayRange } from '../knowledge/partial-days.ts';
import { pieceOf, type Piece } from './piece.ts';

const tens = ['', 'ten', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ones = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const ordinals: Readonly<Record<string, number>> = {
  first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10, twelfth: 12, fifteenth: 15, twentieth: 20, thirtieth: 30,
  fortieth: 40, fiftieth: 50, sixtieth: 60, seventieth: 70, eightieth: 80, ninetieth: 90, hundredth: 100, centenary: 100, bicentenary: 200, 'golden jubilee': 50,
};
const words = `(?:${tens.slice(2).join('|')})(?:[- ](?:${ones.slice(1, 10).join('|')}))?|${ones.slice(1).join('|')}`;
/** An anniversary names no year itself: the event's year is one of those that the text names. */
const anniversary = new RegExp(`\\b(?:(\\d{1,3})(?:st|nd|rd|th)|(${Object.keys(ordinals).slice(0, -3).join('|')}))[- ]anniversary\\b|\\b(centenary|bicentenary|golden jubilee)\\b`, 'gi');
/** "Thirty years on", "40 years after", "a quarter of a century ago": what elapsed since one of the years named. */
const elapsed = new RegExp(`\\b(?:(?:(\\d{1,3})|(${words})) years|(half a century)|(a quarter of a century|a quarter[- ]century)|(a century))(?: to the day)?,? (?:on\\b|ago\\b|after (?:the|its|his|her|their)\\b|since (?:the|its|his|her)\\b)`, 'gi');
const anniversaryWeight = 0.6;
/** A round number of so many years, told to the day: the text is written for what it tells of. Others speak of any past. */
const round = 5;
const generation = 20;
/** "Ten years on": fewer are named of any past. */
const leastOn = 5;
const toTheDay = /^,? (?:to the day|today|tomorrow|yesterday|tonight|on that|(?:this|next|last) (?:week|month|year|\p{Lu}\p{Ll}+))\b/u;
/** What it counts where the year follows ("forty years ago today, on 3 June 1952"), and where one of those named may be meant. */
const yearBehind = /^,? ?(?:to the day|today|tomorrow|yesterday|this \p{L}+)?,? (?:on|in) (?:\p{L}+ )?(?:\d{1,2},? )?(?:\p{L}+,? )?(\d{4})\b/u;
const nearWeight = 0.7;
const farWeight = 0.3;
/** Years whose event may be meant. */
const mostYears = 6;
/** Pieces at most. */
const most = 3;

/** Anniversaries, and years that have gone by since a year that the text names: "the 40th anniversary", "in 1956 … thirty years on". */
export function elapsedEvidence(text: string, lastYear: number): readonly Piece[] {
  const exact = nearEvidence(text, lastYear);
  const named = [...new Set([...text.matchAll(/(?<![\d$£€#.,/-])\b(1[89]\d\d|20\d\d)\b(?![\d%]|[.,]\d)/g)].map(([year]) => Number(year)))].slice(0, mostYears);
  if (named.length === 0 || exact.length > 0) return exact;
  const anniversaries = [...text.matchAll(anniversary)].filter((match) => !isOfPast(text, match.index)).slice(0, most).flatMap((match) => {
    const count = match[1] ? Number(match[1]) : ordinals[(match[2] ?? match[3] as string).toLowerCase()] ?? 0;
    return sincePieces(match, named.map((year) => year + count), 2, anniversaryWeight, named, lastYear);
  });
  const occasions = [...text.matchAll(elapsed)].filter((match) => isOccasion(match, countOf(match))).slice(0, most).flatMap((match) => {
    const behind = yearBehind.exec(text.slice(match.index + match[0].length, match.index + match[0].length + 60));
    const from = behind ? [Number(behind[1])] : named;
    return sincePieces(match, from.map((year) => year + countOf(match)), 12, behind ? nearWeight : farWeight, from, lastYear);
  });
  return [...anniversaries, ...occasions].slice(0, most);
}

/** The years that so much later than those named are, and some months on either side. */
function sincePieces(match: RegExpExecArray, years: readonly number[], months: 2 | 12, weight: number, named: readonly number[], lastYear: number): readonly Piece[] {
  const ranges = years.filter((year) => year <= lastYear + 1).map((year): DayRange => months === 2 ? { first: dayNumber(year - 1, 10, 1), last: dayNumber(year + 1, 3, 31) } : { first: dayNumber(year - 1, 1, 1), last: dayNumber(year + 1, 12, 31) });
  return ranges.length === 0 || years[0] === named[0] ? [] : [pieceOf('span', { start: match.index, end: match.index + match[0].length }, ranges, weight, `“${match[0]}” of what was in ${named.join(' or ')}`)];
}

/** "ten years after the 1986 disaster", "in 1993, three years ago", "the 10th anniversary of the 1986 accident": the year itself, give or take one. */
function nearEvidence(text: string, lastYear: number): readonly Piece[] {
  const counts = `\\d{1,3}|${words}`;
  const found = [
    ...[...text.matchAll(new RegExp(`\\b(${counts})[ -]years? (?:after (?:the|its|his|her|their)|since (?:the|its)?) ?(?:\\w+ )?(1[89]\\d\\d|20\\d\\d)\\b`, 'gi'))].map((match) => ({ match, count: match[1] as string, year: Number(match[2]) })),
    ...[...text.matchAll(new RegExp(`\\b(1[89]\\d\\d|20\\d\\d),? (${counts}) years ago\\b`, 'gi'))].map((match) => ({ match, count: match[2] as string, year: Number(match[1]) })),
    ...[...text.matchAll(/\b(\d{1,3})(?:st|nd|rd|th) anniversary\b[^.;!?\n]{0,50}?\b(1[89]\d\d|20\d\d)\b/g)].map((match) => ({ match, count: match[1] as string, year: Number(match[2]) })),
  ];
  return found.slice(0, 3).flatMap(({ match, count, year }) => {
    const then = year + (Number(count) || numberOf(count));
    if (then > lastYear || then === year || /\b(?:was|were|had)\b/.test(text.slice(Math.max(0, match.index - 30), match.index))) return [];
    return [pieceOf('span', { start: match.index, end: match.index + match[0].length }, [{ first: dayNumber(then - 1, 7, 1), last: dayNumber(then + 1, 6, 30) }], 0.5, `“${match[0]}” makes it about ${then}`)];
  });
}

function isOccasion({ 0: words, index, input }: RegExpExecArray, count: number): boolean {
  const behind = input.slice(index + words.length, index + words.length + 30);
  if (words.endsWith(' on')) return count >= leastOn && !/^ (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/.test(behind);
  return count >= generation && count % round === 0 && toTheDay.test(behind);
}

function countOf(match: RegExpExecArray): number {
  if (match[1]) return Number(match[1]);
  if (match[3]) return 50;
  if (match[4]) return 25;
  if (match[5]) return 100;
  return numberOf(match[2] as string);
}

/** "forty-two" is 42; 0 where the words are no number. */
function numberOf(counted: string): number {
  const [ten = '', one = ''] = counted.toLowerCase().split(/[- ]/);
  return tens.includes(ten) ? 10 * tens.indexOf(ten) + Math.max(0, ones.indexOf(one)) : Math.max(0, ones.indexOf(ten));
}

/** "In 1986 they marked the tenth anniversary": an anniversary that is over itself. */
function isOfPast(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 90), at).split(/[.!?]\s|\n/).at(-1) ?? '';
  return /\b(?:[Ii]n|[Bb]y|of) (?:\p{Lu}\p{Ll}+ )?(?:1[89]\d\d|20\d\d)\b/u.test(before);
}
