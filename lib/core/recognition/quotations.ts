import { lowerAt } from './names.ts';
import { quotedSpans, type Quoted } from './quotation-marks.ts';
import { isSpeechVerb, reportsClause } from './speech-verbs.ts';
import { speakerIn } from './speakers.ts';
import { subjectBack } from './subjects.ts';
import { unquotedSpeech, type Unquoted } from './transcripts.ts';
import type { Span } from '../model/span.ts';
import type { Scene, Speaker } from './scene.ts';

/** A quotation with the index of its speaker's entity; `null` is unknown. */
export interface Speech {
  readonly start: number;
  readonly end: number;
  readonly speaker: number | null;
  readonly direct: boolean;
}

/** Quotations of so many words count without an end mark inside or a speech verb beside them. */
const LONG = 5;

/** What an article gives as spoken: between quotation marks, and without them. */
export interface Spoken {
  readonly quoted: readonly Quoted[];
  readonly unquoted: readonly Unquoted[];
}

/** Marks the tokens of direct speech in `isQuoted` and gives its stretches; quotation marks within an answer belong to it. */
export function markQuoted(scene: Pick<Scene, 'view' | 'isQuoted'>): Spoken {
  const unquoted = unquotedSpeech(scene.view.text);
  let u = 0;
  const quoted = quotedSpans(scene.view.text).filter(({ start }) => {
    while (u < unquoted.length && (unquoted[u] as Unquoted).end < start) u += 1;
    return u === unquoted.length || start < (unquoted[u] as Unquoted).start;
  });
  mark(scene, quoted);
  mark(scene, unquoted);
  return { quoted, unquoted };
}

function mark(scene: Pick<Scene, 'view' | 'isQuoted'>, quoted: readonly Span[]): void {
  let t = 0;
  const { starts, ends, count } = scene.view.tokens;
  for (const { start, end } of quoted) {
    while (t < count && (starts[t] as number) < start - 1) t += 1;
    for (; t < count && (starts[t] as number) <= end; t++) if ((ends[t] as number) >= start) scene.isQuoted[t] = 1;
  }
}

/**
 * Who says what: every quotation between marks that is somebody's words, and the clauses that speech verbs report.
 * The speaker is the subject of the speech verb in the same sentence, after the quotation or before it; a quotation
 * without one belongs to who spoke last in its paragraph, or in the paragraph that it goes on from, or to whom its
 * paragraph is about.
 */
