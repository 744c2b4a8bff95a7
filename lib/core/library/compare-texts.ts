import { diffArrays, diffWordsWithSpace } from 'diff';

/** A stretch of words that both texts have, or one of them. */
export interface WordChange {
  readonly text: string;
  readonly change: 'same' | 'came' | 'went';
}

/** A paragraph of both texts, or of one: which words it has in both, and which came or went. */
export interface ParagraphChange {
  readonly change: 'same' | 'changed' | 'came' | 'went';
  readonly words: readonly WordChange[];
}

/** Paragraphs longer than this, in words, are shown as gone and come: comparing them word by word takes too long. */
const longestParagraph = 3_000;
/** Two paragraphs that share fewer of their words than this are two paragraphs, not one that was changed. */
const leastShared = 0.35;

/** What changed from one text to another, paragraph by paragraph (Myers' difference, as jsdiff computes it). */
export function compareTexts(before: string, after: string): readonly ParagraphChange[] {
  const changes: ParagraphChange[] = [];
  const runs = diffArrays(paragraphsOf(before), paragraphsOf(after));
  for (let at = 0; at < runs.length; at += 1) {
    const run = runs[at] as (typeof runs)[number];
    const next = runs[at + 1];
    if (run.removed && next?.added) {
      changes.push(...paired(run.value, next.value));
      at += 1;
    } else {
      changes.push(...run.value.map((text) => wholly(text, run.removed ? 'went' : run.added ? 'came' : 'same')));
    }
  }
  return changes;
}

/** Paragraphs that went and paragraphs that came in their place: those alike are one that was changed, in order. */
function paired(went: readonly string[], came: readonly string[]): readonly ParagraphChange[] {
  const changes: ParagraphChange[] = [];
  let from = 0;
  for (const text of went) {
    const at = came.findIndex((other, index) => index >= from && sharedWords(text, other) >= leastShared);
    if (at === -1) { changes.push(wholly(text, 'went')); continue; }
    changes.push(...came.slice(from, at).map((other) => wholly(other, 'came')), changed(text, came[at] as string));
    from = at + 1;
  }
  return [...changes, ...came.slice(from).map((other) => wholly(other, 'came'))];
}

function changed(before: string, after: string): ParagraphChange {
  const words = diffWordsWithSpace(before, after).map(({ value, added, removed }): WordChange => ({ text: value, change: added ? 'came' : removed ? 'went' : 'same' }));
  return { change: 'changed', words };
}

function wholly(text: string, change: 'same' | 'came' | 'went'): ParagraphChange {
  return { change, words: [{ text, change }] };
}

/** The share of the shorter paragraph's words that the other has, too. */
function sharedWords(a: string, b: string): number {
  const [own, other] = [wordsOf(a), wordsOf(b)];
  if (own.length > longestParagraph || other.length > longestParagraph) return 0;
  const counts = new Map<string, number>();
  for (const word of other) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of own) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    shared += 1;
  }
  return shared / Math.max(1, Math.min(own.length, other.length));
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().split(/\s+/).filter((word) => word !== '');
}

function paragraphsOf(text: string): string[] {
  return text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '');
}
