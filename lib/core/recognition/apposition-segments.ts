import { asking, askingFor } from './asking.ts';
import { isAdjective } from './adjectives.ts';
import { mayBeAgent } from './agent-nouns.ts';
import { isCapitalAt, isGapShort, isGlued, shapeAt } from './name-list.ts';
import { lowerAt } from './names.ts';
import { isVerbAt, relatives } from './role-phrases.ts';
import { joints } from './title-runs.ts';
import { isRoleNounAt } from './title-words.ts';
import type { DocumentView } from './features.ts';
import { SHAPES } from './shapes.ts';

/** The longest role, in tokens. */
export const LONGEST = 40;
/** What closes an apposition. */
export const stops = new Set([',', '.', ';', '—', '–', '--', ')', '"', '”', '!', '?', ':']);
/** What is reported by these ends an apposition that no comma closes. */
export const reported = new Set('said says told tells added commented'.split(' '));
export const isStopMark = askingFor(stops);
const isReported = askingFor(reported);
/** What is reported by these may stand without a comma before them. */
const isSaying = askingFor('reported reports pointed warned noted explained stressed insisted argued declared confirmed announced'.split(' '));

const isRelative = asking((word) => relatives.has(word));
const isJoint = asking((word) => joints.has(word) && word !== 'and');

/** An apposition's tokens end before `end`; `isCut` where a verb or another person closes it. */
interface Segment {
  readonly end: number;
  readonly isCut: boolean;
}

/** Where what starts at token `first` closes; `isCut` where a verb or another person closes it. `null` if nothing does. */
export function segmentAt(view: DocumentView, first: number, opener: string): Segment | null {
  const isStop = (word: string, t: number): boolean => (opener === '(' ? word === ')' : opener === ',' ? isStopMark(view, t) : word === opener || word === '.' || word === ',');
  const bound = Math.min(view.tokens.count, first + LONGEST);
  let isClause = false;
  let hasJoint = false;
  for (let end = first; end < bound; end++) {
    const closing = end > first ? quotedEnd(view, end) : -1;
    if (closing > 0) {
      end = closing;
      continue;
    }
    const word = lowerAt(view, end);
    if (word === ',' && isBetweenAdjectives(view, first, end)) continue;
    if (isStop(word, end) && !isWithinPlace(view, end)) return end === first ? null : { end, isCut: false };
    if (word === '(' && !isCapitalAt(view, end + 1)) return end === first ? null : { end, isCut: false };
    if (word === '(') { while (end < bound && lowerAt(view, end) !== ')') end += 1; }
    if (end > first && isSentenceBreak(view, end)) return { end, isCut: false };
    isClause ||= isRelative(view, end);
    if (end > first && !isClause) {
      const before = lowerAt(view, end - 1);
      const isVerb = isReported(view, end) || (hasJoint && before !== 'to' && (isSaying(view, end) || isVerbAt(view, end)));
      if (isVerb) return /^[,.]$/.test(lowerAt(view, end + 1)) || /^(?:he|she|they|it|we|i)$/.test(before) ? null : { end: before === 'and' ? end - 1 : end, isCut: true };
      if (word === 'and' && /^(?:his|her|their|its)$/.test(lowerAt(view, end + 1)) && !isRolesNext(view, end + 2)) return { end, isCut: true };
    }
    hasJoint ||= isJoint(view, end);
    isClause ||= word === 'he' || word === 'she' || word === 'they';
  }
  return null;
}

/** Whether a role's noun is one of the words from `t` on: "his |vice president". */
function isRolesNext(view: DocumentView, t: number): boolean {
  for (let at = t; at < t + 4; at++) if (isRoleNounAt(view, at)) return true;
  return false;
}

/** Whether the comma at `t` stands within "from Macon, Georgia" or "the University of California, Berkeley". */
function isWithinPlace(view: DocumentView, t: number): boolean {
  if (lowerAt(view, t) !== ',') return false;
  if (/^(?:near|from)$/.test(lowerAt(view, t + 1)) && isCapitalAt(view, t + 2)) return isCapitalAt(view, t - 1) === (lowerAt(view, t + 1) === 'near');
  if (!isCapitalAt(view, t - 1) || !isCapitalAt(view, t + 1)) return false;
  const joint = isCapitalAt(view, t - 2) ? t - 3 : t - 2;
  const after = isCapitalAt(view, t + 2) ? t + 3 : t + 2;
  return (/^(?:in|from|near|outside)$/.test(lowerAt(view, joint)) || (lowerAt(view, joint) === 'of' && lowerAt(view, joint - 1) === 'university')) && /^[,.]$/.test(lowerAt(view, after));
}

/** The token that closes the quotation which token `t` opens, if it holds a few words within a role: "the author of |“Peter Pan”|"; −1 if it opens none. */
function quotedEnd(view: DocumentView, t: number): number {
  const mark = lowerAt(view, t);
  const close = mark === '“' ? '”' : mark === '"' ? '"' : '';
  if (close === '' || isGlued(view, t - 1) || !isGlued(view, t)) return -1;
  for (let at = t + 1; at < t + LONGEST_QUOTED; at++) {
    const word = lowerAt(view, at);
    if (word === close) return /^[,.]$/.test(lowerAt(view, at - 1)) ? -1 : at;
    if (/^[.;!?]$/.test(word)) return -1;
  }
  return -1;
}

/** The longest title or nickname in a role, in tokens. */
const LONGEST_QUOTED = 10;

/** "a tall|, courteous man in spectacles": whether the comma at `comma` parts two adjectives of the noun phrase from token `first` on. */
function isBetweenAdjectives(view: DocumentView, first: number, comma: number): boolean {
  if (!/^(?:an?|the|his|her|their)$/.test(lowerAt(view, first)) || comma - first < 2 || comma - first > 5) return false;
  for (const t of [comma - 1, comma + 1]) if (shapeAt(view, t) !== SHAPES.lower || !isAdjective(lowerAt(view, t))) return false;
  for (let t = comma + 2; t < comma + 5; t++) {
    if (shapeAt(view, t) !== SHAPES.lower || joints.has(lowerAt(view, t))) return false;
    if (isRoleNounAt(view, t) || mayBeAgent(lowerAt(view, t))) return true;
  }
  return false;
}

function isSentenceBreak(view: DocumentView, t: number): boolean {
  return !isGapShort(view, t) && /\n\s*\n\s*$/.test(view.text.slice(view.tokens.ends[t - 1], view.tokens.starts[t])) && shapeAt(view, t) !== SHAPES.lower;
}
