import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LABELS } from '../../../lib/core/recognition/crf.ts';
import type { DocumentView } from '../../../lib/core/recognition/features.ts';

/** A labelled text: spans in UTF-16 code units with the set's own types. */
export interface LabelledText {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly (readonly [start: number, end: number, type: string])[];
}

/** Reads one set of `corpus/ner`, one JSON document per line. */
export function readCorpus(folder: string, name: string): LabelledText[] {
  return readFileSync(join(folder, `${name}.jsonl`), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as LabelledText);
}

/**
 * The label of each token of a labelled text; a token belongs to a span if at least half of it lies inside. A name that
 * the start of a chunk cuts begins anew there.
 */
export function labelsOf(text: LabelledText, { tokens, chunks }: DocumentView): Uint8Array {
  const labels = new Uint8Array(tokens.count);
  const spans = [...text.spans].sort((a, b) => a[0] - b[0]);
  let next = 0;
  for (const [start, end, type] of spans) {
    const begin = LABELS.indexOf(`B-${type}` as (typeof LABELS)[number]);
    if (begin < 0) continue;
    while (next < tokens.count && (tokens.ends[next] as number) <= start) next += 1;
    let label = begin;
    for (let t = next; t < tokens.count && (tokens.starts[t] as number) < end; t++) {
      const from = tokens.starts[t] as number;
      const to = tokens.ends[t] as number;
      const inside = Math.min(to, end) - Math.max(from, start);
      if (inside * 2 < to - from || labels[t] !== 0) continue;
      labels[t] = label;
      label = begin + 1;
    }
  }
  for (const first of chunks.firsts) {
    const label = labels[first] as number;
    if (label !== 0 && label % 2 === 0) labels[first] = label - 1;
  }
  return labels;
}

/** A copy of the text in capitals, or in title case, with the same offsets; `null` if the casing changes its length. */
export function recased(text: LabelledText, casing: 'upper' | 'title'): LabelledText | null {
  const changed = casing === 'upper'
    ? [...text.text].map((c) => (c.toUpperCase().length === c.length ? c.toUpperCase() : c)).join('')
    : text.text.replaceAll(/(?<![\p{L}\p{M}'’])\p{Ll}/gu, (c) => (c.toUpperCase().length === c.length ? c.toUpperCase() : c));
  return changed.length === text.text.length ? { ...text, id: `${text.id}/${casing}`, text: changed } : null;
}
