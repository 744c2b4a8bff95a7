import { CASINGS, casingsOf } from './casings.ts';
import { chunksOf, type Chunks } from './chunks.ts';
import { mixed } from './hashing.ts';
import { PHRASE_KINDS, type Lexicon, type Phrases } from './lexicon.ts';
import { markPhrases } from './phrases.ts';
import { fillRuns } from './runs.ts';
import { topicsOf } from './topics.ts';
import { SHAPES } from './shapes.ts';
import { FIELDS, FIELD_COUNT, WORD_FIELD_COUNT, formField, shapeField } from './fields.ts';
import { formIn, readWords, type Words } from './words.ts';
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
 * rows that say so. Of a word's own fields the first `own` are filled in. Reused from chunk to chunk.
 */
export function chunkFields(view: DocumentView, chunk: number, reuse?: Int32Array, own = WORD_FIELD_COUNT): Int32Array {
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
    const from = formIn(words, t, start, end) * WORD_FIELD_COUNT;
    for (let f = 0; f < own; f++) rows[at + f] = words.fields[from + f] as number;
    if (t < start || t >= end) continue;
    const type = words.typeOf[t] as number;
    rows[at + FIELDS.phrase] = PHRASES[view.phraseOf[t] as number] as number;
    rows[at + FIELDS.topic] = topic;
    if (!isCased) flatten(rows, at, words.shapes[type] as number, (words.surfaces[type] as string).length);
    rows[at + FIELDS.position] = POSITIONS[Math.min(t - start, 2)] as number;
    rows[at + FIELDS.elsewhere] = ELSEWHERES[view.seen[words.groups[type] as number] as number] as number;
  }
  if (isCased) fillRuns(words, first, last, start, rows);
  return rows;
}

const PHRASES = Int32Array.from({ length: 2 * PHRASE_KINDS.length + 2 }, (_, value) => (value === 0 ? 0 : mixed(value + 300_007)));
const POSITIONS = Int32Array.from({ length: 3 }, (_, place) => mixed(place + 320_009));
const ELSEWHERES = Int32Array.from({ length: 8 }, (_, seen) => mixed(seen + 330_017));

/** Takes the casing out of a word's fields, which start at `at`: all letters count as capitals. */
export function flatten(rows: Int32Array, at: number, shape: number, length: number): void {
  rows[at + FIELDS.exact] = 0;
  if (shape !== SHAPES.capitalised && shape !== SHAPES.mixed && shape !== SHAPES.lower) return;
  const flat = length === 1 ? SHAPES.initial : SHAPES.upper;
  rows[at + FIELDS.shape] = shapeField(flat);
  rows[at + FIELDS.form] = formField(flat, length);
}
