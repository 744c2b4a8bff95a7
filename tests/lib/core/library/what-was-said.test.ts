import { describe, expect, it } from 'vitest';
import { whatWasSaid, type Said } from '../../../../lib/core/library/what-was-said.ts';
import { correction, identity, setDay } from '../../../support/sample-records.ts';

const known = new Map([
  ['person:ada stone', { name: 'Ada Stone', items: ['Q1'] }], ['person:augusta stone', { name: 'Augusta Stone', items: ['Q1'] }],
  ['person:countess stone', { name: 'Countess Stone', items: [] }], ['person:john', { name: 'John', items: ['Q2', 'Q3'] }],
]);
const nothing = { corrections: [], setDays: [], identities: [] };
const told = (...identities: Parameters<typeof identity>[]): readonly (readonly unknown[])[] => whatWasSaid({ ...nothing, identities: identities.map((each) => identity(...each)) }, known)
  .map((said: Said) => [said.type, said.record.id, 'forms' in said ? said.forms : 'form' in said ? said.form : null]);

describe('whatWasSaid', () => {
  it('has everything, the newest first', () => {
    const all = whatWasSaid({ corrections: [correction('c1', { updatedAt: 5 })], setDays: [setDay('d1', { updatedAt: 9 })], identities: [identity('i1', { updatedAt: 7 })] }, known);
    expect(all.map(({ type, record }) => [type, record.id])).toEqual([['day', 'd1'], ['joined', 'i1'], ['correction', 'c1']]);
    expect(whatWasSaid(nothing, known)).toEqual([]);
  });

  it('tells names that were joined by the names that articles have, and what they are called where that is none of them', () => {
    expect(told(['i1', {}])).toEqual([['joined', 'i1', ['Ada Stone', 'Countess Stone']]]);
    expect(told(['i1', { name: 'My countess' }])).toEqual([['renamed', 'i1', 'Countess Stone'], ['joined', 'i1', ['Ada Stone', 'Countess Stone']]]);
    expect(told(['i1', { keys: ['person:ada stone', 'person:gone'], name: 'gone' }])).toEqual([['joined', 'i1', ['Ada Stone', 'gone']]]);
  });

  it('takes names of one item for renamed alone, since they are one by themselves', () => {
    expect(told(['i1', { keys: ['person:ada stone', 'person:augusta stone'], itemId: 'Q1', name: 'Ada' }])).toEqual([['renamed', 'i1', 'Augusta Stone']]);
    expect(told(['i1', { keys: ['person:countess stone'], name: 'My countess' }])).toEqual([['renamed', 'i1', 'Countess Stone']]);
    expect(told(['i1', { keys: ['person:john'], name: 'Johnny' }])).toEqual([['renamed', 'i1', 'John']]);
  });

  it('tells a name that was split off from others of its item, also when it is renamed after that', () => {
    expect(told(['i1', { keys: ['person:ada stone'], name: 'Ada Stone' }])).toEqual([['apart', 'i1', 'Ada Stone']]);
    expect(told(['i1', { keys: ['person:ada stone'], name: 'The other Ada' }])).toEqual([['renamed', 'i1', 'Ada Stone'], ['apart', 'i1', 'Ada Stone']]);
  });

  it('leaves out what says nothing', () => {
    expect(told(['i1', { keys: ['person:ada stone'], itemId: 'Q1' }])).toEqual([]);
  });
});
