import type { Article } from '../model/article.ts';
import type { Entity, Recognition } from '../model/recognition.ts';
import { actingEntities } from '../dating/acting-entities.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { countryWords } from '../knowledge/country-words.ts';
import { nameKey } from '../knowledge/name-keys.ts';
import { topicCounts } from './topics.ts';
import { twofoldNames } from './twofold-names.ts';
import { nameWithWordBefore } from './word-before.ts';

/** A city's name counts for its country so much beside the country's own. */
const placeWeight = 0.7;

/** What the whole article says about where it plays. */
export interface ArticleContext {
  /** Countries by code, with the share of the article's references to countries that is theirs, in [0, 1]. */
  readonly countries: ReadonlyMap<string, number>;
  /** What the name of one city by itself adds to its country's share. */
  readonly placeShare: number;
  /** Item ids and addresses that the publisher links names to, by the name's key. */
  readonly publisher: ReadonlyMap<string, ReadonlySet<string>>;
  /** Entities whose words are quoted or who stand before a verb of saying or doing. */
  readonly acting: ReadonlySet<string>;
  /** How many words of each topic's articles this one has (`topics`). */
  readonly topics: ReadonlyMap<string, number>;
}

/** Countries by name, demonym and unambiguous city; the publisher's links; who acts. Linear in text and names. */
export function articleContext(article: Article, recognition: Recognition, knowledge: Knowledge): ArticleContext {
  const counts = new Map<string, number>();
  const text = `${article.title}\n${article.text}`;
  const cities = recognition.entities.flatMap((entity) => {
    if (entity.kind !== 'place') return [];
    const strong = knowledge.candidates(nameWithWordBefore(entity.name, recognition.mentions.filter((mention) => mention.entity === entity.id), article, knowledge), 'place').filter((candidate) => !candidate.weak);
    return strong.length === 1 ? strong[0]?.item.countryCode ?? [] : [];
  });
  const twofold = twofoldNames(text, recognition, cities, knowledge);
  for (const block of text.split('\n')) {
    for (const code of countryWords(twofold ? block.replace(twofold, ' ') : block, knowledge).codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  for (const code of cities) counts.set(code, (counts.get(code) ?? 0) + placeWeight);
  const sum = [...counts.values()].reduce((total, count) => total + count, 0);
  return {
    countries: new Map([...counts].map(([code, count]) => [code, count / sum])),
    placeShare: sum === 0 ? 0 : placeWeight / sum,
    publisher: publisherLinks(article),
    topics: topicCounts(text),
    acting: actingEntities(article, recognition),
  };
}

/** The publisher's links for an entity's name. */
export function publisherIds(entity: Entity, context: ArticleContext): ReadonlySet<string> {
  return context.publisher.get(nameKey(entity.name)) ?? new Set();
}

function publisherLinks(article: Article): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(article.publisherLinks.map(({ name, sameAs }) => [nameKey(name), new Set(sameAs.flatMap((address) => {
    const id = /^https?:\/\/(?:www\.)?wikidata\.org\/(?:wiki|entity)\/(Q\d+)/.exec(address)?.[1];
    const title = /^https?:\/\/en\.(?:m\.)?wikipedia\.org\/wiki\/([^?#]+)/.exec(address)?.[1];
    return id ? [id] : title ? [`title:${nameKey(safeDecode(title).replaceAll('_', ' ').replace(/ \(.*\)$/, ''))}`] : [];
  }))]));
}

function safeDecode(text: string): string {
  try { return decodeURIComponent(text); } catch { return text; } // a malformed address is compared as it stands
}
