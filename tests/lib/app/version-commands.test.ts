import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../../lib/adapters/store/library-store.ts';
import { saveArticle, unsaveArticle, type LibraryPorts } from '../../../lib/app/library-commands.ts';
import { libraryHandlers } from '../../../lib/app/library-handlers.ts';
import { compareArticle, decideVersion, reopenVersion } from '../../../lib/app/version-commands.ts';
import { keptVersionsOf } from '../../../lib/core/library/kept-versions.ts';

const canonicalUrl = 'https://news.example/a';
const old = 'Ada Stone arrived in Lisbon.\n\nShe left.';
const now = 'Ada Stone arrived in Porto.\n\nShe left.';

function page(text: string) {
  const entities = ['person:Ada Stone', 'place:Lisbon', 'place:Porto'].filter((name) => text.includes(name.slice(name.indexOf(':') + 1)))
    .map((name, at) => ({ id: `e${at}`, kind: name.slice(0, name.indexOf(':')), name: name.slice(name.indexOf(':') + 1), roles: [] }));
  return {
    article: { url: canonicalUrl, canonicalUrl, title: 'Stone arrives', authors: [], site: 'News', language: 'en', published: null, modified: null, publisherLinks: [], text, blocks: [] },
    reading: { recognition: { entities, mentions: [], quotations: [] }, links: [] },
  };
}

async function saved() {
  const store = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
  const clock = { ids: 0, now: 1_000 };
  const ports: LibraryPorts = { store, now: () => clock.now, newId: () => `id-${clock.ids += 1}`, device: 'device-1' };
  await saveArticle(ports, page(old));
  return { ports, store, text: async () => (await store.articleByUrl(canonicalUrl))?.text, waiting: () => store.livingRecords('articleVersions', canonicalUrl) };
}

describe('a saved article whose page reads otherwise', () => {
  it('is told with the names that came and went, and its new text is kept beside the saved one', async () => {
    const { ports, text, waiting } = await saved();
    expect(await compareArticle(ports, page(now))).toMatchObject({
      articleId: 'id-1', savedAt: 1_000, came: [{ name: 'Porto', kind: 'place' }], went: [{ name: 'Lisbon', kind: 'place' }],
    });
    expect(await text()).toBe(old);
    expect((await waiting()).map((version) => version.text)).toEqual([now]);
    // Asked at every visit: the same text is not written again, a third takes the place of the second.
    await compareArticle(ports, page(now));
    expect((await waiting()).map(({ version }) => version)).toEqual([1]);
    await compareArticle(ports, page(`${now} Again.`));
    expect((await waiting()).map((version) => version.text)).toEqual([`${now} Again.`]);
  });

  it('is not told of where nothing but blanks has changed, nothing is saved, or the page reads as saved again', async () => {
    const { ports, waiting } = await saved();
    expect(await compareArticle(ports, page(old.replace('\n\n', '\n\n  ')))).toBeNull();
    await compareArticle(ports, page(now));
    expect(await compareArticle(ports, page(old))).toBeNull();
    expect(await waiting()).toEqual([]);
    await unsaveArticle(ports, { canonicalUrl });
    expect(await compareArticle(ports, page(now))).toBeNull();
  });

  it.each([
    ['old', old, 0], ['new', now, 0], ['both', old, 1],
  ] as const)('keeps the text that the reader decides for (%s), asks no more about it, and can be asked again', async (decision, expected, kept) => {
    const { ports, store, text, waiting } = await saved();
    await compareArticle(ports, page(now));
    await decideVersion(ports, { canonicalUrl, decision });
    expect(await text()).toBe(expected);
    expect(await waiting()).toEqual([]);
    expect((await store.livingRecords('articleVersions', keptVersionsOf(canonicalUrl))).map((version) => version.text)).toEqual(kept === 1 ? [now] : []);
    expect(await compareArticle(ports, page(now))).toBeNull();

    await reopenVersion(ports, { canonicalUrl, decision });
    expect(await text()).toBe(old);
    expect((await waiting()).map((version) => version.text)).toEqual([now]);
    expect(await store.livingRecords('articleVersions', keptVersionsOf(canonicalUrl))).toEqual([]);
  });

  it('keeps a text for good while later ones come and go', async () => {
    const { ports, store } = await saved();
    for (const text of [now, `${now} Twice.`]) {
      await compareArticle(ports, page(text));
      await decideVersion(ports, { canonicalUrl, decision: 'both' });
    }
    expect(await compareArticle(ports, page(now))).toBeNull();
    expect(await compareArticle(ports, page(`${now} Thrice.`))).not.toBeNull();
    expect((await store.livingRecords('articleVersions', keptVersionsOf(canonicalUrl))).map((version) => version.text)).toEqual([now, `${now} Twice.`]);
  });

  it('is decided once only, and never in a private window', async () => {
    const { ports } = await saved();
    await expect(decideVersion(ports, { canonicalUrl, decision: 'new' })).rejects.toMatchObject({ code: 'not-found' });
    await compareArticle(ports, page(now));
    await decideVersion(ports, { canonicalUrl, decision: 'new' });
    await expect(decideVersion(ports, { canonicalUrl, decision: 'old' })).rejects.toMatchObject({ code: 'not-found' });
    const handlers = libraryHandlers(async () => ports);
    await expect(handlers['article.compare'](page(now) as never, { tabId: 1, isPrivate: true, isExtensionPage: false })).rejects.toMatchObject({ code: 'no-permission' });
  });
});
