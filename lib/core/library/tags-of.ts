/** A tag: "#" after a blank or at the start, then letters, digits, "-", "_" or "/", with a letter among them. */
const tag = /(?<=^|\s)#([\p{L}\p{M}\p{N}_/-]*\p{L}[\p{L}\p{M}\p{N}_/-]*)/gu;

/** The tags in a note's text, without "#", in order of first use, each once regardless of case. */
export function tagsOf(text: string): readonly string[] {
  const found = new Map<string, string>();
  for (const match of text.matchAll(tag)) {
    const name = match[1] as string;
    if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), name);
  }
  return [...found.values()];
}
