import { lowerAt, type Name } from './names.ts';
import { isCapitalAt } from './name-list.ts';
import { isSpeechVerb } from './speech-verbs.ts';
import { speakerIn } from './speakers.ts';
import { subjectBack } from './subjects.ts';
import { paragraphAt, paragraphStarts, tokenAt } from './text-places.ts';
import type { Quoted } from './quotation-marks.ts';
import type { Previous, Scene, Speaker, Speech } from './scene.ts';

/** Quotations of so many words count without an end mark inside or a speech verb beside them. */
const LONG = 5;

/** A quotation and who spoke it, with the paragraph that it stands in. */
interface Said {
  readonly quote: Quoted;
  readonly speaker: number | null;
  readonly paragraph: number;
}

/**
 * The quotations between marks that are somebody's words, with their speakers: the subject of the speech verb in the same
 * sentence, after the quotation or before it. Without one: the subject of what stands between it and the quotation
 * before; in an exchange the one whose turn it is; who spoke last in its paragraph or in the one that it goes on from;
 * or whom the paragraph before is about.
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
    const { speaker, isReported } = attributed(scene, quoted, q, paragraphs[paragraph + 1] ?? text.length, { speaker: last?.speaker, end: last === undefined ? 0 : tokenAt(scene, last.quote.end + 1) });
    const wasCarried = isCarried;
    isCarried = quote.goesOn;
    if (!isReported && !looksSpoken(scene, quote, last !== undefined && (wasCarried || isSame), isWholeParagraph(text, paragraphs, paragraph, quote))) return;
    const start = tokenAt(scene, quote.start);
    const who = speaker !== undefined ? speaker : (wasCarried ? undefined : subjectBack(scene, start, tokenAt(scene, isSame ? last.quote.end + 1 : (paragraphs[paragraph] as number))))
      ?? (isSame || wasCarried ? last?.speaker : turnOf(scene, said, quote, paragraph, paragraphs))
      ?? subjectBack(scene, start, tokenAt(scene, paragraphs[Math.max(0, paragraph - 1)] as number));
    said.push({ quote, speaker: who ?? null, paragraph });
  });
  return said.map(({ quote, speaker }) => ({ start: quote.start, end: quote.end, speaker, direct: true }));
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

/** The speaker that the sentence around quotation `q` names, and whether it has a speech verb at all. */
function attributed(scene: Scene, quoted: readonly Quoted[], q: number, paragraphEnd: number, previous: Previous): { readonly speaker: Speaker; readonly isReported: boolean } {
  const { view } = scene;
  const quote = quoted[q] as Quoted;
  const after = tokenAt(scene, quote.end + 1);
  const nextStart = Math.min(paragraphEnd, quoted[q + 1]?.start ?? Infinity);
  const endsInside = /[.!?…][”’"']?$/.test(view.text.slice(quote.start, quote.end));
  let afterEnd = after;
  while (afterEnd < view.tokens.count && (view.tokens.starts[afterEnd] as number) < nextStart - 1 && !/^[.;!?]$/.test(lowerAt(view, afterEnd))) afterEnd += 1;
  const opensAfter = view.text.charAt(view.tokens.starts[after] ?? 0);
  const goesOnAfter = !endsInside || opensAfter === opensAfter.toLowerCase() || isSpeechVerb(lowerAt(view, after + 1)) || isSpeechVerb(lowerAt(view, after + 2));
  if (afterEnd > after && goesOnAfter && !quote.goesOn) {
    const isNear = isSpeechVerb(lowerAt(view, after)) || isSpeechVerb(lowerAt(view, after + 1)) || endsWithComma(view.text, quote);
    const speaker = isNear || endsInside ? speakerIn(scene, after, afterEnd, previous, false, endsWithComma(view.text, quote)) : undefined;
    if (speaker !== undefined) return { speaker, isReported: true };
    if (saysAnInstitution(scene, after, afterEnd)) return { speaker: null, isReported: true };
  }
  const before = tokenAt(scene, quote.start) - 2;
  let first = before;
  const floor = q > 0 ? (quoted[q - 1] as Quoted).end : 0;
  while (first >= 0 && (view.tokens.starts[first] as number) > floor && !startsAfterBreak(scene, first + 1) && !isEndMark(scene, first)) first -= 1;
  const speaker = before >= 0 && first < before ? speakerIn(scene, first + 1, before + 1, previous, true) : undefined;
  if (speaker === undefined && saysAnInstitution(scene, first + 1, before + 1)) return { speaker: null, isReported: true };
  const isIntroduced = before >= 0 && lowerAt(view, before) === ':';
  return { speaker, isReported: speaker !== undefined || isIntroduced };
}

/** Whether the last verb of speech in tokens `[first, last)` has a place, an organisation or an unknown name as its subject:
 * "Washington says it is …", "state-run Damascus Radio said". */
function saysAnInstitution(scene: Scene, first: number, last: number): boolean {
  for (let t = last - 1; t > first; t--) {
    if (!isSpeechVerb(lowerAt(scene.view, t))) continue;
    const subject = /^(?:is|has|had|was)$/.test(lowerAt(scene.view, t - 1)) ? t - 2 : t - 1;
    const n = scene.nameAt[subject] ?? -1;
    return n >= 0 ? (scene.names[n] as Name).kind !== 'person' : isCapitalAt(scene.view, subject) && lowerAt(scene.view, subject) !== 'i' && subject > first;
  }
  return false;
}

function endsWithComma(text: string, quote: Quoted): boolean {
  return /,[”’"']?$/.test(text.slice(quote.start, quote.end)) || text.charAt(quote.end + 1) === ',';
}

function isEndMark(scene: Scene, t: number): boolean {
  return /^[.!?]$/.test(lowerAt(scene.view, t));
}

function startsAfterBreak(scene: Scene, t: number): boolean {
  const { tokens, text } = scene.view;
  return t > 0 && t < tokens.count && /\n\s*\n/.test(text.slice(tokens.ends[t - 1], tokens.starts[t]));
}

/** Whether a quotation without a speech verb is speech: long, or a sentence of its own, or the rest of one, or alone in its paragraph. */
function looksSpoken(scene: Scene, quote: Quoted, continuesSpeech: boolean, isAlone: boolean): boolean {
  const text = scene.view.text.slice(quote.start, quote.end);
  const words = text.split(/\s+/).length;
  return quote.goesOn || words >= LONG || (/[,.!?…]$/.test(text) && (continuesSpeech || isAlone || words > 1));
}
