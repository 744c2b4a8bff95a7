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

/** A text cut at its tags, in order and without gaps: `text` as it stands, `tag` without "#", or `null` for other words. */
export function tagParts(text: string): readonly { readonly text: string; readonly tag: string | null }[] {
  const parts: { text: string; tag: string | null }[] = [];
  let end = 0;
  for (const match of text.matchAll(tag)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index), tag: null });
    parts.push({ text: match[0], tag: match[1] as string });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), tag: null });
  return parts;
}
