import { calibrated } from './calibration.ts';
import { remembering } from '../text/remembering.ts';
import { isTitleWordAt } from './title-words.ts';
import type { DocumentView } from './features.ts';
import type { RecognitionModel } from './model-file.ts';
import type { Tag, TagKind } from './tagger.ts';
import { LONGEST_WORD } from './word-memory.ts';

const possessives = new Set(["'s", '’s', 'ʼs', '`s', '´s']);

/** A name in a text: tokens `[first, last)`, code units `[start, end)`; `confidence` in [0, 1] that span and kind are right. */
export interface Name {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly kind: TagKind;
  readonly confidence: number;
}

/** The lower-case form of token `t`; "" outside the text. */
export function lowerAt(view: DocumentView, t: number): string {
  return t < 0 || t >= view.tokens.count ? '' : (view.words.lowers[view.words.typeOf[t] as number] as string);
}

/** Index of the last name that starts before token `t`; −1 if none does. */
export function lastNameBefore(names: readonly Name[], t: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle] as Name).first < t) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A word without the full stop at its end. */
export function withoutStop(word: string): string {
  return word.endsWith('.') ? word.slice(0, -1) : word;
}

/** The name of tokens `[first, last)` of a view. */
export function nameOf(view: DocumentView, first: number, last: number, kind: TagKind, confidence: number): Name {
  const start = view.tokens.starts[first] as number;
  const end = view.tokens.ends[last - 1] as number;
  const isWord = last - first === 1 && end - start <= LONGEST_WORD;
  const surface = isWord ? (view.words.surfaces[view.words.typeOf[first] as number] as string) : ownForm(view.text.slice(start, end));
  return { first, last, start, end, surface, kind, confidence };
}

/** One string for all names of a form, so that what is known of it is soon found. */
const ownForm = remembering((surface) => surface);
/** The form of a name in lower case. */
export const lowerForm: (surface: string) => string = remembering((surface) => surface.toLowerCase(), { isOwn: true });

/** An era and, in capitals, its year: "200 B.C.", "A.D. 250". */
const ERA = /^(?:a\.?d|b\.?c|c\.?e|b\.?c\.?e)\.?(?:\s\d+)?$/i;

/** Names from tags: without titles before and possessives after a person, none across a blank line or with endless words, no
 * person of one letter ("Gen Z"), no era beside its year, no feast, and no title behind a place ("In |Mandeville| Canon Price"). */
export function namesOf(view: DocumentView, tags: readonly Tag[], model: RecognitionModel): Name[] {
  const names: Name[] = [];
  for (const [n, tag] of tags.entries()) {
    let { first, last, kind } = tag;
    if (last - first > 1 && lowerAt(view, first) === 'state' && lowerAt(view, first - 1) === 'of' && lowerAt(view, first - 2) === 'secretary') {
      first += 1;
      kind = 'person';
    }
    if (kind === 'person') {
      while (last - first > 1 && isTitleWordAt(view, first)) first += 1;
      while (last - first > 1 && possessives.has(lowerAt(view, last - 1))) last -= 1;
    }
    if (kind === 'place' && last - first > 1 && isTitleWordAt(view, last - 1) && tags[n + 1]?.first === tag.last && tags[n + 1]?.kind === 'person') last -= 1;
    const name = nameOf(view, first, last, kind, calibrated(model.calibration, tag.probability));
    const isWhole = !(name.surface.includes('\n') && /\n\s*\n/.test(name.surface)) && name.surface.length <= LONGEST_WORD * 4 && hasLetters(name.surface, kind === 'person' ? 2 : 1);
    if (isWhole && !isEra(view, name)) names.push(name);
  }
  return withoutFeasts(view, names);
}

/** The names without those of a feast or a fast ("It was Ramadan"), unless somebody is called so in full ("Tariq Ramadan"). Linear. */
function withoutFeasts(view: DocumentView, names: Name[]): Name[] {
  const isFeast = ({ first, last }: Name): boolean => last - first === 1 && feasts.has(lowerAt(view, first));
  if (!names.some(isFeast)) return names;
  const surnames = new Set(names.filter(({ first, last }) => last - first > 1).map(({ last }) => lowerAt(view, last - 1)));
  return names.filter((name) => !isFeast(name) || surnames.has(lowerAt(view, name.first)));
}

const feasts = new Set('christmas easter ramadan ramazan diwali deepavali passover hanukkah chanukah tet nowruz nauryz navruz pentecost whitsun thanksgiving purim songkran vesak muharram ashura'.split(' '));

/** Whether at least `wanted` (1 or 2) letters of any script are in `surface`. */
function hasLetters(surface: string, wanted: number): boolean {
  let plain = 0;
  for (let i = 0; i < surface.length && plain < wanted; i++) {
    const unit = surface.charCodeAt(i) | 0x20;
    if (unit >= 0x61 && unit <= 0x7a) plain += 1;
  }
  return plain === wanted || (wanted === 2 ? /\p{L}.*\p{L}/su : /\p{L}/u).test(surface);
}

function isEra(view: DocumentView, { first, last, surface }: Name): boolean {
  return (surface.charCodeAt(0) | 0x20) <= 0x63 && ERA.test(surface) && [first - 1, last - 1, last].some((t) => /^\d+$/.test(lowerAt(view, t)));
}
