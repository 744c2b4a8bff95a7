/** Tokens as the corpus's scorer counts them: words, single characters in scripts without spaces; NFKC, lower case. */
export function tokensOf(text: string): string[] {
  const words = text.normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];
  return words.flatMap((word) => /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/.test(word) ? [...word] : [word]);
}

/** Counts of runs of four tokens (of all tokens where there are fewer). */
export function shingles(tokens: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, tokens.length - 3); at += 1) {
    const key = tokens.slice(at, at + 4).join(' ');
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Precision and recall of a body's text in runs of four tokens, as the corpus's scorer has them; each in [0, 1]. */
export function scoreBody(predicted: string, labelled: string): { precision: number; recall: number } {
  const a = shingles(tokensOf(predicted));
  const b = shingles(tokensOf(labelled));
  let shared = 0;
  let predictedCount = 0;
  let labelledCount = 0;
  for (const [key, count] of a) { shared += Math.min(count, b.get(key) ?? 0); predictedCount += count; }
  for (const count of b.values()) labelledCount += count;
  return { precision: predictedCount === 0 ? 0 : shared / predictedCount, recall: labelledCount === 0 ? 1 : shared / labelledCount };
}
