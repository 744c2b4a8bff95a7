import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../../lib/adapters/store/library-store.ts';
import { backgroundHandlers, type BackgroundPorts } from '../../../lib/app/background-handlers.ts';
import { entityRecord } from '../../../lib/app/entity-record.ts';
import { saveArticle } from '../../../lib/app/library-commands.ts';
import { forgetAllRead, forgetRead, rememberRead } from '../../../lib/app/remember-read.ts';
import type { Article } from '../../../lib/core/model/article.ts';
import type { Reading } from '../../../lib/core/protocol.ts';
import { pageToSave } from '../../support/saved-pages.ts';

const summit = pageToSave('summit', 'A summit', 'News', '1994-12-06', ['Ada Stone warned of a cold peace. Nobody listened to her.', 'Later Ada Stone left Lisbon.'], ['person:Ada Stone', 'place:Lisbon']);
const article = summit.article as unknown as Article;
const reading = summit.reading as unknown as Reading;
const about = { key: 'person:ada stone', itemId: null, exceptUrl: '' };

function setUp() {
  const store = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
  const clock = { now: 1_000, ids: 0 };
  return { store, ports: { store, now: () => (clock.now += 1), newId: () => `id-${clock.ids += 1}`, device: 'device-1' } };
}

describe('an article that was read', () => {
  it('is kept by its names and their sentences, never by its text', async () => {
    const { store, ports } = setUp();
    await rememberRead(ports, article, reading);
    const [read] = await store.livingRecords('readArticles');
    expect(read?.entities.map(({ name, mentions, sentences }) => ({ name, mentions, sentences }))).toEqual([
      { name: 'Ada Stone', mentions: 2, sentences: ['Ada Stone warned of a cold peace.', 'Later Ada Stone left Lisbon.'] },
      { name: 'Lisbon', mentions: 1, sentences: ['Later Ada Stone left Lisbon.'] },
    ]);
    expect(JSON.stringify(read)).not.toContain('Nobody listened');
  });

  it('is met before with its sentence, once, and as saved once it is saved', async () => {
    const { ports } = setUp();
    const earlier = async () => (await entityRecord(ports, about)).earlier.map(({ title, isSaved, sentence }) => ({ title, isSaved, sentence }));
    await rememberRead(ports, article, reading);
    expect(await earlier()).toEqual([{ title: 'A summit', isSaved: false, sentence: 'Ada Stone warned of a cold peace.' }]);
    await saveArticle(ports, summit);
    expect(await earlier()).toEqual([{ title: 'A summit', isSaved: true, sentence: 'Ada Stone warned of a cold peace.' }]);
  });

  it('is not written again when nothing in it has changed, and never where it is saved or no page of the web', async () => {
    const { store, ports } = setUp();
    await rememberRead(ports, article, reading);
    await rememberRead(ports, article, reading);
    expect((await store.livingRecords('readArticles')).map(({ version }) => version)).toEqual([1]);
    await rememberRead(ports, { ...article, canonicalUrl: 'moz-extension://x/sample.html' }, reading);
    await saveArticle(ports, pageToSave('saved', 'Saved', 'News', '1994-12-06', ['Ada Stone.'], ['person:Ada Stone']));
    await rememberRead(ports, { ...article, canonicalUrl: 'https://news.example/saved' }, reading);
    expect(await store.readArticleIds()).toHaveLength(1);
  });

  it('is forgotten without a trace of what it was, alone or with all', async () => {
    const { store, ports } = setUp();
    await rememberRead(ports, article, reading);
    await rememberRead(ports, { ...article, canonicalUrl: 'https://news.example/other' }, reading);
    const [id = ''] = await store.readArticleIds();
    await forgetRead(ports, { id });
    expect(await store.readArticleIds()).toHaveLength(1);
    await forgetAllRead(ports);
    expect((await entityRecord(ports, about)).earlier).toEqual([]);
    const { readArticles } = await store.allRecords();
    expect(readArticles.every(({ deletedAt }) => deletedAt !== null)).toBe(true);
    expect(JSON.stringify(readArticles)).not.toMatch(/Stone|summit|news\.example/);
    await rememberRead(ports, article, reading);
    expect(await store.readArticleIds()).toHaveLength(1);
  });

  it('is never remembered from a private window', async () => {
    const remembered: unknown[] = [];
    const handlers = backgroundHandlers({ annotate: async () => reading, remember: (of: Article) => { remembered.push(of.title); } } as unknown as BackgroundPorts);
    await handlers['article.annotate']({ article }, { tabId: 1, isPrivate: true, isExtensionPage: false });
    expect(remembered).toEqual([]);
    await handlers['article.annotate']({ article }, { tabId: 1, isPrivate: false, isExtensionPage: false });
    expect(remembered).toEqual(['A summit']);
  });
});
