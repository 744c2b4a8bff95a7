import { describe, expect, it } from 'vitest';
import { nameKey } from '../../../../lib/core/knowledge/name-keys.ts';
import { decodeText, openPack } from '../../../../lib/core/knowledge/pack.ts';
import { writePack } from '../../../../tools/pack/write-pack.ts';
import { fact, person, place, source } from '../../../support/pack-rows.ts';

const rows = [
  place('Q863', 'Tajikistan', 'TJ', 39, 71, { aliases: ['Tadzhikistan', 'Тоҷикистон'], isCountry: true, statements: [fact('founded', 'independence', '1991-09-09'), fact('demonym', 'Tajik')] }),
  place('geonames:1', 'Nice', 'FR', 43.7, 7.26, { weak: true, prior: 0.2 }),
  person('Q379052', 'Andrei Kozyrev', [fact('born', '27 March 1951', '1951-03-27'), fact('died', '2020', '2020'), fact('office', 'Minister of Foreign Affairs of Russia', '1990-10-11', '1996-01-05', 'Q1')]),
];

describe('a pack', () => {
  const pack = openPack(writePack(rows, [source]));

  it('gives back every item as it went in', () => {
    rows.forEach((row, at) => {
      const { weak: _weak, bySurname: _by, isCountry: _is, ...item } = row;
      expect(pack.item(at)).toEqual({ ...item, prior: expect.closeTo(item.prior, 2) });
    });
    expect(pack.sources).toEqual([source]);
    expect(pack.isWeak(1)).toBe(true);
  });

  it('finds items by every name', () => {
    expect(pack.find(nameKey('Tadzhikistan'))).toEqual([0]);
    expect(pack.find(nameKey('Тоҷикистон'))).toEqual([0]);
    expect(pack.find('kozyrev', 'surname')).toEqual([2]);
    expect(pack.indexOf('Q863')).toBe(0);
    expect(pack.find('TJ', 'country')).toEqual([0]);
    expect(pack.find('tajik', 'demonym')).toEqual([0]);
    expect(pack.indexOf('Q1')).toBe(-1);
    expect(pack.find('nobody')).toEqual([]);
  });

  it('is the same bytes for the same rows', () => {
    expect(new Uint8Array(writePack(rows, [source]))).toEqual(new Uint8Array(writePack(rows, [source])));
  });

  it('refuses a file that is no pack, is cut, or points outside of itself', () => {
    const bytes = writePack(rows, [source]);
    expect(() => openPack(new ArrayBuffer(4))).toThrow(/header/);
    expect(() => openPack(bytes.slice(0, bytes.byteLength - 8))).toThrow(/not a pack/);
    for (let word = 4; word < bytes.byteLength / 4; word++) {
      const broken = bytes.slice(0);
      new Uint32Array(broken)[word] = 0xff_ff_ff_f0;
      try { const opened = openPack(broken); for (let at = 0; at < opened.size; at++) opened.item(at); } catch (error) {
        expect((error as { code?: string }).code, `word ${word}: ${String(error)}`).toBe('bad-file');
      }
    }
  });
});

it('decodes UTF-8 of every length', () => {
  const text = 'Łódź — Тоҷикистон 한국 🇹🇯';
  const bytes = new TextEncoder().encode(text);
  expect(decodeText(bytes, 0, bytes.length)).toBe(text);
});
