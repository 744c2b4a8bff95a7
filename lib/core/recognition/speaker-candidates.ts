import { addExchange } from './exchange-features.ts';
import { lastNamed, type Named } from './last-named.ts';
import { addPast } from './past-features.ts';
import { lowerAt, type Name } from './names.ts';
import { FEATURE_AT as AT, SPEAKER_FEATURES } from './speaker-features.ts';
import { isPossessive, isSubject } from './subjects.ts';
import type { Cast } from './cast.ts';
import type { Clue } from './clues.ts';
import { NOBODY, type Scene } from './scene.ts';

/** Somebody who may be the speaker, with the value of each of `SPEAKER_FEATURES`, which the next question writes over. */
export interface SpeakerCandidate {
  readonly entity: number;
  readonly values: Float64Array;
}

const MOST_PROMINENT = 2;
const MOST_SENTENCES = 6;
const MOST_FOCUS = 5;
/** Room for the values of the candidates of one question after the other. */
const rooms: Float64Array[] = [];

/** Everybody who may be the speaker of a quotation, with what speaks for and against him. */
export function speakerCandidates(scene: Scene, cast: Cast, clue: Clue): SpeakerCandidate[] {
  const woman = clue.how === 'pronoun' ? /^(?:she|her)/.test(lowerAt(scene.view, clue.at)) : null;
  const fits = (entity: number): boolean => woman === null || (scene.isWoman[entity] ?? woman) === woman;
  const named = lastNamed(scene, cast, clue, fits);
  const persons = [...named.last.keys()];
  const lastNames = [...named.last.values()];
  if (clue.entity !== null && !persons.includes(clue.entity)) persons.push(clue.entity);
  for (let i = 0; i < MOST_PROMINENT && i < scene.focus.prominent.length; i++) {
    const entity = scene.focus.prominent[i] as number;
    if (fits(entity) && !persons.includes(entity)) persons.push(entity);
  }
  const levels = scene.focus.levelsAt(clue.at) ?? scene.focus.levelsAt(clue.first);
  const unnamed = (scene.focus.unnamedAt(clue.at, woman) || scene.focus.unnamedAt(clue.first, woman)) / MOST_FOCUS;
  const meansUnnamed = scene.focus.meantAt[clue.at] === NOBODY ? 1 : 0;
  const start = cast.sentenceAt[clue.first] as number;
  let before = start - 1;
  while (before >= 0 && before >= start - MOST_SENTENCES && (cast.subjects[before] as number) < 0) before -= 1;
  const subjectBefore = before >= 0 ? (cast.subjects[before] as number) : -1;
  const subjectHere = start === cast.sentenceAt[clue.at] && cast.readSentences > start ? (cast.subjects[start] as number) : -1;
  const newest = newestOf(cast, persons, clue.at);
  let inQuote: Set<number> | undefined;
  for (let t = clue.first; t < clue.last; t++) if ((scene.nameAt[t] as number) >= 0) (inQuote ??= new Set()).add(scene.entityOf[scene.nameAt[t] as number] as number);
  const nobodyBefore = start > 0 && cast.subjects[start - 1] === NOBODY;
  const candidates: SpeakerCandidate[] = [];
  for (const entity of persons) {
    const values = (rooms[candidates.length] ??= new Float64Array(SPEAKER_FEATURES.length)).fill(0);
    values[AT.always] = 1;
    addNaming(values, scene, cast, clue, entity, lastNames[candidates.length], named);
    if (entity === subjectBefore) {
      values[AT.subjectBefore] = 1;
      if (before === start - 1) values[AT.subjectRightBefore] = 1;
    }
    if (entity === subjectHere) values[AT.subjectHere] = 1;
    if (entity === newest && (cast.sentenceAt[cast.firsts[entity] as number] as number) >= (cast.sentenceAt[clue.at] as number) - 2) values[AT.introduced] = 1;
    values[AT.level] = (levels?.of(entity) ?? 0) / MOST_FOCUS;
    values[AT.prominence] = scene.focus.standing(entity, woman);
    values[AT.often] = Math.log(cast.often[entity] as number);
    addSpeaking(values, cast, clue, entity, named.since);
    if (woman !== null) values[(scene.isWoman[entity] ?? null) === null ? AT.genderUnknown : AT.genderFits] = 1;
    if (inQuote?.has(entity) === true) values[AT.inQuote] = 1;
    if (entity === clue.entity && (clue.how === 'reply' || clue.how === 'behind' || clue.how === 'role')) values[AT[clue.how]] = 1;
    if (candidates.length < lastNames.length) values[AT.oftenLate] = Math.log1p(named.late.get(entity) ?? 0);
    // those named before come first, the last named first of them
    values[AT.recency] = candidates.length < lastNames.length ? 1 / (candidates.length + 1) : 0;
    values[AT.unnamed] = unnamed;
    values[AT.meansUnnamed] = meansUnnamed;
    addPast(values, scene, cast, clue, entity, named);
    if (nobodyBefore) values[cast.paragraphAt[cast.sentenceStarts[start - 1] as number] === cast.paragraphAt[clue.at] ? AT.nobodyBeforeHere : AT.nobodyBefore] = 1;
    if (clue.exchange !== undefined) addExchange(values, scene, cast, clue, clue.exchange, entity, named);
    candidates.push({ entity, values });
  }
  addLead(candidates, AT.level, AT.levelLead);
  addLead(candidates, AT.prominence, AT.prominenceLead);
  return candidates;
}

