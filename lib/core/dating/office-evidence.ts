import type { Article } from '../model/article.ts';
import type { Item, Statement } from '../model/knowledge.ts';
import type { Entity } from '../model/recognition.ts';
import { countryWords, isOfCountries, type CountryWords } from '../knowledge/country-words.ts';
import type { Candidate, Knowledge } from '../knowledge/knowledge.ts';
import { bodyWords, isSameLeadership, isTelling, officeFit, roleWords, type RoleWords } from '../knowledge/office-match.ts';
import { nameKey } from '../knowledge/name-keys.ts';
import { dateInWords, dayNumber, rangeOf, type DayRange } from '../knowledge/partial-days.ts';
import { pieceOf, toldPiece, type Piece } from './piece.ts';
import type { SaidRole } from './roles.ts';

/** Evidence from somebody's office, and the terms in which they would hold it now (none where they are called former). */
export interface OfficePiece extends Piece { readonly terms: readonly Statement[] }

/** From this fit on an office is the one that the role means. */
const sameOffice = 0.7;
/** Days for which news still uses an old title, and already a new one. */
const grace = 45;

/** What heads of states are called, and heads of banks. */
const heading = new Set(['president', 'head', 'governor']);
/** Letters of a word that names a body; "de" does not. */
const shortestTelling = 4;
/** The folded words of an article, which is asked about every office of its people. */
const wordsOf = new WeakMap<Article, ReadonlySet<string>>();
/** Days for which somebody is new in an office, and for which they are on their way out of it. */
const newDays = 500;
const outgoingDays = 300;
/** What a leader's office counts under a longer description, and under a title and a surname that only one of all has. */
const leaderWeight = 0.7;
const titleAndSurnameWeight = 0.9;
/** Prior from which on a title and a surname mean somebody without their country being named. */
const famous = 0.75;
/** What is left of the weight of one whose successor is in the article too. */
const succeededShare = 0.2;

/** "Foreign Minister Andrei Kozyrev": written while he was, or after, where the article says "former". */
export function officePiece(entity: Entity, roles: readonly SaidRole[], candidates: readonly Candidate[], around: CountryWords, article: Article, knowledge: Knowledge): OfficePiece | null {
  for (const role of roles) {
    const words = roleWords(role.text);
    const named = countryWords(role.text, knowledge);
    const matches = candidates.flatMap(({ item, match }) => item.statements
      .filter((statement) => statement.property === 'office' && statement.start !== null && officeFit(words, statement, named.words) >= sameOffice)
      .filter((statement) => !isOfUnnamedBody(words, statement, article, knowledge))
      .filter((statement) => named.codes.size > 0 ? isOfCountries(statement.valueId, named.codes) || (match === 'name' && isTelling(words, statement))
        : match === 'name' || match === 'alias' || item.prior > famous || isOfCountries(statement.valueId, around.codes))
      .map((statement) => ({ item, statement })));
    if (matches.length === 0) continue;
    const ranges = [...matches.map(({ statement }) => daysOf(statement, role.text, words.isFormer)), ...missing(matches)];
    // those who share a name and an office (kings, fathers and sons) leave it open which; so does a bare surname
    const isHere = matches.some(({ statement }) => isOfCountries(statement.valueId, around.codes));
    const weight = new Set(matches.map(({ item }) => item.id)).size > 1 ? 0.6 : candidates[0]?.match === 'surname' ? isHere || (matches[0]?.item.prior ?? 0) > famous ? titleAndSurnameWeight : 0.5 : 1;
    const first = matches[0] as { item: Item; statement: Statement };
    return { ...pieceOf('office', { start: role.start, end: role.end }, ranges, weight,
      `${entity.name} is called “${role.text}”; ${first.item.label} was ${first.statement.value} ${periods(matches.map(({ statement }) => statement))}`), terms: words.isFormer ? [] : matches.map(({ statement }) => statement) };
  }
  return leaderPiece(entity, roles, candidates, around, article, knowledge);
}

/** "its Dutch president" is no president of a bank that the article does not name. */
function isOfUnnamedBody({ words }: RoleWords, statement: Statement, article: Article, knowledge: Knowledge): boolean {
  if (![...words].some((word) => heading.has(word))) return false;
  const ignored = countryWords(statement.value, knowledge).words;
  const body = bodyWords(statement).filter((word) => !ignored.has(word));
  if (body.length === 0 || body.some((word) => words.has(word))) return false;
  const named = wordsOf.get(article) ?? new Set(nameKey(article.text).split(' '));
  wordsOf.set(article, named);
  return !body.some((word) => word.length >= shortestTelling && named.has(word));
}

