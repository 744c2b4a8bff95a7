import { WORD_FIELD_COUNT, JOINED_FIELD_COUNT, fillWordFields } from './fields.ts';
import { hashText, mixed } from './hashing.ts';
import { findWord, type Lexicon } from './lexicon.ts';
import { shapeOf } from './shapes.ts';
import { traitsOf } from './word-traits.ts';
import { forget, ownCopy } from '../text/remembering.ts';

/** Longer tokens are never names; of such a token only the first code units are looked at. */
export const LONGEST_WORD = 48;

/** The forms that stand for what is before and after a sentence; the first of a memory. */
export const BEFORE = 0;
export const AFTER = 1;

/** A memory with more forms is dropped after the text: about 8 MB, and three of four forms of an unread article are in it. */
const MOST_FORMS = 16_000;
/** Room for forms at first. */
const ROOM = 2 ** 14;
/** So many yes-or-no questions about forms are remembered, 16 to a number. */
export const MOST_QUESTIONS = 128;
export const ANSWERS_SIZE = MOST_QUESTIONS / 16;
/** So many places of the table are tried for a form; a text made to collide goes to a map instead, which is slower but safe. */
const PROBES = 32;

/**
 * What is known of word forms, remembered from text to text: most words of an article were in the one before. Gives
 * nothing but what reading the form anew would give. A form is a number below `count`; arrays have an entry for each.
 */
export interface WordMemory {
  readonly lexicon: Lexicon;
  count: number;
  /** `WORD_FIELD_COUNT` fields per form. */
  fields: Int32Array;
  /** `RECORD_SIZE` numbers per form, see `RECORD`. */
  records: Int32Array;
  groupCount: number;
  readonly surfaces: string[];
  /** The form in lower case. */
  readonly lowers: string[];
  /** `ANSWERS_SIZE` numbers per form: two bits for each of the questions of `asking`, 0 where it was not asked. */
  answers: Int32Array;
  /** Room for a reader's own numbers of groups; those of groups and forms below `read` are of earlier texts. */
  localGroups: Int32Array;
  read: number;
  /** By the low bits of the hash, open addressing: form or 0. */
  table: Int32Array;
  readonly crowded: Map<string, number>;
  readonly groupOf: Map<string, number>;
}

/** Added to twice the form of what is outside a sentence: its fields. */
const OUTSIDE = 11;

/**
 * What is known of a form, side by side: its hash; a reader's own number of it; the number of its lower case, which all forms share
 * that differ only in case; one of `SHAPES`; its place in the lexicon or −1; bits of `TRAITS`.
 */
export const RECORD = { hash: 0, local: 1, group: 2, shape: 3, entry: 4, traits: 5 } as const;
export const RECORD_SIZE = 8;

const memories = new WeakMap<Lexicon, WordMemory>();

/** The memory for the words of a text, by what `lexicon` says of them. With the words of another one the names are forgotten, too. */
export function memoryFor(lexicon: Lexicon): WordMemory {
  const known = memories.get(lexicon);
  if (known !== undefined) return known;
  forget();
  const fresh = emptyMemory(lexicon, ROOM);
  memories.set(lexicon, fresh);
  return fresh;
}

/** Drops a memory that has grown too large, or too old for its numbers, when a text's words have been read. */
export function trim(memory: WordMemory): void {
  if (memory.count > MOST_FORMS || memory.read > 2 ** 30) memories.delete(memory.lexicon);
}

function emptyMemory(lexicon: Lexicon, room: number): WordMemory {
  const memory: WordMemory = {
    lexicon, count: 2, fields: new Int32Array(room * WORD_FIELD_COUNT), records: new Int32Array(room * RECORD_SIZE), groupCount: 0, surfaces: ['', ''], lowers: ['', ''], answers: new Int32Array(room * ANSWERS_SIZE),
    localGroups: new Int32Array(room), read: 1, table: new Int32Array(room * 2), crowded: new Map(), groupOf: new Map(),
  };
  for (const form of [BEFORE, AFTER]) memory.fields.fill(mixed(OUTSIDE + 2 * form), form * WORD_FIELD_COUNT, form * WORD_FIELD_COUNT + JOINED_FIELD_COUNT);
  return memory;
}

