import type { Article } from '../model/article.ts';
import type { Item, Statement } from '../model/knowledge.ts';
import type { Entity, Recognition } from '../model/recognition.ts';
import type { Span } from '../model/span.ts';
import { countryWords, isOfCountries, type CountryWords } from '../knowledge/country-words.ts';
import type { Candidate, Knowledge } from '../knowledge/knowledge.ts';
import { isTelling, officeFit, roleWords } from '../knowledge/office-match.ts';
import { dateInWords, dayNumber, daysInMonth, rangeOf, type DayRange } from '../knowledge/partial-days.ts';
import { actingEntities } from './acting-entities.ts';
import { pieceOf, type Piece } from './piece.ts';

/** A role in the article's words and where it stands. */
interface SaidRole extends Span { readonly text: string }

/** From this fit on an office is the one that the role means. */
const sameOffice = 0.7;
/** Days for which news still uses an old title, and already a new one. */
const grace = 45;

/** How much it counts that somebody who has a past or future in office is in the news at all, and that somebody speaks. */
const presenceWeight = 0.2;
const aliveWeight = 0.5;
/** Days around a term in which its holder is in the news as well. */
const around = 400;

/** What the offices, ages and lives of the people in the article say about its day. One piece a person at most of each kind. */
export function peopleEvidence(article: Article, recognition: Recognition, knowledge: Knowledge): readonly Piece[] {
  const countries = countryWords(article.text, knowledge);
  const acting = actingEntities(article, recognition);
  return recognition.entities.filter((entity) => entity.kind === 'person').flatMap((entity) => {
    const candidates = knowledge.candidates(entity.name, 'person').slice(0, 8);
    if (candidates.length === 0) return [];
    const office = officePiece(entity, rolesOf(entity, article, recognition), candidates, countries, knowledge);
    const age = agePiece(entity, article, recognition, candidates);
    const presence = office === null ? presencePiece(entity, article, recognition, candidates, countries) : null;
    const alive = acting.has(entity.id) ? alivePiece(entity, candidates, countries) : null;
    return [office, age, presence, alive].filter((piece) => piece !== null);
  });
}

/** Roles that the recogniser found, and titles before the mentions. */
export function rolesOf(entity: Entity, article: Article, recognition: Recognition): readonly SaidRole[] {
  const titles = recognition.mentions.filter((mention) => mention.entity === entity.id && mention.title)
    .map(({ title }) => ({ ...(title as Span), text: article.text.slice((title as Span).start, (title as Span).end) }));
  const seen = new Set<string>();
  return [...entity.roles, ...titles].filter(({ text }) => text.length < 160 && !seen.has(text) && Boolean(seen.add(text)));
}

/** "Foreign Minister Andrei Kozyrev": written while he was, or after, where the article says "former". */
function officePiece(entity: Entity, roles: readonly SaidRole[], candidates: readonly Candidate[], around: CountryWords, knowledge: Knowledge): Piece | null {
  for (const role of roles) {
    const words = roleWords(role.text);
    const named = countryWords(role.text, knowledge);
    const matches = candidates.flatMap(({ item, match }) => item.statements
      .filter((statement) => statement.property === 'office' && statement.start !== null && officeFit(words, statement, named.words) >= sameOffice)
      .filter((statement) => named.codes.size > 0 ? isOfCountries(statement.valueId, named.codes) || (match === 'name' && isTelling(words, statement))
        : match === 'name' || match === 'alias' || isOfCountries(statement.valueId, around.codes))
      .map((statement) => ({ item, statement })));
    if (matches.length === 0) continue;
    const ranges = [...matches.map(({ statement }) => words.isFormer ? afterwards(statement) : during(statement)), ...missing(matches)];
    // those who share a name and an office (kings, fathers and sons) leave it open which; so does a bare surname
    const isHere = matches.some(({ statement }) => isOfCountries(statement.valueId, around.codes));
    const weight = new Set(matches.map(({ item }) => item.id)).size > 1 ? 0.6 : candidates[0]?.match === 'surname' ? isHere ? 0.8 : 0.5 : 1;
    const first = matches[0] as { item: Item; statement: Statement };
    return pieceOf('office', { start: role.start, end: role.end }, ranges, weight,
      `${entity.name} is called “${role.text}”; ${first.item.label} was ${first.statement.value} ${periods(matches.map(({ statement }) => statement))}`);
  }
  return null;
}

/** Wikidata's terms begin with the century: what its people of some age were before is missing, unless another source tells. */
function missing(matches: readonly { readonly item: Item; readonly statement: Statement }[]): readonly DayRange[] {
  const isCovered = matches.some(({ statement }) => statement.source !== 'wikidata' || (statement.start?.year ?? 0) < 1999);
  const couldHave = matches.some(({ item }) => (item.statements.find(({ property }) => property === 'born')?.start?.year ?? 0) < 1966);
  return !isCovered && couldHave ? [{ first: -Infinity, last: dayNumber(2001, 1, 1) }] : [];
}

