import type { Note, SavedArticle } from '../../model/library.ts';
import { isoTime, type Exported } from './exported.ts';

const columns = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'] as const;

/**
 * Notes as the CSV that Readwise takes in (RFC 4180, its seven columns). It wants words in `Highlight`: of a passage
 * they are the page's and the note's own stand in `Note`; of a whole article or a name the note is the highlight.
 */
export function* readwiseCsv({ articles, notes }: Exported): Generator<string> {
  const byUrl = new Map(articles.map((article) => [article.canonicalUrl, article]));
  yield line(columns);
  for (const note of notes) yield line(row(note, byUrl));
}

function row(note: Note, byUrl: ReadonlyMap<string, SavedArticle>): readonly string[] {
  const { target } = note;
  const article = target.type === 'entity' ? undefined : byUrl.get(target.canonicalUrl);
  const [highlight, comment, location] = target.type === 'passage'
    ? [target.selector.quote.exact, note.text, String(target.selector.position.start)] : [note.text, '', ''];
  return [
    highlight,
    target.type === 'entity' ? target.name : target.title,
    article?.authors.map(({ name }) => name).join(', ') ?? '',
    target.type === 'entity' ? '' : article?.url ?? target.canonicalUrl,
    comment,
    location,
    isoTime(note.createdAt).slice(0, 19).replace('T', ' '),
  ];
}

function line(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/** Words of a page that a spreadsheet would run as a formula get a blank in front, which it reads as text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? ` ${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
