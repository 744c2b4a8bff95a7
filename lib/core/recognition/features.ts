import { mixed } from './hashing.ts';
import type { Lexicon, Phrases } from './lexicon.ts';
import { markPhrases } from './phrases.ts';
import { CONTEXT_TEMPLATES, TEMPLATES, type Template } from './templates.ts';
import { FIELDS, FIELD_COUNT, SHAPES, readWords, type Words } from './words.ts';
import { sentences, type Sentences } from '../text/sentences.ts';
import { tokenise, type Tokens } from '../text/tokens.ts';

/** A text as the tagger sees it: tokens, sentences, words, and per token what the whole document says of its word. */
export interface DocumentView {
  readonly text: string;
  readonly tokens: Tokens;
  readonly sentences: Sentences;
  readonly words: Words;
  /** Per token: 0 or a value of the phrase it lies in. */
  readonly phraseOf: Uint8Array;
  /** Per token: the next token of the same word in any case, or -1; per word group: its first token. */
  readonly nextSame: Int32Array;
  readonly firstOf: Int32Array;
  /** Per word group: bits of `SEEN`. */
  readonly seen: Uint8Array;
}

/** How a word occurs in the document. */
const SEEN = { lower: 1, capitalisedInside: 2, often: 4 } as const;
/** Of a word's other occurrences so many are looked at. */
const OTHERS = 4;
/** The most features that one token can have. */
export const MOST_FEATURES = TEMPLATES.length + OTHERS * 5;

/** Reads a document once, in time linear in its length. */
export function viewDocument(text: string, lexicon: Lexicon, phrases: Phrases): DocumentView {
  const tokens = tokenise(text);
  const split = sentences(text, tokens);
  const words = readWords(text, tokens, lexicon);
  const nextSame = new Int32Array(tokens.count).fill(-1);
  const firstOf = new Int32Array(words.groupCount).fill(-1);
  const last = new Int32Array(words.groupCount).fill(-1);
  const counts = new Int32Array(words.groupCount);
  const seen = new Uint8Array(words.groupCount);
  const casings = Uint8Array.from({ length: split.count }, (_, s) => casingOf(words, split.firsts[s] as number, split.firsts[s + 1] as number));
  let sentence = 0;
  for (let t = 0; t < tokens.count; t++) {
    while (t >= (split.firsts[sentence + 1] as number)) sentence += 1;
    const type = words.typeOf[t] as number;
    const group = words.groups[type] as number;
    const before = last[group] as number;
    if (before < 0) firstOf[group] = t;
    else nextSame[before] = t;
    last[group] = t;
    counts[group] = (counts[group] as number) + 1;
    if (casings[sentence] !== CASINGS.normal) continue;
    const shape = words.shapes[type] as number;
    if (shape === SHAPES.lower) seen[group] = (seen[group] as number) | SEEN.lower;
    else if (t !== split.firsts[sentence]) seen[group] = (seen[group] as number) | SEEN.capitalisedInside;
  }
  for (let group = 0; group < words.groupCount; group++) if ((counts[group] as number) > 2) seen[group] = (seen[group] as number) | SEEN.often;
  return { text, tokens, sentences: split, words, phraseOf: markPhrases(words, tokens, split, phrases), nextSame, firstOf, seen };
}

/** How a sentence is cased as a whole: in the usual way, ALL IN CAPITALS, or Like a Headline. */
export const CASINGS = { normal: 1, upper: 2, title: 3 } as const;

/** The casing of the sentence of tokens `[first, last)`. */
export function casingOf(words: Words, first: number, last: number): number {
  let lower = 0;
  let longLower = 0;
  let upper = 0;
  let capitalised = 0;
  for (let t = first; t < last; t++) {
    const type = words.typeOf[t] as number;
    const shape = words.shapes[type];
    const length = (words.surfaces[type] as string).length;
    if (shape === SHAPES.lower) { lower += 1; if (length > 3) longLower += 1; }
    else if (shape === SHAPES.upper && length > 1) upper += 1;
    else if (shape === SHAPES.capitalised || shape === SHAPES.mixed) capitalised += 1;
  }
  if (upper >= 2 && lower === 0 && upper > capitalised * 2) return CASINGS.upper;
  if (capitalised >= 3 && longLower * 5 <= capitalised) return CASINGS.title;
  return CASINGS.normal;
}

