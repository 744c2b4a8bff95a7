import { ANSWERS_SIZE, BEFORE, MOST_QUESTIONS, type WordMemory } from './word-memory.ts';
import type { DocumentView } from './features.ts';

/** So many questions have been made. */
let made = 0;
const NO = 1;
const YES = 2;

/**
 * Gives whether `answer` is true of the lower-case form of token `t` ("" outside the text). `answer` must say the same of the same word: it is
 * asked once for each form that the memory of words knows. For what is asked of most words of a text: a look into a row of numbers,
 * where a set or a regular expression has to read the word. Throws a `RangeError` when there is no room for another question.
 */
export function asking(answer: (lower: string) => boolean): (view: DocumentView, t: number) => boolean {
  if (made === MOST_QUESTIONS) throw new RangeError(`more than ${MOST_QUESTIONS} questions about words`);
  const number = made++;
  const place = number >> 4;
  const shift = (number & 15) * 2;
  return ({ words }, t) => {
    const { typeOf, forms, memory } = words;
    const form = t >= 0 && t < typeOf.length ? (forms[typeOf[t] as number] as number) : BEFORE;
    const known = ((memory.answers[form * ANSWERS_SIZE + place] as number) >>> shift) & 3;
    return known === 0 ? learn(memory, form, place, shift, answer) : known === YES;
  };
}

function learn(memory: WordMemory, form: number, place: number, shift: number, answer: (lower: string) => boolean): boolean {
  const is = answer(memory.lowers[form] as string);
  const at = form * ANSWERS_SIZE + place;
  memory.answers[at] = (memory.answers[at] as number) | ((is ? YES : NO) << shift);
  return is;
}

/** The same of a list of words. */
export function askingFor(words: Iterable<string>): (view: DocumentView, t: number) => boolean {
  const list = new Set(words);
  return asking((lower) => list.has(lower));
}
