/** Characters that begin something in CommonMark or in Obsidian (`==`, `%%`, `$`, `#tag`), wherever they stand. */
const active = /[\\`*_[\]{}<>#~$=|^%&!]/g;

/** Plain text as one paragraph of Markdown that shows exactly these words; white space becomes single blanks. */
export function escapeMarkdown(text: string): string {
  return escapeInline(text.replace(/\s+/gu, ' ').trim())
    .replace(/^([-+])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** Plain text within a line of Markdown: `escapeMarkdown` for what does not stand at the beginning. */
export function escapeInline(text: string): string {
  return text.toWellFormed().replace(/\s+/gu, ' ').replace(active, '\\$&');
}

/** Lines within a container: each behind `mark` ("> "). */
export function behind(mark: string, text: string): string {
  return text.split(/\r\n?|\n/).map((line) => (line === '' ? mark.trimEnd() : mark + line)).join('\n');
}

/** Code as a block whose fence is longer than any in it. */
export function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text.toWellFormed()}\n${fence}`;
}
