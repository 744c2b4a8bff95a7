import type { Span } from '../model/span.ts';

/** Whether the words around a name tell of the days of writing or of days long before. */
export type ToldTime = 'now' | 'past' | 'open';

/** Characters of a paragraph on either side that are looked at. */
const longestParagraph = 1500;
/** Mentions looked at. */
const mostSpans = 8;
/** Where a sentence ends; not after "Gen.", "U.S.", an initial. */
const sentenceEnd = /(?<!\b(?:\p{Lu}\p{Ll}{0,3}|Sept|Capt|Prof|Messrs|\p{L}\.\p{L}))[.!?]["”’')]*\s+(?=["“‘'(]?\p{Lu})/gu;
/** What daily news says of the days around it: a weekday without its date, today, this week. */
const weekday = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!,? (?:the )?(?:\d{1,2}\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)))/;
const today = /(?<!\bago,? )\b(?:today|tonight|yesterday|tomorrow|(?:this|last|next) (?:week|month|weekend|night|morning|evening|afternoon)|this (?:year|summer|spring|autumn|winter))\b/i;
const present = /\b(?:has|have) (?:\p{Ll}+ly )?(?:been|\p{Ll}+ed|said|told|made|given|taken|begun|become|won|held|met|gone|left|led|put|set|cut|sent)\b|\bsays\b|\b(?:is|are) (?:\p{Ll}+ing|due|expected|to)\b|\bwill\b/u;
/** What tells of the past: a year that is over, years ago, the word "then". */
const past = /\b(?:[Ii]n|[Bb]y|[Dd]uring|of|[Ff]rom|[Uu]ntil|[Bb]etween|[Aa]fter|[Bb]efore|late|early|mid)[ -](?:the )?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December) )?(?:1[89]\d\d|20\d\d)s?\b|\b\d{1,2} [A-Z][a-z]+ (?:1[89]\d\d|20\d\d)\b|\b(?:years|decades|months) (?:ago|earlier|later|before)\b|\b[Aa]t the time\b|\b[Tt]hen\b|\b[Tt]hat (?:year|summer|spring|autumn|winter|decade|night|day|morning)\b|\bwould (?:later |soon )?(?:become|be|go on|return|die|lead|spend|remain)\b|\b[Ii]n those (?:days|years)\b|\bcentury\b|\bwartime\b|\b[Uu]nder (?:President|Prime Minister|Chancellor|King|Premier)\b/;

/**
 * How the sentence around a span (of a name) tells: "now" where it speaks as daily news does, "past" where it names a time
 * that is over. What stands in quotation marks is left out: the dead speak in the present tense.
 */
export function toldTime(text: string, start: number, end: number): ToldTime {
  const sentence = sentenceAround(text, start, end);
  if (weekday.test(sentence) || today.test(sentence)) return past.test(sentence) ? 'open' : 'now';
  if (past.test(sentence)) return 'past';
  return present.test(sentence) ? 'now' : 'open';
}

/** How often a text names a day as daily news does: by its weekday alone, or as today or this week. */
export function dailyWords(text: string): number {
  const bare = withoutQuotes(text);
  return [...bare.matchAll(new RegExp(weekday, 'g'))].length + [...bare.matchAll(new RegExp(today, 'gi'))].length;
}

/** The sentence around a span, without what is quoted in its paragraph. */
function sentenceAround(text: string, start: number, end: number): string {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - longestParagraph);
  const newline = text.indexOf('\n', end);
  const paragraph = withoutQuotes(text.slice(from, Math.min(newline < 0 ? text.length : newline, end + longestParagraph)));
  const cut = [...paragraph.matchAll(sentenceEnd)];
  const before = cut.filter(({ index }) => index < start - from).at(-1);
  const after = cut.find(({ index }) => index >= end - from);
  return paragraph.slice(before ? before.index + before[0].length : 0, after ? after.index + 1 : paragraph.length);
}

/** The text with what stands between quotation marks blanked out, at the same offsets. */
function withoutQuotes(text: string): string {
  return text.replace(/["“][^"“”\n]{0,600}["”]/g, (quote) => quote.replace(/[^.!?"”“]/g, ' '));
}

/** How an article tells of what it names at these spans: "now" where one does, "past" where most do. */
export function toldTimeOf(text: string, spans: readonly Span[]): ToldTime {
  const told = spans.slice(0, mostSpans).map(({ start, end }) => toldTime(text, start, end));
  return told.includes('now') ? 'now' : told.filter((one) => one === 'past').length * 2 > told.length ? 'past' : 'open';
}
