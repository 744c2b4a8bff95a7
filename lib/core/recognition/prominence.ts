import { askingFor } from './asking.ts';
import { lowerAt, type Name } from './names.ts';
import { isSpeechVerbAt } from './speech-verbs.ts';
import { paragraphStarts } from './text-places.ts';
import type { Scene } from './scene.ts';

/** Over so few paragraphs a share says little. */
const FEWEST_PARAGRAPHS = 4;
/** Whom an article names first, and not for saying something, it is about more often than by the number of mentions alone. */
const FIRST = 1.75;
/** So is whose birth or death it tells. */
const LIFE = 1.25;
const MOST_TO_LIFE = 16;

/** Whom an article as a whole is about. */
export interface Prominence {
  /** Per entity: how prominent a person is by number of mentions, 0 for what is no person. */
  readonly ranks: Float64Array;
  /** Per entity: the token of a person's first name; −1 for what is no person. */
  readonly firstTokens: Int32Array;
  /** How much the article is about one woman, and one man: 0 for news of many, about 0.5 for somebody's life. */
  readonly shares: readonly [woman: number, man: number];
}

/**
 * Reads whom an article is about. The shares are those of the paragraphs that speak of "her" or "him" before they name anybody who
 * could be meant, as only those do that go on about whom the whole article is about. `codes` says of each token whether it is a
 * pronoun: 1 of a woman, 2 of a man. Linear.
 */
export function prominenceOf(scene: Omit<Scene, 'focus'>, codes: Uint8Array): Prominence {
  const { view, names, entityOf, isWoman, nameAt, isQuoted } = scene;
  const often = new Int32Array(isWoman.length);
  const firstTokens = new Int32Array(isWoman.length).fill(-1);
  names.forEach(({ kind, first }, n) => {
    if (kind !== 'person') return;
    const entity = entityOf[n] as number;
    if (often[entity] === 0) firstTokens[entity] = first;
    often[entity] = (often[entity] as number) + 1;
  });
  const most = Math.log(1 + often.reduce((a, b) => Math.max(a, b), 1));
  const firstPerson = names.findIndex((name) => name.kind === 'person' && !isSpeaker(scene, name));
  const ranks = Float64Array.from(often, (times, entity) => (times === 0 ? 0 : Math.log(1 + times) / most + (entity === entityOf[firstPerson] ? FIRST : 0)));
  const lived = new Set(names.flatMap((name, n) => (name.kind === 'person' && hasLife(scene, name) ? [entityOf[n] as number] : [])));
  for (const entity of lived) ranks[entity] = (ranks[entity] as number) + LIFE;
  const starts = paragraphStarts(view.text);
  const counts: [number, number] = [0, 0];
  const isOpen: [boolean, boolean] = [true, true];
  for (let t = 0, p = 0; t < view.tokens.count; t++) {
    if (p + 1 < starts.length && (view.tokens.starts[t] as number) >= (starts[p + 1] as number)) {
      while (p + 1 < starts.length && (view.tokens.starts[t] as number) >= (starts[p + 1] as number)) p += 1;
      isOpen.fill(true);
    }
    const n = nameAt[t] as number;
    if (isQuoted[t] === 1) {
      if (isOpen[0] && isOpen[1]) isOpen.fill(false);
    } else if (n >= 0 && names[n]?.kind === 'person') {
      const gender = isWoman[entityOf[n] as number] ?? null;
      if (gender !== false) isOpen[0] = false;
      if (gender !== true) isOpen[1] = false;
    } else {
      const which = (codes[view.words.typeOf[t] as number] as number) - 1;
      if ((which !== 0 && which !== 1) || !isOpen[which]) continue;
      counts[which] += 1;
      isOpen[which] = false;
    }
  }
  const paragraphs = Math.max(FEWEST_PARAGRAPHS, starts.length);
  return { ranks, firstTokens, shares: [counts[0] / paragraphs, counts[1] / paragraphs] };
}

/** Whether a name stands beside a verb of speech and a quotation: "says X", "X said". */
function isSpeaker({ view, isQuoted }: Omit<Scene, 'focus'>, { first, last }: Name): boolean {
  const isBeside = (t: number): boolean => isQuoted[t] === 1 || isQuoted[t - 1] === 1 || isQuoted[t + 1] === 1;
  return (isSpeechVerbAt(view, first - 1) && isBeside(first - 1)) || (isSpeechVerbAt(view, last) && (isBeside(last) || isBeside(first)));
}

/** "X, a city treasurer's son, was |born| in …", "X |died| on Sunday": soon after a name, in its sentence. */
function hasLife({ view, nameAt }: Omit<Scene, 'focus'>, { last }: Name): boolean {
  for (let t = last; t < last + MOST_TO_LIFE && (nameAt[t] ?? -1) < 0; t++) {
    if (!isTelling(view, t)) continue;
    const word = lowerAt(view, t);
    if (word === 'died' || (word === 'born' && /^(?:was|been)$/.test(lowerAt(view, t - 1)))) return true;
    if (word !== 'born') return false;
  }
  return false;
}

/** Behind these somebody else may be spoken of. */
const isTelling = askingFor('died born . ; : ! ? his her whose and'.split(' '));
