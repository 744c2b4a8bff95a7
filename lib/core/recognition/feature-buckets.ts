import { FIELDS, FIELD_COUNT, FIRST_RUN_FIELD, WORD_FIELD_COUNT } from './fields.ts';
import { SHAPES } from './shapes.ts';
import { CONTEXT_TEMPLATES, TEMPLATES, type Template } from './templates.ts';
import { shapeOfForm } from './word-memory.ts';
import type { DocumentView } from './features.ts';

/** Of a word's other occurrences so many are looked at. */
const MOST_OTHERS = 4;
/** The most features that one token can have. */
export const MOST_FEATURES = TEMPLATES.length + MOST_OTHERS * 7;
/** Room for the forms beside a word's other occurrences. */
export const OTHERS_ROOM = MOST_OTHERS * 2;

const MULTIPLIER = 0x9e3779b1;
/** Stands for "no further field" in the flattened templates. */
const ABSENT = -0x7fffffff;
/** Numbers per flattened template: three places in rows of fields, relative to the token's own row, and the template's own number. */
const FLAT = 4;

/** What a word's own features count for: the word itself, its neighbours, and words like a neighbour's elsewhere. */
export const PLACES = { own: 0, next: 1, previous: 2, secondNext: 3, secondPrevious: 4, before: 5, after: 6 } as const;
export const PLACE_COUNT = 7;
/** Where a word stands, from the token that its features count for. */
const offsets = [0, -1, 1, -2, 2];

const all = flattened(() => true, FIELD_COUNT);
const joined = flattened((template) => !isOfOneWord(template) && !isOfPlace(template), FIELD_COUNT);
const ofPlace = flattened((template) => !isOfOneWord(template) && isOfPlace(template), FIELD_COUNT);
const ofWords = offsets.map((offset) => flattened((template) => isOfOneWord(template) && template[0]?.[0] === offset, 0));

/** Whether a template looks at nothing but what one word is wherever it stands. */
function isOfOneWord(template: Template): boolean {
  return template.every(([offset, field]) => offset === template[0]?.[0] && field < WORD_FIELD_COUNT);
}

/** Whether a template looks at one word only, and besides at nothing but the fields of its place in sentence and text. */
function isOfPlace(template: Template): boolean {
  return template.every(([offset, field]) => offset === 0 && field < FIRST_RUN_FIELD);
}

/**
 * Writes the buckets (of `2 ** bits`) of the features of token `token` into `out` from 0 on and returns how many there
 * are, at most `MOST_FEATURES`. `rows` are the fields of its chunk, which starts at token `first`.
 */
export function featuresOf(view: DocumentView, rows: Int32Array, first: number, token: number, bits: number, out: Int32Array): number {
  const others = new Int32Array(OTHERS_ROOM);
  const room = othersOf(view, token, others);
  let count = fill(all, rows, (token - first + 2) * FIELD_COUNT, 32 - bits, out, 0);
  for (let i = 0; i < room; i += 2) {
    const [before, after] = [others[i] as number, others[i + 1] as number];
    if (before >= 0) count += contextFeatures(view, before, PLACES.before, 32 - bits, out, count);
    if (after >= 0) count += contextFeatures(view, after, PLACES.after, 32 - bits, out, count);
    if (before >= 0 && after >= 0) out[count++] = around(view, before, after, 32 - bits);
  }
  return count;
}

/** As `featuresOf`, but without those of one word, which `wordFeatures` and `placeFeatures` give. `others` are the first `room` of `othersOf`. */
export function joinedFeatures(view: DocumentView, rows: Int32Array, first: number, token: number, others: Int32Array, room: number, bits: number, out: Int32Array): number {
  let count = fill(joined, rows, (token - first + 2) * FIELD_COUNT, 32 - bits, out, 0);
  for (let i = 0; i < room; i += 2) {
    const [before, after] = [others[i] as number, others[i + 1] as number];
    if (before >= 0 && after >= 0) out[count++] = around(view, before, after, 32 - bits);
  }
  return count;
}

/** The buckets of the features that join what a word is and the fields of its place; `base`: where its fields start in `rows`. */
export function placeFeatures(rows: Int32Array, base: number, bits: number, out: Int32Array): number {
  return fill(ofPlace, rows, base, 32 - bits, out, 0);
}

