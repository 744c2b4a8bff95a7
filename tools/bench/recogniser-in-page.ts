import nlp from 'compromise';
import { openModel } from '../../lib/core/recognition/model-file.ts';
import { recognise } from '../../lib/core/recognition/recognise.ts';
import { garbage } from './garbage.ts';

/** How long something took in several rounds, in milliseconds. */
export interface Durations {
  readonly median: number;
  /** The sum over the texts of the fastest round of each: what other work on the machine adds is left out of it. */
  readonly best: number;
}

/** What bench/recogniser.ts learns in the browser. */
export interface RecogniserReport {
  readonly all: Durations;
  readonly article: Durations;
  readonly compromiseAll: Durations;
  readonly compromiseArticle: Durations;
}

let kept: ReturnType<typeof openModel> | undefined;

/** Opens the model and keeps it, so that its memory can be measured; returns the time. */
export async function hold(url: string): Promise<number> {
  const bytes = await (await fetch(url)).arrayBuffer();
  const started = performance.now();
  kept = openModel(bytes);
  return performance.now() - started;
}

/** Reads `texts`, and `article` alone, with the model kept, and with compromise (fewer rounds: it is slow). */
export function measure(texts: readonly string[], article: string): RecogniserReport {
  const model = kept;
  if (model === undefined) throw new Error('no model was opened');
  return {
    all: timed(texts, (text) => recognise(text, model), 12),
    article: timed([article], (text) => recognise(text, model), 12),
    compromiseAll: timed(texts, compromised, 4),
    compromiseArticle: timed([article], compromised, 4),
  };
}

/** What each sort of garbage costs at half and at full size, in milliseconds. */
export function measureGarbage(): readonly (readonly [what: string, half: number, full: number])[] {
  const model = kept;
  if (model === undefined) throw new Error('no model was opened');
  const cost = (text: string): number => { const start = performance.now(); recognise(text, model); return performance.now() - start; };
  const halves = garbage(0.5).map(([, text]) => cost(text));
  return garbage(1).map(([what, text], i) => [what, halves[i] as number, cost(text)]);
}

function compromised(text: string): number {
  const doc = nlp(text);
  return doc.people().length + doc.places().length + doc.organizations().length;
}

/** Rounds over all texts, the first quarter of them to warm up. */
function timed(texts: readonly string[], read: (text: string) => unknown, rounds: number): Durations {
  const best = texts.map(() => Infinity);
  const sums: number[] = [];
  for (let round = 0; round < rounds; round++) {
    let sum = 0;
    texts.forEach((text, i) => {
      const start = performance.now();
      read(text);
      const duration = performance.now() - start;
      best[i] = Math.min(best[i] as number, duration);
      sum += duration;
    });
    if (round >= rounds / 4) sums.push(sum);
  }
  return { median: sums.toSorted((a, b) => a - b)[sums.length >> 1] as number, best: best.reduce((sum, duration) => sum + duration, 0) };
}
