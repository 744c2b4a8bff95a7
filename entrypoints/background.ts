import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { injectReader } from '../lib/adapters/browser/detector-registration.ts';
import { showCount } from '../lib/adapters/browser/badge.ts';
import { answer } from '../lib/adapters/browser/messaging.ts';
import { listenForCommands } from '../lib/adapters/browser/reader-commands.ts';
import { changeSettings, readSettings } from '../lib/adapters/browser/settings-store.ts';
import { tellReaders } from '../lib/adapters/browser/tell-readers.ts';
import { readAsset } from '../lib/adapters/browser/assets.ts';
import { hasDataConsent, openDataConsent } from '../lib/adapters/browser/data-consent.ts';
import { openPackStore } from '../lib/adapters/store/pack-store.ts';
import { backgroundHandlers, mayAsk, tellingOfChanges } from '../lib/app/background-handlers.ts';
import type { LibraryPorts } from '../lib/app/library-commands.ts';
import { libraryHandlers } from '../lib/app/library-handlers.ts';
import { lookUpHandlers } from '../lib/app/look-up-handlers.ts';
import { locateItems } from '../lib/app/locate-items.ts';
import { placeMaps } from '../lib/app/place-maps.ts';
import { readersWord } from '../lib/app/readers-word.ts';
import { openReadingRoom } from '../lib/app/reading-room.ts';
import { rememberRead } from '../lib/app/remember-read.ts';
import type { Handlers, Protocol } from '../lib/core/protocol.ts';
import { openEncyclopaedia } from './background/encyclopaedia.ts';
import { openGuardedLibrary } from './background/guarded-library.ts';
import { keepDetector } from './background/keep-detector.ts';
import { lookAfter } from './background/look-after.ts';

export default defineBackground({ type: 'module', main });

/** Wires the background. All listeners are added before the first await, so that an event that wakes it is heard. */
function main(): void {
  const packs = openPackStore();
  const room = openReadingRoom(readAsset, () => performance.now(), packs.allBytes);
  const library = openGuardedLibrary();
  const { store, guard, begun } = library;
  const ports = async (): Promise<LibraryPorts> => {
    await begun;
    return { store, now: () => Date.now(), newId: () => crypto.randomUUID(), device: (await readSettings()).device };
  };
  const handlers: Handlers<Protocol> = {
    ...backgroundHandlers({
      // What cannot be stored keeps nobody from reading: the library's own views say that it fails.
      remember: (article, reading) => void readSettings()
        .then(async ({ rememberRead: isWanted }) => { if (isWanted) await rememberRead(await ports(), article, reading); }).catch(() => undefined),
      annotate: async (article) => room.annotate(article, await readersWord(store, article.canonicalUrl)), locate: locateItems(room.knowledge), placeMap: placeMaps(readAsset), reopenPacks: room.reopen, injectReader, showCount, readSettings, changeSettings,
      openLibrary: async (place) => { await browser.tabs.create({ url: browser.runtime.getURL(`/options.html#/${place}` as never) }); },
    }),
    ...lookUpHandlers({
      encyclopaedia: openEncyclopaedia(), readersWord: (canonicalUrl) => readersWord(store, canonicalUrl),
      knowledge: room.knowledge, readSettings, changeSettings, hasBrowserConsent: hasDataConsent, openConsent: openDataConsent,
    }),
    ...tellingOfChanges(libraryHandlers(ports), (isRead) => {
      void tellReaders(isRead ? 'reader.wordChanged' : 'reader.libraryChanged');
      void guard.lookSoon();
    }),
    ...guard.handlers,
  };
  answer(handlers, mayAsk);
  listenForCommands(injectReader);
  keepDetector();
  lookAfter(library, ports);
}
