import type { Article } from '../model/article.ts';
import type { Item } from '../model/knowledge.ts';
import type { PartialDate } from '../model/partial-date.ts';
import type { Entity, Recognition } from '../model/recognition.ts';
import { isOfCountries, type CountryWords } from '../knowledge/country-words.ts';
import type { Candidate } from '../knowledge/knowledge.ts';
import { dateInWords, dayNumber, daysInMonth, rangeOf } from '../knowledge/partial-days.ts';
import { pieceOf, type Piece } from './piece.ts';
import { toldTime } from './told-time.ts';

/** How much it counts that somebody speaks, that their death is reported, and that they are called the late. */
const aliveWeight = 0.5;
const deathWeight = 1;
const ageWeight = 0.9;
/** Days by which an age is wrong where a birthday is near. */
const slipped = 30;
const lateWeight = 0.8;
/** Prior from which on a name and an age mean the one whom the packs know. */
const leastKnown = 0.4;
/** "Who died in July", "killed in the storming in June": earlier than the news. */
const isOfEarlier = /\b(?:in|since|last|early|late) (?:January|February|March|April|May|June|July|August|September|October|November|December|month|year)\b|\b(?:ago|earlier|anniversary|years?)\b/;
/** Days after a death on which news still reports it, and characters from an article's start where it does. */
const newsDays = 21;
const head = 400;
const reportedBehind = /^(?:,? (?:the|a|an|who|whose)\b[^.;\n]{2,110},)?,? (?:who )?(?:has |had )?(?:died|dies|passed away|was (?:assassinated|murdered|killed|shot dead))\b/;
const reportedBefore = /\b(?:[Dd]eath of|[Aa]ssassination of|[Ff]uneral of|[Mm]ourn(?:s|ed|ing)?|[Kk]illed|[Aa]ssassinated|[Bb]uried|[Bb]uries) (?:(?:the|its|former|ex-president|\p{L}+'s|\p{Lu}[\p{L}.]*|prime|minister|president|king|queen|general|leader|founder)[ -]){0,5}$/u;

/** The one person of public life whom a full name means, if its country is in the article. */
export function onlyOne(entity: Entity, candidates: readonly Candidate[], countries: CountryWords): Item | null {
  const [first, second] = candidates.filter(({ match }) => match === 'name' || match === 'alias');
  if (!first || (second && second.item.prior > first.item.prior - 0.3) || !entity.name.includes(' ')) return null;
  const isHere = first.item.statements.some(({ property, valueId }) => property === 'office' && isOfCountries(valueId, countries.codes));
  return isHere ? first.item : null;
}

/** Who speaks is alive, or was some days ago. */
export function alivePiece(entity: Entity, candidates: readonly Candidate[], countries: CountryWords): Piece | null {
  const item = onlyOne(entity, candidates, countries);
  const died = item && diedOf(item);
  if (!item || !died) return null;
  return pieceOf('presence', null, [{ first: -Infinity, last: rangeOf(died).last + newsDays }], aliveWeight, `${item.label} speaks or acts here, and died ${dateInWords(died)}`);
}

/** "Kozyrev, 43, …": with a birth date that gives a year's width. Only for people whose full name one known person has, and news has hardly known another. */
export function agePiece(entity: Entity, article: Article, recognition: Recognition, candidates: readonly Candidate[]): Piece | null {
  const known = candidates.filter(({ match }) => match === 'name' || match === 'alias');
  const born = known.length === 1 && (known[0]?.item.prior ?? 0) >= leastKnown ? known[0]?.item.statements.find(({ property }) => property === 'born')?.start : null;
  if (!born || !entity.name.includes(' ')) return null;
  for (const mention of recognition.mentions.filter((other) => other.entity === entity.id)) {
    const after = article.text.slice(mention.end, mention.end + 260);
    const match = /^(?:, (?:aged |who is )?(\d{2})(?:,| (?:and|who)\b|\.)| \((\d{2})\))/.exec(article.text.slice(mention.end, mention.end + 20))
      ?? (reportedBehind.test(after) ? /\b(?:at the age of|aged?(?: of)?|at|(?:He|She) was) (\d{2})(?=[.,;]| (?:in|on|after|of)\b)/.exec(after) : null)
      ?? /\b(\d{2})-year-old (?:[\p{L}-]+ ){0,3}$/u.exec(article.text.slice(Math.max(0, mention.start - 50), mention.start));
    if (!match) continue;
    const age = Number(match[1] ?? match[2]);
    const birth = rangeOf(born);
    const first = dayNumber(born.year + age, born.month ?? 1, Math.min(born.day ?? 1, daysInMonth(born.year + age, born.month ?? 1)));
    const last = dayNumber(born.year + age + 1, born.month ?? 12, Math.min(born.day ?? 28, daysInMonth(born.year + age + 1, born.month ?? 12)));
    const span = match[0].endsWith(' ') ? { start: mention.start - match[0].length, end: mention.end } : match.index > 0 ? mention : { start: mention.start, end: mention.end + match[0].length };
    if (age < 16 || birth.first > first) return null;
    return pieceOf('age', span, [{ first: first - slipped, last: last + slipped }], ageWeight, `${entity.name} is ${age}; born ${dateInWords(born)}`);
  }
  return null;
}

/** "Sukarno died on Sunday": the days after a death that is told as news. Of somebody whom the name means alone. */
export function deathPiece(entity: Entity, article: Article, recognition: Recognition, candidates: readonly Candidate[]): Piece | null {
  const named = candidates.filter(({ match }) => match === 'name' || match === 'alias');
  const dead = named.map(({ item }) => item).filter((item) => diedOf(item)?.month !== undefined);
  const [item] = dead;
  if (!item || named.length > 1 || (!entity.name.includes(' ') && item.prior < 0.5)) return null;
  const mention = recognition.mentions.find((other) => {
    if (other.entity !== entity.id) return false;
    const isReported = reportedBehind.test(article.text.slice(other.end, other.end + 160)) || reportedBefore.test(article.text.slice(Math.max(0, other.start - 100), other.start));
    if (!isReported) return false;
    return toldTime(article.text, other.start, other.end) !== 'past' && other.start < head && !isOfEarlier.test(article.text.slice(Math.max(0, other.start - 60), other.end + 160).split(/\.\s|\n/).find((part) => part.includes(entity.name)) ?? '');
  });
  const died = diedOf(item);
  if (!mention || !died) return null;
  return pieceOf('age', mention, [{ first: rangeOf(died).first - 1, last: rangeOf(died).last + newsDays }], deathWeight, `${item.label} is reported dead; died ${dateInWords(died)}`);
}

/** "the late President Nasser": written after his death. */
export function latePiece(entity: Entity, article: Article, recognition: Recognition, candidates: readonly Candidate[]): Piece | null {
  const [known, other] = candidates.filter(({ match }) => match === 'name' || match === 'alias' || match === 'surname');
  const died = known && !other ? diedOf(known.item) : null;
  const mention = recognition.mentions.find(({ entity: id, start }) => id === entity.id && /\b(?:the|his|her|their|my|our) late (?:[\p{L}.-]+ ){0,4}$/u.test(article.text.slice(Math.max(0, start - 60), start)));
  if (!died || !known || !mention) return null;
  return pieceOf('presence', mention, [{ first: rangeOf(died).first, last: Infinity }], lateWeight, `${known.item.label} is called late; died ${dateInWords(died)}`);
}

function diedOf(item: Item): PartialDate | null {
  return item.statements.find(({ property }) => property === 'died')?.start ?? null;
}
