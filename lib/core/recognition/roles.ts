import { lowerAt, type Name } from './names.ts';
import { isHonorific, isRoleModifier, isRoleNoun, isTitleWord } from './title-words.ts';
import type { DocumentView } from './features.ts';
import type { Role } from '../model/recognition.ts';
import type { Span } from '../model/span.ts';
import { SHAPES } from './words.ts';

/** Tokens `[first, last)`. */
interface Run {
  readonly first: number;
  readonly last: number;
}

const determiners = new Set('the a an his her its their our my your this that another one'.split(' '));
const joints = new Set('of for in at from on to with and under'.split(' '));
const stops = new Set('monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december yesterday today'.split(' '));
const relatives = new Set('who whose whom which where when that'.split(' '));
/** The longest role, in tokens. */
const LONGEST = 30;

/** The title that stands directly before a person's name ("Foreign Minister", "Gen.", "Mr."), without article; `null` if none. */
export function titleBefore(view: DocumentView, name: Name): Span | null {
  const run = titleRun(view, name);
  return run === null ? null : spanOf(view, run);
}

/**
 * What the article says a person is at this mention: the title before the name, and the appositions around it
 * ("X, 54, a farmer from Y," · "the Kazakh president, X,"). Honorifics such as "Mr." are no roles.
 */
export function rolesAt(view: DocumentView, name: Name): Role[] {
  const runs: Run[] = [];
  const title = titleRun(view, name);
  if (title !== null && !isOnlyHonorific(view, title)) runs.push(withoutHonorific(view, title));
  const before = appositionBefore(view, name);
  if (before !== null) runs.push(before);
  const after = appositionAfter(view, name);
  if (after !== null) runs.push(after);
  return runs.map((run) => {
    const span = spanOf(view, run);
    return { ...span, text: view.text.slice(span.start, span.end) };
  });
}

function spanOf(view: DocumentView, run: Run): Span {
  return { start: view.tokens.starts[run.first] as number, end: view.tokens.ends[run.last - 1] as number };
}

/** Whether there is nothing but spaces, and no line break, between token `t` and the one after it. */
function touches(view: DocumentView, t: number): boolean {
  return t >= 0 && t + 1 < view.tokens.count && !view.text.slice(view.tokens.ends[t], view.tokens.starts[t + 1]).includes('\n');
}

function shapeAt(view: DocumentView, t: number): number {
  return t < 0 || t >= view.tokens.count ? SHAPES.none : (view.words.shapes[view.words.typeOf[t] as number] as number);
}

function isCapital(shape: number): boolean {
  return shape === SHAPES.capitalised || shape === SHAPES.upper || shape === SHAPES.mixed || shape === SHAPES.acronym;
}

/** The run of words before the name whose last is a title or a role noun, with its modifiers. */
function titleRun(view: DocumentView, name: Name): Run | null {
  let head = name.first - 1;
  if (!touches(view, head)) return null;
  if (!isTitleWord(lowerAt(view, head)) && !isRoleNoun(lowerAt(view, head))) {
    head = officeOf(view, head);
    if (head < 0) return null;
  }
  let first = head;
  while (first > 0 && touches(view, first - 1) && head - first < 8 && isModifierAt(view, first - 1)) first -= 1;
  while (first < head && lowerAt(view, first) === '-') first += 1;
  if (locatives.has(lowerAt(view, first - 1))) first = head > first && isTitleWord(lowerAt(view, head)) ? afterPlace(view, first, head) : first;
  return { first, last: name.first };
}

/** "Secretary of State", "Chancellor of the Exchequer", "Minister for Europe", "chief of staff": where its head stands; −1 if `end` ends none. */
function officeOf(view: DocumentView, end: number): number {
  for (let t = end; t > end - 6 && t > 1; t--) {
    if (!touches(view, t - 1)) return -1;
    const word = lowerAt(view, t - 1);
    if (word === 'of' || word === 'for') return isRoleNoun(lowerAt(view, t - 2)) && touches(view, t - 2) ? t - 2 : -1;
    if (word !== 'the' && word !== 'and' && word !== '&' && !isCapital(shapeAt(view, t)) && word !== lowerAt(view, end)) return -1;
  }
  return -1;
}

function isModifierAt(view: DocumentView, t: number): boolean {
  const word = lowerAt(view, t);
  if (determiners.has(word) || stops.has(word) || joints.has(word) || openers.has(word)) return false;
  if (word === '-') return t > 0 && view.tokens.ends[t - 1] === view.tokens.starts[t] && (isRoleModifier(lowerAt(view, t - 1)) || isCapital(shapeAt(view, t - 1))) && lowerAt(view, t - 1) !== 'then';
  const shape = shapeAt(view, t);
  if (shape === SHAPES.lower) return isRoleModifier(word) || isRoleNoun(word);
  return isCapital(shape);
}

const locatives = new Set(['in', 'at', 'from', 'to', 'near']);

/** "In New York Secretary-General X": the first word from `first` on that is a title or its modifier and no place's name. */
function afterPlace(view: DocumentView, first: number, head: number): number {
  let t = first;
  while (t < head && !isTitleWord(lowerAt(view, t)) && !isRoleModifier(lowerAt(view, t)) && !isRoleNoun(lowerAt(view, t))) t += 1;
  return t;
}

/** Words that are capitalised only because they open a sentence. */
const openers = new Set('but when while after before as if although since meanwhile however then there here both even only not said told according asked'.split(' '));

function isOnlyHonorific(view: DocumentView, run: Run): boolean {
  for (let t = run.first; t < run.last; t++) if (!isHonorific(lowerAt(view, t))) return false;
  return true;
}

