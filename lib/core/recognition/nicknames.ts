import { askingFor } from './asking.ts';
import { lowerAt, type Name } from './names.ts';
import type { DocumentView } from './features.ts';

/** Whose nickname a name is: a woman's (`true`), a man's (`false`) or not said; `null` for names that are called nobody's. */
export interface Nickname { readonly isWoman: boolean | null }

const adverbs = new Set((
  'also always simply only just usually often long once later better best widely popularly universally commonly affectionately still now first generally ' +
  'merely already then henceforth'
).split(' '));
const isAdverb = askingFor(adverbs);
const being = new Set(['is', 'was', "'s", '’s', 'be', 'been', 'became', 'becomes']);
const isBeing = askingFor(being);
const calling = new Set('call calls called nicknamed dubbed christened named renamed'.split(' '));
const naming = new Set('nickname pseudonym alias moniker sobriquet nom-de-guerre noms-de-guerre'.split(' '));
const christened = new Set('christened nicknamed baptised baptized born'.split(' '));
const isChristened = askingFor(christened);
const objects = new Set(['him', 'her']);
const isObject = askingFor(objects);
/** What may part a noun of naming from the name. */
const links = new Set(', of was is :'.split(' '));
const isLink = askingFor(links);
/** One of these stands before a name, or a comma behind it, wherever one of the rules below holds. */
const isLead = askingFor([...adverbs, ...being, ...naming, ...christened, ...objects, ...links, 'as', 'guerre', 'name']);

/**
 * Whether the words around name `n` say that somebody whom they call by a pronoun has that name, too: "they called him N", "he was long
 * known simply as N", "N, as she is called", "To Colombians he was N", "his nom de guerre, N", "he took the name N". The person is one named before.
 */
export function nicknameAt(view: DocumentView, { first, last }: Pick<Name, 'first' | 'last'>): Nickname | null {
  if (!isLead(view, first - 1) && lowerAt(view, last) !== ',') return null;
  return calledBy(view, first) ?? knownAs(view, first) ?? asCalled(view, last) ?? toThem(view, first, last) ?? byNoun(view, first);
}

/** "they called him N", "his friends call her N". */
function calledBy(view: DocumentView, first: number): Nickname | null {
  let t = first - 1;
  while (isAdverb(view, t)) t -= 1;
  return isObject(view, t) && calling.has(lowerAt(view, t - 1)) ? { isWoman: lowerAt(view, t) === 'her' } : null;
}

/** "he was known as N", "she would be known to the court as N", "he was christened N". */
function knownAs(view: DocumentView, first: number): Nickname | null {
  let t = first - 1;
  const isAs = lowerAt(view, t) === 'as';
  if (isAs) t -= 1;
  while (isAdverb(view, t)) t -= 1;
  if (isAs) while (t > first - 8 && lowerAt(view, t) !== 'known' && /^[\p{L}’'-]+$/u.test(lowerAt(view, t))) t -= 1;
  if (isAs ? lowerAt(view, t) !== 'known' || (t < first - 3 && lowerAt(view, t + 1) !== 'to' && !isAdverb(view, t + 1)) : !isChristened(view, t)) return null;
  t -= 1;
  while (isAdverb(view, t)) t -= 1;
  if (!isBeing(view, t)) return null;
  t -= 1;
  while (/^(?:will|would|had|has|['’]ll|['’]d|is|was|to|came|comes|be)$/.test(lowerAt(view, t)) || isAdverb(view, t)) t -= 1;
  return subjectAt(view, t);
}

/** "he", or "the old man". */
function subjectAt(view: DocumentView, t: number): Nickname | null {
  const word = lowerAt(view, t).replace(/['’](?:ll|d|s)$/, '');
  if (word === 'he' || word === 'she') return { isWoman: word === 'she' };
  if (word !== 'man' && word !== 'woman') return null;
  return /^the$/.test(lowerAt(view, t - 1)) || (lowerAt(view, t - 2) === 'the' && /^(?:old|young)$/.test(lowerAt(view, t - 1))) ? { isWoman: word === 'woman' } : null;
}

/** "N, as he is called", "N, as she was widely known". */
function asCalled(view: DocumentView, last: number): Nickname | null {
  if (lowerAt(view, last) !== ',' || lowerAt(view, last + 1) !== 'as') return null;
  const subject = lowerAt(view, last + 2);
  if (!/^(?:he|she)$/.test(subject)) return null;
  let t = last + 3;
  while (/^(?:is|was|['’]s|has|had|been)$/.test(lowerAt(view, t)) || isAdverb(view, t)) t += 1;
  return /^(?:called|known|nicknamed)$/.test(lowerAt(view, t)) && !/^[:(]$/.test(lowerAt(view, t + 1)) ? { isWoman: subject === 'she' } : null;
}

/** "To Colombians he was N", "she was N to her friends". */
function toThem(view: DocumentView, first: number, last: number): Nickname | null {
  let t = first - 1;
  while (isAdverb(view, t)) t -= 1;
  if (!isBeing(view, t) || !/^(?:he|she)$/.test(lowerAt(view, t - 1))) return null;
  const found = { isWoman: lowerAt(view, t - 1) === 'she' };
  if (lowerAt(view, last) === 'to' && /^(?:his|her|the|everyone|everybody|all|friends|family|most|many|us|me)$/.test(lowerAt(view, last + 1))) return found;
  for (let at = t - 2; at > t - 9; at--) {
    if (/^(?:to|for)$/.test(lowerAt(view, at))) return /^(?:[.;:!?“"«]|)$/.test(lowerAt(view, at - 1)) ? found : null;
    if (/^[.;:!?]$/.test(lowerAt(view, at))) return null;
  }
  return null;
}

/** "his nom de guerre, N", "whose real name is N", "he took the name N". */
function byNoun(view: DocumentView, first: number): Nickname | null {
  let t = first - 1;
  if (isLink(view, t)) t -= 1;
  const word = lowerAt(view, t);
  const isGuerre = word === 'guerre' && lowerAt(view, t - 1) === 'de' && lowerAt(view, t - 2) === 'nom';
  const isName = word === 'name' && /^(?:real|pen|stage|code|birth|maiden|religious|given)$/.test(lowerAt(view, t - 1));
  const isTaken = word === 'name' && /^(?:took|takes|take|chose|adopted|assumed|taken|chosen|under)$/.test(lowerAt(view, t - 2)) && lowerAt(view, t - 1) === 'the';
  if (!isGuerre && !isName && !isTaken && !naming.has(word)) return null;
  const owner = lowerAt(view, isGuerre ? t - 3 : isName ? t - 2 : t - (isTaken ? 3 : 1));
  if (isTaken) return /^(?:he|she)$/.test(owner) ? { isWoman: owner === 'she' } : /^(?:has|had|and|who|,)$/.test(owner) ? { isWoman: null } : null;
  return /^(?:his|her|whose|,|\()$/.test(owner) ? { isWoman: owner === 'his' ? false : owner === 'her' ? true : null } : null;
}
