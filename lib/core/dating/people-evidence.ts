import type { Article } from '../model/article.ts';
import type { Item, Statement } from '../model/knowledge.ts';
import type { Entity, Recognition } from '../model/recognition.ts';
import type { Span } from '../model/span.ts';
import { countryWords, isOfCountries, type CountryWords } from '../knowledge/country-words.ts';
import type { Candidate, Knowledge } from '../knowledge/knowledge.ts';
import { isTelling, officeFit, roleWords } from '../knowledge/office-match.ts';
import { dateInWords, dayNumber, daysInMonth, rangeOf, type DayRange } from '../knowledge/partial-days.ts';
import { pieceOf, type Piece } from './piece.ts';

/** A role in the article's words and where it stands. */
interface SaidRole extends Span { readonly text: string }

/** From this fit on an office is the one that the role means. */
const sameOffice = 0.7;
/** Days for which news still uses an old title, and already a new one. */
const grace = 21;

/** What the offices and ages of the people in the article say about its day. One piece a person at most of each kind. */
export function peopleEvidence(article: Article, recognition: Recognition, knowledge: Knowledge): readonly Piece[] {
  const countries = countryWords(article.text, knowledge);
  return recognition.entities.filter((entity) => entity.kind === 'person').flatMap((entity) => {
    const candidates = knowledge.candidates(entity.name, 'person').slice(0, 8);
    if (candidates.length === 0) return [];
    const office = officePiece(entity, rolesOf(entity, article, recognition), candidates, countries, knowledge);
    const age = agePiece(entity, article, recognition, candidates);
    return [office, age].filter((piece) => piece !== null);
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
    const weight = new Set(matches.map(({ item }) => item.id)).size > 1 ? 0.6 : candidates[0]?.match === 'surname' ? 0.5 : 1;
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

/** "Kozyrev, 43, …": with a birth date that gives a year's width. Only for people whose full name one known person has. */
function agePiece(entity: Entity, article: Article, recognition: Recognition, candidates: readonly Candidate[]): Piece | null {
  const known = candidates.filter(({ match }) => match === 'name' || match === 'alias');
  const born = known.length === 1 ? known[0]?.item.statements.find(({ property }) => property === 'born')?.start : null;
  if (!born || !entity.name.includes(' ')) return null;
  for (const mention of recognition.mentions.filter((other) => other.entity === entity.id)) {
    const match = /^, (?:aged )?(\d{2})(?:,| (?:and|who)\b|\.)/.exec(article.text.slice(mention.end, mention.end + 14));
    if (!match) continue;
    const age = Number(match[1]);
    const birth = rangeOf(born);
    const first = dayNumber(born.year + age, born.month ?? 1, Math.min(born.day ?? 1, daysInMonth(born.year + age, born.month ?? 1)));
    const last = dayNumber(born.year + age + 1, born.month ?? 12, Math.min(born.day ?? 28, daysInMonth(born.year + age + 1, born.month ?? 12)));
    const span = { start: mention.start, end: mention.end + match[0].length };
    if (age < 16 || birth.first > first) return null;
    return pieceOf('age', span, [{ first: first - 1, last }], 0.7, `${entity.name} is ${age}; born ${dateInWords(born)}`);
  }
  return null;
}