/** The buckets of the features that a form has for a token for which it stands in one of `PLACES`. Its fields start at `at` of `fields`. */
export function wordFeatures(fields: Int32Array, at: number, isLower: boolean, place: number, bits: number, out: Int32Array): number {
  const templates = ofWords[place];
  return templates === undefined ? contextOf(fields, at, isLower, place, 32 - bits, out, 0) : fill(templates, fields, at, 32 - bits, out, 0);
}

/** The forms before and after up to `MOST_OTHERS` other occurrences of a capitalised word, by turns, −1 at the ends of the text; gives back how many numbers they are. */
export function othersOf(view: DocumentView, token: number, out: Int32Array): number {
  const { typeOf, shapes, groups, forms } = view.words;
  const type = typeOf[token] as number;
  const shape = shapes[type] as number;
  if (shape === SHAPES.none || shape === SHAPES.lower || shape === SHAPES.digits) return 0;
  let count = 0;
  for (let other = view.firstOf[groups[type] as number] as number; other >= 0 && count < OTHERS_ROOM; other = view.nextSame[other] as number) {
    if (other === token) continue;
    out[count++] = other > 0 ? (forms[typeOf[other - 1] as number] as number) : -1;
    out[count++] = other + 1 < typeOf.length ? (forms[typeOf[other + 1] as number] as number) : -1;
  }
  return count;
}

/** Writes the buckets of templates to `out` from `from` on and gives back where they end. */
function fill(templates: Int32Array, rows: Int32Array, base: number, shift: number, out: Int32Array, from: number): number {
  let count = from;
  for (let i = 0; i < templates.length; i += FLAT) {
    let value = rows[base + (templates[i] as number)] as number;
    if (value === 0) continue;
    const second = templates[i + 1] as number;
    if (second !== ABSENT) {
      const other = rows[base + second] as number;
      if (other === 0) continue;
      value = Math.imul(value, 0x85ebca6b) + other | 0;
      const third = templates[i + 2] as number;
      if (third !== ABSENT) {
        const last = rows[base + third] as number;
        if (last === 0) continue;
        value = Math.imul(value ^ (value >>> 15), 0xc2b2ae35) + last | 0;
      }
    }
    out[count++] = bucket(value, templates[i + 3] as number, shift);
  }
  return count;
}

function bucket(value: number, template: number, shift: number): number {
  const keyed = Math.imul(value ^ Math.imul(template + 1, 0x27d4eb2f), MULTIPLIER);
  return Math.imul(keyed ^ (keyed >>> 15), 0x2c1b3c6d) >>> shift;
}

function contextFeatures({ words }: DocumentView, form: number, place: number, shift: number, out: Int32Array, from: number): number {
  return contextOf(words.fields, form * WORD_FIELD_COUNT, shapeOfForm(words.memory, form) === SHAPES.lower, place, shift, out, from) - from;
}

/** What the word beside another occurrence is. */
function contextOf(fields: Int32Array, at: number, isLower: boolean, place: number, shift: number, out: Int32Array, from: number): number {
  const isBefore = place === PLACES.before;
  out[from] = bucket(fields[at + FIELDS.middle] as number, isBefore ? CONTEXT_TEMPLATES.classBefore : CONTEXT_TEMPLATES.classAfter, shift);
  out[from + 1] = bucket(fields[at + FIELDS.lower] as number, isBefore ? CONTEXT_TEMPLATES.wordBefore : CONTEXT_TEMPLATES.wordAfter, shift);
  out[from + 2] = bucket((fields[at + FIELDS.marks] as number) ^ (isLower ? 1 : 0), isBefore ? CONTEXT_TEMPLATES.marksBefore : CONTEXT_TEMPLATES.marksAfter, shift);
  return from + 3;
}

/** The classes of the words on both sides of another occurrence. */
function around({ words: { fields } }: DocumentView, before: number, after: number, shift: number): number {
  const classes = Math.imul(fields[before * WORD_FIELD_COUNT + FIELDS.coarse] as number, 0x85ebca6b) + (fields[after * WORD_FIELD_COUNT + FIELDS.coarse] as number) | 0;
  return bucket(classes, CONTEXT_TEMPLATES.classesAround, shift);
}

/** Templates as quadruples, see `FLAT`, for rows of `stride` fields. */
function flattened(isWanted: (template: Template) => boolean, stride: number): Int32Array {
  return Int32Array.from(TEMPLATES.flatMap((template, number) => (isWanted(template) ? [...[0, 1, 2].map((i) => {
    const part = template[i];
    return part === undefined ? ABSENT : part[0] * stride + part[1];
  }), number] : [])));
}
