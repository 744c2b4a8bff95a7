import type { Note, SavedArticle } from '../../model/library.ts';
import { isoTime, type Exported } from './exported.ts';

/**
 * A library as a W3C Web Annotation collection (JSON-LD, the model's own context): every note, and every saved article
 * as a bookmark. Passages have the two selectors that we keep; a name is a resource of its own. Yields parts of the text.
 */
export function* annotationsJson({ articles, notes }: Exported, exportedAt: number): Generator<string> {
  const items = articles.length + notes.length;
  yield `${JSON.stringify({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationCollection',
    label: 'Dateline library',
    generator: { id: 'https://dateline.example/', type: 'Software', name: 'Dateline' },
    generated: isoTime(exportedAt),
    total: items,
  }).slice(0, -1)},"first":{"type":"AnnotationPage","startIndex":0,"items":[`;
  let isFirst = true;
  for (const item of all(articles, notes)) {
    yield (isFirst ? '\n' : ',\n') + JSON.stringify(item);
    isFirst = false;
  }
  yield '\n]}}\n';
}

function* all(articles: readonly SavedArticle[], notes: readonly Note[]): Generator<object> {
  for (const article of articles) yield bookmark(article);
  for (const note of notes) yield annotation(note);
}

function bookmark(article: SavedArticle): object {
  return {
    id: iri(article.id),
    type: 'Annotation',
    motivation: 'bookmarking',
    created: isoTime(article.createdAt),
    modified: isoTime(article.updatedAt),
    ...(article.title === '' ? {} : { body: { type: 'TextualBody', value: article.title, format: 'text/plain', purpose: 'describing' } }),
    target: { id: article.canonicalUrl, type: 'Text', ...(article.language === null ? {} : { language: article.language }) },
  };
}

function annotation(note: Note): object {
  const { target } = note;
  const tags = note.tags.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' }));
  return {
    id: iri(note.id),
    type: 'Annotation',
    motivation: target.type === 'entity' ? 'describing' : 'commenting',
    created: isoTime(note.createdAt),
    modified: isoTime(note.updatedAt),
    body: [{ type: 'TextualBody', value: note.text, format: 'text/markdown', purpose: 'commenting' }, ...tags],
    target: targetOf(note),
  };
}

function targetOf({ target }: Note): unknown {
  switch (target.type) {
    case 'article': return target.canonicalUrl;
    case 'entity': return `urn:dateline:name:${encodeURIComponent(target.key.toWellFormed())}`;
    case 'passage': {
      const { quote: { exact, prefix, suffix }, position: { start, end } } = target.selector;
      return {
        type: 'SpecificResource',
        source: target.canonicalUrl,
        selector: [{ type: 'TextQuoteSelector', exact, prefix, suffix }, { type: 'TextPositionSelector', start, end }],
      };
    }
  }
}

/** Ids are IRIs in this model: UUIDs have a scheme of their own. */
function iri(id: string): string {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id) ? `urn:uuid:${id}` : `urn:dateline:record:${encodeURIComponent(id.toWellFormed())}`;
}
