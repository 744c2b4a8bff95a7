import type { Article } from '../model/article.ts';
import type { Entity, Recognition } from '../model/recognition.ts';
import { countryWords, type CountryWords } from '../knowledge/country-words.ts';
import type { Candidate, Knowledge } from '../knowledge/knowledge.ts';
import { roleWords } from '../knowledge/office-match.ts';
import { actingEntities } from './acting-entities.ts';
import { agePiece, alivePiece, deathPiece, latePiece, onlyOne } from './life-evidence.ts';
import { during, missing, officePiece, periods, withSuccessors } from './office-evidence.ts';
import { pieceOf, toldPiece, type Piece } from './piece.ts';
import { rolesOf } from './roles.ts';
import { toldTimeOf, type ToldTime } from './told-time.ts';

/** How much it counts that somebody who has a past or future in office is in the news at all. */
const presenceWeight = 0.3;
/** Titles by which news goes on calling those who have left the office. */
const keptForLife = /^(?:the )?(?:Archbishop|Bishop|Cardinal|General|Gen\.|Ambassador|Admiral|Colonel|Col\.|Marshal|Justice|Judge|Sheikh|Prince|Princess)$/i;
/** Days around a term in which its holder is in the news as well. */
const around = 400;

/** What the offices, ages and lives of the people in the article say about its day. One piece a person at most of each kind. */
export function peopleEvidence(article: Article, recognition: Recognition, knowledge: Knowledge): readonly Piece[] {
  const countries = countryWords(article.text, knowledge);
  const acting = actingEntities(article, recognition);
  const people = recognition.entities.filter((entity) => entity.kind === 'person').map((entity) => ({ entity, candidates: knowledge.candidates(entity.name, 'person').slice(0, 8) }))
    .filter(({ candidates }) => candidates.length > 0);
  const told = people.map(({ entity }) => toldTimeOf(article.text, recognition.mentions.filter((mention) => mention.entity === entity.id)));
  const offices = people.map(({ entity, candidates }, at) => {
    const piece = officePiece(entity, rolesOf(entity, article, recognition), candidates, countries, knowledge);
    return piece && piece.ranges.some(({ last }) => last < Infinity) ? toldPiece(piece, keptForLife.test(article.text.slice(piece.evidence.span?.start, piece.evidence.span?.end)) ? 'succeeded' : 'office', told[at] as ToldTime) : piece;
  });
  const others = people.flatMap(({ entity, candidates }, at) => {
    const age = agePiece(entity, article, recognition, candidates);
    const presence = offices[at] === null ? presencePiece(entity, article, recognition, candidates, countries) : null;
    const alive = acting.has(entity.id) ? alivePiece(entity, candidates, countries) : null;
    const when = told[at] as ToldTime;
    return [age, deathPiece(entity, article, recognition, candidates), latePiece(entity, article, recognition, candidates), presence && toldPiece(presence, 'presence', when), alive && toldPiece(alive, 'alive', when)].filter((piece) => piece !== null);
  });
  return [...withSuccessors(offices.filter((piece) => piece !== null)), ...others];
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
