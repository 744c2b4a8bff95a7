import type { Article } from '../../lib/core/model/article.ts';
import type { Entity, Mention } from '../../lib/core/model/recognition.ts';
import type { ReaderState } from '../../lib/core/protocol.ts';

/** A small article of our own in which people and places are named, with every mention found by its words. */
export function readerState(names: readonly Omit<Entity, 'id'>[] = talks, text: string = talksText): ReaderState {
  const entities = names.map((name, index): Entity => ({ ...name, id: `e${index + 1}` }));
  const mentions = entities.flatMap(({ id, kind, name }): Mention[] => {
    const surface = kind === 'person' ? name.split(' ').at(-1) as string : name;
    return [...text.matchAll(new RegExp(surface, 'g'))].map(({ index }) => ({
      start: index, end: index + surface.length, surface, kind, entity: id, title: null, confidence: 0.9, metonym: false,
    }));
  }).toSorted((a, b) => a.start - b.start);
  return {
    article: { ...article, text },
    reading: {
      recognition: { mentions, entities, quotations: [] }, links: [], sources: [],
      dateline: { window: { earliest: '1994-03-05', latest: '1994-03-05' }, place: null, evidence: [], contradiction: null },
    },
    orphans: [],
    lookUps: {},
    change: null,
  };
}

const talksText = 'Andrei Kozyrev met Warren Christopher in Vladivostok. Kozyrev spoke first; Christopher had flown in from Beijing. '
  + 'Vladivostok had closed its harbour, and Kozyrev left for Moscow.';

const talks: readonly Omit<Entity, 'id'>[] = [
  { kind: 'place', name: 'Moscow', roles: [] },
  { kind: 'place', name: 'Vladivostok', roles: [] },
  { kind: 'person', name: 'Warren Christopher', roles: [] },
  { kind: 'person', name: 'Andrei Kozyrev', roles: [{ start: 0, end: 16, text: 'Foreign Minister' }] },
  { kind: 'place', name: 'Beijing', roles: [] },
];

const article: Article = {
  url: 'https://news.example/talks', canonicalUrl: 'https://news.example/talks', title: 'Talks in a closed harbour', authors: [],
  site: 'The Example', language: 'en', published: { iso: '1994-03-05T22:00:00-05:00', source: 'json-ld' }, modified: null,
  publisherLinks: [], text: '', blocks: [],
};
