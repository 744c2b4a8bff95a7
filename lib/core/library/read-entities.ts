import type { ReadEntity } from '../model/library.ts';
import type { NamesRead } from './saved-entities.ts';
import { savedEntities } from './saved-entities.ts';
import { sentenceAt } from './sentence-at.ts';

/** The most sentences kept of a name, and the most of each, in UTF-16 code units: enough to know the place again. */
const mostSentences = 3;
const longestSentence = 500;

/** The people and places of a reading as a read article keeps them: names and a few sentences, never more of the text. */
export function readEntities(names: NamesRead, text: string): readonly ReadEntity[] {
  return savedEntities(names, text.length).filter(({ kind, mentions }) => kind !== 'organisation' && mentions.length > 0)
    .map(({ key, itemId, kind, name, mentions }) => ({ key, itemId, kind, name, mentions: mentions.length, sentences: sentencesOf(text, mentions.map(({ start }) => start)) }));
}

function sentencesOf(text: string, starts: readonly number[]): readonly string[] {
  const found = new Map<number, string>();
  for (const start of starts) {
    if (found.size === mostSentences) break;
    const sentence = sentenceAt(text, start);
    const words = text.slice(sentence.start, sentence.end);
    found.set(sentence.start, words.length > longestSentence ? `${words.slice(0, longestSentence)}…` : words);
  }
  return [...found.values()];
}
