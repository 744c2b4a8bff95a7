import { asking, askingFor } from './asking.ts';
import { isAgentNoun, mayBeAgent } from './agent-nouns.ts';
import { isAdjective, isPlainAdjective } from './adjectives.ts';
import { hasGivenName } from './genders.ts';
import { isCapitalAt, shapeAt } from './name-list.ts';
import { lowerAt } from './names.ts';
import { determiners, joints } from './title-runs.ts';
import { isRoleModifier, isRoleNoun, isRoleNounAt, isRoleSuffix } from './title-words.ts';
import type { DocumentView } from './features.ts';
import { SHAPES } from './shapes.ts';

const possessives = new Set(["'s", "'", '’s', '’']);
const verbal = new Set('found having being called named said told kept left made sent took gave went came became began led held met saw'.split(' '));
const isTimeConjunction = askingFor('since until till before after while'.split(' '));
const isThird = askingFor('shows needs requires suggests uses helps follows holds brings keeps'.split(' '));

/** Nouns of a time, which stand before a comma as roles do: "The next day, X". */
export const times = /^(?:(?:day|week|month|year|decade|hour|minute|season|weekend|morning|afternoon|evening|night|moment|time)s?|summer|winter|spring|autumn|fall|before|after|later|ago|earlier)$/;
const comparatives = new Set('taller shorter older younger bigger smaller larger heavier richer poorer better worse higher lower longer'.split(' '));
const isComparative = askingFor(comparatives);
/** Words that open a clause about what stands before. */
export const relatives = { has: (word: string): boolean => (word.startsWith('wh') || word.startsWith('that')) && /^(?:who|whose|whom|which|where|when|that)(?:['’].*)?$/.test(word) };
const prepositions = new Set((
  'about among without within since until through across into onto above below inside outside along despite beyond as by over before after than between ' +
  'during near behind beside like around against'
).split(' '));

/** Whether a phrase or clause begins at token `t` that says something of the noun before. */
const isBreak = asking((word) => (joints.has(word) && word !== 'and') || prepositions.has(word) || relatives.has(word));
const isPossessive = askingFor(possessives);
const isRelative = asking((word) => relatives.has(word));
const endsInS = asking((word) => /[^aius]s$/.test(word));

/** Whether tokens `[first, end)` are a noun phrase whose head is a role noun: the head comes before any joint or clause. */
export function startsWithRole(view: DocumentView, first: number, end: number): boolean {
  const opens = lowerAt(view, first);
  let t = first;
  if (determiners.has(opens) || opens === 'himself' || opens === 'herself') t += 1;
  if (opens === 'himself' || opens === 'herself') t += 1;
  if (t === first && opens.endsWith('ed') && (opens === 'elected' || !isRoleModifier(opens))) return false;
  if (t === first && shapeAt(view, t) === SHAPES.lower && !isRoleNoun(opens) && /(?:[^aus]s|ed|ing)$/.test(opens) && isTaken(view, t + 1)) return false;
  if (t === first && (pronouns.has(opens) || verbal.has(opens))) return false;
  const isIndefinite = opens === 'a' || opens === 'an';
  let last = t;
  let hasHead = false;
  for (; t < end && t < first + 12; t++) {
    const word = lowerAt(view, t);
    if (word === 'in' && lowerAt(view, t - 1) === '-') { hasHead ||= lowerAt(view, t + 2) === 'command'; continue; }
    if (word === 'under' && /^(?:-|secretary|secretary-general)$/.test(lowerAt(view, t + 1))) continue;
    if (word === ',' && !hasHead && isAdjective(lowerAt(view, t - 1)) && isAdjective(lowerAt(view, t + 1))) continue;
    if (isBreak(view, t)) break;
    const shape = shapeAt(view, t);
    if (isPossessive(view, t)) { hasHead = false; continue; }
    if (isVerbAt(view, t) || (word === 'and' && !hasHead && (t === first || !isNounNear(view, t + 1)))) return false;
    if (shape === SHAPES.none && word !== '-' && word !== '&') return false;
    if (hasHead && /(?:ed|born|based)$/.test(word)) break;
    if (isRoleNounAt(view, t) && isCapitalAt(view, t + 1) && t + 1 < end && hasGivenName(lowerAt(view, t + 1)) && !possessives.has(lowerAt(view, t + 2)) && !possessives.has(lowerAt(view, t + 3))) return false;
    hasHead = isRoleNounAt(view, t) || (shape === SHAPES.lower && (isIndefinite ? mayBeAgent(word) : isAgentNoun(word) && isAgentHere(view, t, first, end))) || (word === 'number' && lowerAt(view, t - 1) === 'opposite') || (word === 'second' && /^['’]s$|^(?:his|her)$/.test(lowerAt(view, t - 1)) && shapeAt(view, t + 1) === SHAPES.none) || (hasHead && (word === '-' || isRoleSuffix(word)));
    last = t;
    if (hasHead && lowerAt(view, t + 1) === 'and' && /^(?:his|her|their)$/.test(opens) && others.test(lowerAt(view, t + 2))) return false;
    if (hasHead && !isRoleNounAt(view, t + 1) && !isCapitalAt(view, t + 1) && lowerAt(view, t + 1) !== '-') return contacts.test(lowerAt(view, t + 1)) || (!isComparative(view, t + 1) && !hasFiniteVerb(view, t, end));
  }
  return hasHead && last >= first;
}

/** "her mother and |the others|", who are none of hers alone. */
const others = /^(?:the|much|many|most|all|other|others|two|three|four|five|six|several|some)$/;
/** What never opens a role. */
const pronouns = new Set('i we you he she it they'.split(' '));

/** "an officer |the British had locked up", "an immunologist |she met": words that open a clause about the noun before. */
const contacts = /^(?:the|he|she|they|we|i)$/;

/** "the |carver of" and "convenor of", not "computer shop": whether the noun at token `t`, which is of no list, may be the head. */
function isAgentHere(view: DocumentView, t: number, first: number, end: number): boolean {
  const isBare = t === first || !determiners.has(lowerAt(view, first));
  return joints.has(lowerAt(view, t + 1)) || (!isBare && (t + 1 >= end || shapeAt(view, t + 1) !== SHAPES.lower || relatives.has(lowerAt(view, t + 1))));
}

/** "marketing and |communications executive": whether a role's noun is one of the next words. */
function isNounNear(view: DocumentView, first: number): boolean {
  for (let t = first; t < first + 4 && !joints.has(lowerAt(view, t)) && shapeAt(view, t) !== SHAPES.none; t++) if (isRoleNounAt(view, t)) return true;
  return false;
}

/** Adverbs before what somebody is: "perhaps the best-known of them". */
const isHedge = askingFor('perhaps probably arguably once now formerly previously currently then later still easily also'.split(' '));

/** Whether tokens `[first, end)` after a name are a role, whatever adverb opens it. */
export function isRoleSpan(view: DocumentView, first: number, end: number): boolean {
  if (startsWithRole(view, first, end)) return true;
  if (isCapitalAt(view, first) && /^(?:democrat|republican|independent|conservative|liberal|socialist)$/.test(lowerAt(view, first)) && /^(?:of|from)$/.test(lowerAt(view, first + 1))) return true;
  if (lowerAt(view, first) === 'number' && /^(?:one|two|three|four|\d)$/.test(lowerAt(view, first + 1)) && joints.has(lowerAt(view, first + 2))) return true;
  if (lowerAt(view, first) === 'late' && lowerAt(view, first + 1) === 'of' && lowerAt(view, first + 2) === 'the') return true;
  const dated = pastDate(view, first, end);
  if (dated > first) return startsWithRole(view, dated, end) && !hasFiniteVerb(view, first, end);
  return isHedge(view, first) && (startsWithRole(view, first + 1, end) || isLooseRole(view, first + 1, end));
}

/** Past "until 1990", "for six weeks", "by then" and "at the time" before a determiner: "for six weeks |his pupil|". `first` if there is none. */
function pastDate(view: DocumentView, first: number, end: number): number {
  if (!/^(?:by|for|in|at|until|since|from|during|after|before|through|throughout)$/.test(lowerAt(view, first))) return first;
  for (let t = first + 2; t < end && t < first + 7; t++) {
    const before = lowerAt(view, t - 1);
    if (/^(?:an?|the|his|her|their|its|one)$/.test(lowerAt(view, t)) && (/^\d|^then$/.test(before) || times.test(before) || dates.test(before))) return t;
    if ((isRoleNounAt(view, t) || isAgentNoun(lowerAt(view, t))) && times.test(before) && lowerAt(view, t + 1) === 'of') return t;
  }
  return first;
}

const dates = /^(?:january|february|march|april|may|june|july|august|september|october|november|december|yesterday|recently|lately|birth|trade|profession|training|turns?|once|childhood|life|exile|war)$/;

/**
 * Whether tokens `[first, end)` after a name's comma are a noun phrase although no word of it is known as a role: "a mason",
 * "himself a Sikh", "the Australian", "one of his aides"; not "a year later" nor "a blanket over her head".
 */
export function isLooseRole(view: DocumentView, first: number, end: number): boolean {
  let t = first;
  if (/^(?:himself|herself)$/.test(lowerAt(view, t))) t += 1;
  const opener = lowerAt(view, t);
  if (opener === 'one' && lowerAt(view, t + 1) === 'of') return !hasFiniteVerb(view, t, end);
  if (!/^(?:an?|the|another)$/.test(opener)) return false;
  let head = t;
  for (let at = t + 1; at < end && at < t + 8; at++) {
    const word = lowerAt(view, at);
    if (joints.has(word) || relatives.has(word) || prepositions.has(word)) break;
    if (isCapitalAt(view, at - 1) && shapeAt(view, at) === SHAPES.lower && /^.{3,}(?:ed|ing)$/.test(word)) break;
    if (/^["“”]$/.test(word)) continue;
    if (!/^[\p{L}\p{N}&’'.-]+$/u.test(word)) return false;
    head = at;
  }
  const noun = lowerAt(view, head);
  if (head === t || times.test(noun) || (comparatives.has(noun) && lowerAt(view, head + 1) !== 'of') || (isPlainAdjective(noun) && lowerAt(view, head - 1) !== '-') || noun.endsWith('ly') || /^(?:away|apart|ahead|aside|back|high|off|out)$/.test(noun) || hasFiniteVerb(view, t, end)) return false;
  if (things.has(noun) && shapeAt(view, head) === SHAPES.lower) return false;
  if (isCapitalAt(view, head)) return opener !== 'the' || head - t < 7;
  if (noun.endsWith('s') && isRoleNoun(noun.slice(0, -1))) return false;
  for (let at = t + 1; at < head; at++) if (things.has(lowerAt(view, at)) && shapeAt(view, at) === SHAPES.lower && !mayBeAgent(noun)) return false;
  for (let at = t + 2; at <= head + 1; at++) if (/^[a-z]{3,}ing$/.test(lowerAt(view, at))) return false;
  if (opener === 'the' && hasBareVerb(view, t + 2, head)) return false;
  const isOwned = /^(?:over|in|on|under|around|at|to|from|between|behind|across|against|beneath|beside|near|above|about)$/.test(lowerAt(view, head + 1)) && /^(?:his|her)$/.test(lowerAt(view, head + 2));
  return !isOwned && (opener !== 'the' || head - t < 7);
}

/** What nobody is. */
const things = new Set((
  'word name term phrase title nickname river city town village capital island mountain lake valley district province region state country nation port suburb street road square building hotel house church mosque palace stadium school university hospital ' +
  'ship boat ferry vessel plane aircraft train bus car newspaper magazine paper agency company firm bank group party coalition alliance movement organisation organization union club team film movie song album novel book play'
).split(' '));

/** "the immigrants |requested assistance": whether a word in -ed between other words is a verb. */
function hasBareVerb(view: DocumentView, first: number, head: number): boolean {
  for (let t = first; t < head; t++) if (/[^e]ed$/.test(lowerAt(view, t)) && lowerAt(view, t).length > 4 && lowerAt(view, t - 1) !== '-' && lowerAt(view, t - 1).endsWith('s')) return true;
  return false;
}

/** Whether the words before any relative clause hold a verb of a sentence. */
export function hasFiniteVerb(view: DocumentView, first: number, end: number): boolean {
  for (let t = first; t < end && !isRelative(view, t) && !isTimeClause(view, t, first); t++) {
    const word = lowerAt(view, t);
    if (isVerbAt(view, t)) return true;
    if (t > first && shapeAt(view, t) === SHAPES.lower && endsInS(view, t) && !times.test(word) && /^(?:how|why|no|its|his|her|him|them)$/.test(lowerAt(view, t + 1))) return true;
    if (t > first && isThird(view, t) && shapeAt(view, t - 1) === SHAPES.lower) return true;
    if (t > first && isPlainParticiple(view, t) && (t === first + 1 || passive.has(word) ? isObject : isTaken)(view, t + 1)) return true;
  }
  return false;
}

/** "first lady |since she was 19|", "the minister |until he was dismissed|". */
function isTimeClause(view: DocumentView, t: number, first: number): boolean {
  return t > first && isTimeConjunction(view, t) && pronouns.has(lowerAt(view, t + 1));
}

/** What follows a verb that has an object. */
const isObject = askingFor('the a an his her its their him them that'.split(' '));
/** The same, and particles. */
const isTaken = askingFor('the a an his her its their him them to up out off that'.split(' '));
/** Participles that "to" follows. */
const passive = new Set('married wed devoted related attached sentenced considered expected known supposed believed alleged reported reputed assigned appointed accredited close'.split(' '));
/** Forms that are a verb of a sentence only with an object. */
const participles = new Set('held sent brought bought taught caught paid built led put set left sold heard found kept lost made'.split(' '));
/** These, and those in -ed. */
const isPlainParticiple = asking((word) => participles.has(word) || (word.length > 4 && /[^e]ed$/.test(word)));

/** Whether token `t` is a form of a verb that no role holds outside of its clauses; "the |will|" and "a |must|" are none. */
export function isVerbAt(view: DocumentView, t: number): boolean {
  return isFinite(view, t) && shapeAt(view, t) !== SHAPES.capitalised && !isOwner(view, t - 1);
}

const isOwner = askingFor(['the', 'an', 'a', 'his', 'her', 'its', 'their', 'our', 'my', 'free', "'s", '’s']);

const isFinite = askingFor('died lived arrived happened seemed appeared disappeared said says told is was were are has had have been did does will would could may might must can added asked met went came took gave stood shook sat lay ran fell lost won looked spoke wrote began became saw knew rose drew threw grew chose flew drove broke wore ate sang felt got also wants hopes believes thinks knows makes takes goes comes gives gets seems remains becomes'.split(' '));
