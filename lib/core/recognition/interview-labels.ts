/** "Q:", "(A)", "Question." at the head of a paragraph; a name before a colon, in brackets, or before a stop and a dash; either may stand between asterisks. */
const ASKS = /^[*_]{0,2}(?:[([]([QA])[)\]]:?|([QA])(?::|\.(?=\s)|\s+(?=[—–-]))|(Question|Interviewer|Answer)[:.](?=\s))[*_]{0,2}\s*(?:[—–-]\s+)?(?=\S)/u;
const NAMES = /^[*_]{0,2}(?:\[(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3})\]:?|(The \p{Ll}+(?: \p{Ll}+)?|\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3})(?: \([^()\n]{1,30}\))?(?::|\.\s?—))[*_]{0,2}\s+(?=\S)/u;

/** An interview has so many labels at most. */
export const MOST_LABELS = 6;

/** Who a paragraph says speaks in it: "Q", "A" or a name; and how long its label is, in code units. */
export interface Label {
  readonly name: string;
  readonly length: number;
}

/** The label at the head of a paragraph; `null` if there is none. */
export function labelAt(text: string): Label | null {
  const asks = ASKS.exec(text);
  if (asks !== null) return { name: (asks[1] ?? asks[2] ?? (asks[3] === 'Answer' ? 'A' : 'Q')), length: asks[0].length };
  const names = NAMES.exec(text);
  return names === null ? null : { name: (names[1] ?? names[2]) as string, length: names[0].length };
}

/**
 * Where the answers and questions of an interview begin that a page keeps in one block: at lines that bear a label, behind "? A: ", and at the line behind
 * one that asks; the offsets in `text`, a run of lines, in order without 0.
 */
export function turnsWithin(text: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (labelAt(text.slice(at + 1, at + 100)) !== null || (starts.length === 0 && text.charAt(at - 1) === '?')) starts.push(at + 1);
  }
  const answer = /\?["”’]?\s+(?=(?:A[:.]|Answer:)\s+\S)/u.exec(labelAt(text)?.name === 'Q' ? text : '');
  return answer === null || starts.length > 0 ? starts : [answer.index + answer[0].length];
}

/** The labels of whoever only asks: a name that stands nowhere else, most of whose turns are questions while somebody else's are not: the paper. Nobody where there are too many labels. */
export function askers(text: string, turns: readonly { readonly label: string | null; readonly text: string }[]): ReadonlySet<string> {
  const all = new Map<string, { turns: number; asks: number }>();
  for (const { label, text: words } of turns) {
    if (label === null) continue;
    const own = all.get(label) ?? { turns: 0, asks: 0 };
    all.set(label, { turns: own.turns + 1, asks: own.asks + (/\?["”’]?\s*$/u.test(words) ? 1 : 0) });
  }
  if (all.size > MOST_LABELS) return new Set();
  const asking = [...all].filter(([label, own]) => own.turns > 1 && own.asks * 4 >= 3 * own.turns && text.split(label).length - 1 === own.turns);
  return new Set(asking.length < all.size ? asking.map(([label]) => label) : []);
}