function withoutHonorific(view: DocumentView, run: Run): Run {
  let last = run.last;
  while (last - run.first > 1 && isHonorific(lowerAt(view, last - 1))) last -= 1;
  return { first: run.first, last };
}

/** "…, 54, a farmer from Y," after the name: up to the next comma, stop, dash or closing bracket. */
function appositionAfter(view: DocumentView, name: Name): Run | null {
  let t = name.last;
  const opener = lowerAt(view, t);
  if (![',', '(', '—', '–', '--', '-'].includes(opener) || !touches(view, t - 1)) return null;
  t += 1;
  if (shapeAt(view, t) === SHAPES.digits) {
    if (lowerAt(view, t + 1) !== ',') return null;
    t += 2;
  }
  const closers = opener === '(' ? [')'] : opener === ',' ? [',', '.', ';', '—', '–', '--', ')', '"', '”', '!', '?', ':'] : [opener, '.', ','];
  let end = t;
  const bound = Math.min(view.tokens.count, t + LONGEST);
  while (end < bound && !closers.includes(lowerAt(view, end))) {
    if (lowerAt(view, end) === '(' && !isCapital(shapeAt(view, end + 1))) break;
    if (lowerAt(view, end) === '(') { while (end < bound && lowerAt(view, end) !== ')') end += 1; }
    if (end > t && isSentenceBreak(view, end)) break;
    end += 1;
  }
  if (end === t || end >= bound) return null;
  return startsWithRole(view, t, end) ? { first: t, last: end } : null;
}

function isSentenceBreak(view: DocumentView, t: number): boolean {
  return /\n\s*\n\s*$/.test(view.text.slice(view.tokens.ends[t - 1], view.tokens.starts[t])) && shapeAt(view, t) !== SHAPES.lower;
}

/** Whether tokens `[first, end)` are a noun phrase whose head is a role noun: the head comes before any joint or clause. */
function startsWithRole(view: DocumentView, first: number, end: number): boolean {
  const opens = lowerAt(view, first);
  let t = first;
  if (determiners.has(opens) || opens === 'himself' || opens === 'herself') t += 1;
  if (opens === 'himself' || opens === 'herself') t += 1;
  if (t === first && opens.endsWith('ed') && !isRoleModifier(opens)) return false;
  const isIndefinite = opens === 'a' || opens === 'an';
  let last = t;
  let hasHead = false;
  for (; t < end && t < first + 12; t++) {
    const word = lowerAt(view, t);
    if (joints.has(word) && word !== 'and' || relatives.has(word)) break;
    const shape = shapeAt(view, t);
    if (/^['’]s?$/.test(word)) { hasHead = false; continue; }
    if (isFiniteVerb(word) || word === 'and' && !hasHead) return false;
    if (shape === SHAPES.none && word !== '-' && word !== '&') return false;
    if (/(?:ed|born|based)$/.test(word) && hasHead) break;
    hasHead = isRoleNoun(word) || (isIndefinite && shape === SHAPES.lower && isAgent(word)) || (hasHead && (word === '-' || isRoleSuffix(word)));
    last = t;
    if (hasHead && !isRoleNoun(lowerAt(view, t + 1)) && !isCapital(shapeAt(view, t + 1)) && lowerAt(view, t + 1) !== '-') return true;
  }
  return hasHead && last >= first;
}

/** Whether a word is formed like one for somebody who does something: "schoolteacher", "restorer", "lepidopterist". */
function isAgent(word: string): boolean {
  return word.length > 5 && /(?:er|or|ist|man|woman|ian|eer|ant)$/.test(word);
}

function isRoleSuffix(word: string): boolean {
  return word === 'elect' || word === 'general' || word === 'designate' || word === 'emeritus';
}

function isFiniteVerb(word: string): boolean {
  return finite.has(word);
}

const finite = new Set('said says told is was were are has had have been did does will would could may might must can added asked met went came took made gave'.split(' '));

/** "The Kazakh president, X," before the name: from its article, or from the role itself, to the comma. */
function appositionBefore(view: DocumentView, name: Name): Run | null {
  const comma = (titleRun(view, name)?.first ?? name.first) - 1;
  if (lowerAt(view, comma) !== ',' || !touches(view, comma)) return null;
  const after = lowerAt(view, name.last);
  if (![',', '.', ')', '(', ';', '—', '–', ':', '?', '!', '"', '”'].includes(after)) return null;
  let best: Run | null = null;
  for (let t = comma - 1; t >= 0 && t > comma - LONGEST && touches(view, t); t--) {
    const word = lowerAt(view, t);
    const shape = shapeAt(view, t);
    if (isFiniteVerb(word) || (shape === SHAPES.none && word !== '-' && !/^['’]s?$/.test(word))) break;
    const opens = determiners.has(word) || (/^['’]s$/.test(lowerAt(view, t + 1)) && isCapital(shape));
    if (opens && startsWithRole(view, t, comma)) best = { first: nameStart(view, t), last: comma };
    if (opens && best === null && t < comma - 8) break;
  }
  return best;
}

/** Where the capitalised name that ends at token `t` starts ("Kim Dae-jung's predecessor"). */
function nameStart(view: DocumentView, t: number): number {
  let first = t;
  while (first > 0 && isCapital(shapeAt(view, t)) && touches(view, first - 1) && first > t - 4 && (isCapital(shapeAt(view, first - 1)) || lowerAt(view, first - 1) === '-')
    && !determiners.has(lowerAt(view, first - 1)) && !joints.has(lowerAt(view, first - 1))) first -= 1;
  return first > 0 && lowerAt(view, first - 1) === 'the' && isCapital(shapeAt(view, t)) ? first - 1 : first;
}