/** How far each of them is before the best of the others, or behind. */
function addLead(candidates: readonly SpeakerCandidate[], from: number, to: number): void {
  let most = 0;
  let second = 0;
  for (const { values } of candidates) {
    const value = values[from] as number;
    if (value > most) { second = most; most = value; } else if (value > second) second = value;
  }
  for (const { values } of candidates) values[to] = (values[from] as number) - (values[from] === most ? second : most);
}

/** The person of these who was last named for the first time before token `t`; −1 if none was. */
function newestOf({ firsts }: Cast, persons: readonly number[], t: number): number {
  let best = -1;
  for (const entity of persons) if ((firsts[entity] as number) < t && (best < 0 || (firsts[entity] as number) > (firsts[best] as number))) best = entity;
  return best;
}

/** When and as what the person was named: last by name `n`, if at all. */
function addNaming(values: Float64Array, scene: Scene, cast: Cast, clue: Clue, entity: number, n: number | undefined, { nearest, subject }: Named): void {
  const paragraph = cast.paragraphAt[clue.at] as number;
  if (n === undefined) values[AT.unseen] = 1;
  else {
    const name = scene.names[n] as Name;
    const sentences = (cast.sentenceAt[clue.at] as number) - (cast.sentenceAt[name.first] as number);
    values[sentences <= 0 ? AT.s0 : sentences === 1 ? AT.s1 : sentences === 2 ? AT.s2 : sentences <= 5 ? AT.s5 : AT.s9] = 1;
    const paragraphs = paragraph - (cast.paragraphAt[name.first] as number);
    values[paragraphs <= 0 ? AT.p0 : paragraphs === 1 ? AT.p1 : AT.p2] = 1;
    values[isPossessive(scene, name) ? AT.possessor : isSubject(scene, n) ? AT.subject : AT.oblique] = 1;
  }
  if (entity === nearest) values[AT.nearest] = 1;
  if (entity === subject) values[AT.namedSubject] = 1;
  if (entity === nearest && entity === subject) values[AT.nearestSubject] = 1;
  const first = cast.firsts[entity] as number;
  const age = first > clue.at ? Infinity : paragraph - (cast.paragraphAt[first] as number);
  if (age > 1) return;
  values[age === 0 ? AT.new0 : AT.new1] = 1;
  if (entity === subject) values[age === 0 ? AT.newSubject0 : AT.newSubject1] = 1;
  if (entity === nearest) values[age === 0 ? AT.newNearest0 : AT.newNearest1] = 1;
}

/** Who has spoken before. */
function addSpeaking(values: Float64Array, cast: Cast, { at, isFirst, before: [one, two] }: Clue, entity: number, since: number): void {
  const paragraph = cast.paragraphAt[at] as number;
  if (one !== undefined && one.speaker === entity) values[one.paragraph === paragraph ? AT.spokeHere : one.paragraph === paragraph - 1 ? AT.spokeBefore : AT.spokeEarlier] = 1;
  if (two !== undefined && two.speaker === entity) values[two.paragraph >= paragraph - 2 ? AT.spokeInTurn : AT.spokeEarlier] = 1;
  if (isFirst && one?.isFirst === true && one.paragraph === paragraph - 1 && one.speaker !== entity) {
    if (one.isQuestion) values[AT.answer] = 1;
    if (two?.speaker === entity && two.isFirst && two.paragraph === paragraph - 2) values[AT.turn] = 1;
  }
  if (entity === since) values[AT.namedSince] = 1;
  if (one?.paragraph !== paragraph) return;
  if (one.speaker === entity && since < 0) values[AT.spokeHereAlone] = 1;
  if (one.speaker === null) values[since < 0 ? AT.nobodySpokeHereAlone : AT.nobodySpokeHere] = 1;
}
