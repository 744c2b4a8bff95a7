import { attributed } from './attribution.ts';
import { lowerAt } from './names.ts';
import { speakerIn } from './speakers.ts';
import { isSubject, pronoun, subjectBack } from './subjects.ts';
import { paragraphAt, paragraphStarts, tokenAt } from './text-places.ts';
import { isUnspoken } from './unspoken.ts';
import type { Quoted } from './quotation-marks.ts';
import type { Scene, Speaker, Speech } from './scene.ts';

/** Quotations of so many words count without an end mark inside or a speech verb beside them. */
const LONG = 5;
/** Between two quotations of one sentence so many tokens may stand that go on with what is said: "“…” and, he hoped, “…”". */
const MOST_BETWEEN = 10;

/** A quotation and who spoke it, with the paragraph that it stands in. */
interface Said {
  readonly quote: Quoted;
  readonly speaker: number | null;
  readonly paragraph: number;
}

/**
 * The quotations between marks that are somebody's words, with their speakers: the subject of the speech verb in the same
 * sentence, after the quotation or before it. Without one: the subject of what stands between it and the quotation
 * before, or right behind it; in an exchange the one whose turn it is; who spoke last in its paragraph or in the one that
 * it goes on from; or whom the paragraph before is about.
 */
export function directSpeech(scene: Scene, quoted: readonly Quoted[]): Speech[] {
  const { text } = scene.view;
  const paragraphs = paragraphStarts(text);
  const said: Said[] = [];
  let isCarried = false;
  quoted.forEach((quote, q) => {
    const last = said.at(-1);
    const paragraph = paragraphAt(paragraphs, quote.start);
    const isSame = last !== undefined && last.paragraph === paragraph;
    const wasCarried = isCarried;
    isCarried = quote.goesOn;
    if (!wasCarried && isUnspoken(scene, quote)) return;
    const paragraphEnd = paragraphs[paragraph + 1] ?? text.length;
    const attribution = attributed(scene, quoted, q, paragraphEnd);
    const isReported = attribution.isReported || (last !== undefined && last.quote === quoted[q - 1] && isSame && goesOnFrom(scene, last.quote, quote));
    const isAlone = isWholeParagraph(text, paragraphs, paragraph, quote);
    if (!isReported && !looksSpoken(scene, quote, last !== undefined && (wasCarried || isSame), isAlone)) return;
    const start = tokenAt(scene, quote.start);
    const who = attribution.speaker === undefined && isSame && isReply(text, last.quote, quote) ? said.findLast((other) => other.speaker !== last.speaker && other.paragraph >= paragraph - 1)?.speaker ?? null : attribution.speaker !== undefined ? attribution.speaker : (wasCarried ? undefined : subjectBack(scene, start, tokenAt(scene, isSame ? last.quote.end + 1 : (paragraphs[paragraph] as number))))
      ?? (isSame || wasCarried ? last?.speaker : behind(scene, quote, quoted[q + 1], isAlone, paragraphEnd) ?? turnOf(scene, said, quote, paragraph, paragraphs))
      ?? subjectBack(scene, start, tokenAt(scene, paragraphs[Math.max(0, paragraph - 1)] as number));
    said.push({ quote, speaker: who ?? null, paragraph });
  });
  return said.map(({ quote, speaker }) => ({ start: quote.start, end: quote.end, speaker, direct: true }));
}

/** Whether nothing stands between two whole sentences in quotation marks: somebody else answers. */
function isReply(text: string, last: Quoted, quote: Quoted): boolean {
  return /[.?!…]$/.test(text.slice(last.start, last.end)) && /^\S\s+\S$/.test(text.slice(last.end, quote.start));
}

/** Whether only words that go on with the same sentence stand between two quotations: "“opaque” and “unworthy”". */
function goesOnFrom(scene: Scene, last: Quoted, quote: Quoted): boolean {
  const { view } = scene;
  const first = tokenAt(scene, last.end + 1);
  const end = tokenAt(scene, quote.start) - 1;
  if (end - first > MOST_BETWEEN || end <= first) return false;
  for (let t = first; t < end; t++) if (/^[.!?;]$/.test(lowerAt(view, t)) || ((scene.nameAt[t] as number) >= 0 && isSubject(scene, scene.nameAt[t] as number))) return false;
  return /^(?:and|or|but|nor|then|yet|as|to|with|of|for)$/.test(lowerAt(view, lowerAt(view, first) === ',' ? first + 1 : first)) || (lowerAt(view, first) === ',' && end === first + 1);
}