/** Rows of fields for the tokens of one sentence, with two empty rows before and after; reused from sentence to sentence. */
export function sentenceFields(view: DocumentView, sentence: number, reuse?: Int32Array): Int32Array {
  const first = view.sentences.firsts[sentence] as number;
  const last = view.sentences.firsts[sentence + 1] as number;
  const needed = (last - first + 4) * FIELD_COUNT;
  const rows = reuse !== undefined && reuse.length >= needed ? reuse : new Int32Array(needed * 2);
  rows.fill(0, 0, needed);
  const casing = casingOf(view.words, first, last);
  for (const edge of [0, 1, last - first + 2, last - first + 3]) {
    for (const field of [FIELDS.lower, FIELDS.shape, FIELDS.fine, FIELDS.middle, FIELDS.coarse, FIELDS.marks]) rows[edge * FIELD_COUNT + field] = mixed(edge < 2 ? 11 : 13);
  }
  for (let t = first; t < last; t++) {
    const type = view.words.typeOf[t] as number;
    const at = (t - first + 2) * FIELD_COUNT;
    const from = type * FIELD_COUNT;
    for (let f = 0; f < FIELD_COUNT; f++) rows[at + f] = view.words.fields[from + f] as number;
    rows[at + FIELDS.phrase] = view.phraseOf[t] === 0 ? 0 : mixed((view.phraseOf[t] as number) + 300_007);
    rows[at + FIELDS.casing] = mixed(casing + 310_019);
    if (casing !== CASINGS.normal) rows[at + FIELDS.exact] = 0;
    rows[at + FIELDS.position] = mixed((t === first ? 1 : t === first + 1 ? 2 : 3) + 320_009);
    rows[at + FIELDS.elsewhere] = mixed((view.seen[view.words.groups[type] as number] as number) + 330_017);
  }
  return rows;
}

const MULTIPLIER = 0x9e3779b1;
/** Stands for "no further field" in the flattened templates. */
const ABSENT = -0x7fffffff;
const flat = flatten(TEMPLATES);

/**
 * Writes the buckets (of `2 ** bits`) of the features of token `token` into `out` from 0 on and returns how many there
 * are, at most `MOST_FEATURES`. `rows` are the fields of its sentence, which starts at token `first`.
 */
export function featuresOf(view: DocumentView, rows: Int32Array, first: number, token: number, bits: number, out: Int32Array): number {
  const shift = 32 - bits;
  const base = (token - first + 2) * FIELD_COUNT;
  let count = 0;
  for (let i = 0, template = 0; i < flat.length; i += 3, template++) {
    let value = rows[base + (flat[i] as number)] as number;
    if (value === 0) continue;
    const second = flat[i + 1] as number;
    if (second !== ABSENT) {
      const other = rows[base + second] as number;
      if (other === 0) continue;
      value = Math.imul(value, 0x85ebca6b) + other | 0;
      const third = flat[i + 2] as number;
      if (third !== ABSENT) {
        const last = rows[base + third] as number;
        if (last === 0) continue;
        value = Math.imul(value ^ (value >>> 15), 0xc2b2ae35) + last | 0;
      }
    }
    out[count++] = bucket(value, template, shift);
  }
  return contextFeatures(view, token, shift, out, count);
}

function bucket(value: number, template: number, shift: number): number {
  const keyed = Math.imul(value ^ Math.imul(template + 1, 0x27d4eb2f), MULTIPLIER);
  return Math.imul(keyed ^ (keyed >>> 15), 0x2c1b3c6d) >>> shift;
}

/** The neighbours of up to `OTHERS` other occurrences of a capitalised word. */
function contextFeatures(view: DocumentView, token: number, shift: number, out: Int32Array, from: number): number {
  const { words, tokens } = view;
  const type = words.typeOf[token] as number;
  const shape = words.shapes[type] as number;
  if (shape === SHAPES.none || shape === SHAPES.lower || shape === SHAPES.digits) return from;
  let count = from;
  let left = OTHERS;
  for (let other = view.firstOf[words.groups[type] as number] as number; other >= 0 && left > 0; other = view.nextSame[other] as number) {
    if (other === token) continue;
    left -= 1;
    const before = other > 0 ? (words.typeOf[other - 1] as number) * FIELD_COUNT : -1;
    const after = other + 1 < tokens.count ? (words.typeOf[other + 1] as number) * FIELD_COUNT : -1;
    const fields = words.fields;
    if (before >= 0) {
      out[count++] = bucket(fields[before + FIELDS.middle] as number, CONTEXT_TEMPLATES.classBefore, shift);
      out[count++] = bucket(fields[before + FIELDS.lower] as number, CONTEXT_TEMPLATES.wordBefore, shift);
    }
    if (after >= 0) {
      out[count++] = bucket(fields[after + FIELDS.middle] as number, CONTEXT_TEMPLATES.classAfter, shift);
      out[count++] = bucket(fields[after + FIELDS.lower] as number, CONTEXT_TEMPLATES.wordAfter, shift);
    }
    if (before >= 0 && after >= 0) {
      const joined = Math.imul(fields[before + FIELDS.coarse] as number, 0x85ebca6b) + (fields[after + FIELDS.coarse] as number) | 0;
      out[count++] = bucket(joined, CONTEXT_TEMPLATES.classesAround, shift);
    }
  }
  return count;
}

/** Templates as triples of offsets into rows of fields, relative to the token's own row. */
function flatten(templates: readonly Template[]): Int32Array {
  return Int32Array.from(templates.flatMap((template) => [0, 1, 2].map((i) => {
    const part = template[i];
    return part === undefined ? ABSENT : part[0] * FIELD_COUNT + part[1];
  })));
}
