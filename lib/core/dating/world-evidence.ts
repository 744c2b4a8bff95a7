import type { Article } from '../model/article.ts';
import type { Item, Statement } from '../model/knowledge.ts';
import type { Mention, Recognition } from '../model/recognition.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { nameKey } from '../knowledge/name-keys.ts';
import { dateInWords, dayOf, parsePartialDate, rangeOf, type DayRange } from '../knowledge/partial-days.ts';
import { datedWords } from './dated-words.ts';
import { pieceOf, toldPiece, type Piece } from './piece.ts';
import { toldTime } from './told-time.ts';

/** Days for which news goes on using a name that is no more, and uses a new one before its day. */
const oldNameDays = 900;
const newNameDays = 120;
const stateDays = 120;
/** What one mention of a former state counts, and what several, or one at the head, do: histories name it once. */
const onceWeight = 0.35;
const oftenWeight = 0.9;
/** Characters from the start that are the head of an article. */
const head = 200;
/** Places that could be meant: an equal prior leaves it open which. */
const likely = 0.4;

/** The states, names and things of one time that an article takes for present. One piece a place or word at most; linear in the text. */
export function worldEvidence(article: Article, recognition: Recognition, knowledge: Knowledge): readonly Piece[] {
  const places = recognition.entities.filter(({ kind }) => kind === 'place').flatMap((entity) => {
    const mentions = recognition.mentions.filter((mention) => mention.entity === entity.id);
    return placePiece(entity.name, mentions, article.text, knowledge) ?? [];
  });
  return [...places, ...wordPieces(article.text)].map((piece) => {
    const span = piece.evidence.span;
    const hasEnd = piece.ranges.every(({ last }) => last < Infinity);
    return hasEnd && span ? toldPiece(piece, 'state', toldTime(article.text, span.start, span.end), stateShare(piece.weight)) : piece;
  });
}

/** What weighs little is named by histories often. */
function stateShare(weight: number): number {
  return weight > 0.7 ? 0.3 : weight > 0.45 ? 1 : 3;
}

/** A state that was dissolved or began, a city under the name of some years. */
function placePiece(name: string, mentions: readonly Mention[], text: string, knowledge: Knowledge): Piece | null {
  const candidates = knowledge.candidates(name, 'place').filter(({ weak }) => !weak).map(({ item, match }) => match === 'name' ? item : withoutBeginning(item));
  const [first] = [...candidates].sort((a, b) => b.prior - a.prior);
  const [mention] = mentions;
  if (!first || !mention || first.prior < likely) return null;
  const meant = candidates.filter((item) => item.prior > first.prior - 0.05);
  const states = meant.filter((item) => dayIn(item, 'dissolved') !== null);
  if (states.length === meant.length && !isPair(name, knowledge)) return formerStatePiece(name, states, mentions, text);
  if (meant.length > 1) return null;
  return namePiece(name, first, mention) ?? youngStatePiece(name, first, mentions);
}

/** "Southern Rhodesia" for Rhodesia: by another name a state may be meant that was there before it. */
function withoutBeginning(item: Item): Item {
  return dayIn(item, 'dissolved') === null ? item : { ...item, statements: item.statements.filter(({ property }) => property !== 'founded') };
}

/** "Serbia and Montenegro": two places together before and after they were one state. */
function isPair(name: string, knowledge: Knowledge): boolean {
  const parts = name.split(' and ');
  return parts.length === 2 && parts.every((part) => knowledge.candidates(part, 'place').some(({ weak }) => !weak));
}

function formerStatePiece(name: string, states: readonly Item[], mentions: readonly Mention[], text: string): Piece | null {
  const present = mentions.filter((mention) => !isSaidOfPast(text, mention.start));
  const [mention] = present;
  if (!mention) return null;
  const ranges = states.map((state) => ({ first: dayIn(state, 'founded')?.first ?? -Infinity, last: (dayIn(state, 'dissolved')?.last ?? Infinity) + stateDays }));
  const isProminent = present.length > 1 || mention.start < head;
  const until = dateInWords(dayOf(Math.max(...ranges.map(({ last }) => last)) - stateDays));
  return pieceOf('state', mention, ranges, isProminent ? oftenWeight : onceWeight, `${name} was a state until ${until}`);
}

