import { ANSWERS_SIZE, BEFORE, MOST_QUESTIONS, type WordMemory } from './word-memory.ts';
import type { DocumentView } from './features.ts';

/** Whether something is true of the lower-case form of token `t` of a text ("" outside of it). */
export type Question = (view: DocumentView, t: number) => boolean;

const NO = 1;
const YES = 2;
/** So many questions have been made. */
let made = 0;
/** The lists of `askingFor` by number of the question. */
const lists = new Map<number, ReadonlySet<string>>();
/** What all lists say of each word in any, as a memory has it, and of all other words; made when first needed. */
let rows: Map<string, Int32Array> | undefined;
let others = new Int32Array(ANSWERS_SIZE);

/**
 * A question that `answer` answers, which must say the same of the same word: it is asked once for each form that the memory of words
 * knows. For what is asked of most words of a text: a look into a row of numbers, where a set or a regular expression has to read the
 * word. Throws a `RangeError` when there is no room for another question.
 */
export function asking(answer: (lower: string) => boolean): Question {
  return question((memory, form, number) => remember(memory, form, number, answer(memory.lowers[form] as string)));
}

/** Whether a word is in a list. The first look at a form answers this question of all lists. */
export function askingFor(words: Iterable<string>): Question {
  const number = made;
  const isListed = question(rememberLists);
  lists.set(number, new Set(words));
  rows = undefined;
  return isListed;
}

function question(learn: (memory: WordMemory, form: number, number: number) => void): Question {
  if (made === MOST_QUESTIONS) throw new RangeError(`more than ${MOST_QUESTIONS} questions about words`);
  const number = made++;
  const place = number >> 4;
  const shift = (number & 15) * 2;
  return ({ words }, t) => {
    const { typeOf, forms, memory } = words;
    const form = t >= 0 && t < typeOf.length ? (forms[typeOf[t] as number] as number) : BEFORE;
    const at = form * ANSWERS_SIZE + place;
    if ((((memory.answers[at] as number) >>> shift) & 3) === 0) learn(memory, form, number);
    return (((memory.answers[at] as number) >>> shift) & 3) === YES;
  };
}

function remember({ answers }: WordMemory, form: number, number: number, is: boolean): void {
  const at = form * ANSWERS_SIZE + (number >> 4);
  answers[at] = (answers[at] as number) | ((is ? YES : NO) << ((number & 15) * 2));
}

function rememberLists({ answers, lowers }: WordMemory, form: number): void {
  rows ??= rowsOfLists();
  const row = rows.get(lowers[form] as string) ?? others;
  for (let i = 0, at = form * ANSWERS_SIZE; i < ANSWERS_SIZE; i++, at++) answers[at] = (answers[at] as number) | (row[i] as number);
}

function rowsOfLists(): Map<string, Int32Array> {
  const found = new Map<string, Int32Array>();
  const set = (row: Int32Array, number: number, answer: number): void => {
    row[number >> 4] = ((row[number >> 4] as number) & ~(3 << ((number & 15) * 2))) | (answer << ((number & 15) * 2));
  };
  others = new Int32Array(ANSWERS_SIZE);
  for (const number of lists.keys()) set(others, number, NO);
  for (const [number, list] of lists) {
    for (const word of list) {
      const row = found.get(word) ?? others.slice();
      set(row, number, YES);
      found.set(word, row);
    }
  }
  return found;
}
