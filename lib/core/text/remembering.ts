/** What is longer is no name, and not remembered. */
const LONGEST = 200;

const memories: Map<string, unknown>[] = [];

/** Forgets all answers of everything that `remembering` made. */
export function forget(): void {
  for (const memory of memories) memory.clear();
}

/**
 * `read`, remembering what it answered, up to `most` answers, of which then all are forgotten: the same names come again and
 * again. `read` must give the same for the same. It gets a copy, so that no text is kept in memory for one of its words, unless
 * `isOwn` says that it is asked about strings of their own only.
 */
export function remembering<T extends object | string>(read: (text: string) => T, { most = 4000, isOwn = false } = {}): (text: string) => T {
  const known = new Map<string, T>();
  memories.push(known);
  return (text) => {
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered;
    if (text.length > LONGEST) return read(text);
    if (known.size >= most) known.clear();
    const own = isOwn ? text : ownCopy(text, 0, text.length);
    const answer = read(own);
    known.set(own, answer);
    return answer;
  };
}

/** `text.slice(start, end)` as a string of its own: an engine's slice keeps all of the text in memory, and is wide where another part of it is. */
export function ownCopy(text: string, start: number, end: number): string {
  const units = rooms[end - start] ?? Array.from<number>({ length: end - start });
  for (let i = 0; i < units.length; i++) units[i] = text.charCodeAt(start + i);
  return String.fromCharCode(...units);
}

/** Room for the code units of copies of each length that most have. */
const rooms = Array.from({ length: 33 }, (_, length) => Array.from({ length }, () => 0));