/** Leningrad until 1991, Mumbai since 1995: the days on which the place went by the article's name. */
function namePiece(name: string, item: Item, mention: Mention): Piece | null {
  const names = item.statements.filter(({ property, start, end }) => property === 'name' && start !== null && end !== null);
  const own = names.filter(({ value }) => nameKey(value) === nameKey(name));
  if (own.length > 0) {
    const ranges = own.map(({ start, end }) => ({ first: daysOf(start).first - newNameDays, last: daysOf(end).last + oldNameDays }));
    return pieceOf('state', mention, ranges, 0.4, `${item.label} was called ${name} until ${dateInWords(own.at(-1)?.end as NonNullable<Statement['end']>)}`);
  }
  const others = names.filter(({ value }) => !isNameOfRegime(value, item.label));
  const last = others.at(-1);
  if (!last || nameKey(name) !== nameKey(item.label)) return null;
  const since = daysOf(last.end).last - newNameDays;
  const before = Math.min(...others.map(({ start }) => daysOf(start).first));
  const isOldName = item.statements.every(({ property }) => property !== 'demonym');
  return pieceOf('state', mention, [...(isOldName ? [{ first: -Infinity, last: before }] : []), { first: since, last: Infinity }], 0.5, `${item.label} was called ${last.value} until ${dateInWords(last.end as NonNullable<Statement['end']>)}`);
}

/** "Socialist Republic of Romania", "British Hong Kong": what news went on calling by its short name. */
function isNameOfRegime(value: string, label: string): boolean {
  return /\b(?:Republic|Kingdom|Empire|Reich|Union|State|Jamahiriya|Federation|Protectorate)\b/.test(value) || nameKey(value).includes(nameKey(label).slice(0, 4));
}

/** A state that is younger than most: news of Eritrea as a state is of 1993 or later. Said of once, it may be the land. */
function youngStatePiece(name: string, item: Item, mentions: readonly Mention[]): Piece | null {
  const founded = item.statements.find(({ property, start, value }) => property === 'founded' && start !== null && value.startsWith('independence'));
  const belonged = item.statements.filter(({ property, end }) => property === 'part-of' && (end?.year ?? 0) > 1988);
  if (!founded?.start || belonged.length !== 1 || founded.start.year > (belonged[0]?.end?.year ?? 0) + 1) return null;
  return pieceOf('state', mentions[0] ?? null, [{ first: daysOf(founded.start).first - 2 * 366, last: Infinity }], mentions.length > 1 ? 0.5 : 0.3, `${name} has been a state since ${dateInWords(founded.start)}`);
}

function wordPieces(text: string): readonly Piece[] {
  return datedWords.flatMap(({ words, first, last, weight, beside }): readonly Piece[] => {
    const found = [...text.matchAll(words)].filter(({ index }) => beside === null || beside.test(paragraphAt(text, index)));
    if (found.length === 0) return [];
    const now = found.filter((match) => last === null || !isSaidOfPast(text, match.index));
    const match = now[0] ?? found[0] as RegExpExecArray;
    const span = { start: match.index, end: match.index + match[0].length };
    if (now.length === 0) return last === null || first === null ? [] : [pieceOf('state', span, [{ first: dayOfIso(last).first - 366, last: Infinity }], 0.6, `“${match[0]}” is spoken of as past, which it is since ${last.slice(0, 4)}`)];
    const range = { first: first === null ? -Infinity : dayOfIso(first).first, last: last === null ? Infinity : dayOfIso(last).last };
    const years = first === null ? `until about ${last?.slice(0, 4)}` : last === null ? `since ${first.slice(0, 4)}` : `from ${first.slice(0, 4)} to ${last.slice(0, 4)}`;
    return [pieceOf('state', span, [range], now.length > 1 ? weight : weight * 0.8, `“${match[0]}” is a word of news ${years}`)];
  });
}

/** "the former Soviet Union", "Soviet-era", "collapse of Yugoslavia": named as what is no more. */
function isSaidOfPast(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  return /\b(?:former|ex|then|old|late|erstwhile|post|pre|defunct|collapsed)[ -](?:\p{L}+ )?$/iu.test(before)
    || /\b(?:collapse|break-?up|fall|disintegration|dissolution|end|days|demise|history|remains|time|times) of (?:the )?$/i.test(before)
    || /^\p{L}+[- ](?:era|times|days)\b/u.test(text.slice(start, start + 30));
}

function paragraphAt(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length : end);
}

/** The earliest day on which a state began, or the latest on which it was no more: sources count from different ones. */
function dayIn(item: Item, property: 'founded' | 'dissolved'): DayRange | null {
  const days = item.statements.flatMap((statement) => statement.property === property && statement.start ? [rangeOf(statement.start)] : []);
  return days.toSorted((a, b) => property === 'founded' ? a.first - b.first : b.last - a.last)[0] ?? null;
}

function daysOf(date: Statement['start']): DayRange {
  return rangeOf(date as NonNullable<Statement['start']>);
}

function dayOfIso(iso: string): DayRange {
  const date = parsePartialDate(iso);
  return date ? rangeOf(date) : { first: -Infinity, last: Infinity };
}
