import type { Note, SavedArticle } from '../../model/library.ts';
import { dateParts, isoTime, type Exported } from './exported.ts';
import { personName } from './person-name.ts';

/** Saved articles as RIS, type NEWS, with their notes (Research Information Systems' format of tagged lines). */
export function* risRecords({ articles, notes }: Exported): Generator<string> {
  const byUrl = Map.groupBy(notes.filter(({ target }) => target.type !== 'entity'), ({ target }) => (target.type === 'entity' ? '' : target.canonicalUrl));
  for (const article of articles) yield record(article, byUrl.get(article.canonicalUrl) ?? []);
}

function record(article: SavedArticle, notes: readonly Note[]): string {
  const date = dateParts(article.published?.iso);
  const fields: readonly (readonly [string, string])[] = [
    ['TY', 'NEWS'],
    ['ID', article.id],
    ['TI', article.title],
    ...article.authors.map(({ name, kind }) => ['AU', kind === 'agency' ? name : inverted(name)] as const),
    ['T2', article.site],
    ['PY', date === null ? '' : String(date[0])],
    ['DA', date === null ? '' : `${date[0]}/${pad(date[1])}/${pad(date[2])}/`],
    ['LA', article.language ?? ''],
    ['UR', article.url],
    ['Y2', isoTime(article.createdAt).slice(0, 10).replaceAll('-', '/')],
    ...[...new Set(notes.flatMap(({ tags }) => tags))].map((tag) => ['KW', tag] as const),
    ...notes.map((note) => ['N1', note.target.type === 'passage' ? `“${note.target.selector.quote.exact}” ${note.text}` : note.text] as const),
  ];
  const lines = fields.map(([tag, value]) => [tag, value.toWellFormed().replace(/[\s\p{Cc}]+/gu, ' ').trim()] as const).filter(([, value]) => value !== '');
  return `${lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('')}ER  - \r\n\r\n`;
}

function inverted(name: string): string {
  const { family, given } = personName(name);
  return given === '' ? family : `${family}, ${given}`;
}

function pad(part: number | undefined): string {
  return part === undefined ? '' : String(part).padStart(2, '0');
}
