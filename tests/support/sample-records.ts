import type { Correction, Identity, RecordTypes, SetDay } from '../../lib/core/model/library.ts';
import { aboutArticle, note, savedArticle, savedEntity } from './sample-library.ts';

const head = { version: 1, device: 'device-1', createdAt: 1_000, updatedAt: 1_000, deletedAt: null };
const canonicalUrl = 'https://news.example/read';

export function correction(id: string, more: Partial<Correction> = {}): Correction {
  return {
    ...head, id, verdict: 'not-this-item', key: 'person:ada stone', name: 'Ada Stone', itemId: 'Q1', itemLabel: 'Ada Stone, chemist',
    scope: { type: 'everywhere' }, ...more,
  };
}

export function setDay(id: string, more: Partial<SetDay> = {}): SetDay {
  return { ...head, id, canonicalUrl, title: 'A report', day: '1994-08', ...more };
}

export function identity(id: string, more: Partial<Identity> = {}): Identity {
  return { ...head, id, kind: 'person', name: 'Ada Stone', keys: ['person:ada stone', 'person:countess stone'], itemId: null, ...more };
}

/** One record of every kind. */
export const oneOfEach: { readonly [N in keyof RecordTypes]: readonly RecordTypes[N][] } = {
  articles: [savedArticle('a1', ['person:Ada Stone=Q1'])],
  notes: [note('n1', aboutArticle('a1'))],
  corrections: [correction('c1', { scope: { type: 'site', site: 'news.example' } })],
  setDays: [setDay('d1')],
  identities: [identity('i1')],
  readArticles: [{
    ...head, id: 'r1', canonicalUrl, url: canonicalUrl, title: 'A report', site: 'News', published: { iso: '1994-08-23', source: 'meta' },
    entities: [{ key: 'person:ada stone', itemId: 'Q1', kind: 'person', name: 'Ada Stone', mentions: 2, sentences: ['Ada Stone left.'] }],
  }],
  articleVersions: [{
    ...head, id: 'v1', canonicalUrl: 'https://news.example/a1', title: 'A report, changed', text: 'Ada Stone stayed.',
    blocks: [{ start: 0, end: 17, kind: 'paragraph' }], entities: [savedEntity('person:Ada Stone=Q1', 'Ada Stone stayed.')], isKept: false,
  }],
};
