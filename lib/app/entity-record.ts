import { correctionsInForce } from '../core/library/corrections-in-force.ts';
import * as schemas from '../core/library/message-schemas.ts';
import { parseParams } from '../core/library/parse.ts';
import { sentenceAt } from '../core/library/sentence-at.ts';
import { whoIsWho, type Meaning } from '../core/library/who-is-who.ts';
import type { ReadArticle, RecordHead, SavedArticle } from '../core/model/library.ts';
import type { EarlierArticle, EntityRecord } from '../core/protocol.ts';
import type { LibraryPorts } from './library-commands.ts';

/** How many earlier articles a card is told of. */
const earlierLimit = 20;

/**
 * What the library knows of a name: the reader's notes, the articles saved or remembered where it occurs, `exceptUrl`
 * left out, newest first, and what the reader said of it that holds there.
 */
export async function entityRecord({ store }: LibraryPorts, params: unknown): Promise<EntityRecord> {
  const { key, itemId, exceptUrl } = parseParams(schemas.entityParams, params);
  const [notes, saved, read, corrections, identities] = await Promise.all([
    store.notesOfEntity(key, itemId), store.articlesWithEntity(key, itemId, earlierLimit + 1), store.readArticlesWithEntity(key, itemId, earlierLimit + 1),
    store.livingRecords('corrections', key), store.livingRecords('identities'),
  ]);
  const meaning = whoIsWho(identities).meaningOf(key, itemId);
  const isSaved = new Set(saved.map(({ canonicalUrl }) => canonicalUrl));
  const earlier = [
    ...saved.map((article) => ({ day: dayOf(article), article: ofSaved(article, meaning) })),
    ...read.filter(({ canonicalUrl }) => !isSaved.has(canonicalUrl)).map((article) => ({ day: dayOf(article), article: ofRead(article, meaning) })),
  ].filter(({ article }) => article.canonicalUrl !== exceptUrl).toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  return {
    notes, knownAs: meaning.identity?.name ?? null, corrections: correctionsInForce(corrections, exceptUrl),
    earlier: earlier.slice(0, earlierLimit).map(({ article }) => article),
  };
}

function ofSaved(article: SavedArticle, meaning: Meaning): EarlierArticle {
  const [first] = article.entities.filter(meaning.includes).flatMap((entity) => entity.mentions).toSorted((a, b) => a.start - b.start);
  const sentence = first === undefined ? null : sentenceAt(article.text, first.start);
  return { ...placeOf(article), isSaved: true, sentence: sentence === null ? '' : article.text.slice(sentence.start, sentence.end) };
}

function ofRead(article: ReadArticle, meaning: Meaning): EarlierArticle {
  const [sentence = ''] = article.entities.filter(meaning.includes).flatMap(({ sentences }) => sentences);
  return { ...placeOf(article), isSaved: false, sentence };
}

function placeOf({ canonicalUrl, url, title, site, published }: SavedArticle | ReadArticle): Omit<EarlierArticle, 'isSaved' | 'sentence'> {
  return { canonicalUrl, url, title, site, published: published?.iso ?? null };
}

function dayOf({ published, createdAt }: Pick<ReadArticle, 'published'> & RecordHead): string {
  return published?.iso.slice(0, 10) ?? new Date(createdAt).toISOString().slice(0, 10);
}
