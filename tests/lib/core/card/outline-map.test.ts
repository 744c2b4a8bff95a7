import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outlineMap, type Outlines } from '../../../../lib/core/card/outline-map.ts';

const outlines = JSON.parse(readFileSync(join(import.meta.dirname, '../../../../public/packs/outlines.json'), 'utf8')) as Outlines;

describe('the outline map', () => {
  const places = [
    ['Dushanbe', { coordinates: { latitude: 38.54, longitude: 68.78 }, countryCode: 'TJ' }],
    ['Suva, where the date changes', { coordinates: { latitude: -18.14, longitude: 178.44 }, countryCode: 'FJ' }],
    ['Moscow, in a country of eleven time zones', { coordinates: { latitude: 55.75, longitude: 37.62 }, countryCode: 'RU' }],
    ['Kosovo', { coordinates: { latitude: 42.67, longitude: 21.17 }, countryCode: 'XK' }],
  ] as const;
  for (const [name, subject] of places) {
    it(`shows ${name} within its country`, () => {
      const map = outlineMap(outlines, subject);
      expect(map?.country).toMatch(/^M[\d.,MLZ-]+$/);
      expect(map?.point?.x).toBeGreaterThanOrEqual(0);
      expect(map?.point?.x).toBeLessThanOrEqual(map?.width ?? 0);
      expect(map?.point?.y).toBeGreaterThanOrEqual(0);
      expect(map?.point?.y).toBeLessThanOrEqual(map?.height ?? 0);
    });
  }

  it('shows what lies around a point at sea, and a country without a point', () => {
    expect(outlineMap(outlines, { coordinates: { latitude: 27, longitude: 51 }, countryCode: null })).toMatchObject({ country: null, point: { x: 140, y: 80 } });
    expect(outlineMap(outlines, { coordinates: null, countryCode: 'IT' })).toMatchObject({ point: null, country: expect.stringMatching(/^M/) });
  });

  it('is none where nothing is known', () => expect(outlineMap(outlines, { coordinates: null, countryCode: null })).toBeNull());
});
