import { lowerAt } from './names.ts';
import { speechAt } from './speech-at.ts';
import { isSpeechVerbAt } from './speech-verbs.ts';
import { isPossessive, isSubject, isThing, pronoun } from './subjects.ts';
import type { Quoted } from './quotation-marks.ts';
import type { Attribution, Scene, Speaker } from './scene.ts';

/** What somebody alone knows of himself: "he was “appalled”". */
const FEELING = /^(?:(?:very|deeply|quite|rather|truly|so|absolutely|extremely|profoundly|bitterly) )?(?:appalled|delighted|shocked|saddened|horrified|pleased|proud|disappointed|outraged|devastated|relieved|concerned|worried|thrilled|grateful|angry|sorry|happy|sad|afraid|optimistic|confident|hopeful|humbled|honou?red|disgusted|alarmed|surprised|stunned|heartbroken|furious)\b/;
/** The noun that a sentence begins with stands among its first so many words. */
const MOST_TO_HEAD = 5;

/**
 * What the sentence says of a quotation that no verb of saying stands beside: "X — “no relation” — drove on"; and of a fragment: "had “the energy” to go on, X added", "had him expelled as “a spy”", "was “appalled”",
 * "A statement by X called it “a lie”", and a last word behind a comma: "eight hundred people, “and the cow”". The sentence is tokens
 * `[first, last)` before the mark and `[after, afterEnd)` behind the other. `null` if it says nothing.
 */
export function fragmentOf(scene: Scene, quote: Quoted, first: number, last: number, after: number, afterEnd: number): Attribution | null {
  const { view } = scene;
  const before = lowerAt(view, last - 1);
  if (/^[-–—]$/.test(before) && /^[-–—]$/.test(lowerAt(view, after))) {
    const n = scene.nameAt[last - 2] ?? -1;
    return n >= 0 && isSubject(scene, n) ? { speaker: scene.entityOf[n], isReported: true } : null;
  }
  const words = view.text.slice(quote.start, quote.end);
  if (!/^\p{Ll}/u.test(words)) return null;
  const aside = asideBehind(scene, after, afterEnd);
  if (aside !== undefined) return { speaker: aside, isReported: true };
  const isBeing = /^(?:is|was|are|were)$/.test(before);
  if (isBeing ? FEELING.test(words) : before === 'as' && isActive(scene, first, last)) {
    const speaker = subjectIn(scene, first, last);
    if (speaker !== undefined) return { speaker, isReported: true };
  }
  const source = writtenBy(scene, first, last);
  if (source !== undefined) return { speaker: source, isReported: true };
  const isLast = before === ',' && /\s/.test(words) && /^(?:and|but|or|who|which|as|if|though|because|like|not|for|with|without)\b/.test(words) && (/[.!?]$/.test(words) || /^[.!?]$/.test(lowerAt(view, after)));
  return isLast ? { speaker: undefined, isReported: true } : null;
}

/** Who says it by words between commas behind it: "…, he added, …". */
function asideBehind(scene: Scene, after: number, end: number): Speaker {
  const { view } = scene;
  for (let t = after; t + 2 < end; t++) {
    if (lowerAt(view, t) !== ',') continue;
    const n = scene.nameAt[t + 1] as number;
    const verb = n >= 0 ? (scene.names[n]?.last as number) : t + 2;
    if (verb >= end || !isSpeechVerbAt(view, verb) || speechAt(view, verb)?.sort !== 'says' || (verb + 1 < end && lowerAt(view, verb + 1) !== ',')) continue;
    if (/^(?:he|she)$/.test(lowerAt(view, t + 1))) return pronoun(scene, t + 1);
    if (n >= 0 && isSubject(scene, n)) return scene.entityOf[n];
  }
  return undefined;
}

/** Whether "as" ends a clause of somebody who does something: not "known as", "such as", "was sold as". */
function isActive({ view }: Scene, first: number, last: number): boolean {
  if (/^(?:such|same|well|far|soon|long|much|many|known|just|even|,|work|works|worked|serve|serves|served|act|acts|acted|began|begins|started|appears|appeared)$/.test(lowerAt(view, last - 2))) return false;
  for (let t = first; t < last; t++) if (/^(?:is|was|are|were|be|been|being|as|who|which)$/.test(lowerAt(view, t)) && t < last - 1) return false;
  return true;
}

/** The first person in tokens `[first, last)` who may be the subject. */
function subjectIn(scene: Scene, first: number, last: number): Speaker {
  for (let t = first; t < last; t++) {
    if (/^(?:he|she)$/.test(lowerAt(scene.view, t))) return pronoun(scene, t);
    const n = scene.nameAt[t] as number;
    if (n >= 0 && isSubject(scene, n)) return scene.entityOf[n];
  }
  return undefined;
}

/** Who speaks where a paper or a body of people is the subject of a verb of saying: whom "by", "from" or "in the name of" names; `undefined` if it is none. */
function writtenBy(scene: Scene, first: number, last: number): Speaker {
  const { view } = scene;
  let head = first;
  while (head < last && head < first + MOST_TO_HEAD && !isThing(lowerAt(view, head))) {
    if (/^(?:in|on|at|by|for|with|to|of|from|after|before|when|while|as|,)$/.test(lowerAt(view, head)) || (scene.nameAt[head] as number) >= 0) return undefined;
    head += 1;
  }
  if (head >= last || !isThing(lowerAt(view, head))) return undefined;
  let says = -1;
  for (let t = head + 1; t < last; t++) {
    const use = speechAt(view, t);
    if (use !== null && use.sort !== 'beside' && !use.isGerund && !use.isPassive) { says = t; break; }
  }
  if (says < 0) return undefined;
  for (let t = head + 1; t < says; t++) {
    const name = scene.names[scene.nameAt[t] ?? -1];
    if (name?.kind === 'person' && !isPossessive(scene, name) && /^(?:by|from|of)$/.test(lowerAt(view, name.first - 1))) return scene.entityOf[scene.nameAt[t] as number];
  }
  return null;
}
