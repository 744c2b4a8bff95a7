import { isCapitalAt, opensSentence, shapeAt, touches } from './name-list.ts';
import { lowerAt, type Name } from './names.ts';
import { determiners, joints, titleRun, type Run } from './title-runs.ts';
import { isRoleModifier, isRoleNoun, isRoleSuffix } from './title-words.ts';
import type { DocumentView } from './features.ts';
import { SHAPES } from './shapes.ts';

/** Nouns of a time, which stand before a comma as roles do: "The next day, X". */
const times = /^(?:(?:day|week|month|year|decade|hour|minute|season|weekend|morning|afternoon|evening|night|moment|time)s?|summer|winter|spring|autumn|fall|before|after|later|ago|earlier)$/;
/** Adjectives that stand before another after a comma: "a tall, silent man". */
const adjectives = new Set('tall short small big large little long quiet calm thin heavy slim stout young old pale dark bald shy loud gentle soft slight lean rich poor frail grim proud'.split(' '));
const relatives = { has: (word: string): boolean => /^(?:who|whose|whom|which|where|when|that)(?:['’].*)?$/.test(word) };
const prepositions = /^(?:as|by|over|before|after|than|between|during|near|behind|beside|like|around|against)$/;
/** The longest role, in tokens. */
const LONGEST = 30;

/** "…, 54, a farmer from Y," after the name: up to the next comma, stop, dash or closing bracket, or to the verb where no comma closes it ("X, head of Y said"). */
export function appositionAfter(view: DocumentView, name: Name): Run | null {
  let t = afterOrigin(view, name.last);
  const opener = lowerAt(view, t);
  if (![',', '(', '—', '–', '--', '-'].includes(opener) || !touches(view, t - 1)) return null;
  t += 1;
  if (shapeAt(view, t) === SHAPES.digits) {
    if (lowerAt(view, t + 1) !== ',') return null;
    t += 2;
  }
  const closers = opener === '(' ? [')'] : opener === ',' ? [',', '.', ';', '—', '–', '--', ')', '"', '”', '!', '?', ':'] : [opener, '.', ','];
  let end = t;
  let isClause = false;
  let isCut = false;
  const bound = Math.min(view.tokens.count, t + LONGEST);
  while (end < bound && !(closers.includes(lowerAt(view, end)) && !isWithinPlace(view, end))) {
    if (lowerAt(view, end) === '(' && !isCapitalAt(view, end + 1)) break;
    if (lowerAt(view, end) === '(') { while (end < bound && lowerAt(view, end) !== ')') end += 1; }
    isClause ||= relatives.has(lowerAt(view, end));
    isCut = end > t && !isClause && /^(?:said|says|told|tells|added|commented)$/.test(lowerAt(view, end));
    if (isCut || (end > t && isSentenceBreak(view, end))) break;
    end += 1;
  }
  if (end === t || end >= bound) return null;
  return startsWithRole(view, t, end) || (!isCut && isLooseRole(view, t, end)) ? { first: t, last: end } : null;
}

/** "X of Jordan, son of Y": the token after a place that belongs to the name. */
function afterOrigin(view: DocumentView, t: number): number {
  if (lowerAt(view, t) !== 'of' || !isCapitalAt(view, t + 1)) return t;
  return lowerAt(view, t + 2) === ',' ? t + 2 : isCapitalAt(view, t + 2) && lowerAt(view, t + 3) === ',' ? t + 3 : t;
}

/** Whether the comma at `t` stands within "from Macon, Georgia". */
function isWithinPlace(view: DocumentView, t: number): boolean {
  if (lowerAt(view, t) !== ',' || !isCapitalAt(view, t - 1) || !isCapitalAt(view, t + 1)) return false;
  const before = isCapitalAt(view, t - 2) ? lowerAt(view, t - 3) : lowerAt(view, t - 2);
  const after = isCapitalAt(view, t + 2) ? t + 3 : t + 2;
  return /^(?:in|from|near|outside)$/.test(before) && /^[,.]$/.test(lowerAt(view, after));
}

/**
 * Whether tokens `[first, end)` after a name's comma are a noun phrase although no word of it is known as a role: "a mason",
 * "himself a Sikh", "the Australian", "one of his aides"; not "a year later" nor "a blanket over her head".
 */
function isLooseRole(view: DocumentView, first: number, end: number): boolean {
  let t = first;
  if (/^(?:himself|herself)$/.test(lowerAt(view, t))) t += 1;
  const opener = lowerAt(view, t);
  if (opener === 'one' && lowerAt(view, t + 1) === 'of') return !hasFiniteVerb(view, t, end);
  if (opener !== 'a' && opener !== 'an' && opener !== 'the') return false;
  let head = t;
  for (let at = t + 1; at < end && at < t + 8; at++) {
    const word = lowerAt(view, at);
    if (joints.has(word) || relatives.has(word) || prepositions.test(word)) break;
    if (!/^[\p{L}\p{N}&’'.-]+$/u.test(word)) return false;
    head = at;
  }
  const noun = lowerAt(view, head);
  if (head === t || times.test(noun) || adjectives.has(noun) || noun.endsWith('ly') || hasFiniteVerb(view, t, end)) return false;
  const isOwned = /^(?:over|in|on|under|around|at|to|from)$/.test(lowerAt(view, head + 1)) && /^(?:his|her)$/.test(lowerAt(view, head + 2));
  return !isOwned && (opener !== 'the' || head - t < 7);
}

/** Whether the words before any relative clause hold a verb of a sentence. */
function hasFiniteVerb(view: DocumentView, first: number, end: number): boolean {
  for (let t = first; t < end && !relatives.has(lowerAt(view, t)); t++) {
    const word = lowerAt(view, t);
    if (isFiniteVerb(word) || (t > first + 1 && /[^e]ed$/.test(word) && word.length > 4 && /^(?:the|a|an|his|her|its|their|to|up|out|off|that)$/.test(lowerAt(view, t + 1)))) return true;
  }
  return false;
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
    if ((joints.has(word) && word !== 'and') || prepositions.test(word) || relatives.has(word)) break;
    const shape = shapeAt(view, t);
    if (/^['’]s?$/.test(word)) { hasHead = false; continue; }
    if (isFiniteVerb(word) || word === 'and' && !hasHead) return false;
    if (shape === SHAPES.none && word !== '-' && word !== '&') return false;
    if (/(?:ed|born|based)$/.test(word) && hasHead) break;
    hasHead = isRoleNoun(word) || (isIndefinite && shape === SHAPES.lower && isAgent(word)) || (hasHead && (word === '-' || isRoleSuffix(word)));
    last = t;
    if (hasHead && !isRoleNoun(lowerAt(view, t + 1)) && !isCapitalAt(view, t + 1) && lowerAt(view, t + 1) !== '-') return !hasFiniteVerb(view, t, end);
  }
  return hasHead && last >= first;
}

/** Whether a word is formed like one for somebody who does something: "schoolteacher", "restorer", "lepidopterist". */
function isAgent(word: string): boolean {
  return word.length > 5 && /(?:er|or|ist|man|woman|ian|eer|ant|ess)$/.test(word);
}

function isFiniteVerb(word: string): boolean {
  return finite.has(word);
}

const finite = new Set('said says told is was were are has had have been did does will would could may might must can added asked met went came took made gave stood shook sat lay ran fell lost won looked spoke wrote began became saw knew rose drew threw grew chose flew drove broke wore ate sang felt kept got also'.split(' '));

/** "The Kazakh president, X," before the name: from its article, or from the role itself, to the comma. */
export function appositionBefore(view: DocumentView, name: Name): Run | null {
  let comma = (titleRun(view, name)?.first ?? name.first) - 1;
  if (/^(?:the|an?)$/.test(lowerAt(view, comma)) && comma < name.first - 1) comma -= 1;
  if (lowerAt(view, comma) !== ',' || !touches(view, comma)) return null;
  const after = lowerAt(view, name.last);
  if (![',', '.', ')', '(', ';', '—', '–', ':', '?', '!', '"', '”', '’', '-', 'of'].includes(after)) return null;
  let best: Run | null = null;
  for (let t = comma - 1; t >= 0 && t > comma - LONGEST && touches(view, t); t--) {
    const word = lowerAt(view, t);
    const shape = shapeAt(view, t);
    if (isFiniteVerb(word) || word === 'as' || (shape === SHAPES.none && word !== '-' && !/^['’]s?$/.test(word))) break;
    const isOwner = /^['’]s$/.test(lowerAt(view, t + 1)) && isCapitalAt(view, t) && !/^(?:it|that|he|she|who|what|there|here|let)$/.test(word);
    const opens = determiners.has(word) || isOwner || isOffice(view, t);
    if (opens && (startsWithRole(view, t, comma) || isOneOf(view, t, comma) || isOpeningRole(view, t, comma))) {
      best = { first: isOwner ? nameStart(view, t) : t, last: comma };
      if (lowerAt(view, best.first - 1) === 'and' || !(joints.has(lowerAt(view, best.first - 1)) || lowerAt(view, best.first - 1).endsWith('s'))) break;
    }
    if (opens && best === null && t < comma - 8) break;
  }
  return best;
}

/** "President of Y, X,", without an article, at the start of a clause. */
function isOffice(view: DocumentView, t: number): boolean {
  return isCapitalAt(view, t) && isRoleNoun(lowerAt(view, t)) && lowerAt(view, t + 1) === 'of' && (opensSentence(view, t) || lowerAt(view, t - 1) === ',');
}

/** "one of his closest aides", "One of the leaders of the nationalists". */
function isOneOf(view: DocumentView, first: number, comma: number): boolean {
  if (lowerAt(view, first) !== 'one' || lowerAt(view, first + 1) !== 'of') return false;
  for (let t = first + 2; t < comma && t < first + 8 && !joints.has(lowerAt(view, t)); t++) {
    const noun = lowerAt(view, t);
    if (noun.endsWith('s') && isRoleNoun(noun.slice(0, -1))) return t === comma - 1 || joints.has(lowerAt(view, t + 1));
  }
  return false;
}

/** "The flier, X," and "Last year's finalist, X,": any noun phrase that opens the sentence. */
function isOpeningRole(view: DocumentView, first: number, comma: number): boolean {
  if (!isCapitalAt(view, first) || comma - first > 6 || times.test(lowerAt(view, comma - 1)) || lowerAt(view, comma - 1).endsWith('ly')) return false;
  for (let t = first + 1; t < comma; t++) if (!/^[\p{L}\p{N}’'-]+$/u.test(lowerAt(view, t)) || (joints.has(lowerAt(view, t)) && lowerAt(view, t) !== 'of') || isFiniteVerb(lowerAt(view, t))) return false;
  return opensSentence(view, first);
}

/** Where the capitalised name that ends at token `t` starts ("Kim Dae-jung's predecessor"). */
function nameStart(view: DocumentView, t: number): number {
  let first = t;
  while (first > 0 && isCapitalAt(view, t) && touches(view, first - 1) && first > t - 4 && (isCapitalAt(view, first - 1) || lowerAt(view, first - 1) === '-')
    && !determiners.has(lowerAt(view, first - 1)) && !joints.has(lowerAt(view, first - 1))) first -= 1;
  return first > 0 && lowerAt(view, first - 1) === 'the' && isCapitalAt(view, t) ? first - 1 : first;
}
