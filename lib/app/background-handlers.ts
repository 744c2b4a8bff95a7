import { DatelineError } from '../core/errors.ts';
import type { Article } from '../core/model/article.ts';
import type { MapSubject, OutlineMap } from '../core/model/place-map.ts';
import type { Handlers, Protocol, Reading, Sender } from '../core/protocol.ts';
import type { Settings } from '../core/settings/settings.ts';

/** What the background can do in the browser. */
export interface BackgroundPorts {
  readonly annotate: (article: Article) => Promise<Reading>;
  /** Remembers that an article was read, if the reader wants that; nobody waits for it. */
  readonly remember: (article: Article, reading: Reading) => void;
  readonly injectReader: (tabId: number) => Promise<void>;
  readonly showCount: (tabId: number, count: number) => Promise<void>;
  readonly readSettings: () => Promise<Settings>;
  readonly changeSettings: (change: Partial<Omit<Settings, 'version' | 'device'>>) => Promise<Settings>;
  readonly openLibrary: (place: string) => Promise<void>;
  readonly locate: (itemIds: readonly string[]) => Promise<Readonly<Record<string, MapSubject>>>;
  readonly placeMap: (subject: MapSubject) => Promise<OutlineMap | null>;
  /** Opens the packs anew at the next article. */
  readonly reopenPacks: () => void;
}

type OwnMessages = 'article.detected' | 'article.annotate' | 'tab.activate' | 'tab.marked' | 'settings.read' | 'settings.change' | 'library.open' | 'place.map' | 'places.locate' | 'packs.changed';

/** Handlers of everything that is not the library's. */
export function backgroundHandlers(ports: BackgroundPorts): Pick<Handlers<Protocol>, OwnMessages> {
  return {
    'article.detected': async (_params, sender) => {
      await ports.injectReader(tabOf(sender));
      return null;
    },
    'article.annotate': async ({ article }, sender) => {
      const reading = await ports.annotate(article);
      if (!sender.isPrivate) ports.remember(article, reading);
      return reading;
    },
    'places.locate': ({ itemIds }) => ports.locate(itemIds),
    'place.map': (subject) => ports.placeMap(subject),
    'tab.activate': async ({ tabId }) => {
      try {
        await ports.injectReader(tabId);
      } catch (cause) {
        throw new DatelineError('no-permission', 'the browser does not let extensions into this page', { cause });
      }
      return null;
    },
    'tab.marked': async ({ count }, sender) => {
      if (sender.tabId !== null) await ports.showCount(sender.tabId, count);
      return null;
    },
    'packs.changed': async () => {
      ports.reopenPacks();
      return null;
    },
    'settings.read': () => ports.readSettings(),
    'settings.change': (change) => ports.changeSettings(change),
    'library.open': async ({ place }) => {
      await ports.openLibrary(place);
      return null;
    },
  };
}

/** What a content script may ask; the rest is for pages of the extension. */
const fromPages: ReadonlySet<string> = new Set<keyof Protocol>([
  'article.detected', 'article.annotate', 'article.isSaved', 'article.compare', 'article.notes', 'article.save', 'entity.record', 'entity.notes',
  'note.add', 'note.edit', 'note.delete', 'note.restore', 'draft.keep', 'draft.read', 'draft.readAll',
  'correction.add', 'correction.rescope', 'correction.revoke', 'day.set', 'tab.marked', 'settings.read', 'library.open',
  'place.map', 'lookUp.names', 'lookUp.readThen', 'lookUp.abort',
]);

/** Messages that write what the reader keeps: never from a private window. */
const storing: ReadonlySet<string> = new Set<keyof Protocol>([
  'article.save', 'article.unsave', 'article.restore', 'note.add', 'note.edit', 'note.delete', 'note.restore', 'draft.keep',
  'correction.add', 'correction.rescope', 'correction.revoke', 'correction.restore', 'day.set', 'article.compare', 'version.decide', 'version.reopen',
  'identity.join', 'identity.split', 'identity.revoke', 'identity.restore', 'read.forget', 'read.forgetAll',
  'bin.purge', 'bin.empty',
]);

/** Of these, what no other view needs to be told of. */
const silent: ReadonlySet<string> = new Set<keyof Protocol>(['draft.keep', 'article.compare']);

/** Of these, what changes how articles are read. */
const rereading: ReadonlySet<string> = new Set<keyof Protocol>([
  'correction.add', 'correction.rescope', 'correction.revoke', 'correction.restore', 'day.set',
]);

/** The same handlers, with `onStored` called after each message that has changed what the reader keeps; `isRead`: articles read otherwise now. */
export function tellingOfChanges<H extends Partial<Handlers<Protocol>>>(handlers: H, onStored: (isRead: boolean) => void): H {
  const wrapped = Object.entries(handlers).map(([name, handler]) => {
    if (!storing.has(name) || silent.has(name)) return [name, handler];
    return [name, async (params: never, sender: Sender) => {
      const result: unknown = await (handler as (params: never, sender: Sender) => Promise<unknown>)(params, sender);
      onStored(rereading.has(name));
      return result;
    }];
  });
  return Object.fromEntries(wrapped) as H;
}

/** Whether this sender may send this message. */
export function mayAsk(name: string, sender: Sender): boolean {
  if (sender.isPrivate && storing.has(name)) return false;
  return sender.isExtensionPage || fromPages.has(name);
}

function tabOf(sender: Sender): number {
  if (sender.tabId === null) throw new DatelineError('bad-request', 'the message comes from no tab');
  return sender.tabId;
}
