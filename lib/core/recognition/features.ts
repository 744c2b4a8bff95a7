import { CASINGS, casingsOf } from './casings.ts';
import { chunksOf, type Chunks } from './chunks.ts';
import { mixed } from './hashing.ts';
import { PHRASE_KINDS, type Lexicon, type Phrases } from './lexicon.ts';
import { markPhrases } from './phrases.ts';
import { fillRuns } from './runs.ts';
import { topicsOf } from './topics.ts';
import { CONTEXT_TEMPLATES, TEMPLATES, type Template } from './templates.ts';
import { SHAPES } from './shapes.ts';
import { FIELDS, FIELD_COUNT, TYPE_FIELD_COUNT, formField, readWords, shapeField, type Words } from './words.ts';
import { sentences, type Sentences } from '../text/sentences.ts';
import { tokenise, type Tokens } from '../text/tokens.ts';

/** A text as the tagger sees it: tokens, sentences, words, and per token what the whole document says of its word. */
export interface DocumentView {
  readonly text: string;
  readonly tokens: Tokens;
  readonly sentences: Sentences;
  readonly words: Words;
  /** Per sentence: one of `CASINGS`. */
  readonly casings: Uint8Array;
  /** Per sentence: what kind of sentence it is, as a field. */
  readonly topics: Int32Array;
  readonly chunks: Chunks;
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
export const MOST_FEATURES = TEMPLATES.length + OTHERS * 7;

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
  const casings = casingsOf(words, split);
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
  return { text, tokens, sentences: split, words, casings, topics: topicsOf(words, split, casings), chunks: chunksOf(words, split, casings), phraseOf: markPhrases(words, tokens, split, phrases), nextSame, firstOf, seen };
}

/** Whether a chunk's sentence is cased in the usual way. */
export function isCasedChunk(view: DocumentView, chunk: number): boolean {
  return view.casings[view.chunks.sentenceOf[chunk] as number] === CASINGS.normal;
}

/**
 * Rows of fields for the tokens of one chunk, and of two tokens before and after it; where the sentence ends there,
 * rows that say so. Reused from chunk to chunk.
 */
export function chunkFields(view: DocumentView, chunk: number, reuse?: Int32Array): Int32Array {
  const first = view.chunks.firsts[chunk] as number;
  const last = view.chunks.lasts[chunk] as number;
  const sentence = view.chunks.sentenceOf[chunk] as number;
  const start = view.sentences.firsts[sentence] as number;
  const end = view.sentences.firsts[sentence + 1] as number;
  const needed = (last - first + 4) * FIELD_COUNT;
  const rows = reuse !== undefined && reuse.length >= needed ? reuse : new Int32Array(needed * 2);
  rows.fill(0, 0, needed);
  const isCased = view.casings[sentence] === CASINGS.normal;
  const topic = view.topics[sentence] as number;
  const { words } = view;
  for (let t = first - 2; t < last + 2; t++) {
    const at = (t - first + 2) * FIELD_COUNT;
    if (t < start || t >= end) {
      for (const field of EDGE_FIELDS) rows[at + field] = t < start ? BEFORE : AFTER;
      continue;
    }
    const type = words.typeOf[t] as number;
    const from = type * FIELD_COUNT;
    for (let f = 0; f < TYPE_FIELD_COUNT; f++) rows[at + f] = words.fields[from + f] as number;
    rows[at + FIELDS.phrase] = PHRASES[view.phraseOf[t] as number] as number;
    rows[at + FIELDS.topic] = topic;
    if (!isCased) flatten(rows, at, words.shapes[type] as number, (words.surfaces[type] as string).length);
    rows[at + FIELDS.position] = POSITIONS[Math.min(t - start, 2)] as number;
    rows[at + FIELDS.elsewhere] = ELSEWHERES[view.seen[words.groups[type] as number] as number] as number;
  }
  if (isCased) fillRuns(words, first, last, start, rows);
  return rows;
}

const EDGE_FIELDS = [FIELDS.lower, FIELDS.shape, FIELDS.fine, FIELDS.middle, FIELDS.coarse, FIELDS.marks] as const;
const BEFORE = mixed(11);
const AFTER = mixed(13);
const PHRASES = Int32Array.from({ length: 2 * PHRASE_KINDS.length + 2 }, (_, value) => (value === 0 ? 0 : mixed(value + 300_007)));
const POSITIONS = Int32Array.from({ length: 3 }, (_, place) => mixed(place + 320_009));
const ELSEWHERES = Int32Array.from({ length: 8 }, (_, seen) => mixed(seen + 330_017));

/** Takes the casing out of a token's fields: all letters count as capitals. */
function flatten(rows: Int32Array, at: number, shape: number, length: number): void {
  rows[at + FIELDS.exact] = 0;
  if (shape !== SHAPES.capitalised && shape !== SHAPES.mixed && shape !== SHAPES.lower) return;
  const flat = length === 1 ? SHAPES.initial : SHAPES.upper;
  rows[at + FIELDS.shape] = shapeField(flat);
  rows[at + FIELDS.form] = formField(flat, length);
}

const MULTIPLIER = 0x9e3779b1;
/** Stands for "no further field" in the flattened templates. */
const ABSENT = -0x7fffffff;
const flat = offsetsOf(TEMPLATES);

/**
 * Writes the buckets (of `2 ** bits`) of the features of token `token` into `out` from 0 on and returns how many there
 * are, at most `MOST_FEATURES`. `rows` are the fields of its chunk, which starts at token `first`.
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
      out[count++] = bucket((fields[before + FIELDS.marks] as number) ^ (words.shapes[words.typeOf[other - 1] as number] === SHAPES.lower ? 1 : 0), CONTEXT_TEMPLATES.marksBefore, shift);
    }
    if (after >= 0) {
      out[count++] = bucket(fields[after + FIELDS.middle] as number, CONTEXT_TEMPLATES.classAfter, shift);
      out[count++] = bucket(fields[after + FIELDS.lower] as number, CONTEXT_TEMPLATES.wordAfter, shift);
      out[count++] = bucket((fields[after + FIELDS.marks] as number) ^ (words.shapes[words.typeOf[other + 1] as number] === SHAPES.lower ? 1 : 0), CONTEXT_TEMPLATES.marksAfter, shift);
    }
    if (before >= 0 && after >= 0) {
      const joined = Math.imul(fields[before + FIELDS.coarse] as number, 0x85ebca6b) + (fields[after + FIELDS.coarse] as number) | 0;
      out[count++] = bucket(joined, CONTEXT_TEMPLATES.classesAround, shift);
    }
  }
  return count;
}

/** Templates as triples of offsets into rows of fields, relative to the token's own row. */
function offsetsOf(templates: readonly Template[]): Int32Array {
  return Int32Array.from(templates.flatMap((template) => [0, 1, 2].map((i) => {
    const part = template[i];
    return part === undefined ? ABSENT : part[0] * FIELD_COUNT + part[1];
  })));
}