/**
 * Who speaks by what stands behind a quotation that ends a sentence: "“They came.” Zotin shook his head. “At night.”", or, of one
 * alone in its paragraph, "So said Zotin" in the next. `undefined` if it says nothing.
 */
function behind(scene: Scene, quote: Quoted, next: Quoted | undefined, isAlone: boolean, paragraphEnd: number): Speaker {
  const { view } = scene;
  let t = tokenAt(scene, quote.end);
  while (/^["”’»']$/.test(lowerAt(view, t))) t += 1;
  if (isAlone) {
    if (!/^(?:so|thus|said|such|that|those|these)$/.test(lowerAt(view, t))) return undefined;
    let end = t;
    while (end < view.tokens.count && end < t + 30 && !/^[.!?;]$/.test(lowerAt(view, end)) && scene.isQuoted[end] === 0) end += 1;
    if (/^(?:so|thus|said)$/.test(lowerAt(view, t))) return speakerIn(scene, t, end);
    for (let at = t + 1; at < end; at++) if (/^(?:words|how)$/.test(lowerAt(view, at))) return personIn(scene, at, end);
    return /^(?:is|was|were)$/.test(lowerAt(view, t + 1)) ? personIn(scene, t + 2, t + 3) : undefined;
  }
  if (next === undefined || next.start > paragraphEnd || !/[.!?…]$/.test(view.text.slice(quote.start, quote.end))) return undefined;
  const word = lowerAt(view, t);
  if (word === 'he' || word === 'she') return pronoun(scene, t);
  const n = scene.nameAt[t] ?? -1;
  return n >= 0 && isSubject(scene, n) ? scene.entityOf[n] : undefined;
}

/** The first person named in tokens `[first, last)`. */
function personIn(scene: Scene, first: number, last: number): number | undefined {
  for (let t = first; t < last; t++) {
    const n = scene.nameAt[t] ?? -1;
    if (n >= 0 && scene.names[n]?.kind === 'person') return scene.entityOf[n];
  }
  return undefined;
}

/**
 * Whose turn it is in a paragraph that opens with a quotation, right after one with a quotation: the other one's, if two
 * have spoken by turns or the last asked a question of somebody whom the article has just named; else the same one's.
 */
function turnOf(scene: Scene, said: readonly Said[], quote: Quoted, paragraph: number, paragraphs: readonly number[]): number | null | undefined {
  const { text } = scene.view;
  const last = said.at(-1);
  if (last === undefined || last.paragraph !== paragraph - 1 || !/(?:^|\n)\s*$/.test(text.slice(Math.max(0, quote.start - 4), quote.start - 1))) return undefined;
  const before = said.findLast((other) => other.paragraph !== last.paragraph);
  if (before !== undefined && before.paragraph === last.paragraph - 1 && before.speaker !== last.speaker) return before.speaker;
  if (text.charAt(last.quote.end - 1) === '?') {
    const other = subjectBack(scene, tokenAt(scene, paragraphs[last.paragraph] as number), tokenAt(scene, paragraphs[Math.max(0, last.paragraph - 1)] as number), (entity) => entity !== last.speaker);
    if (other !== undefined) return other;
  }
  return last.speaker;
}

/** Whether nothing but the quotation stands in its paragraph. */
function isWholeParagraph(text: string, paragraphs: readonly number[], paragraph: number, { start, end }: Quoted): boolean {
  return text.slice(paragraphs[paragraph] as number, start - 1).trim() === '' && text.slice(end + 1, paragraphs[paragraph + 1] ?? text.length).trim() === '';
}

/** Whether a quotation without a speech verb is speech: long, or a sentence of its own, or the rest of one, or alone in its paragraph. */
function looksSpoken(scene: Scene, quote: Quoted, continuesSpeech: boolean, isAlone: boolean): boolean {
  const text = scene.view.text.slice(quote.start, quote.end);
  const words = text.split(/\s+/).length;
  return quote.goesOn || words >= LONG || (/[,.!?…]$/.test(text) && (continuesSpeech || isAlone || words > 1));
}
