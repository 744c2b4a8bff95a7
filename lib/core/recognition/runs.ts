import { mixed } from './hashing.ts';
import { isCapital } from './chunks.ts';
import { FIELDS, FIELD_COUNT } from './fields.ts';
import { TRAITS } from './word-traits.ts';
import type { Words } from './words.ts';

/** At most so many of them stand in a row: "of the". */
const MOST_LINKS = 2;
/**
 * Fills the fields that tell of the run of capitalised words that a token stands in: the words around the run, its
 * first and last word, and the token's place in it; the same for runs with "of" and its like inside, as far as they
 * are longer. `rows` are the fields of the
 * chunk of tokens `[first, last)` of the sentence that starts at token `start`.
 */
export function fillRuns(words: Words, first: number, last: number, start: number, rows: Int32Array): void {
  const row = (t: number): number => (t - first + 2) * FIELD_COUNT;
  for (let t = first; t < last;) {
    if (!isCapital(words, t, start)) { t += 1; continue; }
    let end = t + 1;
    while (end < last && isCapital(words, end, start)) end += 1;
    fill(rows, row(t), row(end), RUN);
    t = end;
  }
  for (let t = first; t < last;) {
    if (!isCapital(words, t, start)) { t += 1; continue; }
    let end = t + 1;
    let hasLinks = false;
    for (let next = end; next < last && next - end <= MOST_LINKS; next++) {
      if (isCapital(words, next, start)) { hasLinks ||= next > end; end = next + 1; }
      else if (((words.traits[words.typeOf[next] as number] as number) & TRAITS.link) === 0) break;
    }
    if (hasLinks) fill(rows, row(t), row(end), LINKED);
    t = end;
  }
}

const RUN = FIELDS.runBefore;
const LINKED = FIELDS.linkedBefore;

/** Rows `[from, to)` of one run; the fields of a run of either sort stand in the same order. */
function fill(rows: Int32Array, from: number, to: number, sort: number): void {
  const before = from - FIELD_COUNT;
  const end = to - FIELD_COUNT;
  const length = (to - from) / FIELD_COUNT;
  for (let at = from, place = 0; at < to; at += FIELD_COUNT, place++) {
    rows[at + sort] = rows[before + FIELDS.lower] as number;
    rows[at + sort + 1] = rows[to + FIELDS.lower] as number;
    rows[at + sort + 2] = rows[from + FIELDS.lower] as number;
    rows[at + sort + 3] = rows[end + FIELDS.lower] as number;
    rows[at + sort + 4] = rows[before + FIELDS.middle] as number;
    rows[at + sort + 5] = rows[to + FIELDS.middle] as number;
    rows[at + sort + 6] = rows[from + FIELDS.marks] as number;
    rows[at + sort + 7] = rows[end + FIELDS.marks] as number;
    rows[at + sort + 8] = mixed(Math.min(place, 3) * 8 + Math.min(length - place, 4) + 340_007);
  }
}
