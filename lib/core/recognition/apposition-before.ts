import { isArticle, isGenitive } from './common-words.ts';
import { isKinshipAt } from './genders.ts';
import { isCapitalAt, opensSentence, shapeAt, touches } from './name-list.ts';
import { lowerAt, type Name } from './names.ts';
import { isVerbAt, startsWithRole, times } from './role-phrases.ts';
import { isSpeechVerbAt } from './speech-verbs.ts';
import { determiners, joints, type Run } from './title-runs.ts';
import { isRoleModifier, isRoleNoun, isRoleNounAt } from './title-words.ts';
import type { DocumentView } from './features.ts';
import { SHAPES } from './shapes.ts';

/** The longest role, in tokens. */
const LONGEST = 30;

/** "The Kazakh president, X," before the name: from its article, or from the role itself, to the comma. */
export function appositionBefore(view: DocumentView, name: Name, title: Run | null): Run | null {
  let comma = (title?.first ?? name.first) - 1;
  if (isArticle(view, comma) && comma < name.first - 1) comma -= 1;
  comma = pastNumber(view, beforeAge(view, comma));
  if (lowerAt(view, comma) !== ',' || !touches(view, comma)) return null;
  const after = lowerAt(view, name.last);
  const isClosed = closers.has(after) || letters.test(after) || asides.test(after) || (/^(?:as|by)$/.test(after) && /^(?:he|she|well|his|her)$/.test(lowerAt(view, name.last + 1)));
  let best: Run | null = null;
  for (let t = comma - 1; t >= 0 && t > comma - LONGEST && touches(view, t); t--) {
    if (isVerbAt(view, t)) {
      t = relativeBefore(view, t);
      if (t < 0 || best !== null) break;
      continue;
    }
    const word = lowerAt(view, t);
    const shape = shapeAt(view, t);
    if (word === 'as' || (shape === SHAPES.none && word !== '-' && !/^['’]s?$/.test(word) && !isListed(view, t))) break;
    const isOwner = isGenitive(view, t + 1) && isCapitalAt(view, t) && !/^(?:it|that|he|she|who|what|there|here|let)$/.test(word);
    const opens = determiners.has(word) || isOwner || isOffice(view, t);
    if (opens && (isClosed || (opensSentence(view, t) && isPredicate(view, name) && isOfAnybody(view, t))) && (startsWithRole(view, t, comma) || isOneOf(view, t, comma) || isFellow(view, t, comma) || isDemonym(view, t, comma) || isOpeningRole(view, t, comma))) {
      best = { first: isOwner ? nameStart(view, t) : t, last: comma };
      if (/^(?:the|his|her|its|their|['’]s)$/.test(lowerAt(view, best.first - 1))) continue;
      if (lowerAt(view, best.first - 1) === 'and' || !(joints.has(lowerAt(view, best.first - 1)) || lowerAt(view, best.first - 1).endsWith('s'))) break;
    }
    if (opens && best === null && t < comma - 8) break;
  }
  return best;
}

/** Past the "61-year-old" that ends at token `t`. */
function beforeAge(view: DocumentView, t: number): number {
  const isAge = lowerAt(view, t) === 'old' && /^years?$/.test(lowerAt(view, t - 2)) && shapeAt(view, t - 4) === SHAPES.digits && lowerAt(view, t - 1) === '-' && lowerAt(view, t - 3) === '-';
  return isAge ? t - 5 : t;
}

/** Past the "one" and "a certain" before a name that hardly anybody knows. */
function pastNumber(view: DocumentView, t: number): number {
  return lowerAt(view, t) === 'one' ? t - 1 : lowerAt(view, t) === 'certain' && lowerAt(view, t - 1) === 'a' ? t - 2 : t;
}

/** The "who" before the verb at token `verb`, of "the lawyer |who had won it"; −1 if no clause about a noun holds the verb. */
function relativeBefore(view: DocumentView, verb: number): number {
  for (let t = verb - 1; t > verb - 7 && t > 0; t--) {
    if (/^(?:who|whom|whose|that|which)$/.test(lowerAt(view, t))) return t;
    if (shapeAt(view, t) === SHAPES.none) return -1;
  }
  return -1;
}

/** "A former lawyer", "The son of a miner", "One of five children": what may be told of somebody before a name that no comma follows. */
function isOfAnybody(view: DocumentView, t: number): boolean {
  const noun = /^(?:the|an?)$/.test(lowerAt(view, t)) ? t + 1 : t;
  return /^an?$/.test(lowerAt(view, t)) || (lowerAt(view, t) === 'one' && lowerAt(view, t + 1) === 'of') || (isKinshipAt(view, noun) && lowerAt(view, noun + 1) === 'of');
}

/** Letters after a name: "Kemp SC". */
const letters = /^(?:sc|qc|kc|mp|mep|msp|obe|cbe|mbe|phd|md|jr\.?|sr\.?)$/;
/** Words that tell how else somebody is or was called: "his mother, Eva Day |as she had been|,". */
const asides = /^(?:before|that|née|nee|formerly|alias)$/;
const closers = new Set([',', '.', ')', '(', ';', '—', '–', ':', '?', '!', '"', '”', '’', '-', 'of']);

/** "A former lawyer, X |left": whether a word in lower case follows the name that tells of no speech. */
function isPredicate(view: DocumentView, name: Name): boolean {
  return shapeAt(view, name.last) === SHAPES.lower && !/^['’]/.test(lowerAt(view, name.last)) && !(isSpeechVerbAt(view, name.last) && lowerAt(view, name.last + 1) === ',');
}

/** Whether the comma at `t` parts the nouns of "The director, producer and founder of Y, X". */
function isListed(view: DocumentView, t: number): boolean {
  if (lowerAt(view, t) !== ',' || !isRoleNounAt(view, t - 1) || !(isRoleNounAt(view, t + 1) || isRoleNounAt(view, t + 2))) return false;
  for (let at = t + 2; at < t + 6; at++) {
    if (lowerAt(view, at) === 'and') return true;
    if (joints.has(lowerAt(view, at))) return false;
  }
  return false;
}

/** "President of Y, X," and "Deputy Prime Minister of Y, X," without an article, at the start of a clause. */
function isOffice(view: DocumentView, t: number): boolean {
  if (!isCapitalAt(view, t) || !(opensSentence(view, t) || lowerAt(view, t - 1) === ',')) return false;
  let head = t;
  while (head < t + 4 && lowerAt(view, head + 1) !== 'of' && isCapitalAt(view, head + 1) && (isRoleModifier(lowerAt(view, head)) || isRoleNounAt(view, head))) head += 1;
  return isRoleNounAt(view, head) && lowerAt(view, head + 1) === 'of';
}

/** "one of his closest aides", "One of the leaders of the nationalists". */
function isOneOf(view: DocumentView, first: number, comma: number): boolean {
  if (lowerAt(view, first) !== 'one' || lowerAt(view, first + 1) !== 'of') return false;
  for (let t = first + 2; t < comma && t < first + 8 && !joints.has(lowerAt(view, t)); t++) {
    const noun = lowerAt(view, t);
    if (noun === 'children' || (noun.endsWith('s') && isRoleNoun(noun.slice(0, -1)))) return t === comma - 1 || joints.has(lowerAt(view, t + 1));
  }
  return false;
}

/** "her fellow Socialist", "a fellow Kenyan". */
function isFellow(view: DocumentView, first: number, comma: number): boolean {
  return lowerAt(view, comma - 2) === 'fellow' && first === comma - 3 && /(?:ist|ian|an|crat|ese|ish|i)$/.test(lowerAt(view, comma - 1));
}

/** "an Englishman", "a young American". */
function isDemonym(view: DocumentView, first: number, comma: number): boolean {
  return /^(?:an?|another|one)$/.test(lowerAt(view, first)) && comma - first < 4 && comma - first > 1 && isCapitalAt(view, comma - 1) && /(?:an|[^aeiou]er|ese|man|woman|crat|ist|li|qi|swede|dane|finn|pole|turk|greek|czech|serb|croat|scot|swiss|briton|slovak|slovene|thai|french|irish|arab|kurd|jew|spaniard|filipino|filipina)$/.test(lowerAt(view, comma - 1));
}

/** "The flier, X," and "Last year's finalist, X,": any noun phrase that opens the sentence. */
function isOpeningRole(view: DocumentView, first: number, comma: number): boolean {
  if (!isCapitalAt(view, first) || /^(?:my|our|your)$/.test(lowerAt(view, first)) || comma - first > 6 || times.test(lowerAt(view, comma - 1)) || /^(?:them|us|these|those|whom|all|others)$/.test(lowerAt(view, comma - 1)) || (comma - first === 2 && /^(?:man|woman|boy|girl|child|person)$/.test(lowerAt(view, comma - 1))) || lowerAt(view, comma - 1).endsWith('ly')) return false;
  for (let t = first + 1; t < comma; t++) if (!/^[\p{L}\p{N}’'-]+$/u.test(lowerAt(view, t)) || (joints.has(lowerAt(view, t)) && lowerAt(view, t) !== 'of') || isVerbAt(view, t)) return false;
  return opensSentence(view, first);
}

/** Where the capitalised name that ends at token `t` starts ("Kim Dae-jung's predecessor"). */
function nameStart(view: DocumentView, t: number): number {
  let first = t;
  while (first > 0 && isCapitalAt(view, t) && touches(view, first - 1) && first > t - 4 && (isCapitalAt(view, first - 1) || lowerAt(view, first - 1) === '-')
    && !determiners.has(lowerAt(view, first - 1)) && !joints.has(lowerAt(view, first - 1))) first -= 1;
  return first > 0 && lowerAt(view, first - 1) === 'the' && isCapitalAt(view, t) ? first - 1 : first;
}
