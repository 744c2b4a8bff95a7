import { describe, expect, it } from 'vitest';
import { whoIsWho } from '../../../../lib/core/library/who-is-who.ts';
import { identity } from '../../../support/sample-records.ts';

const andrei = 'person:andrei kozyrev';
const kozyrev = 'person:kozyrev';
const kosyrew = 'person:kosyrew';

describe('who is who', () => {
  it('follows the names themselves where the reader has said nothing', () => {
    const meaning = whoIsWho([]).meaningOf(andrei, 'Q1');
    expect(meaning).toMatchObject({ identity: null, keys: [andrei], itemId: 'Q1' });
    expect(meaning.includes({ key: kozyrev, itemId: 'Q1' })).toBe(true);
    expect(meaning.includes({ key: kozyrev, itemId: null })).toBe(false);
  });

  it('joins names that the reader joined, with what is linked to their item, from each of them', () => {
    const who = whoIsWho([identity('i1', { keys: [andrei, kosyrew], itemId: 'Q1' })]);
    for (const [key, itemId] of [[andrei, 'Q1'], [kosyrew, null], [kozyrev, 'Q1']] as const) {
      const meaning = who.meaningOf(key, itemId);
      expect(new Set([andrei, kosyrew, ...meaning.keys])).toEqual(new Set(meaning.keys));
      expect(meaning.includes({ key: kozyrev, itemId: 'Q1' })).toBe(true);
      expect(who.groupOf(key, itemId === null ? [] : [itemId])).toBe('identity i1');
    }
    expect(who.nameOf('identity i1')).toBe('Ada Stone');
  });

  it('keeps a name apart that the reader split off, although it is linked to the same item', () => {
    const who = whoIsWho([identity('i1', { keys: [kozyrev], itemId: null })]);
    expect(who.meaningOf(andrei, 'Q1').includes({ key: kozyrev, itemId: 'Q1' })).toBe(false);
    expect(who.meaningOf(kozyrev, 'Q1').includes({ key: andrei, itemId: 'Q1' })).toBe(false);
    expect(who.groupOf(kozyrev, ['Q1'])).not.toBe(who.groupOf(andrei, ['Q1']));
  });

  it('gives a name that stands in two to the later', () => {
    const who = whoIsWho([identity('old', { keys: [andrei, kozyrev] }), identity('new', { keys: [kozyrev, kosyrew] })]);
    expect(who.meaningOf(kozyrev, null).keys.toSorted()).toEqual([kosyrew, kozyrev]);
    expect(who.meaningOf(andrei, null).keys).toEqual([andrei]);
  });
});
