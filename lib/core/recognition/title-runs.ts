import { isKinship, isKinshipAt } from './genders.ts';
import { isCapitalAt, isGlued, isInPlacePhrase, opensSentence, shapeAt, touches } from './name-list.ts';
import { lowerAt, type Name } from './names.ts';
import { isHonorific, isRoleModifier, isRoleNoun, isRoleNounAt, isRoleSuffix, isTitleWord, isTitleWordAt } from './title-words.ts';
import { isClosedWord, isPlainModifier } from './plain-modifiers.ts';
import { isAgentNoun } from './agent-nouns.ts';
import { pastConjunct } from './conjuncts.ts';
import { isSurelyAdjective } from './adjectives.ts';
import { participlesBefore } from './participles.ts';
import type { DocumentView } from './features.ts';
import { SHAPES } from './shapes.ts';

/** Tokens `[first, last)`. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** Articles and possessives, which stand before a role and before a name's apposition. */
export const determiners = new Set('the a an his her its their our my your this another one whose last'.split(' '));
/** Prepositions that join the parts of a role. */
export const joints = new Set('of for in at from on to with and under'.split(' '));
const stops = new Set('monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december yesterday today'.split(' '));

/** The run of words before the name whose last is a title or a role noun, with its modifiers. */
export function titleRun(view: DocumentView, name: Name): Run | null {
  let head = name.first - 1;
  if (!touches(view, head) || anybody.has(lowerAt(view, head))) return null;
  if (lowerAt(view, head) === 'pm' && (shapeAt(view, head) === SHAPES.lower || shapeAt(view, head - 1) === SHAPES.digits)) return null;
  if (lowerAt(view, head) === 'law' && lowerAt(view, head - 1) === '-' && lowerAt(view, head - 2) === 'in') head -= 4;
  if (lowerAt(view, head) === 'class' && isRoleNounAt(view, head - 2)) head -= 2;
  if (!isHeadAt(view, head) || (lowerAt(view, head) === 'member' && isGlued(view, head - 1))) {
    head = officeOf(view, head);
    if (head < 0) return null;
  }
  let first = startOf(view, head);
  if (first === head && /^(?:to|will|would|can|could|may|might|must|should)$/.test(lowerAt(view, head - 1)) && verbs.has(lowerAt(view, head))) return null;
  if (first < head && verbs.has(lowerAt(view, first)) && /^(?:to|will|would)$/.test(lowerAt(view, first - 1))) first += 1;
  if (locatives.has(lowerAt(view, first - 1))) first = head > first && isTitleWordAt(view, head) ? afterPlace(view, first, head) : first;
  if (first < head && /^(?:of|the)$/.test(lowerAt(view, first - 1))) {
    const office = officeOf(view, head - 1);
    if (office >= 0 && office < first && isCapitalAt(view, office) && isCapitalAt(view, head)) first = startOf(view, office);
  }
  return { first: pastAdjective(view, pastConjunct(view, first, head, (t) => startOf(view, t)), head), last: name.first };
}

/** "the |ageing, half-blind poet|": past an adjective and its comma, behind an article. */
function pastAdjective(view: DocumentView, first: number, head: number): number {
  const word = lowerAt(view, first - 2);
  const isPair = lowerAt(view, first - 1) === ',' && first < head && shapeAt(view, first) === SHAPES.lower && shapeAt(view, first - 2) === SHAPES.lower;
  return isPair && /^(?:the|an?|his|her|its|their)$/.test(lowerAt(view, first - 3)) && isSurelyAdjective(word) && !isRoleNoun(word) ? first - 2 : first;
}

/** Whether a title or role noun stands at token `t`, also one of no list ("carver") or with a suffix ("president-elect"). */
function isHeadAt(view: DocumentView, t: number): boolean {
  const word = lowerAt(view, t);
  if (isTitleWord(word) || isRoleNoun(word)) return true;
  if (isRoleSuffix(word)) return isRoleNounAt(view, lowerAt(view, t - 1) === '-' ? t - 2 : t - 1);
  return shapeAt(view, t) === SHAPES.lower && isAgentNoun(word) && !isClosedWord(word);
}