/** The form of code units `[start, end)` of `text`. A hash table over the text itself, so that only a new form costs a string. */
export function formAt(memory: WordMemory, text: string, start: number, end: number): number {
  const { table, records, surfaces } = memory;
  const hash = hashOf(text, start, end);
  const mask = table.length - 1;
  let slot = hash & mask;
  for (let probe = 0; probe < PROBES; probe++, slot = (slot + 1) & mask) {
    const form = table[slot] as number;
    if (form === 0) return learn(memory, ownCopy(text, start, end), hash);
    if (records[form * RECORD_SIZE] === hash && isAt(text, start, end, surfaces[form] as string)) return form;
  }
  return memory.crowded.get(text.slice(start, end)) ?? learn(memory, ownCopy(text, start, end), hash);
}

/** The hash by whose low bits a form is looked for in the table. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

function learn(memory: WordMemory, surface: string, hash: number): number {
  if (memory.count === roomIn(memory)) enlarge(memory);
  const form = memory.count++;
  const lower = surface.toLowerCase();
  let group = memory.groupOf.get(lower);
  if (group === undefined) memory.groupOf.set(lower, (group = memory.groupCount++));
  const shape = shapeOf(surface, lower);
  const hashOfLower = hashText(lower);
  const entry = findWord(memory.lexicon, lower, hashOfLower);
  fillWordFields(memory.fields, form * WORD_FIELD_COUNT, surface, lower, hashOfLower, shape, entry, memory.lexicon);
  const { records } = memory;
  const at = form * RECORD_SIZE;
  records[at + RECORD.hash] = hash;
  records[at + RECORD.group] = group;
  records[at + RECORD.shape] = shape;
  records[at + RECORD.entry] = entry;
  records[at + RECORD.traits] = traitsOf(lower);
  memory.surfaces.push(surface);
  memory.lowers.push(lower);
  place(memory, form);
  return form;
}

/** Puts a form into the table, or into the map where the places for it are taken. */
function place(memory: WordMemory, form: number): void {
  const mask = memory.table.length - 1;
  let slot = (memory.records[form * RECORD_SIZE] as number) & mask;
  for (let probe = 0; probe < PROBES; probe++, slot = (slot + 1) & mask) {
    if (memory.table[slot] !== 0) continue;
    memory.table[slot] = form;
    return;
  }
  memory.crowded.set(memory.surfaces[form] as string, form);
}

/** How many forms there is room for. */
export function roomIn(memory: WordMemory): number {
  return memory.localGroups.length;
}

function enlarge(memory: WordMemory): void {
  const room = roomIn(memory) * 2;
  memory.fields = grown(memory.fields, room * WORD_FIELD_COUNT);
  memory.records = grown(memory.records, room * RECORD_SIZE);
  memory.answers = grown(memory.answers, room * ANSWERS_SIZE);
  memory.localGroups = grown(memory.localGroups, room);
  memory.table = new Int32Array(room * 2);
  memory.crowded.clear();
  for (let form = AFTER + 1; form < memory.count; form++) place(memory, form);
}

/** One of `SHAPES`. */
export function shapeOfForm(memory: WordMemory, form: number): number {
  return memory.records[form * RECORD_SIZE + RECORD.shape] as number;
}

/** A longer copy of an array. */
export function grown(array: Int32Array, length: number): Int32Array {
  const larger = new Int32Array(length);
  larger.set(array);
  return larger;
}

function isAt(text: string, start: number, end: number, surface: string): boolean {
  if (surface.length !== end - start) return false;
  for (let i = 0; i < surface.length; i++) if (text.charCodeAt(start + i) !== surface.charCodeAt(i)) return false;
  return true;
}
