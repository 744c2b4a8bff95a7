import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { i18n } from '#i18n';
import { detectorRegistrar, grantedOrigins, injectReader, startDetectorInOpenTabs } from '../lib/adapters/browser/detector-registration.ts';
import { showCount } from '../lib/adapters/browser/badge.ts';
import { answer } from '../lib/adapters/browser/messaging.ts';
import { addNoteMenu, listenForCommands } from '../lib/adapters/browser/reader-commands.ts';
import { readInSession, writeInSession } from '../lib/adapters/browser/session-memory.ts';
import { changeSettings, readSettings, watchSettings } from '../lib/adapters/browser/settings-store.ts';
import { tellReaders } from '../lib/adapters/browser/tell-readers.ts';
import { readAsset } from '../lib/adapters/browser/assets.ts';
import { beginFreshLog } from '../lib/adapters/store/fresh-log.ts';
import { hasDataConsent, openDataConsent } from '../lib/adapters/browser/data-consent.ts';
import { holdOffs } from '../lib/adapters/browser/hold-offs.ts';
import { wikimediaHosts, type WikimediaHosts } from '../lib/adapters/knowledge/wikimedia/addresses.ts';
import { localHosts } from '../lib/adapters/knowledge/wikimedia/local-hosts.ts';
import { openWikimedia } from '../lib/adapters/knowledge/wikimedia/open-wikimedia.ts';
import { openCache } from '../lib/adapters/store/cache-store.ts';
import { openPackStore } from '../lib/adapters/store/pack-store.ts';
import { backgroundHandlers, mayAsk, tellingOfChanges } from '../lib/app/background-handlers.ts';
import type { LibraryPorts } from '../lib/app/library-commands.ts';
import { libraryHandlers } from '../lib/app/library-handlers.ts';
import { lookUpHandlers } from '../lib/app/look-up-handlers.ts';
import { locateItems } from '../lib/app/locate-items.ts';
import { placeMaps } from '../lib/app/place-maps.ts';
import { readersWord } from '../lib/app/readers-word.ts';
import { openReadingRoom } from '../lib/app/reading-room.ts';
import { purgeOld } from '../lib/app/purge-bin.ts';
import { rememberRead } from '../lib/app/remember-read.ts';
import type { Handlers, Protocol } from '../lib/core/protocol.ts';
import { openGuardedLibrary } from './background/guarded-library.ts';

/** How long after a start the library is looked after. */
const firstLookMs = 3_000;

export default defineBackground({ type: 'module', main });

const purgeDelayMs = 10_000;

/** Wires the background. All listeners are added before the first await, so that an event that wakes it is heard. */
function main(): void {
  const packs = openPackStore();
  const room = openReadingRoom(readAsset, () => performance.now(), packs.allBytes);
  const { store, guard, begun } = openGuardedLibrary();
  const ports = async (): Promise<LibraryPorts> => {
    await begun;
    return { store, now: () => Date.now(), newId: () => crypto.randomUUID(), device: (await readSettings()).device };
  };
  const encyclopaedia = openWikimedia({
    fetch: (url, init) => fetch(url, init), now: () => Date.now(), isOnline: () => navigator.onLine, holdOffs, hosts: lookUpHosts, cache: openCache(),
    userAgent: `Dateline/${browser.runtime.getManifest().version} (https://dateline.example; dateline@dateline.example)`,
  });
  const handlers: Handlers<Protocol> = {
    ...backgroundHandlers({
      // What cannot be stored keeps nobody from reading: the library's own views say that it fails.
      remember: (article, reading) => void readSettings()
        .then(async ({ rememberRead: isWanted }) => { if (isWanted) await rememberRead(await ports(), article, reading); }).catch(() => undefined),
      annotate: async (article) => room.annotate(article, await readersWord(store, article.canonicalUrl)), locate: locateItems(room.knowledge), placeMap: placeMaps(readAsset), reopenPacks: room.reopen, injectReader, showCount, readSettings, changeSettings,
      openLibrary: async (place) => { await browser.tabs.create({ url: browser.runtime.getURL(`/options.html#/${place}` as never) }); },
    }),
    ...lookUpHandlers({
      encyclopaedia, readersWord: (canonicalUrl) => readersWord(store, canonicalUrl),
      knowledge: room.knowledge, readSettings, changeSettings, hasBrowserConsent: hasDataConsent, openConsent: openDataConsent,
    }),
    ...tellingOfChanges(libraryHandlers(ports), (isRead) => {
      void tellReaders(isRead ? 'reader.wordChanged' : 'reader.libraryChanged');
      void guard.look();
    }),
    ...guard.handlers,
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
  void begun.then(freshLogOncePerSession).catch(() => undefined); // The next session tries again.
  // After what woke it has been answered: the first look reads the library, and may make a backup.
  setTimeout(() => void guard.look(), firstLookMs);
  // It is asked again at the next start, should this background end before.
  setTimeout(() => void ports().then(purgeOld).catch(() => undefined), purgeDelayMs);
}

/** Chromium's databases alone need it: Firefox keeps its own in another form. */
async function freshLogOncePerSession(): Promise<void> {
  if (import.meta.env.BROWSER === 'firefox') return;
  if (await readInSession('fresh-log') !== null) return;
  await beginFreshLog();
  await writeInSession('fresh-log', 'begun');
}

/** Where Wikipedia is: for the build of end-to-end tests, and for it alone, a server on this machine. */
async function lookUpHosts(): Promise<WikimediaHosts> {
  if (import.meta.env.MODE !== 'e2e') return wikimediaHosts;
  return localHosts((await browser.storage.local.get('e2e-wikimedia-port'))['e2e-wikimedia-port']);
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