/** Where the modifiers of the title or role noun `head` begin. */
function startOf(view: DocumentView, head: number): number {
  let first = head;
  let plain = 0;
  while (first > 0 && touches(view, first - 1) && head - first < 8) {
    const participles = participlesBefore(view, first);
    if (participles > 0) first -= participles;
    else if (isModifierAt(view, first - 1) || (plain++ < MOST_PLAIN && isPlainModifier(view, first - 1))) first -= 1;
    else if (isOfKind(view, first, head)) first -= 2;
    else if (first < head && isBodyOf(view, first, head)) first -= 2;
    else break;
  }
  while (first < head && (lowerAt(view, first) === '-' || addresses.has(lowerAt(view, first)))) first += 1;
  return first;
}

/** "|People's Commissar", "|children's author", "the |farmers' champion": whether the two tokens before `t` say what kind of a head it is, not whose. */
function isOfKind(view: DocumentView, t: number, head: number): boolean {
  const mark = lowerAt(view, t - 1);
  if (!/^['’]s?$/.test(mark) || !isGlued(view, t - 2) || isKinshipAt(view, head)) return false;
  return mark.length > 1 ? /^(?:people|children|women|men)$/.test(lowerAt(view, t - 2)) : shapeAt(view, t - 2) !== SHAPES.upper && /[^s]s$/.test(lowerAt(view, t - 2)) && !isCapitalAt(view, t - 2);
}

/** "|Bank of England governor X", but not "the president of France General X" nor "at the University of Nairobi Professor X". */
function isBodyOf(view: DocumentView, t: number, head: number): boolean {
  const [body, part] = [lowerAt(view, t - 2), lowerAt(view, t)];
  if (lowerAt(view, t - 1) !== 'of' || !isCapitalAt(view, t) || !isCapitalAt(view, t - 2) || !touches(view, t - 2)) return false;
  if (isCapitalAt(view, head) && lowerAt(view, t - 3) === 'the' && joints.has(lowerAt(view, t - 4))) return false;
  if (/^(?:prime|vice|deputy|former|acting|chief|first|foreign|late)$/.test(part)) return false;
  return ![body, body.replace(/s$/, ''), part].some((word) => isRoleNoun(word) || isTitleWord(word)) && (!isRoleModifier(part) || !/an$|ish$|ese$/.test(part)) && !stops.has(part);
}

/** "The man X started living with": nobody is called so. */
const anybody = new Set('man woman boy girl person child'.split(' '));

/** Role nouns that are a verb after "to" and "will": "to witness X". */
const verbs = new Set('witness coach chair head partner captain judge host guard guide mate star'.split(' '));

/** "His Majesty Sultan X" is a sultan. */
const addresses = new Set('majesty highness royal excellency holiness honourable honorable'.split(' '));

/** So many words that are not known to belong to roles may stand before the noun. */
const MOST_PLAIN = 2;

/** "Secretary of State", "Chancellor of the Exchequer", "minister of state for labour", "chief of staff": where its head stands; −1 if `end` ends none. */
function officeOf(view: DocumentView, end: number): number {
  if (isClosedWord(lowerAt(view, end)) || (!isCapitalAt(view, end) && shapeAt(view, end) !== SHAPES.lower)) return -1;
  for (let t = end; t > end - 8 && t > 1; t--) {
    if (!touches(view, t - 1)) return -1;
    const word = lowerAt(view, t - 1);
    if (word === '-') continue;
    if (word === 'of' || word === 'for' || word === 'to') {
      const at = lowerAt(view, t - 2) === '-' ? t - 3 : t - 2;
      const head = lowerAt(view, at);
      if (word === 'to' && !(isCapitalAt(view, end) && /^(?:ambassador|envoy|adviser|advisor)$/.test(head))) return -1;
      if (isRoleNoun(head) && touches(view, at)) return isKinship(head) ? -1 : at;
      if (t === end) return -1;
      continue;
    }
    if ((word === 'in' || word === 'at') && isCapitalAt(view, t)) continue;
    if (word !== 'the' && word !== 'and' && word !== '&' && !isCapitalAt(view, t - 1) && (isClosedWord(word) || shapeAt(view, t - 1) !== SHAPES.lower)) return -1;
  }
  return -1;
}

function isModifierAt(view: DocumentView, t: number): boolean {
  const word = lowerAt(view, t);
  if (lowerAt(view, t + 1) === '-' && isGlued(view, t) && isCapitalAt(view, t) && !joints.has(word)) return true;
  if (word === 'then') return /^(?:the|an?|his|her|its)$/.test(lowerAt(view, t - 1)) || (lowerAt(view, t + 1) === '-' && isGlued(view, t));
  if (determiners.has(word) || stops.has(word) || joints.has(word) || openers.has(word) || /n['’]t$/.test(word)) return false;
  if (word === '-') return isGlued(view, t - 1) && isGlued(view, t);
  if (/^\d+(?:st|nd|rd|th)$/.test(word)) return true;
  if (shapeAt(view, t) === SHAPES.digits) return lowerAt(view, t + 1) === '-' && isGlued(view, t) && /^[a-z]{4,}/.test(lowerAt(view, t + 2));
  if (/^years?$/.test(word)) return lowerAt(view, t - 1) === '-' && lowerAt(view, t + 1) === '-';
  if (word === '.') return isGlued(view, t - 1) && isTitleWordAt(view, t - 1);
  const shape = shapeAt(view, t);
  if (shape === SHAPES.lower && word.endsWith('ed') && ((isCapitalAt(view, t - 1) && lowerAt(view, t + 1) !== '-' && !isRoleModifier(lowerAt(view, t - 1)) && !isRoleNounAt(view, t - 1) && !stops.has(lowerAt(view, t - 1)) && !opensSentence(view, t - 1)) || /^(?:that|who|which|to|has|have|had|was|were)$/.test(lowerAt(view, t - 1)))) return false;
  if (shape === SHAPES.lower) return isRoleModifier(word) || isRoleNoun(word);
  return isCapitalAt(view, t) && !(isClosedWord(word) && opensSentence(view, t));
}

const locatives = new Set(['in', 'at', 'from', 'to', 'near']);

/** "In New York Secretary-General X": the first word from `first` on that is a title or its modifier and no place's name. */
function afterPlace(view: DocumentView, first: number, head: number): number {
  let t = first;
  while (t < head && (isInPlacePhrase(view, t) || (!isTitleWordAt(view, t) && !isRoleModifier(lowerAt(view, t)) && !isRoleNounAt(view, t)))) t += 1;
  return t;
}

/** Words that are capitalised only because they open a sentence. */
const openers = new Set('thus hence indeed perhaps once still yet later soon now but when while after before as if although since meanwhile however then there here both even only not said told according asked'.split(' '));

/** Whether the run holds nothing but "Mr." and its like. */
export function isOnlyHonorific(view: DocumentView, run: Run): boolean {
  for (let t = run.first; t < run.last; t++) if (!isHonorific(lowerAt(view, t))) return false;
  return true;
}

/** The run without the "Mr." at its end; `null` if no office is left: in "president of the Mars Society Dr. X" that of the "president". */
export function withoutHonorific(view: DocumentView, whole: Run): Run | null {
  const run = whole.last - whole.first > 1 && /^(?:mr|mrs|ms|madam)\.?$/.test(lowerAt(view, whole.first)) ? { first: whole.first + 1, last: whole.last } : whole;
  let last = run.last;
  while (last - run.first > 1 && isHonorific(lowerAt(view, last - 1)) && lowerAt(view, last - 2) !== 'first') last -= 1;
  if (last === run.last || isTitleWordAt(view, last - 1) || isRoleNounAt(view, last - 1)) return { first: run.first, last };
  const head = officeOf(view, last - 1);
  return head < 0 ? null : { first: startOf(view, head), last };
}
