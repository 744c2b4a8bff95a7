import { asking } from './asking.ts';
import { formMarks } from './form-marks.ts';
import { genderByRole } from './genders.ts';
import { lowerAt } from './names.ts';
import { isRoleNoun } from './title-words.ts';
import type { DocumentView } from './features.ts';
import type { Words } from './words.ts';

/** What words do where one looks for whom pronouns mean; the codes 1 and 2 are those that `prominenceOf` knows. */
export const CODES = { woman: 1, man: 2, article: 3, relative: 4, subordinate: 5, stop: 6, opening: 7, closing: 8, clause: 9 } as const;
const codeOfWord: ReadonlyMap<string, number> = new Map([
  ...['she', "she'd", 'she’d', "she's", 'she’s', "she'll", 'she’ll', 'her', 'hers'].map((word) => [word, CODES.woman] as const),
  ...['he', "he'd", 'he’d', "he's", 'he’s', "he'll", 'he’ll', 'him', 'his'].map((word) => [word, CODES.man] as const),
  ...['who', 'whose', 'whom', 'which', 'where'].map((word) => [word, CODES.relative] as const),
  ...['when', 'while', 'because', 'whether', 'if', 'as', 'since', 'after', 'before', 'although', 'though', 'until'].map((word) => [word, CODES.subordinate] as const),
  ['the', CODES.article], [',', CODES.stop], ['(', CODES.opening], [')', CODES.closing], [';', CODES.clause],
]);

/** The code of each type of words. */
export const codesOf: (words: Words) => Uint8Array = formMarks((word) => codeOfWord.get(word) ?? 0);

/** What a noun says of a person: a woman, a man, either (`null`); `undefined` if it is said of no person. */
export function genderOfNoun(word: string): boolean | null | undefined {
  const known = genders.get(word);
  return known !== undefined || !isRoleNoun(word) ? known : genderByRole(word);
}

/** Whether the word at token `t` is a noun that says anything of a person. */
export const isPersonNounAt = asking((word) => genderOfNoun(word) !== undefined);

/** Nouns that are no roles. */
const genders: ReadonlyMap<string, boolean | null> = new Map([['girl', true], ['lady', true], ['boy', false], ['gentleman', false], ['stranger', null], ['passer', null], ['person', null], ['electrician', null]]);

/** Whether "her" at token `t` is whose something is, and not whom. */
export function isOwn(view: DocumentView, t: number): boolean {
  const next = lowerAt(view, t + 1);
  return lowerAt(view, t) === 'her' && /^\p{Ll}{3,}/u.test(next) && !/^(?:and|that|the|with|for|from|but|when|while|about|into|who|out|off|over|away|back|again|down|how|what|why|where|his|their|not)$/.test(next);
}

/** Tokens of a bracket within a sentence, at most. */
const LONGEST_ASIDE = 25;

/** Whether the bracket that opens at token `t` closes soon, within its sentence. */
export function closesBefore(view: DocumentView, t: number, last: number): boolean {
  for (let at = t + 1; at < Math.min(last, t + LONGEST_ASIDE); at++) if (lowerAt(view, at) === ')') return true;
  return false;
}
