import type { Quoted } from './quotation-marks.ts';
import type { Scene } from './scene.ts';

/** An interview has so many questions, paragraphs of their own of at most so many letters, each with an answer in the next one. */
const FEWEST_QUESTIONS = 4;
const LONGEST_QUESTION = 300;

/**
 * Who answers in an article whose questions stand without marks and labels, each in a paragraph of its own, and whose answers stand between quotation marks
 * in paragraphs of their own: the first person that it names before them. `null` if it is no interview. `paragraphs` are the offsets
 * where they start. Linear.
 */
export function answererIn(scene: Scene, quoted: readonly Quoted[], paragraphs: readonly number[]): number | null {
  const { text, tokens } = scene.view;
  let questions = 0;
  let first = text.length;
  let q = 0;
  for (let p = 0; p + 1 < paragraphs.length; p++) {
    const start = paragraphs[p] as number;
    const next = paragraphs[p + 1] as number;
    if (next - start > LONGEST_QUESTION) continue;
    const question = text.slice(start, next);
    if (!/\?\s*$/.test(question) || /["“”«»]|^['‘]/u.test(question)) continue;
    while (q < quoted.length && (quoted[q] as Quoted).open < next) q += 1;
    const answer = quoted[q];
    if (answer === undefined || answer.open !== next || /\S/.test(text.slice(answer.close, paragraphs[p + 2] ?? text.length))) continue;
    questions += 1;
    first = Math.min(first, next);
  }
  if (questions < FEWEST_QUESTIONS) return null;
  const n = scene.names.findIndex(({ kind, first: token }) => kind === 'person' && (tokens.starts[token] as number) < first);
  return n < 0 ? null : (scene.entityOf[n] as number);
}
