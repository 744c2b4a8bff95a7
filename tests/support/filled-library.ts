import { entityKey } from '../../lib/core/library/entity-key.ts';
import { noRecords, type LibraryRecords } from '../../lib/core/library/merge.ts';
import { tagsOf } from '../../lib/core/library/tags-of.ts';
import type { Block } from '../../lib/core/model/article.ts';
import type { Note, NoteTarget, SavedArticle, SavedEntity } from '../../lib/core/model/library.ts';
import { loadArticles } from '../../tools/fixtures/load-articles.ts';
import type { FixtureArticle } from '../../tools/fixtures/read-article.ts';

const saved = Date.UTC(2026, 10, 2, 9, 30);
const hour = 3_600_000;

/** A library with something of everything that a reader keeps, out of our own articles: for views that are looked at and checked. */
export function filledLibrary(): LibraryRecords {
  const articles = loadArticles('dev').map(savedFixture);
  const [first, second, third] = articles as [SavedArticle, SavedArticle, SavedArticle];
  const clinton = person('Bill Clinton', 'Q1124');
  const written: readonly [NoteTarget, string][] = [
    [clinton, 'First term. **Ask again** after the midterms.\n\n- Kyiv on the way to Moscow\n- then Geneva\n\n#presidents #usa'],
    [clinton, 'Compare what he said in Budapest with what was signed there. #budapest'],
    [person('Boris Yeltsin', 'Q34453'), 'Left early, see the Budapest story. #presidents'],
    [{ type: 'entity', key: entityKey('place', 'Sarajevo'), itemId: 'Q11194', kind: 'place', name: 'Sarajevo' }, 'Airport under UN control since June 1992. #bosnia'],
    [{ type: 'article', canonicalUrl: first.canonicalUrl, title: first.title }, 'The best short account of the ceasefire. #keep'],
    [passageOf(first), 'Is this the same village as in the other report?'],
    [{ type: 'article', canonicalUrl: second.canonicalUrl, title: second.title }, '> a quotation I liked\n\nand `code`, and a [link](https://news.example/more). #keep'],
    [passageOf(third, 'words that are no longer there'), 'Lost.'],
  ];
  const notes = written.map(([target, text], at): Note => ({ ...head(`note-${at}`, at), target, text, tags: tagsOf(text) }));
  const binned = { ...head('note-binned', 40), deletedAt: saved + 90 * hour, target: clinton, text: 'A note that was deleted by mistake.', tags: [] };
  const withText = (article: SavedArticle, text: string): SavedArticle => ({ ...article, text, blocks: blocksOf(text), entities: article.entities.map((entity) => ({ ...entity, mentions: [], roles: [], quotations: [] })) });
  const changed = withText(second, `${second.text.replace(/\b(?:said|told)\b/g, 'declared')}\n\nA paragraph that came later.`);
  return {
    ...noRecords,
    articles: [...articles.slice(0, -1), { ...articles.at(-1) as SavedArticle, deletedAt: saved + 99 * hour }],
    notes: [...notes, binned],
    corrections: [
      { ...head('correction-1', 50), verdict: 'not-a-name', key: 'person:grand hotel', name: 'Grand Hotel', itemId: null, itemLabel: null, scope: { type: 'everywhere' } },
      { ...head('correction-2', 51), verdict: 'not-this-item', key: 'person:george bush', name: 'George Bush', itemId: 'Q207', itemLabel: 'George W. Bush', scope: { type: 'site', site: first.site } },
      { ...head('correction-3', 52), verdict: 'this-item', key: 'person:george bush', name: 'George Bush', itemId: 'Q23505', itemLabel: 'George H. W. Bush', scope: { type: 'article', canonicalUrl: first.canonicalUrl, title: first.title } },
    ],
    setDays: [{ ...head('day-1', 53), canonicalUrl: third.canonicalUrl, title: third.title, day: '1994-08' }],
    identities: [{ ...head('identity-1', 54), kind: 'person', name: 'Bill Clinton', keys: ['person:bill clinton', 'person:mr clinton'], itemId: 'Q1124' }],
    readArticles: articles.slice(0, 4).map((article, at) => ({
      ...head(`read-${at}`, 55 + at), canonicalUrl: `${article.canonicalUrl}/read`, url: `${article.canonicalUrl}/read`, title: `${article.title}, as read`, site: article.site, published: article.published,
      entities: article.entities.slice(0, 5).map(({ key, itemId, kind, name, mentions }) => ({ key, itemId, kind, name, mentions: mentions.length, sentences: [`${name} was named.`] })),
    })),
    articleVersions: [{ ...head('version-1', 60), canonicalUrl: second.canonicalUrl, title: second.title, text: changed.text, blocks: changed.blocks, entities: changed.entities.slice(1), isKept: false }],
  };
}

function savedFixture({ slug, meta, text, gold }: FixtureArticle, at: number): SavedArticle {
  const entities = gold.entities.map((entity): SavedEntity => ({
    key: entityKey(entity.kind, entity.name), itemId: entity.item === 'NIL' ? null : entity.item, kind: entity.kind, name: entity.name, roles: entity.roles,
    quotations: gold.quotations.filter(({ speaker }) => speaker === entity.id).map(({ start, end, speaker, direct }) => ({ start, end, speaker, direct })),
    mentions: gold.mentions.filter((mention) => mention.entity === entity.id).map(({ start, end }) => ({ start, end })),
  }));
  return {
    ...head(slug, at), canonicalUrl: meta.url, url: meta.url, title: meta.title, authors: [], site: new URL(meta.url).host, language: meta.language,
    published: { iso: meta.written, source: 'json-ld' }, modified: null, text, blocks: blocksOf(text), entities,
  };
}

function blocksOf(text: string): readonly Block[] {
  return [...text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)].map(({ 0: words, index }) => ({ start: index, end: index + words.length, kind: 'paragraph' }));
}

/** The first words of the second paragraph; with `words` a passage that is not in the text any more. */
function passageOf({ canonicalUrl, title, text }: SavedArticle, words?: string): NoteTarget {
  const start = text.indexOf('\n\n') + 2;
  const end = text.indexOf(' ', start + 40);
  return {
    type: 'passage', canonicalUrl, title,
    selector: {
      quote: { type: 'TextQuoteSelector', exact: words ?? text.slice(start, end), prefix: text.slice(Math.max(0, start - 32), start), suffix: text.slice(end, end + 32) },
      position: { type: 'TextPositionSelector', start, end },
    },
  };
}

function person(name: string, itemId: string): NoteTarget {
  return { type: 'entity', key: entityKey('person', name), itemId, kind: 'person', name };
}

function head(id: string, at: number) {
  return { id, version: 1, device: 'sample', createdAt: saved + at * hour, updatedAt: saved + at * hour, deletedAt: null };
}
