import { isCapitalAt, isGlued, nameIndex, shapeAt, touches } from './name-list.ts';
import { lowerAt, nameOf, type Name } from './names.ts';
import type { DocumentView } from './features.ts';
import { SHAPES } from './shapes.ts';

/** Last words of places and buildings with a name of their own. */
const facilities = new Set((
  'square bridge avenue street road boulevard river sea lake ocean mountain mountains hill hills valley island islands peninsula desert forest bay gulf strait straits canal dam ' +
  'palace castle cathedral basilica embassy airport airfield stadium prison barracks heights beach falls plaza delta basin prospekt base'
).split(' '));
/** A name that is surer than this keeps its kind. */
const UNSURE = 0.8;
const openers = new Set('the a an this that his her its their our my in at on from to of and but when as near across along through for with by'.split(' '));

/** "Heroes' Square", "Hill Creek Dam": capitalised words up to a word for a place, unless an organisation is called so. */
export function placesByLastWord(view: DocumentView, names: readonly Name[]): Name[] {
  let nameAt: Int32Array | undefined;
  const found: Name[] = [];
  for (let t = 1; t < view.tokens.count; t++) {
    if (shapeAt(view, t) !== SHAPES.capitalised || !facilities.has(lowerAt(view, t)) || (isCapitalAt(view, t + 1) && touches(view, t))) continue;
    let first = t;
    while (first > 0 && first > t - 5 && touches(view, first - 1) && goesBefore(view, first - 1, first)) first -= 1;
    while (first < t && !isCapitalAt(view, first)) first += 1;
    if (first < t && openers.has(lowerAt(view, first))) first += 1;
    if (first >= t || !isCapitalAt(view, first)) continue;
    const inside = new Set([...(nameAt ??= nameIndex(view, names)).subarray(first, t + 1)].filter((n) => n >= 0));
    const isOther = (n: number): boolean => {
      const { kind, first: from, last, confidence } = names[n] as Name;
      if (from === first && last === t + 1) return kind === 'place' || confidence >= UNSURE;
      return kind === 'organisation' || kind === 'other' || from < first || last > t + 1 || (last === t + 1 && last - from > 1);
    };
    if (![...inside].some(isOther)) found.push(nameOf(view, first, t + 1, 'place', 0.8));
  }
  return found;
}

/** Whether the word before may belong to a place's name: a capitalised one, or what joins two. */
function goesBefore(view: DocumentView, t: number, next: number): boolean {
  const word = lowerAt(view, t);
  if (/^['’]s?$/.test(word)) return isGlued(view, t - 1) && facilities.has(lowerAt(view, next));
  if (word === '-') return isGlued(view, t) && isGlued(view, t - 1);
  if (/^(?:st|mt|ft)\.$/.test(word)) return true;
  return isCapitalAt(view, t) && !openers.has(word) && !/^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues|wednes|thurs|fri|satur|sun)/.test(word);
}
