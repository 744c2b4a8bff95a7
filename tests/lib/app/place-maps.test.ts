import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { placeMaps } from '../../../lib/app/place-maps.ts';

function asset(path: string): ArrayBuffer {
  return new Uint8Array(readFileSync(join(import.meta.dirname, '../../../public', path))).buffer;
}

const kiev = { coordinates: { latitude: 50.45, longitude: 30.52 }, countryCode: 'UA' };

describe('maps of places', () => {
  it('draws a place within its country, and reads the outlines once', async () => {
    const read = vi.fn((path: string) => Promise.resolve(asset(path)));
    const draw = placeMaps(read);
    const map = await draw(kiev);
    expect(map?.country).toMatch(/^M/);
    expect(map?.point?.x).toBeGreaterThan(0);
    expect(map?.point?.x).toBeLessThan(map?.width ?? 0);
    await draw(kiev);
    expect(read).toHaveBeenCalledOnce();
  });

  it('takes what is no place on the globe for unknown', async () => {
    const draw = placeMaps((path) => Promise.resolve(asset(path)));
    expect(await draw({ coordinates: { latitude: 999, longitude: Number.NaN }, countryCode: 'XX' })).toBeNull();
    expect(await draw({ coordinates: 'here', countryCode: 7 } as never)).toBeNull();
  });

  it('tries again after the outlines could not be read', async () => {
    let isBroken = true;
    const draw = placeMaps((path) => (isBroken ? Promise.reject(new Error('gone')) : Promise.resolve(asset(path))));
    await expect(draw(kiev)).rejects.toThrow('gone');
    isBroken = false;
    expect(await draw(kiev)).not.toBeNull();
  });
});
