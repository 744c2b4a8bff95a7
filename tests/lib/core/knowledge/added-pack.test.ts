import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DatelineError } from '../../../../lib/core/errors.ts';
import { summarisePack } from '../../../../lib/core/knowledge/added-pack.ts';
import { writePack } from '../../../../tools/pack/write-pack.ts';
import { fact, person, place, source } from '../../../support/pack-rows.ts';

const rows = [person('Q1', 'Ana Brandt', [fact('born', '', '1951'), fact('office', 'Minister', '1990', '1996')]), place('Q2', 'Freedonia', 'FR', 48, 2)];
const packed = (items = rows, sources = [source]): ArrayBuffer => writePack(items, sources);

describe('a pack that the reader wants to add', () => {
  it('is summed up', () => {
    expect(summarisePack(packed())).toMatchObject({ items: 2, facts: 2, kinds: { person: 1, place: 1, organisation: 0, event: 0 }, sources: [source] });
  });

  it.each<readonly [string, () => ArrayBuffer]>([
    ['an empty file', () => new ArrayBuffer(0)],
    ['a page', () => new TextEncoder().encode('<html>'.repeat(99)).buffer as ArrayBuffer],
    ['a cut pack', () => packed().slice(0, 300)],
    ['no items', () => packed([])],
    ['two items of one id', () => packed([rows[0] as typeof rows[number], { ...rows[0] as typeof rows[number], label: 'Other' }])],
    ['an item without a name', () => packed([person('Q1', '')])],
    ['a place off the globe', () => packed([place('Q2', 'Freedonia', 'FR', 91, 2)])],
    ['a country of small letters', () => packed([place('Q2', 'Freedonia', 'fr', 48, 2)])],
    ['a source of the year 9999', () => packed(rows, [{ ...source, edition: '9999' }])],
    ['a source without terms', () => packed(rows, [{ ...source, licence: ' ' }])],
    ['a source with a script for an address', () => packed(rows, [{ ...source, url: 'javascript:alert(1)' }])],
  ])('is refused: %s', (_, bytes) => {
    expect(() => summarisePack(bytes())).toThrow(expect.objectContaining({ code: 'bad-file', detail: expect.any(String) }));
  });

  it('is summed up or refused with a code, whatever bytes were changed in it', () => {
    const whole = new Uint8Array(packed());
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }), (changes) => {
      const bytes = whole.slice();
      for (const [at, value] of changes) bytes[at] = value;
      try { summarisePack(bytes.buffer); } catch (error) { expect(error).toBeInstanceOf(DatelineError); }
    }), { numRuns: 1500 });
  });
});
