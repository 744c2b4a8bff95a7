import nlp from 'compromise';
import { openModel } from '../../lib/core/recognition/model-file.ts';
import { recognise } from '../../lib/core/recognition/recognise.ts';
import { garbage } from './garbage.ts';

/** What bench/recogniser.ts learns in the browser; durations in milliseconds, medians of several rounds. */
export interface RecogniserReport {
  readonly openMs: number;
  readonly allMs: number;
  readonly articleMs: number;
  readonly compromiseAllMs: number;
  readonly compromiseArticleMs: number;
}

const ROUNDS = 9;
let kept: ReturnType<typeof openModel> | undefined;

/** Opens the model and keeps it, so that its memory can be measured; returns the time. */
export async function hold(url: string): Promise<number> {
  const bytes = await (await fetch(url)).arrayBuffer();
  const started = performance.now();
  kept = openModel(bytes);
  return performance.now() - started;
}

/** Reads `texts`, and `article` alone, with the model kept, and with compromise. */
export function measure(texts: readonly string[], article: string): Omit<RecogniserReport, 'openMs'> {
  const model = kept;
  if (model === undefined) throw new Error('no model was opened');
  return {
    allMs: timed(() => { for (const text of texts) recognise(text, model); }),
    articleMs: timed(() => recognise(article, model)),
    compromiseAllMs: timed(() => { for (const text of texts) compromised(text); }),
    compromiseArticleMs: timed(() => compromised(article)),
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

/** The median of several rounds, after three to warm up. */
function timed(run: () => unknown): number {
  for (let i = 0; i < 3; i++) run();
  const figures = Array.from({ length: ROUNDS }, () => { const start = performance.now(); run(); return performance.now() - start; });
  return figures.toSorted((a, b) => a - b)[ROUNDS >> 1] as number;
}
