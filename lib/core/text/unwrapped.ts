/** Lines that were broken to fit a column have so many code units, at least and at most. */
const SHORTEST = 40;
const LONGEST = 100;
/** So many such lines make a text that was broken by lines. */
const FEWEST = 3;

/**
 * `text` with a blank for each line break within a paragraph where lines were broken to fit a column, as wires and mail have them; so that every
 * offset stays. Breaks between lines that are shorter or longer, and all where most are of other lengths (verse, addresses, lists), stay. Linear.
 */
export function unwrapped(text: string): string {
  const wraps: number[] = [];
  let alone = 0;
  let last = -1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    const length = at - last - 1;
    last = at;
    if (length === 0 || at + 1 >= text.length || text.charCodeAt(at + 1) === 0x0a) continue;
    alone += 1;
    if (length >= SHORTEST && length <= LONGEST) wraps.push(at);
  }
  if (wraps.length < FEWEST || 2 * wraps.length < alone) return text;
  let joined = '';
  let from = 0;
  for (const at of wraps) {
    joined += `${text.slice(from, at)} `;
    from = at + 1;
  }
  return joined + text.slice(from);
}
