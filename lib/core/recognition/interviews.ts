import { isSpeechVerbAt } from './speech-verbs.ts';
import { tokenAt } from './text-places.ts';
import type { Quoted } from './quotation-marks.ts';
import type { Scene } from './scene.ts';

/** An interview has so many questions, paragraphs of their own of at most so many letters, each with an answer in the next one. */
const FEWEST_QUESTIONS = 4;
const LONGEST_QUESTION = 300;

/**
 * Who answers in an article whose questions stand without marks and labels, each in a paragraph of its own, and whose answers stand between quotation marks
 * in paragraphs of their own. `null` if it is no interview. `paragraphs` are the offsets
 * where they start. Linear.
 */
export function answererIn(scene: Scene, quoted: readonly Quoted[], paragraphs: readonly number[]): number | null {
  const { text } = scene.view;
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
  return interviewed(scene, tokenAt(scene, first));
}

/** Whom an interview that begins at token `first` asks: of those named before it the one who is named most often outside of quotations, and least as the speaker of one: bare answers are somebody else's. */
export function interviewed({ view, names, entityOf, isQuoted }: Scene, first: number): number | null {
  const often = new Map<number, number>();
  names.forEach((name, n) => {
    const entity = entityOf[n] as number;
    if (name.kind !== 'person' || isQuoted[name.first] === 1 || (name.first >= first && !often.has(entity))) return;
    const speaks = isSpeechVerbAt(view, name.first - 1) || isSpeechVerbAt(view, name.last);
    often.set(entity, (often.get(entity) ?? 0) + (speaks ? -1 : 1));
  });
  let best: number | null = null;
  for (const [entity, times] of often) if (best === null || times > (often.get(best) as number)) best = entity;
  return best;
}
