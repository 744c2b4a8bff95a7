import { describe, expect, it } from 'vitest';
import { upgradeSettings } from '../../../../lib/core/settings/settings.ts';

const read = (stored: object) => {
  const { lookUps, wikipediaLanguages } = upgradeSettings({ version: 1, device: 'd', ...stored }, 'd');
  return [lookUps, wikipediaLanguages];
};

describe('settings of look-ups', () => {
  it('are off, and English, in an installation that knew none', () => {
    expect(read({})).toEqual(['off', ['en']]);
  });

  it('take only what is a choice, and codes that can stand in an address', () => {
    expect(read({ lookUps: 'always', wikipediaLanguages: ['fr', 'fr', 7, 'evil.example/', 'EN', 'zh-yue', ''] })).toEqual(['off', ['fr', 'zh-yue']]);
    expect(read({ lookUps: 'automatic', wikipediaLanguages: ['@', '//'] })).toEqual(['automatic', ['en']]);
    expect(read({ lookUps: 'click', wikipediaLanguages: ['aa', 'bb', 'cc', 'dd', 'ee', 'ff'] })).toEqual(['click', ['aa', 'bb', 'cc', 'dd', 'ee']]);
  });
});
