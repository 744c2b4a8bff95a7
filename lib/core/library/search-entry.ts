import type { Note, SavedArticle } from '../model/library.ts';
import { foldName } from './entity-key.ts';

/** A record as a search index takes it in. */
export interface SearchEntry {
  readonly id: string;
  readonly version: number;
  /** Address of the article that the record is, or is about; `null` for a note on a name. */
  readonly address: string | null;
  readonly title: string;
  readonly names: string;
  readonly text: string;
}

/** What is searched of an article. */
export function articleEntry({ id, version, canonicalUrl, title, site, text, entities }: SavedArticle): SearchEntry {
  return { id, version, address: canonicalUrl, title, names: entities.map((entity) => entity.name).join('\n'), text: `${site}\n${text}` };
}

/** What is searched of a note: its words, and those that it is about. */
export function noteEntry({ id, version, target, text }: Note): SearchEntry {
  const quote = target.type === 'passage' ? target.selector.quote.exact : '';
  return target.type === 'entity' ? { id, version, address: null, title: '', names: target.name, text }
    : { id, version, address: target.canonicalUrl, title: target.title, names: '', text: `${text}\n${quote}` };
}

/** Words that nearly every English text has: they would be most of an index, and find nothing. */
const stopWords: ReadonlySet<string> = new Set(('a an and are as at be been but by for from had has have he her his i in is it '
  + 'its of on or said she that the their they this to was we were which who will with would').split(' '));
/** Longer strings are addresses and codes. */
const longestWord = 40;

/** The words of a text that are searched, in order: folded like names, without the commonest. */
export function searchWords(text: string): readonly string[] {
  return foldName(text).split(' ').filter((word) => word !== '' && word.length <= longestWord && !stopWords.has(word));
}

/** The words of a query: as `searchWords`, but of words that all are common the last is the beginning of another ("the" of "theatre"). */
export function queryWords(query: string): readonly string[] {
  const words = searchWords(query);
  return words.length > 0 ? words : foldName(query).split(' ').filter((word) => word !== '' && word.length <= longestWord).slice(-1);
}
