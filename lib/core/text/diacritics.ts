/** `text` without accents and other marks on its letters: "Kèrè" is "Kere". */
export function withoutDiacritics(text: string): string {
  return isPlain(text) ? text : text.normalize('NFD').replaceAll(/\p{M}/gu, '');
}

/** Whether all of a text is ASCII, as most words are: asking is much faster than looking for marks. */
export function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}
