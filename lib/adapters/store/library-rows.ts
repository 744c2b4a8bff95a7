import { foldName } from '../../core/library/entity-key.ts';
import type { ArticleHeader } from '../../core/library/browse.ts';
import type { Note, SavedArticle } from '../../core/model/library.ts';
import type { ArticleRow1, BodyRow1, NoteRow1, OccurrenceRow1 } from './library-schema.ts';
import { toldRows, type ToldRow3 } from './name-rows.ts';

/** A saved article as the rows of its tables. A deleted one has none of what is made from it. */
export function articleRows(article: SavedArticle): { row: ArticleRow1; body: BodyRow1; occurrences: readonly OccurrenceRow1[]; told: readonly ToldRow3[] } {
  const { text, blocks, captions, entities, ...header } = article;
  const lives = article.deletedAt === null;
  const day = dayOf(article);
  return {
    row: {
      ...header,
      leading: leadingNames(entities),
      bySaved: lives ? article.createdAt : null,
      byDay: lives ? day : null,
      byTitle: lives ? foldName(article.title) : null,
      bySite: lives ? article.site : null,
    },
    body: { id: article.id, text, blocks, entities, ...(captions === undefined ? {} : { captions }) },
    occurrences: lives ? entities.map(({ key, itemId, kind, name, mentions }, ordinal) =>
      ({ articleId: article.id, ordinal, key, itemId, kind, name, day, mentions: mentions.length })) : [],
    told: lives ? toldRows(article.id, day, entities) : [],
  };
}

/** The header in a row, without the columns of its indices. */
export function headerOf(row: ArticleRow1): ArticleHeader {
  const { bySaved: _saved, byDay: _day, byTitle: _title, bySite: _site, ...header } = row;
  return header;
}

export function articleOf(row: ArticleRow1, body: BodyRow1): SavedArticle {
  const { leading: _, ...header } = headerOf(row);
  const { id: _id, ...rest } = body;
  return { ...header, ...rest };
}

export function noteRow(note: Note): NoteRow1 {
  const { target } = note;
  const lives = note.deletedAt === null;
  return {
    ...note,
    ofUrl: lives && target.type !== 'entity' ? target.canonicalUrl : null,
    ofKey: lives && target.type === 'entity' ? target.key : null,
    ofItem: lives && target.type === 'entity' ? target.itemId : null,
    byUpdated: lives ? note.updatedAt : null,
  };
}

export function noteOf(row: NoteRow1): Note {
  const { ofUrl: _url, ofKey: _key, ofItem: _item, byUpdated: _updated, ...note } = row;
  return note;
}

const leadingCount = 5;

function leadingNames(entities: SavedArticle['entities']): ArticleRow1['leading'] {
  return entities.filter(({ kind }) => kind !== 'organisation')
    .toSorted((a, b) => b.mentions.length - a.mentions.length).slice(0, leadingCount)
    .map(({ key, kind, name }) => ({ key, kind, name }));
}

/** The day an article is sorted by: when it was published, else when it was saved. */
export function dayOf(article: Pick<SavedArticle, 'published' | 'createdAt'>): string {
  return article.published?.iso.slice(0, 10) ?? new Date(article.createdAt).toISOString().slice(0, 10);
}
