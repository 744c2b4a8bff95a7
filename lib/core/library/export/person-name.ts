/** Particles that belong to the family name, lower case. */
const particles: ReadonlySet<string> = new Set(['van', 'von', 'der', 'den', 'de', 'da', 'di', 'du', 'del', 'della', 'la', 'le', 'bin', 'ibn', 'al', 'el', 'ter', 'ten', 'zu', 'dos', 'das']);

/**
 * A byline as family and given name, as citation formats want it: the last word, with the particles before it in lower
 * case, is the family's. A single word is a family name alone. Where families come first, this guesses wrong.
 */
export function personName(name: string): { readonly family: string; readonly given: string } {
  const words = name.trim().split(/\s+/u);
  let from = words.length - 1;
  while (from > 1 && particles.has(words[from - 1] as string)) from -= 1;
  return { family: words.slice(Math.max(0, from)).join(' '), given: words.slice(0, Math.max(0, from)).join(' ') };
}
