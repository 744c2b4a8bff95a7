import type { Item } from '../model/knowledge.ts';
import type { Mention } from '../model/recognition.ts';
import type { Span } from '../model/span.ts';

/** Words of an article that name a country's people or what is theirs, with where the first of each stands. */
export interface AlsoNamed extends Span {
  readonly text: string;
  /** How often the article has the word. */
  readonly count: number;
}

/** "Tajik rebels", "two Tajiks": the people of a country by their name, outside of names that are marked. Linear in the text. */
export function alsoNamed(item: Item, text: string, mentions: readonly Mention[]): readonly AlsoNamed[] {
  return item.statements.filter(({ property }) => property === 'demonym').flatMap(({ value }) => {
    const words = new RegExp(`(?<![\\p{L}-])${value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}s?(?![\\p{L}])`, 'gu');
    const found = [...text.matchAll(words)].filter(({ index, 0: word }) => !mentions.some(({ start, end }) => start < index + word.length && index < end));
    const [first] = found;
    return first ? [{ text: first[0], start: first.index, end: first.index + first[0].length, count: found.length }] : [];
  }).sort((one, other) => one.start - other.start);
}
