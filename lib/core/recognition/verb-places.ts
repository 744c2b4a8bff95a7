import { askingFor } from './asking.ts';
import { lowerAt } from './names.ts';
import type { DocumentView } from './features.ts';
import type { Scene } from './scene.ts';

/** Whether the word at a token may stand between a subject and its verb. */
export const isAdverb = askingFor('then so and but also later once'.split(' '));

/** Whether the verb at token `verb` opens the stretch, or follows the name or pronoun that opens it, with what stands about the name between commas: "Zotin, 84, had |drummed|". */
export function isBeside(scene: Scene, first: number, verb: number): boolean {
  const t = /^(?:had|has|would)$/.test(lowerAt(scene.view, verb - 1)) ? verb - 1 : verb;
  if (t <= first || (t === first + 1 && /^(?:he|she)$/.test(lowerAt(scene.view, first)))) return true;
  const n = scene.nameAt[lowerAt(scene.view, t - 1) === ',' ? t - 2 : t - 1] as number;
  return n >= 0 && (scene.phraseStarts[n] as number) <= first + 1;
}

/** The verb's first word: "had said", "has since said", "would later say". */
export function pastAuxiliary(view: DocumentView, first: number, verb: number): number {
  let t = verb - 1;
  while (t > first && t > verb - 3 && (isAdverb(view, t) || /^(?:since|already|often|always|never|now|still)$/.test(lowerAt(view, t)))) t -= 1;
  return t > first && /^(?:had|has|have|would|will|could)$/.test(lowerAt(view, t)) ? t : verb;
}

/** The comma before "who …," or "whom …," that ends right before the verb; the verb itself if there is no such clause. */
export function pastClause({ view }: Scene, first: number, verb: number): number {
  if (lowerAt(view, verb - 1) !== ',') return verb;
  for (let t = verb - 2; t > first && t > verb - 25; t--) if (/^(?:who|whom|whose|which|where)$/.test(lowerAt(view, t)) && lowerAt(view, t - 1) === ',') return t - 1;
  return verb;
}
