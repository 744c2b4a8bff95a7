import { isCapitalAt, nameIndex, opensSentence, shapeAt, touches } from './name-list.ts';
import { lowerAt, nameOf, type Name } from './names.ts';
import { halfOf, placeKey } from './place-names.ts';
import type { DocumentView } from './features.ts';
import { SHAPES } from './shapes.ts';

/** A name of this confidence shows how the article calls somebody or something. */
const SURE = 0.8;
/** Names of so many words that begin with the same word are compared. */
const MOST_COMPARED = 8;

interface Known {
  readonly words: readonly string[];
  readonly kind: Name['kind'];
}

/** Other occurrences of names that the article surely has: whole ones that were missed or cut, first names, surnames, "the North". */
export function mendKnown(view: DocumentView, names: readonly Name[]): Name[] {
  const nameAt = nameIndex(view, names);
  const whole = wholeNames(view, names);
  const single = singleNames(view, names);
  const halves = new Set(names.flatMap((name) => (name.kind === 'place' ? halfOf(placeKey(name.surface)) ?? [] : [])));
  const found: Name[] = [];
  for (let t = 0; t < view.tokens.count; t++) {
    if (!isCapitalAt(view, t)) continue;
    const word = lowerAt(view, t);
    const known = whole.get(word)?.find(({ words }) => words.every((part, i) => lowerAt(view, t + i) === part && (i === 0 || touches(view, t + i - 1))));
    if (known !== undefined && isWhole(names, nameAt, t, t + known.words.length)) {
      found.push(nameOf(view, t, t + known.words.length, known.kind, SURE));
      t += known.words.length - 1;
      continue;
    }
    const isAfterCapital = isCapitalAt(view, t - 1) && touches(view, t - 1) && lowerAt(view, t - 1) !== 'the';
    if ((nameAt[t] as number) >= 0 || isAfterCapital || isCapitalAt(view, t + 1) && touches(view, t)) continue;
    if (halves.has(word) && lowerAt(view, t - 1) === 'the' && lowerAt(view, t + 1) !== '-') { found.push(nameOf(view, t, t + 1, 'place', 0.7)); continue; }
    const kind = single.get(word);
    if (kind !== undefined && shapeAt(view, t) === SHAPES.capitalised && !(opensSentence(view, t) && isSeenLower(view, t))) found.push(nameOf(view, t, t + 1, kind, 0.7));
  }
  return found;
}

/** Whether tokens `[first, last)` are no name yet, and the names inside do not reach out of them. */
function isWhole(names: readonly Name[], nameAt: Int32Array, first: number, last: number): boolean {
  let isNew = false;
  for (let t = first; t < last; t++) {
    const n = nameAt[t] as number;
    if (n < 0) { isNew = true; continue; }
    const name = names[n] as Name;
    if (name.first < first || name.last > last) return false;
    if (name.last - name.first < last - first) isNew = true;
  }
  return isNew;
}

/** Sure names of several words, by their first. */
function wholeNames(view: DocumentView, names: readonly Name[]): ReadonlyMap<string, readonly Known[]> {
  const known = new Map<string, Known[]>();
  for (const name of names) {
    if (name.last - name.first < 2 || name.confidence < SURE || (name.kind !== 'person' && name.kind !== 'place')) continue;
    const opener = lowerAt(view, name.first);
    const list = known.get(opener) ?? [];
    if (list.length === 0) known.set(opener, list);
    if (list.length < MOST_COMPARED && !list.some(({ words }) => words.length === name.last - name.first && isAt(view, name.first, words))) list.push({ words: wordsOf(view, name), kind: name.kind });
  }
  return known;
}

function wordsOf(view: DocumentView, name: Name): string[] {
  const words: string[] = [];
  for (let t = name.first; t < name.last; t++) words.push(lowerAt(view, t));
  return words;
}

/** Whether the words stand from token `first` on. */
function isAt(view: DocumentView, first: number, words: readonly string[]): boolean {
  for (let i = 0; i < words.length; i++) if (lowerAt(view, first + i) !== words[i]) return false;
  return true;
}

/** Words that surely name one kind where they stand alone, and the first and last words of persons' full names. */
function singleNames(view: DocumentView, names: readonly Name[]): ReadonlyMap<string, Name['kind']> {
  const kinds = new Map<string, Name['kind'] | null>();
  const learn = (word: string, kind: Name['kind']): void => {
    if (word.length > 2) kinds.set(word, (kinds.get(word) ?? kind) === kind ? kind : null);
  };
  for (const name of names) {
    if (name.confidence < SURE) continue;
    const isOne = name.last - name.first === 1;
    if (isOne) learn(lowerAt(view, name.first), name.kind);
    else if (name.kind === 'place' && lowerAt(view, name.last - 1) === 'islands') learn(`${lowerAt(view, name.last - 2)}s`, 'place');
    else if (name.kind === 'person') { learn(lowerAt(view, name.first), 'person'); learn(lowerAt(view, name.last - 1), 'person'); }
  }
  for (const [word, kind] of kinds) if (kind === null || kind === 'other') kinds.delete(word);
  return kinds as ReadonlyMap<string, Name['kind']>;
}

function isSeenLower(view: DocumentView, t: number): boolean {
  return ((view.seen[view.words.groups[view.words.typeOf[t] as number] as number] as number) & 1) === 1;
}