export function speeches(scene: Scene, { quoted, unquoted }: Spoken): Speech[] {
  const found: Speech[] = unquoted.map((words) => ({ start: words.start, end: words.end, speaker: labelled(scene, words, unquoted), direct: true }));
  let previous: Speaker;
  let paragraphOfPrevious = -1;
  let carried = false;
  /** In an exchange of paragraphs that open with a quotation: who spoke in the last, and in the last but one, if somebody else did. */
  let turns: readonly [Speaker, Speaker] = [undefined, undefined];
  const paragraphs = paragraphStarts(scene.view.text);
  quoted.forEach((quote, q) => {
    const paragraph = paragraphAt(paragraphs, quote.start);
    const { speaker, isReported } = attributed(scene, quoted, q, paragraphs[paragraph + 1] ?? scene.view.text.length, previous);
    const continuesSpeech = previous !== undefined && (carried || paragraph === paragraphOfPrevious);
    const wasCarried = carried;
    carried = quote.goesOn;
    if (!isReported && !looksSpoken(scene, quote, continuesSpeech)) return;
    const floor = paragraph === paragraphOfPrevious && q > 0 ? (quoted[q - 1] as Quoted).end + 1 : (paragraphs[paragraph] as number);
    const topic = wasCarried ? undefined : subjectBack(scene, tokenAt(scene, quote.start), tokenAt(scene, floor));
    const isNext = isNextParagraph(scene, quote, paragraph, paragraphOfPrevious);
    if (paragraph !== paragraphOfPrevious) turns = isNext && !wasCarried ? [previous, turns[0]] : [undefined, undefined];
    const who = speaker !== undefined ? speaker
      : topic ?? (turns[1] !== previous ? turns[1] : undefined) ?? (continuesSpeech || isNext ? previous : subjectBack(scene, tokenAt(scene, quote.start), tokenAt(scene, paragraphs[Math.max(0, paragraph - 1)] as number)));
    found.push({ start: quote.start, end: quote.end, speaker: who ?? null, direct: true });
    previous = who ?? null;
    paragraphOfPrevious = paragraph;
  });
  return [...found, ...reported(scene)].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Who speaks in an interview or a dialogue with dashes. */
function labelled(scene: Scene, { label, attribution }: Unquoted, all: readonly Unquoted[]): number | null {
  if (attribution !== null) return speakerIn(scene, tokenAt(scene, attribution.start), tokenAt(scene, attribution.end), undefined) ?? null;
  const isAsked = label === 'A';
  const first = isAsked ? tokenAt(scene, (all[0] as Unquoted).start) : scene.view.tokens.count;
  const wanted = (label ?? '').toLowerCase();
  const n = scene.names.findIndex((name) => name.kind === 'person' && name.first < first && (isAsked || name.surface.toLowerCase() === wanted || name.surface.toLowerCase().endsWith(` ${wanted}`)));
  return n < 0 ? null : (scene.entityOf[n] as number);
}

/** The speaker that the sentence around quotation `q` names, and whether it has a speech verb at all. */
function attributed(scene: Scene, quoted: readonly Quoted[], q: number, paragraphEnd: number, previous: Speaker): { readonly speaker: Speaker; readonly isReported: boolean } {
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
  }
  const before = tokenAt(scene, quote.start) - 2;
  let first = before;
  const floor = q > 0 ? (quoted[q - 1] as Quoted).end : 0;
  while (first >= 0 && (view.tokens.starts[first] as number) > floor && !startsAfterBreak(scene, first + 1) && !isEndMark(scene, first)) first -= 1;
  const speaker = before >= 0 && first < before ? speakerIn(scene, first + 1, before + 1, previous, true) : undefined;
  const isIntroduced = before >= 0 && lowerAt(view, before) === ':';
  return { speaker, isReported: speaker !== undefined || isIntroduced };
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

/** Whether a quotation without a speech verb is speech: long, or a sentence of its own, or the rest of one. */
function looksSpoken(scene: Scene, quote: Quoted, continuesSpeech: boolean): boolean {
  const text = scene.view.text.slice(quote.start, quote.end);
  const words = text.split(/\s+/).length;
  return quote.goesOn || words >= LONG || (/[,.!?…]$/.test(text) && (continuesSpeech || words > 1));
}

/** Whether the quotation opens the paragraph right after that of who spoke last. */
function isNextParagraph(scene: Scene, quote: Quoted, paragraph: number, previousParagraph: number): boolean {
  return previousParagraph >= 0 && paragraph === previousParagraph + 1 && /(?:^|\n)\s*$/.test(scene.view.text.slice(Math.max(0, quote.start - 4), quote.start - 1));
}

/** "X said (that) …" and "…, X said" without quotation marks; the clause without the words that report it. */
function reported(scene: Scene): Speech[] {
  const { view } = scene;
  const found: Speech[] = [];
  for (let s = 0; s < view.sentences.count; s++) {
    const first = view.sentences.firsts[s] as number;
    const last = view.sentences.firsts[s + 1] as number;
    if (scene.isQuoted.subarray(first, last).includes(1)) continue;
    let end = last;
    while (end > first && /^[.!?]$/.test(lowerAt(view, end - 1))) end -= 1;
    for (let t = first + 1; t < end; t++) {
      if (!reportsClause(lowerAt(view, t)) || (scene.nameAt[t] as number) >= 0) continue;
      const comma = lastComma(scene, first, t);
      const speaker = speakerIn(scene, comma >= 0 && t >= end - 4 ? comma + 1 : first, end, undefined);
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

/** The first token that starts at or after `offset`. */
function tokenAt(scene: Scene, offset: number): number {
  const { starts, count } = scene.view.tokens;
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function paragraphStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n\n'); at >= 0; at = text.indexOf('\n\n', at + 2)) starts.push(at + 2);
  return starts;
}

/** The last paragraph that starts at or before `offset`. */
function paragraphAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle;
  }
  return low;
}
