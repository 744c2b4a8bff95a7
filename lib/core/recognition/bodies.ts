import { isCapitalAt } from './name-list.ts';
import { isSpeechVerb } from './speech-verbs.ts';
import { lastNameBefore, lowerAt, type Name } from './names.ts';
import type { Scene } from './scene.ts';

/** So many names and tokens before "the firm" or "it" the organisation may stand that it means. */
const MOST_NAMES = 12;
const MOST_TOKENS = 90;
const MOST_TO_IT = 25;
const possessives = new Set(["'", '’', "'s", '’s']);
const prepositions = /^(?:of|for|with|by|to|from|at|in|on|against|about|than|like|via|near|under|between|after|before|behind|over|without)$/;
/** What any firm is called; other bodies are called by a word of their name. */
const firms = /^(?:company|firm|corporation|group|airline|retailer|manufacturer|publisher|insurer|carmaker|charity|foundation|organi[sz]ation|broadcaster|network|agency|bank|club|association)$/;
const states = /\b(?:Ministry|Court|Party|Government|Parliament|Senate|Congress|Army|Police|Navy|Union|University|Commission|Committee|Council|Department|Office)\b/;
/** What an organisation gives its words in. */
const papers = /^(?:statement|note|release|report|letter|communiqu[eé]|bulletin|memo|message|email|e-mail|post|tweet|notice|declaration)$/;

/** The entity of the organisation that name `n` is, if it may be the subject of its sentence. */
export function organisationAt({ view, names, entityOf, phraseStarts }: Scene, n: number): number | undefined {
  const name = names[n] as Name;
  if (name.kind !== 'organisation' || possessives.has(lowerAt(view, name.last))) return undefined;
  let t = (phraseStarts[n] as number) - 1;
  while (t > 0 && (isCapitalAt(view, t) || lowerAt(view, t) === 'the')) t -= 1;
  return prepositions.test(lowerAt(view, t)) ? undefined : entityOf[n];
}

/** The organisation that "the firm" or "the ministry" at token `t` means: the last one named before that may be called so; `undefined` if there is none nearby. */
export function bodyMeant(scene: Scene, noun: string, t: number): number | undefined {
  return lastBody(scene, t, MOST_TOKENS, ({ surface }) => (firms.test(noun) && !states.test(surface)) || surface.toLowerCase().split(/\s+/).includes(noun));
}

/** The organisation that "it" or "its" at token `t` means where it speaks; `undefined` if none was named nearby, or a paper was spoken of since. */
export function itMeant(scene: Scene, t: number): number | undefined {
  if (lowerAt(scene.view, t - 1) === 'what') return undefined;
  const speaking = lastBody(scene, t, MOST_TOKENS, ({ first, last }) => isSpeechVerb(lowerAt(scene.view, last)) || isSpeechVerb(lowerAt(scene.view, lowerAt(scene.view, first - 1) === 'the' ? first - 2 : first - 1)));
  return speaking ?? lastBody(scene, t, MOST_TO_IT, ({ last }, n) => {
    for (let at = last; at < t; at++) if (scene.isQuoted[at] === 0 && papers.test(lowerAt(scene.view, at))) return false;
    return lowerAt(scene.view, t) === 'its' || organisationAt(scene, n) !== undefined || lowerAt(scene.view, last) === ',';
  });
}

/** The organisation whose paper speaks: "a press |note| of Nasscom", "its |statement|"; `undefined` if token `noun` is no paper, or of none. */
export function bodyOfPaper(scene: Scene, noun: number): number | undefined {
  const { view, nameAt, names, entityOf } = scene;
  if (!papers.test(lowerAt(view, noun))) return undefined;
  if (lowerAt(view, noun - 1) === 'its') return itMeant(scene, noun - 1);
  if (!/^(?:of|from|by)$/.test(lowerAt(view, noun + 1))) return undefined;
  const n = nameAt[lowerAt(view, noun + 2) === 'the' ? noun + 3 : noun + 2] ?? -1;
  return names[n]?.kind === 'organisation' ? entityOf[n] : undefined;
}

function lastBody({ view, names, entityOf, isQuoted }: Scene, t: number, most: number, fits: (name: Name, n: number) => boolean): number | undefined {
  for (let n = lastNameBefore(names, t), left = MOST_NAMES; n >= 0 && left > 0; n--, left--) {
    const name = names[n] as Name;
    let told = 0;
    for (let at = name.last; at < t && told <= most; at++) told += 1 - (isQuoted[at] as number);
    if (told > most) return undefined;
    if (name.kind === 'organisation' && isQuoted[name.first] === 0 && !possessives.has(lowerAt(view, name.last)) && fits(name, n)) return entityOf[n];
  }
  return undefined;
}
