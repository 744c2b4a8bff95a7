/** Texts that no article is like, at `scale` times their full size: what they are, and the text. */
export function garbage(scale: number): readonly (readonly [what: string, text: string])[] {
  const times = (piece: string, count: number): string => piece.repeat(Math.round(count * scale));
  let seed = 1;
  const random = (): number => (seed = Math.imul(seed, 1_664_525) + 1_013_904_223 | 0) >>> 16;
  return [
    ['binary, a megabyte', Array.from({ length: Math.round(1_000_000 * scale) }, () => String.fromCharCode(random() & 0xff)).join('')],
    ['a megabyte without a space', times('Ab', 500_000)],
    ['a million line breaks', times('\n', 1_000_000)],
    ['lone surrogates', times('\ud800John\udc00 ', 20_000)],
    ['right-to-left marks', times('\u200fJohn \u202eSmith\u202c ', 20_000)],
    ['quotation marks', times('" “ ', 50_000)],
    ['200,000 words in capitals', times('GENERAL JOHN SMITH OF PARIS SAID WE GO AND MARY JONES LEFT. ', 16_600)],
    ['200,000 words', times('General John Smith of Paris said "we go," and Mary Jones left. ', 16_600)],
    ['200,000 words, each another', Array.from({ length: Math.round(200_000 * scale) }, (_, i) => `Name${i.toString(36)}`).join(' ')],
  ];
}
