import { browser } from 'wxt/browser';
import { upgradeSettings, type Settings } from '../../core/settings/settings.ts';
import type { Stop } from '../../app/ports.ts';

const storageKey = 'settings';

/** Reads the settings; the first call of an installation makes them and keeps its device id. */
export async function readSettings(): Promise<Settings> {
  const stored = (await browser.storage.local.get(storageKey))[storageKey];
  const settings = upgradeSettings(stored, crypto.randomUUID());
  if (stored === undefined) await browser.storage.local.set({ [storageKey]: settings });
  return settings;
}

/** Changes some settings and gives all of them as stored. Only the background calls it: one owner. */
export async function changeSettings(change: Partial<Omit<Settings, 'version' | 'device'>>): Promise<Settings> {
  const before = await readSettings();
  const after = upgradeSettings({ ...before, ...change, version: before.version, device: before.device }, before.device);
  await browser.storage.local.set({ [storageKey]: after });
  return after;
}

/** Tells of every change of the settings, from any context. */
export function watchSettings(onChange: (settings: Settings) => void): Stop {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[storageKey];
    if (area === 'local' && change?.newValue !== undefined) onChange(upgradeSettings(change.newValue, ''));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
