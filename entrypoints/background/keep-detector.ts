import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { detectorRegistrar, grantedOrigins, startDetectorInOpenTabs } from '../../lib/adapters/browser/detector-registration.ts';
import { addNoteMenu } from '../../lib/adapters/browser/reader-commands.ts';
import { changeSettings, readSettings, watchSettings } from '../../lib/adapters/browser/settings-store.ts';

/** Keeps the detector where the reader allows it, from now on, and greets the reader once. All listeners are added before it returns. */
export function keepDetector(): void {
  const register = detectorRegistrar();
  const applySettings = async (): Promise<void> => register((await readSettings()).pausedSites);
  watchSettings((settings) => void register(settings.pausedSites));
  browser.permissions.onRemoved.addListener(() => void applySettings());
  browser.permissions.onAdded.addListener(({ origins = [] }) => void applySettings().then(() => startDetectorInOpenTabs(origins)));
  browser.runtime.onInstalled.addListener(({ reason }) => void applySettings().then(() => installed(reason)));
  void applySettings();
}

/** After the detector is registered: a page that was loaded before it was gets it now. */
async function installed(reason: string): Promise<void> {
  await addNoteMenu(i18n.t('menu.note'));
  await startDetectorInOpenTabs(await grantedOrigins());
  const { isWelcomed } = await readSettings();
  if (reason !== 'install' || isWelcomed) return;
  await changeSettings({ isWelcomed: true });
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html' as never) });
}
