import { describe, expect, it } from 'vitest';
import { correctionsInForce, siteOf } from '../../../../lib/core/library/corrections-in-force.ts';
import { withoutNames } from '../../../../lib/core/library/without-names.ts';
import type { Recognition } from '../../../../lib/core/model/recognition.ts';
import { correction } from '../../../support/sample-records.ts';

const url = 'https://news.example/a';
const article = { type: 'article', canonicalUrl: url, title: '' } as const;
const site = { type: 'site', site: 'news.example' } as const;
const everywhere = { type: 'everywhere' } as const;
const not = { verdict: 'not-this-item', itemId: 'Q1' } as const;
const is = { verdict: 'this-item', itemId: 'Q1' } as const;
const none = { verdict: 'not-a-name', itemId: null } as const;

describe('the corrections in force in an article', () => {
  const cases = [
    ['one of another article does not hold', [correction('c', { ...not, scope: { ...article, canonicalUrl: 'https://news.example/b' } })], []],
    ['one of its site holds', [correction('c', { ...not, scope: site })], ['c']],
    ['one of another site does not', [correction('c', { ...not, scope: { type: 'site', site: 'other.example' } })], []],
    ['a narrower one stands against a later, wider one', [correction('c', { ...is, scope: article }), correction('d', { ...not, scope: everywhere, updatedAt: 9_000 })], ['c']],
    ['of two of one scope the later stands', [correction('c', { ...is, scope: site }), correction('d', { ...not, scope: site, updatedAt: 9_000 })], ['d']],
    ['two items can both be refused', [correction('c', not), correction('d', { ...not, itemId: 'Q2', updatedAt: 9_000 })], ['d', 'c']],
    ['it can be one item only', [correction('c', is), correction('d', { ...is, itemId: 'Q2', updatedAt: 9_000 })], ['d']],
    ['what is no name is no item', [correction('c', is), correction('d', { ...none, updatedAt: 9_000 })], ['d']],
    ['what is an item here is a name, whatever was said more widely', [correction('c', { ...is, scope: article }), correction('d', { ...none, updatedAt: 9_000 })], ['c']],
    ['names do not speak of each other', [correction('c', none), correction('d', { ...is, key: 'person:may' })], ['c', 'd']],
  ] as const;
  it.each(cases)('%s', (_why, corrections, expected) => {
    expect(correctionsInForce(corrections, url).map(({ id }) => id)).toEqual(expected);
  });

  it('know the site of an address, with its port and without what a visitor typed before it', () => {
    expect(['https://News.Example/a?b', 'http://me:pw@127.0.0.1:80/x', 'about:blank'].map(siteOf)).toEqual(['news.example', '127.0.0.1:80', '']);
  });
});

describe('a reading without what is no name', () => {
  const mention = (start: number, entity: string) => ({ start, end: start + 3, surface: 'May', kind: 'person', entity, title: null, confidence: 1, metonym: false }) as const;
  const recognition: Recognition = {
    mentions: [mention(0, 'e1'), mention(10, 'e2'), mention(20, 'e3')],
    entities: [{ id: 'e1', kind: 'place', name: 'May', roles: [] }, { id: 'e2', kind: 'person', name: 'Theresa May', roles: [] }, { id: 'e3', kind: 'person', name: 'May', roles: [] }],
    quotations: [{ start: 0, end: 2, speaker: 'e3', direct: true }, { start: 5, end: 6, speaker: 'e2', direct: true }],
  };

  it('drops it whatever kind it was taken for, and keeps longer names that hold it', () => {
    const read = withoutNames(recognition, [correction('c', { ...none, key: 'person:may' })]);
    expect(read.entities.map(({ id }) => id)).toEqual(['e2']);
    expect(read.mentions.map(({ entity }) => entity)).toEqual(['e2']);
    expect(read.quotations.map(({ speaker }) => speaker)).toEqual([null, 'e2']);
  });

  it('keeps one of which the reader said whom it means', () => {
    const read = withoutNames(recognition, [correction('c', { ...none, key: 'person:may' }), correction('d', { ...is, key: 'place:may' })]);
    expect(read.entities.map(({ id }) => id)).toEqual(['e1', 'e2']);
  });
});
