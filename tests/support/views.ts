import type { NameCardView } from '../../lib/core/card/card-view.ts';
import type { Item, KnowledgeSource, Statement } from '../../lib/core/model/knowledge.ts';
import type { Note } from '../../lib/core/model/library.ts';

/** A note on a person, for tests of views. */
export function noteOf(id: string, text: string, more: Partial<Note> = {}): Note {
  return {
    id, text, version: 1, device: 'd', createdAt: Number(id.replace(/\D/g, '')) || 0, updatedAt: Date.UTC(2026, 10, 24), deletedAt: null, tags: [],
    target: { type: 'entity', key: 'person:andrei kozyrev', itemId: null, kind: 'person', name: 'Andrei Kozyrev' }, ...more,
  };
}

/** A statement that holds from `start` to `end` (years, or null). */
export function factOf(property: Statement['property'], value: string, start: number | null, end: number | null): Statement {
  return {
    property, value, valueId: null, source: 'people', openEnded: false,
    start: start === null ? null : { year: start }, end: end === null ? null : { year: end },
  };
}

/** A person of a pack. */
export function itemOf(label: string, description: string | null = null): Item {
  return { id: `test:${label}`, kind: 'person', label, aliases: [], description, statements: [], coordinates: null, countryCode: null, prior: 0.5 };
}

/** The pack that `factOf` names. */
export const peoplePack: KnowledgeSource = { id: 'people', name: 'Wikidata', edition: '2026-01', licence: 'CC0', url: 'https://www.wikidata.org/' };

/** The card of Andrei Kozyrev in an article of 5 March 1994. */
export function cardView(more: Partial<NameCardView> = {}): NameCardView {
  return {
    type: 'name', key: 'person:andrei kozyrev', itemId: 'test:Andrei Kozyrev', name: 'Andrei Kozyrev', kind: 'person',
    roles: ['Foreign Minister'], mention: { number: 2, count: 6 }, isMetonym: false, changedArticle: null,
    quotations: [{ text: 'We will not wait', start: 40, end: 56, direct: true }],
    link: {
      entity: 'e1', item: itemOf('Andrei Kozyrev', 'Russian politician'), probability: 0.97, refused: [], undated: [], before: [],
      asOf: [factOf('office', 'Minister of Foreign Affairs of Russia', 1990, 1996)],
      since: [factOf('office', 'Member of the State Duma', 1996, 2000)],
    },
    sources: [peoplePack], asOf: '1994-03-05', estimate: null, age: null, contradiction: null, setDay: null, isPrivate: false, lookUp: null, distances: [], also: [], day: '1994-03-05',
    record: { state: 'ready', notes: [noteOf('n1', 'Met in Vienna')], earlier: [], knownAs: null, corrections: [], draft: '' },
    ...more,
  };
}
