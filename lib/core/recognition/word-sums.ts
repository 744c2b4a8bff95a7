import { flatten } from './features.ts';
import { MOST_FEATURES, PLACES, PLACE_COUNT, placeFeatures, wordFeatures } from './feature-buckets.ts';
import { FIRST_RUN_FIELD, WORD_FIELD_COUNT } from './fields.ts';
import { SHAPES } from './shapes.ts';
import { SUM_SIZE, addRows, type WeightRows } from './weight-rows.ts';
import { AFTER, grown, roomIn, shapeOfForm, type WordMemory } from './word-memory.ts';

/** The packed sums of the weights of each form's own features, for each of `PLACES`; remembered as long as the forms are. */
export interface WordSums {
  readonly memory: WordMemory;
  readonly bits: number;
  readonly packed: WeightRows;
  readonly isCased: boolean;
  sums: Int32Array;
  /** Per form: the fields of the place where it was met last, and the sum of the features that join them with the word. */
  placed: Int32Array;
}

/** Numbers of `placed` per form. */
const PLACE_FIELDS = FIRST_RUN_FIELD - WORD_FIELD_COUNT;
const PLACED_SIZE = PLACE_FIELDS + SUM_SIZE;

/** By memory, so that they go when it goes. */
const remembered = new WeakMap<WordMemory, Map<WeightRows, WordSums>>();
/** Marks sums that have been made; above all that the last number of a sum holds. */
const MADE = 1 << 28;

/** The sums by these weights for the forms of a memory; if not `isCased` for words without their casing. */
export function sumsFor(memory: WordMemory, packed: WeightRows, bits: number, isCased: boolean): WordSums {
  const ofMemory = remembered.get(memory) ?? new Map<WeightRows, WordSums>();
  if (ofMemory.size === 0) remembered.set(memory, ofMemory);
  const known = ofMemory.get(packed);
  const sums = known?.isCased === isCased ? known : { memory, bits, packed, isCased, sums: new Int32Array(0), placed: new Int32Array(0) };
  if (sums !== known) ofMemory.set(packed, sums);
  const forms = roomIn(memory);
  if (sums.sums.length < forms * PLACE_COUNT * SUM_SIZE) {
    sums.sums = grown(sums.sums, forms * PLACE_COUNT * SUM_SIZE);
    sums.placed = grown(sums.placed, forms * PLACED_SIZE);
  }
  return sums;
}

/** Adds the sum of the features that join `form` with the fields of its place, which are in the row that starts at `base` of `rows`. */
export function addPlaced({ placed, packed, bits }: WordSums, form: number, rows: Int32Array, base: number, total: Int32Array): void {
  const at = form * PLACED_SIZE;
  const fields = base + WORD_FIELD_COUNT;
  let isSame = placed[at + PLACED_SIZE - 1] !== 0;
  for (let i = 0; isSame && i < PLACE_FIELDS; i++) isSame = placed[at + i] === rows[fields + i];
  if (!isSame) {
    for (let i = 0; i < PLACE_FIELDS; i++) placed[at + i] = rows[fields + i] as number;
    placed.fill(0, at + PLACE_FIELDS, at + PLACED_SIZE);
    addRows(packed, buckets, placeFeatures(rows, base, bits, buckets), placed, at + PLACE_FIELDS);
    placed[at + PLACED_SIZE - 1] = (placed[at + PLACED_SIZE - 1] as number) | MADE;
  }
  add(total, placed, at + PLACE_FIELDS);
}

function add(total: Int32Array, sums: Int32Array, at: number): void {
  total[0] = (total[0] as number) + (sums[at] as number) | 0;
  total[1] = (total[1] as number) + (sums[at + 1] as number) | 0;
  total[2] = (total[2] as number) + (sums[at + 2] as number) | 0;
  total[3] = (total[3] as number) + (sums[at + 3] as number) | 0;
  total[4] = (total[4] as number) + (sums[at + 4] as number) | 0;
}

/** Adds the sums of `form` in a place to `total`. */
export function addWord(words: WordSums, form: number, place: number, total: Int32Array): void {
  const { sums } = words;
  const at = (form * PLACE_COUNT + place) * SUM_SIZE;
  if (sums[at + SUM_SIZE - 1] === 0) make(words, form, place, at);
  add(total, sums, at);
}

const row = new Int32Array(WORD_FIELD_COUNT);
const buckets = new Int32Array(MOST_FEATURES);

function make({ memory, bits, packed, isCased, sums }: WordSums, form: number, place: number, at: number): void {
  const shape = shapeOfForm(memory, form);
  const isFlat = !isCased && place < PLACES.before && form > AFTER;
  if (isFlat) {
    row.set(memory.fields.subarray(form * WORD_FIELD_COUNT, (form + 1) * WORD_FIELD_COUNT));
    flatten(row, 0, shape, (memory.surfaces[form] as string).length);
  }
  const count = wordFeatures(isFlat ? row : memory.fields, isFlat ? 0 : form * WORD_FIELD_COUNT, shape === SHAPES.lower, place, bits, buckets);
  addRows(packed, buckets, count, sums, at);
  sums[at + SUM_SIZE - 1] = (sums[at + SUM_SIZE - 1] as number) | MADE;
}