/** "president of the self-declared separatist government": more words than the office has, of the one person of that name who led a state of the article. */
function leaderPiece(entity: Entity, roles: readonly SaidRole[], candidates: readonly Candidate[], around: CountryWords, article: Article, knowledge: Knowledge): OfficePiece | null {
  const [known, other] = candidates.filter(({ match }) => match === 'name' || match === 'alias');
  if (!known || other) return null;
  for (const role of roles) {
    const words = roleWords(role.text);
    const named = countryWords(role.text, knowledge);
    const terms = known.item.statements.filter((statement) => statement.property === 'office' && statement.start !== null
      && isSameLeadership(words, statement) && !isOfUnnamedBody(words, statement, article, knowledge) && isOfCountries(statement.valueId, named.codes.size > 0 ? named.codes : around.codes));
    if (terms.length === 0 || words.isFormer || ofHistory.test(role.text) || missing(terms.map((statement) => ({ item: known.item, statement }))).length > 0) continue;
    return { ...pieceOf('office', { start: role.start, end: role.end }, terms.map(during), leaderWeight,
      `${entity.name} is called “${role.text}”; ${known.item.label} was ${terms[0]?.value} ${periods(terms)}`), terms };
  }
  return null;
}

/** "the founding president", "the prime minister of the revolution of 1956": told of the past. */
const ofHistory = /\b(?:founding|founder|first|last|wartime|ousted|deposed|elect|\d{4})\b/i;

/** Years before their first known term in which people may have held the office already. */
const earlier = 15;

/** Wikidata's terms begin with the century: what its people of some age were in the years before is missing, unless another source tells. */
export function missing(matches: readonly { readonly item: Item; readonly statement: Statement }[]): readonly DayRange[] {
  const isCovered = matches.some(({ statement }) => statement.source !== 'wikidata' || (statement.start?.year ?? 0) < 1999);
  const couldHave = !matches.every(({ statement }) => isLeadership(statement.value)) && matches.some(({ item }) => (item.statements.find(({ property }) => property === 'born')?.start?.year ?? 0) < 1966);
  const since = Math.min(...matches.map(({ statement }) => statement.start?.year ?? Infinity));
  return !isCovered && couldHave ? [{ first: dayNumber(since - earlier, 1, 1), last: dayNumber(2001, 1, 1) }] : [];
}

export function during(statement: Statement): DayRange {
  return {
    first: statement.start ? rangeOf(statement.start).first - grace : -Infinity,
    last: statement.end ? rangeOf(statement.end).last + grace : Infinity,
  };
}

/** The days on which somebody is called so: a new minister is new for a year, an outgoing one goes within months. */
function daysOf(statement: Statement, role: string, isFormer: boolean): DayRange {
  const { first, last } = during(statement);
  if (/\bnew(?:ly)?\b/i.test(role)) return { first, last: Math.min(last, first + newDays) };
  if (/\boutgoing\b/i.test(role)) return { first: Math.max(first, last - outgoingDays), last };
  return isFormer ? afterwards(statement) : { first, last };
}

function afterwards(statement: Statement): DayRange {
  return { first: statement.end ? rangeOf(statement.end).first - grace : Infinity, last: Infinity };
}

export function periods(statements: readonly Statement[]): string {
  return statements.slice(0, 3).map(({ start, end }) =>
    end ? `from ${start ? dateInWords(start) : 'an unknown day'} to ${dateInWords(end)}` : `from ${start ? dateInWords(start) : 'an unknown day'} on`).join(' and ');
}

/** News keeps the titles of those who are gone: of two holders of one office the later is the one of today. */
export function withSuccessors(pieces: readonly OfficePiece[]): readonly OfficePiece[] {
  const endOf = ({ terms }: OfficePiece): number => Math.max(...terms.map((term) => term.end ? rangeOf(term.end).last : Infinity));
  const startOf = ({ terms }: OfficePiece): number => Math.min(...terms.map((term) => term.start ? rangeOf(term.start).first : -Infinity));
  return pieces.map((piece) => {
    const isSucceeded = piece.terms.length > 0 && pieces.some((other) => other !== piece && other.terms.length > 0 && startOf(other) >= endOf(piece) - grace
      && piece.terms.some(({ value, valueId }) => other.terms.some((term) => term.value === value || (isLeadership(term.value) && isLeadership(value) && term.valueId === valueId))));
    return isSucceeded ? toldPiece({ ...piece, weight: piece.weight * succeededShare }, 'succeeded', 'open') : piece;
  });
}

/** Sources call one leader of a state now its president, now its leader. */
function isLeadership(value: string): boolean {
  return /^(?:Leader|President|Prime Minister|King|Queen) of /.test(value);
}
