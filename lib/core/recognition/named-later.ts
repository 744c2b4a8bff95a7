import { askingFor } from './asking.ts';
import { lowerAt, type Name } from './names.ts';
import { isPossessive } from './subjects.ts';
import type { Referent, Scene } from './scene.ts';

/** Whoever spoke is named in the same sentence or in one of the next ones, within so many tokens. */
const MOST_SENTENCES = 2;
const MOST_TOKENS = 70;

/**
 * Who somebody that the sentence does not name turns out to be: "cried a woman. She gave her name as |Zainab Bibi|", "a voice said. It was
 * |Viktor Zotin|, a mason". Only a person who is named there for the first time, and, for "he", in the same paragraph. `from` is the first token behind the words; `speaker` what the sentence
 * says of him; `noun` the noun that it calls him by, if any. `undefined` if nobody is.
 */
export function namedLater(scene: Scene, from: number, speaker: Referent | null, noun?: string): number | undefined {
  const { view, nameAt, names, isQuoted, entityOf, isWoman } = scene;
  const isPronoun = speaker?.kind === 'pronoun';
  const woman = isPronoun ? lowerAt(view, speaker.at) === 'she' : null;
  let sentences = 0;
  for (let t = from; t < view.tokens.count && t < from + MOST_TOKENS; t++) {
    if (isPronoun && t > from && view.text.slice(view.tokens.ends[t - 1], view.tokens.starts[t]).includes('\n\n')) return undefined;
    if (isQuoted[t] === 1) continue;
    if (isEnd(view, t)) {
      sentences += 1;
      if (sentences > MOST_SENTENCES) return undefined;
      continue;
    }
    const n = nameAt[t] as number;
    if (n < 0) continue;
    const name = names[n] as Name;
    const entity = entityOf[n] as number;
    const isNew = name.kind === 'person' && firstsOf(scene)[entity] === n && !isPossessive(scene, name) && (woman === null || (isWoman[entity] ?? woman) === woman);
    if (isNew && !isCleft(view, name.last) && isPresented(scene, scene.phraseStarts[n] as number, isPronoun, noun)) return entity;
    t = name.last - 1;
  }
  return undefined;
}

const isEnd = askingFor('.!?');

const known = new WeakMap<readonly number[], Int32Array>();

/** Per entity its first name; made once. */
function firstsOf({ entityOf, isWoman }: Scene): Int32Array {
  let firsts = known.get(entityOf);
  if (firsts === undefined) {
    firsts = new Int32Array(isWoman.length).fill(-1);
    for (let n = entityOf.length - 1; n >= 0; n--) firsts[entityOf[n] as number] = n;
    known.set(entityOf, firsts);
  }
  return firsts;
}

/** Whether the words before token `start` say that the one spoken of is who is named there. */
function isPresented({ view }: Scene, start: number, isPronoun: boolean, noun: string | undefined): boolean {
  const link = lowerAt(view, start - 1);
  const before = lowerAt(view, start - 2);
  if (/^(?:as|is|was|['’]s)$/.test(link) && before === 'name') return /^(?:his|her|whose|the|\p{Ll}+)$/u.test(lowerAt(view, start - 3)) && (link === 'as' || /^(?:his|her|whose)$/.test(lowerAt(view, start - 3)));
  if (link === 'as' && /^(?:himself|herself)$/.test(before)) return true;
  if (/^(?:himself|herself)$/.test(link)) return /^call(?:s|ed|ing)$/.test(before);
  const subjects = isPronoun ? /^(?:it|this|that)$/ : /^(?:it|this|that|he|she)$/;
  if (subjects.test(link.replace(/['’]s$/, '')) && /['’]s$/.test(link)) return opens(view, start - 2);
  if (!/^(?:is|was|['’]s)$/.test(link)) return false;
  if (subjects.test(before)) return opens(view, start - 3);
  const head = before === ',' ? asideBefore(view, start - 2) : start - 2;
  return noun !== undefined && lowerAt(view, head) === noun && lowerAt(view, head - 1) === 'the' && opens(view, head - 2);
}

/** The token before an aside that ends with the comma at `comma`: "The driver|, it turned out,| was …". */
function asideBefore(view: Scene['view'], comma: number): number {
  for (let t = comma - 1; t > comma - 6; t--) if (lowerAt(view, t) === ',') return t - 1;
  return comma;
}

/** "It was X, the chairman, |who| had promised": whether a clause behind the name says what he did, and not who somebody is. */
function isCleft(view: Scene['view'], last: number): boolean {
  if (/^(?:who|that|whom)$/.test(lowerAt(view, last))) return true;
  if (lowerAt(view, last) !== ',' || /^(?:who|whose|whom)/.test(lowerAt(view, last + 1))) return false;
  for (let t = last + 1; t < last + 14 && !/^[.;!?]$/.test(lowerAt(view, t)); t++) if (lowerAt(view, t) === ',' && lowerAt(view, t + 1) === 'who') return true;
  return false;
}

/** Whether a sentence or a clause begins behind token `t`. */
function opens(view: Scene['view'], t: number): boolean {
  return t < 0 || /^[.!?;:—–,“”"‘’'»«]$|^and$|^but$/.test(lowerAt(view, t));
}

/**
 * Who says of himself within the words in tokens `[first, last)` what his name is: "My name’s |Zotin|" and, where nothing else says who speaks
 * (`isOpen`), "I am |Viktor Zotin|"; `undefined` if nobody does.
 */
export function ownName(scene: Scene, first: number, last: number, isOpen: boolean): number | undefined {
  const { view, nameAt, names, entityOf } = scene;
  for (let t = first; t < last; t++) {
    const n = nameAt[t] as number;
    if (n < 0) continue;
    const name = names[n] as Name;
    const link = lowerAt(view, t - 1);
    const isTold = /^(?:is|['’]s)$/.test(link) ? lowerAt(view, t - 2) === 'name' && lowerAt(view, t - 3) === 'my' : /^name['’]s$/.test(link) ? lowerAt(view, t - 2) === 'my' : isOpen && name.last - name.first > 1 && (/^i['’]m$/.test(link) || (/^(?:am|['’]m)$/.test(link) && lowerAt(view, t - 2) === 'i'));
    if (name.kind === 'person' && isTold && !isPossessive(scene, name)) return entityOf[n];
    t = name.last - 1;
  }
  return undefined;
}
