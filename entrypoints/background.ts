import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { i18n } from '#i18n';
import { detectorRegistrar, grantedOrigins, injectReader, startDetectorInOpenTabs } from '../lib/adapters/browser/detector-registration.ts';
import { showCount } from '../lib/adapters/browser/badge.ts';
import { answer } from '../lib/adapters/browser/messaging.ts';
import { addNoteMenu, listenForCommands } from '../lib/adapters/browser/reader-commands.ts';
import { changeSettings, readSettings, watchSettings } from '../lib/adapters/browser/settings-store.ts';
import { tellReaders } from '../lib/adapters/browser/tell-readers.ts';
import { readAsset } from '../lib/adapters/browser/assets.ts';
import { openLibrary } from '../lib/adapters/store/library-store.ts';
import { backgroundHandlers, mayAsk, tellingOfChanges } from '../lib/app/background-handlers.ts';
import { libraryHandlers } from '../lib/app/library-handlers.ts';
import { placeMaps } from '../lib/app/place-maps.ts';
import { readersWord } from '../lib/app/readers-word.ts';
import { openReadingRoom } from '../lib/app/reading-room.ts';
import type { Handlers, Protocol } from '../lib/core/protocol.ts';

export default defineBackground({ type: 'module', main });

/** Wires the background. All listeners are added before the first await, so that an event that wakes it is heard. */
function main(): void {
  const room = openReadingRoom(readAsset, () => performance.now());
  const store = openLibrary();
  const handlers: Handlers<Protocol> = {
    ...backgroundHandlers({
      annotate: async (article) => room.annotate(article, await readersWord(store, article.canonicalUrl)), placeMap: placeMaps(readAsset), injectReader, showCount, readSettings, changeSettings,
      openLibrary: async (place) => { await browser.tabs.create({ url: browser.runtime.getURL(`/options.html#/${place}` as never) }); },
    }),
    ...tellingOfChanges(libraryHandlers(async () => ({
      store, now: () => Date.now(), newId: () => crypto.randomUUID(), device: (await readSettings()).device,
    })), (isRead) => void tellReaders(isRead ? 'reader.wordChanged' : 'reader.libraryChanged')),
  };
  answer(handlers, mayAsk);
  listenForCommands(injectReader);

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