function during(statement: Statement): DayRange {
  return {
    first: statement.start ? rangeOf(statement.start).first - grace : -Infinity,
    last: statement.end ? rangeOf(statement.end).last + grace : Infinity,
  };
}

function afterwards(statement: Statement): DayRange {
  return { first: statement.end ? rangeOf(statement.end).first - grace : Infinity, last: Infinity };
}

function periods(statements: readonly Statement[]): string {
  return statements.slice(0, 3).map(({ start, end }) =>
    end ? `from ${start ? dateInWords(start) : 'an unknown day'} to ${dateInWords(end)}` : `from ${start ? dateInWords(start) : 'an unknown day'} on`).join(' and ');
}

/** The one person of public life whom a full name means, if its country is in the article. */
function onlyOne(entity: Entity, candidates: readonly Candidate[], countries: CountryWords): Item | null {
  const [first, second] = candidates.filter(({ match }) => match === 'name' || match === 'alias');
  if (!first || (second && second.item.prior > first.item.prior - 0.3) || !entity.name.includes(' ')) return null;
  const isHere = first.item.statements.some(({ property, valueId }) => property === 'office' && isOfCountries(valueId, countries.codes));
  return isHere ? first.item : null;
}

/** Somebody who is not called by an office is in the news in their years of office above all. */
function presencePiece(entity: Entity, article: Article, recognition: Recognition, candidates: readonly Candidate[], countries: CountryWords): Piece | null {
  const item = onlyOne(entity, candidates, countries);
  const offices = item?.statements.filter((statement) => statement.property === 'office' && statement.start !== null) ?? [];
  if (!item || offices.length === 0 || rolesOf(entity, article, recognition).some(({ text }) => roleWords(text).isFormer)) return null;
  if (missing(offices.map((statement) => ({ item, statement }))).length > 0) return null;
  const mention = recognition.mentions.find((other) => other.entity === entity.id);
  const ranges = offices.map((statement) => {
    const { first, last } = during(statement);
    return { first: first - around, last: last + around };
  });
  return mention ? pieceOf('presence', mention, ranges, presenceWeight, `${item.label} was in office ${periods(offices)}`) : null;
}

/** Who speaks is alive. */
function alivePiece(entity: Entity, candidates: readonly Candidate[], countries: CountryWords): Piece | null {
  const item = onlyOne(entity, candidates, countries);
  const died = item?.statements.find(({ property }) => property === 'died')?.start;
  if (!item || !died) return null;
  return pieceOf('presence', null, [{ first: -Infinity, last: rangeOf(died).last }], aliveWeight, `${item.label} speaks or acts here, and died ${dateInWords(died)}`);
}

/** "Kozyrev, 43, …": with a birth date that gives a year's width. Only for people whose full name one known person has. */
function agePiece(entity: Entity, article: Article, recognition: Recognition, candidates: readonly Candidate[]): Piece | null {
  const known = candidates.filter(({ match }) => match === 'name' || match === 'alias');
  const born = known.length === 1 ? known[0]?.item.statements.find(({ property }) => property === 'born')?.start : null;
  if (!born || !entity.name.includes(' ')) return null;
  for (const mention of recognition.mentions.filter((other) => other.entity === entity.id)) {
    const match = /^(?:, (?:aged |who is )?(\d{2})(?:,| (?:and|who)\b|\.)| \((\d{2})\))/.exec(article.text.slice(mention.end, mention.end + 20))
      ?? /\b(\d{2})-year-old (?:[\p{L}-]+ ){0,3}$/u.exec(article.text.slice(Math.max(0, mention.start - 50), mention.start));
    if (!match) continue;
    const age = Number(match[1] ?? match[2]);
    const birth = rangeOf(born);
    const first = dayNumber(born.year + age, born.month ?? 1, Math.min(born.day ?? 1, daysInMonth(born.year + age, born.month ?? 1)));
    const last = dayNumber(born.year + age + 1, born.month ?? 12, Math.min(born.day ?? 28, daysInMonth(born.year + age + 1, born.month ?? 12)));
    const span = match[0].endsWith(' ') ? { start: mention.start - match[0].length, end: mention.end } : { start: mention.start, end: mention.end + match[0].length };
    if (age < 16 || birth.first > first) return null;
    return pieceOf('age', span, [{ first: first - 1, last }], 0.7, `${entity.name} is ${age}; born ${dateInWords(born)}`);
  }
  return null;
}
