import { isAnyMarked } from './name-list.ts';
import { lowerAt } from './names.ts';
import { reportsClause } from './speech-verbs.ts';
import { speakerIn } from './speakers.ts';
import type { Scene, Speech } from './scene.ts';

/** "X said (that) …" and "…, X said" without quotation marks; the clause without the words that report it. */
export function reportedSpeech(scene: Scene): Speech[] {
  const { view } = scene;
  const found: Speech[] = [];
  for (let s = 0; s < view.sentences.count; s++) {
    const first = view.sentences.firsts[s] as number;
    const last = view.sentences.firsts[s + 1] as number;
    if (isAnyMarked(scene.isQuoted, first, last)) continue;
    let end = last;
    while (end > first && /^[.!?]$/.test(lowerAt(view, end - 1))) end -= 1;
    for (let t = first + 1; t < end; t++) {
      if (!reportsClause(lowerAt(view, t)) || (scene.nameAt[t] as number) >= 0) continue;
      const comma = lastComma(scene, first, t);
      const speaker = speakerIn(scene, comma >= 0 && t >= end - 4 ? comma + 1 : first, end);
      if (speaker === undefined) break;
      const clause = t >= end - 4 && comma > first ? ([first, comma] as const) : clauseAfter(scene, t, end);
      if (clause !== null && clause[1] - clause[0] >= 2) {
        found.push({ start: view.tokens.starts[clause[0]] as number, end: view.tokens.ends[clause[1] - 1] as number, speaker, direct: false });
      }
      break;
    }
  }
  return found;
}

/** Tokens of the clause that the verb at `verb` reports. */
function clauseAfter(scene: Scene, verb: number, end: number): readonly [number, number] | null {
  const { view } = scene;
  const that = lowerAt(view, verb + 1) === 'out' ? verb + 2 : verb + 1;
  for (let t = that; t < Math.min(end, verb + 10); t++) if (lowerAt(view, t) === 'that') return [t + 1, end];
  return lowerAt(view, verb) === 'told' || /^[,:]$/.test(lowerAt(view, that)) ? null : [that, end];
}

function lastComma(scene: Scene, first: number, before: number): number {
  for (let t = before - 1; t > first; t--) if (lowerAt(scene.view, t) === ',') return t;
  return -1;
}
