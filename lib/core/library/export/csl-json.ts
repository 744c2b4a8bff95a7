import type { Note, SavedArticle } from '../../model/library.ts';
import { dateParts, isoTime, type Exported } from './exported.ts';
import { personName } from './person-name.ts';

/** Saved articles as CSL-JSON, type article-newspaper, with their notes (Citation Style Language's data schema 1.0). Yields parts of the text. */
export function* cslJson({ articles, notes }: Exported): Generator<string> {
  const byUrl = Map.groupBy(notes.filter(({ target }) => target.type !== 'entity'), ({ target }) => (target.type === 'entity' ? '' : target.canonicalUrl));
  yield '[';
  for (const [at, article] of articles.entries()) {
    yield (at === 0 ? '\n' : ',\n') + JSON.stringify(item(article, byUrl.get(article.canonicalUrl) ?? []));
  }
  yield '\n]\n';
}

function item(article: SavedArticle, notes: readonly Note[]): object {
  const issued = dateParts(article.published?.iso);
  const keywords = [...new Set(notes.flatMap(({ tags }) => tags))].join(', ');
  return {
    id: article.id,
    type: 'article-newspaper',
    title: article.title,
    author: article.authors.map(({ name, kind }) => {
      if (kind === 'agency') return { literal: name };
      const { family, given } = personName(name);
      return given === '' ? { family } : { family, given };
    }),
    'container-title': article.site,
    ...(issued === null ? {} : { issued: { 'date-parts': [issued] } }),
    accessed: { 'date-parts': [dateParts(isoTime(article.createdAt))] },
    URL: article.url,
    ...(article.language === null ? {} : { language: article.language }),
    ...(keywords === '' ? {} : { keyword: keywords }),
    ...(notes.length === 0 ? {} : { note: notes.map((note) => (note.target.type === 'passage' ? `“${note.target.selector.quote.exact}” ${note.text}` : note.text)).join('\n\n') }),
  };
}
