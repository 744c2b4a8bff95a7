import { correctionsInForce } from '../core/library/corrections-in-force.ts';
import { recordNotes } from '../core/library/limits.ts';
import * as schemas from '../core/library/message-schemas.ts';
import { parseParams } from '../core/library/parse.ts';
import { sentenceAt } from '../core/library/sentence-at.ts';
import type { Meaning } from '../core/library/who-is-who.ts';
import type { Note, ReadArticle, RecordHead, SavedArticle } from '../core/model/library.ts';
import type { EarlierArticle, EntityRecord } from '../core/protocol.ts';
import type { LibraryPorts } from './library-commands.ts';
import type { ArticleHeader } from './ports.ts';

/** How many earlier articles a card is told of, and of how many the sentence. */
const earlierLimit = 20;
const shownSentences = 3;

/**
 * What the library knows of a name: the newest of the reader's notes, the articles saved or remembered where it occurs,
 * `exceptUrl` left out, newest first, and what the reader said of it that holds there.
 */
export async function entityRecord({ store }: LibraryPorts, params: unknown): Promise<EntityRecord> {
  const { key, itemId, exceptUrl } = parseParams(schemas.entityParams, params);
  // One more of each than is told: the article at hand may be among them, and whether there are more is told, too.
  const { meaning, notes, saved, read, corrections } = await store.metBefore(key, itemId, { notes: recordNotes + 1, articles: earlierLimit + 2, texts: shownSentences + 1 });
  const isSaved = new Set(saved.map(({ article }) => article.canonicalUrl));
  const earlier = [
    ...saved.map(({ article, body }) => ({ day: dayOf(article), article: { ...placeOf(article), isSaved: true, sentence: body === null ? '' : sentenceOf(body, meaning) } })),
    ...read.filter(({ canonicalUrl }) => !isSaved.has(canonicalUrl)).map((article) => ({ day: dayOf(article), article: ofRead(article, meaning) })),
  ].filter(({ article }) => article.canonicalUrl !== exceptUrl).toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)).map(({ article }) => article);
  return {
    notes: notes.slice(-recordNotes), hasMoreNotes: notes.length > recordNotes,
    knownAs: meaning.identity?.name ?? null, corrections: correctionsInForce(corrections, exceptUrl),
    earlier: earlier.slice(0, earlierLimit), hasMoreEarlier: earlier.length > earlierLimit,
  };
}

/** All of the reader's notes on a name, oldest first. */
export function entityNotes({ store }: LibraryPorts, params: unknown): Promise<readonly Note[]> {
  const { key, itemId } = parseParams(schemas.entityNotesParams, params);
  return store.notesOfEntity(key, itemId);
}

function sentenceOf({ text, entities }: Pick<SavedArticle, 'text' | 'entities'>, meaning: Meaning): string {
  const [first] = entities.filter(meaning.includes).flatMap((entity) => entity.mentions).toSorted((a, b) => a.start - b.start);
  if (first === undefined) return '';
  const sentence = sentenceAt(text, first.start);
  return text.slice(sentence.start, sentence.end);
}

function ofRead(article: ReadArticle, meaning: Meaning): EarlierArticle {
  const [sentence = ''] = article.entities.filter(meaning.includes).flatMap(({ sentences }) => sentences);
  return { ...placeOf(article), isSaved: false, sentence };
}

function placeOf({ canonicalUrl, url, title, site, published }: ArticleHeader | ReadArticle): Omit<EarlierArticle, 'isSaved' | 'sentence'> {
  return { canonicalUrl, url, title, site, published: published?.iso ?? null };
}

function dayOf({ published, createdAt }: Pick<ReadArticle, 'published'> & RecordHead): string {
  return published?.iso.slice(0, 10) ?? new Date(createdAt).toISOString().slice(0, 10);
}
