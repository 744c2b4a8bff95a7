import nlp from 'compromise';
import { openModel } from '../../lib/core/recognition/model-file.ts';
import { recognise } from '../../lib/core/recognition/recognise.ts';
import { garbage } from './garbage.ts';

/** How long something took in several rounds, in milliseconds. */
export interface Durations {
  readonly median: number;
  /** The sum over the texts of the fastest round of each, or the fastest: what other work on the machine adds is left out of it. */
  readonly best: number;
}

/** What sessions of reading took: all texts of a session, one of them, and the first after opening. */
export interface Session {
  readonly all: Durations;
  readonly one: Durations;
  readonly first: Durations;
}

/** What bench/recogniser.ts learns in the browser. */
export interface RecogniserReport {
  readonly texts: Session;
  readonly pieces: Session;
  readonly compromiseTexts: Session;
  readonly compromisePieces: Session;
}

let bytes: ArrayBuffer | undefined;
let kept: ReturnType<typeof openModel> | undefined;

/** Opens the model and keeps it, so that its memory can be measured; returns the time. */
export async function hold(url: string): Promise<number> {
  bytes = await (await fetch(url)).arrayBuffer();
  const started = performance.now();
  kept = openModel(bytes);
  return performance.now() - started;
}

/**
 * Reads `texts`, and `pieces`, as a reader does: every round is a session that begins with a model just opened (its opening is
 * not in the time), which has read nothing, and reads each text once, so that it knows only words of other texts. The same with
 * compromise, which remembers nothing, in fewer rounds: it is slow.
 */
export function measure(texts: readonly string[], pieces: readonly string[]): RecogniserReport {
  const opened = (): ((text: string) => unknown) => {
    const model = openModel(held());
    return (text) => recognise(text, model);
  };
  const compromised = (): ((text: string) => unknown) => namesByCompromise;
  return { texts: sessions(texts, opened, 12), pieces: sessions(pieces, opened, 12), compromiseTexts: sessions(texts, compromised, 4), compromisePieces: sessions(pieces, compromised, 4) };
}

function held(): ArrayBuffer {
  if (bytes === undefined) throw new Error('no model was opened');
  return bytes;
}

/** What each sort of garbage costs at half and at full size, in milliseconds. */
export function measureGarbage(): readonly (readonly [what: string, half: number, full: number])[] {
  const cost = (text: string): number => { const start = performance.now(); read(text); return performance.now() - start; };
  const halves = garbage(0.5).map(([, text]) => cost(text));
  return garbage(1).map(([what, text], i) => [what, halves[i] as number, cost(text)]);
}

/** Reads a text with the model that is kept. */
export function read(text: string): void {
  if (kept === undefined) throw new Error('no model was opened');
  recognise(text, kept);
}

function namesByCompromise(text: string): number {
  const doc = nlp(text);
  return doc.people().length + doc.places().length + doc.organizations().length;
}

/** Rounds over all texts, the first quarter of them to warm up. */
function sessions(texts: readonly string[], open: () => (text: string) => unknown, rounds: number): Session {
  const durations = texts.map((): number[] => []);
  const sums: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const readText = open();
    let sum = 0;
    texts.forEach((text, i) => {
      const start = performance.now();
      readText(text);
      const duration = performance.now() - start;
      if (round >= rounds / 4) (durations[i] as number[]).push(duration);
      sum += duration;
    });
    if (round >= rounds / 4) sums.push(sum);
  }
  const fastest = durations.map((own) => Math.min(...own));
  const first = durations[0] as number[];
  return {
    all: { median: medianOf(sums), best: fastest.reduce((sum, duration) => sum + duration, 0) },
    one: { median: medianOf(durations.flat()), best: medianOf(fastest) },
    first: { median: medianOf(first), best: Math.min(...first) },
  };
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] as number;
}
