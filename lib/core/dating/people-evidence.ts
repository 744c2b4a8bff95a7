import type { Article } from '../model/article.ts';
import type { Entity, Recognition } from '../model/recognition.ts';
import { countryWords, type CountryWords } from '../knowledge/country-words.ts';
import type { Candidate, Knowledge } from '../knowledge/knowledge.ts';
import type { Statement } from '../model/knowledge.ts';
import type { DayRange } from '../knowledge/partial-days.ts';
import { roleWords } from '../knowledge/office-match.ts';
import { actingEntities } from './acting-entities.ts';
import { agePiece, alivePiece, deathPiece, latePiece, onlyOne } from './life-evidence.ts';
import { during, missing, officePiece, periods, withSuccessors } from './office-evidence.ts';
import { pieceOf, toldPiece, type Piece } from './piece.ts';
import { rolesOf } from './roles.ts';
import { toldTimeOf, type ToldTime } from './told-time.ts';

/** How much it counts that somebody who has a past or future in office is in the news at all. */
const presenceWeight = 0.3;
/** The same for a surname alone, and the prior from which on news calls somebody so. */
const surnameWeight = 0.3;
const leastKnown = 0.6;
const ofState = /^country:[A-Z]{2}$/;
const honorific = /(?:^|\P{L})(?:Mr|Mrs|Ms|Miss|Dr|M|Mme|Herr|Frau|Señor|Signor)\.? $/u;
/** Titles by which news goes on calling those who have left the office. */
const keptForLife = /^(?:the )?(?:Senator|Sen\.|Governor|Gov\.|Archbishop|Bishop|Cardinal|General|Gen\.|Ambassador|Admiral|Colonel|Col\.|Marshal|Justice|Judge|Sheikh|Prince|Princess)$/i;
/** Days around a term in which its holder is in the news as well. */
const aroundDays = 400;
const between = 8 * 366;

/** What the offices, ages and lives of the people in the article say about its day. One piece a person at most of each kind. */
export function peopleEvidence(article: Article, recognition: Recognition, knowledge: Knowledge): readonly Piece[] {
  const countries = countryWords(article.text, knowledge);
  const acting = actingEntities(article, recognition);
  const people = recognition.entities.filter((entity) => entity.kind === 'person').map((entity) => ({ entity, candidates: knowledge.candidates(entity.name, 'person').slice(0, 8) }))
    .filter(({ candidates }) => candidates.length > 0);
  const told = people.map(({ entity }) => toldTimeOf(article.text, recognition.mentions.filter((mention) => mention.entity === entity.id)));
  const offices = people.map(({ entity, candidates }, at) => {
    const piece = officePiece(entity, rolesOf(entity, article, recognition), candidates, countries, article, knowledge);
    return piece && piece.ranges.some(({ last }) => last < Infinity) ? toldPiece(piece, keptForLife.test(article.text.slice(piece.evidence.span?.start, piece.evidence.span?.end)) ? 'succeeded' : 'office', told[at] as ToldTime) : piece;
  });
  const surnames = people.map(({ entity, candidates }, at) => offices[at] === null ? surnamePiece(entity, article, recognition, candidates) : null);
  // one surname alone may be anybody's
  if (offices.every((piece) => piece === null) && surnames.filter((piece) => piece !== null).length === 1) surnames.fill(null);
  const others = people.flatMap(({ entity, candidates }, at) => {
    const age = agePiece(entity, article, recognition, candidates);
    const presence = offices[at] === null ? presencePiece(entity, article, recognition, candidates, countries) : null;
    const surname = surnames[at] ?? null;
    const alive = acting.has(entity.id) ? alivePiece(entity, candidates, countries) : null;
    const when = told[at] as ToldTime;
    return [age, deathPiece(entity, article, recognition, candidates), latePiece(entity, article, recognition, candidates), presence && toldPiece(presence, 'presence', when), surname && toldPiece(surname, 'surname', when), alive && toldPiece(alive, 'alive', when)].filter((piece) => piece !== null);
  });
  return [...withSuccessors(offices.filter((piece) => piece !== null)), ...others];
}

/** "Mr Reagan", "Dr Kohl": who is named without a first name throughout is in office, or one of those of that surname is. */
function surnamePiece(entity: Entity, article: Article, recognition: Recognition, candidates: readonly Candidate[]): Piece | null {
  const mention = recognition.mentions.find((other) => other.entity === entity.id && honorific.test(article.text.slice(Math.max(0, other.start - 12), other.start)));
  if (!mention || candidates[0]?.match !== 'surname' || rolesOf(entity, article, recognition).some(({ text }) => roleWords(text).isFormer)) return null;
  const known = candidates.filter(({ item }) => item.prior >= leastKnown).map(({ item }) => ({ item, offices: item.statements.filter((statement) => statement.property === 'office' && statement.start !== null && ofState.test(statement.valueId ?? '')) }));
  const [first] = known;
  if (!first || first.offices.length === 0) return null;
  const held = known.flatMap(({ offices }) => offices);
  return pieceOf('office', mention, around(held), surnameWeight, `${entity.name} may be ${known.filter(({ offices }) => offices.length > 0).map(({ item }) => item.label).slice(0, 3).join(' or ')}; ${first.item.label} was in office ${periods(first.offices)}`);
}

/** The terms of somebody with the days around them. */
function around(offices: readonly Statement[]): readonly DayRange[] {
  return joined(offices.map((statement) => {
    const { first, last } = during(statement);
    return { first: first - aroundDays, last: last + aroundDays };
  }));
}

/** Ranges in order, those together that lie less than `between` days apart: whoever leaves an office for the next stays in the news. */
function joined(ranges: readonly DayRange[]): readonly DayRange[] {
  return ranges.toSorted((a, b) => a.first - b.first).reduce<DayRange[]>((all, range) => {
    const before = all.at(-1);
    return before && range.first - before.last <= between ? [...all.slice(0, -1), { first: before.first, last: Math.max(before.last, range.last) }] : [...all, range];
  }, []);
}

/** Somebody who is not called by an office is in the news in their years of office above all. */
function presencePiece(entity: Entity, article: Article, recognition: Recognition, candidates: readonly Candidate[], countries: CountryWords): Piece | null {
  const item = onlyOne(entity, candidates, countries);
  const offices = item?.statements.filter((statement) => statement.property === 'office' && statement.start !== null) ?? [];
  if (!item || offices.length === 0 || rolesOf(entity, article, recognition).some(({ text }) => roleWords(text).isFormer)) return null;
  if (missing(offices.map((statement) => ({ item, statement }))).length > 0) return null;
  const mention = recognition.mentions.find((other) => other.entity === entity.id);
  return mention ? pieceOf('presence', mention, around(offices), presenceWeight, `${item.label} was in office ${periods(offices)}`) : null;
}
