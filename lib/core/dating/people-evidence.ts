import type { Article } from '../model/article.ts';
import type { Item } from '../model/knowledge.ts';
import type { Entity, Recognition } from '../model/recognition.ts';
import { countryWords, isOfCountries, type CountryWords } from '../knowledge/country-words.ts';
import type { Candidate, Knowledge } from '../knowledge/knowledge.ts';
import { roleWords } from '../knowledge/office-match.ts';
import { dateInWords, dayNumber, daysInMonth, rangeOf } from '../knowledge/partial-days.ts';
import { actingEntities } from './acting-entities.ts';
import { during, missing, officePiece, periods, withSuccessors } from './office-evidence.ts';
import { pieceOf, type Piece } from './piece.ts';
import { rolesOf } from './roles.ts';

/** How much it counts that somebody who has a past or future in office is in the news at all, and that somebody speaks. */
const presenceWeight = 0.3;
const aliveWeight = 0.5;
/** Days around a term in which its holder is in the news as well. */
const around = 400;

/** What the offices, ages and lives of the people in the article say about its day. One piece a person at most of each kind. */
export function peopleEvidence(article: Article, recognition: Recognition, knowledge: Knowledge): readonly Piece[] {
  const countries = countryWords(article.text, knowledge);
  const acting = actingEntities(article, recognition);
  const people = recognition.entities.filter((entity) => entity.kind === 'person').map((entity) => ({ entity, candidates: knowledge.candidates(entity.name, 'person').slice(0, 8) }))
    .filter(({ candidates }) => candidates.length > 0);
  const offices = people.map(({ entity, candidates }) => officePiece(entity, rolesOf(entity, article, recognition), candidates, countries, knowledge));
  const others = people.flatMap(({ entity, candidates }, at) => {
    const age = agePiece(entity, article, recognition, candidates);
    const presence = offices[at] === null ? presencePiece(entity, article, recognition, candidates, countries) : null;
    const alive = acting.has(entity.id) ? alivePiece(entity, candidates, countries) : null;
    return [age, presence, alive].filter((piece) => piece !== null);
  });
  return [...withSuccessors(offices.filter((piece) => piece !== null)), ...others];
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
