import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { openLibrary, type Library } from '../../../lib/adapters/store/library-store.ts';
import * as corrections from '../../../lib/app/correction-commands.ts';
import { setDay } from '../../../lib/app/day-commands.ts';
import { readersWord } from '../../../lib/app/readers-word.ts';
import { entityNotes, entityRecord } from '../../../lib/app/entity-record.ts';
import * as commands from '../../../lib/app/library-commands.ts';
import { libraryHandlers } from '../../../lib/app/library-handlers.ts';
import { setDeleted } from '../../../lib/app/set-deleted.ts';
import { aboutName, note, savedArticle } from '../../support/sample-library.ts';

function setUp() {
  const store = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
  const clock = { now: 1_000, ids: 0 };
  const ports: commands.LibraryPorts & { store: Library } = {
    store, now: () => clock.now, newId: () => `id-${clock.ids += 1}`, device: 'device-1',
  };
  return { store, clock, ports };
}

const text = 'Old reports differ. Gen. Ada Stone arrived in Lisbon. She left.\n\n"We stay," Stone said.';
const url = 'https://news.example/a';

/** What the reader content script sends to save an article. */
function page(canonicalUrl = url) {
  const span = (surface: string) => ({ start: text.indexOf(surface), end: text.indexOf(surface) + surface.length });
  return {
    article: {
      url: canonicalUrl, canonicalUrl, title: 'Stone arrives', authors: [], site: 'News', language: 'en', published: null,
      modified: null, publisherLinks: [], text, blocks: [{ ...span(text), kind: 'paragraph' }],
    },
    reading: {
      recognition: {
        entities: [{ id: 'e1', kind: 'person', name: 'Ada Stone', roles: [{ ...span('Gen.'), text: 'Gen.' }] }],
        mentions: [{ ...span('Ada Stone'), entity: 'e1', surface: 'Ada Stone' }, { start: 0, end: 9_999, entity: 'e1' }],
        quotations: [{ ...span('We stay,'), speaker: 'e1', direct: true }],
      },
      links: [{ entity: 'e1', item: { id: 'Q1', label: 'Ada Stone' } }],
    },
  };
}

describe('saving an article', () => {
  it('keeps its text and its names, and leaves out spans that lie outside the text', async () => {
    const { ports, store } = setUp();
    const { id } = await commands.saveArticle(ports, page());
    const saved = await store.article(id);
    expect(saved).toMatchObject({ text, version: 1, device: 'device-1', createdAt: 1_000 });
    const [entity] = saved?.entities ?? [];
    expect(entity).toMatchObject({ key: 'person:ada stone', itemId: 'Q1' });
    expect(entity?.mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['Ada Stone']);
    expect(entity?.quotations.map(({ start, end }) => text.slice(start, end))).toEqual(['We stay,']);
  });

  it('is not saved yet where only its address came from a list of another program, and gets its text under the same id', async () => {
    const { ports, store } = setUp();
    await store.putArticle(savedArticle('pocket:1', [], { canonicalUrl: url, text: '', blocks: [] }), 0);
    expect(await commands.isSaved(ports, { canonicalUrl: url })).toBe(false);
    expect(await commands.saveArticle(ports, page())).toEqual({ id: 'pocket:1' });
    expect(await commands.isSaved(ports, { canonicalUrl: url })).toBe(true);
    expect((await store.article('pocket:1'))?.text).toBe(text);
  });

  it('is undone and done again under one id', async () => {
    const { ports, store } = setUp();
    const { id } = await commands.saveArticle(ports, page());
    expect(await commands.unsaveArticle(ports, { canonicalUrl: url })).toEqual({ id });
    expect(await commands.isSaved(ports, { canonicalUrl: url })).toBe(false);
    expect(await commands.unsaveArticle(ports, { canonicalUrl: url })).toBeNull();
    await commands.restoreArticle(ports, { id });
    expect(await commands.isSaved(ports, { canonicalUrl: url })).toBe(true);
    expect(await commands.saveArticle(ports, page())).toEqual({ id });
    expect((await store.article(id))?.version).toBe(4);
  });

  it('refuses what is not of its form, and names the place', async () => {
    const { ports } = setUp();
    const { article, reading } = page();
    const wrong: readonly (readonly [unknown, string])[] = [
      [null, '(all of it)'],
      [{ article, reading: {} }, 'reading.recognition'],
      [{ article: { ...article, text: 'x'.repeat(5_000_001) }, reading }, 'article.text'],
      [{ article: { ...article, canonicalUrl: 'no address' }, reading }, 'article.canonicalUrl'],
      [{ article: { ...article, blocks: [{ start: -1, end: 2, kind: 'paragraph' }] }, reading }, 'article.blocks.0.start'],
    ];
    for (const [params, detail] of wrong) {
      await expect(commands.saveArticle(ports, params)).rejects.toMatchObject({ code: 'bad-request', detail });
    }
  });
});

describe('a name', () => {
  it('is met again with the sentence of its first mention there, the article at hand left out', async () => {
    const { ports, store } = setUp();
    await commands.saveArticle(ports, page());
    await store.putArticle(savedArticle('b', ['person:Ada Stone']), 0);
    const record = await entityRecord(ports, { key: 'person:ada stone', itemId: null, exceptUrl: 'https://news.example/b' });
    expect(record.earlier.map(({ title, sentence }) => [title, sentence]))
      .toEqual([['Stone arrives', 'Gen. Ada Stone arrived in Lisbon.']]);
  });

  it('that is met often is told of by the newest: three sentences, twenty articles, twenty notes; all notes come when they are asked for', async () => {
    const { ports, store } = setUp();
    const two = (number: number): string => String(number).padStart(2, '0');
    for (let at = 1; at <= 22; at += 1) {
      await store.putArticle(savedArticle(`a${two(at)}`, ['person:Ada Stone'], { published: { iso: `2020-01-${two(at)}`, source: 'json-ld' } }), 0);
      await store.putNote(note(`n${two(at)}`, aboutName('person:Ada Stone'), 'A note.', { createdAt: at }), 0);
    }
    const about = { key: 'person:ada stone', itemId: null };
    const record = await entityRecord(ports, { ...about, exceptUrl: 'https://news.example/a21' });
    expect(record.earlier.map(({ title }) => title)).toEqual([22, ...Array.from({ length: 19 }, (_, at) => 20 - at)].map((at) => `Report a${two(at)}`));
    expect(record.earlier.slice(0, 3).map(({ sentence }) => sentence)).toEqual(Array(3).fill('Ada Stone on Monday.'));
    expect([record.hasMoreEarlier, record.hasMoreNotes]).toEqual([true, true]);
    expect(record.notes.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, at) => `n${two(at + 3)}`));
    expect((await entityNotes(ports, about)).map(({ id }) => id)).toEqual(Array.from({ length: 22 }, (_, at) => `n${two(at + 1)}`));
    await store.putArticle(savedArticle('a01', [], { version: 2 }), 1);
    expect(await entityRecord(ports, { ...about, exceptUrl: 'https://news.example/a21' })).toMatchObject({ hasMoreEarlier: false });
  });
});

describe('a note', () => {
  const target = { type: 'article', canonicalUrl: url, title: 'Stone arrives' };

  it('is added, edited, deleted and restored', async () => {
    const { ports, clock } = setUp();
    const added = await commands.addNote(ports, { target, text: 'Ask #Lisbon about this\n' });
    expect(added).toMatchObject({ text: 'Ask #Lisbon about this', tags: ['Lisbon'], version: 1 });
    clock.now = 2_000;
    const edited = await commands.editNote(ports, { id: added.id, version: 1, text: 'Asked' });
    expect(edited).toMatchObject({ text: 'Asked', tags: [], version: 2, createdAt: 1_000, updatedAt: 2_000 });
    await commands.deleteNote(ports, { id: added.id });
    expect(await commands.articleNotes(ports, { canonicalUrl: url })).toEqual([]);
    await commands.restoreNote(ports, { id: added.id });
    expect((await commands.articleNotes(ports, { canonicalUrl: url })).map((note) => note.text)).toEqual(['Asked']);
  });

  it('is not overwritten by an edit that saw an older version', async () => {
    const { ports } = setUp();
    const { id } = await commands.addNote(ports, { target, text: 'one' });
    await commands.editNote(ports, { id, version: 1, text: 'two' });
    await expect(commands.editNote(ports, { id, version: 1, text: 'lost?' })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('is refused when empty, too long, or about nothing known', async () => {
    const { ports } = setUp();
    const wrong = [{ target, text: '  \n' }, { target, text: 'x'.repeat(100_001) }, { target: { type: 'page' }, text: 'x' }, { text: 'x' }];
    for (const params of wrong) await expect(commands.addNote(ports, params)).rejects.toMatchObject({ code: 'bad-request' });
    await expect(commands.editNote(ports, { id: 'none', version: 1, text: 'x' })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a correction', () => {
  const said = {
    verdict: 'not-this-item', key: 'person:ada stone', name: 'Ada Stone', itemId: 'Q1', itemLabel: 'Ada Stone, chemist',
    scope: { type: 'article', canonicalUrl: url, title: 'Stone arrives' },
  };
  const about = { key: said.key, itemId: null, exceptUrl: url };

  it('holds where it was made, then as widely as the reader says, until it is taken back', async () => {
    const { ports } = setUp();
    const { id } = await corrections.addCorrection(ports, said);
    const inForce = async (exceptUrl: string) => (await entityRecord(ports, { ...about, exceptUrl })).corrections.map((one) => one.scope.type);
    expect(await inForce(url)).toEqual(['article']);
    expect(await inForce('https://news.example/b')).toEqual([]);
    await corrections.rescopeCorrection(ports, { id, scope: { type: 'site', site: 'news.example' } });
    expect(await inForce('https://news.example/b')).toEqual(['site']);
    await setDeleted(ports, 'corrections', { id }, true);
    expect(await inForce(url)).toEqual([]);
    await expect(corrections.rescopeCorrection(ports, { id, scope: { type: 'everywhere' } })).rejects.toMatchObject({ code: 'not-found' });
    await setDeleted(ports, 'corrections', { id }, false);
    expect(await inForce(url)).toEqual(['site']);
  });

  it('is refused where verdict and item do not fit, or a scope is none', async () => {
    const { ports } = setUp();
    const wrong = [{ ...said, itemId: null }, { ...said, verdict: 'not-a-name' }, { ...said, scope: { type: 'world' } }, { ...said, scope: { type: 'site', site: 'a b' } }, { ...said, key: 'ada' }];
    for (const params of wrong) await expect(corrections.addCorrection(ports, params)).rejects.toMatchObject({ code: 'bad-request' });
  });
});

describe('the day of an article', () => {
  it('is set, changed and cleared by hand, and every reading of the article hears of it', async () => {
    const { ports, store } = setUp();
    const day = async () => (await readersWord(store, url)).day;
    expect(await day()).toBeNull();
    await setDay(ports, { canonicalUrl: url, title: '', day: '1994' });
    await setDay(ports, { canonicalUrl: url, title: '', day: '1994-08' });
    expect(await day()).toBe('1994-08');
    expect((await readersWord(store, 'https://news.example/b')).day).toBeNull();
    await setDay(ports, { canonicalUrl: url, title: '', day: null });
    expect(await day()).toBeNull();
    await setDay(ports, { canonicalUrl: url, title: '', day: '1995' });
    expect(await day()).toBe('1995');
    await expect(setDay(ports, { canonicalUrl: url, title: '', day: '1994-02-30' })).rejects.toMatchObject({ code: 'bad-request' });
  });

  it('is nobody\'s word where the library cannot be read', async () => {
    expect(await readersWord({ livingRecords: () => Promise.reject(new Error('gone')) }, url)).toEqual({ corrections: [], day: null });
  });
});

describe('a draft', () => {
  it('is kept as it is until its field is empty', async () => {
    const { ports } = setUp();
    await commands.keepDraft(ports, { field: `article:${url}`, text: 'half a ' });
    expect(await commands.readDraft(ports, { field: `article:${url}` })).toBe('half a ');
    expect(await commands.readDrafts(ports, { fields: ['note:none', `article:${url}`] })).toEqual(['', 'half a ']);
    await commands.keepDraft(ports, { field: `article:${url}`, text: '' });
    expect(await commands.readDraft(ports, { field: `article:${url}` })).toBe('');
  });
});

describe('the handlers', () => {
  it('read for a private window and store nothing for it', async () => {
    const { ports, store } = setUp();
    const handlers = libraryHandlers(() => Promise.resolve(ports));
    const sender = { tabId: 1, isPrivate: true, isExtensionPage: false };
    expect(await handlers['article.isSaved']({ canonicalUrl: url }, sender)).toBe(false);
    await expect(handlers['draft.keep']({ field: 'f', text: 'x' }, sender)).rejects.toMatchObject({ code: 'no-permission' });
    await expect(handlers['note.add']({ target: { type: 'article', canonicalUrl: url, title: '' }, text: 'x' }, sender))
      .rejects.toMatchObject({ code: 'no-permission' });
    expect(await store.noteIds({ order: 'newest', about: null, tag: null })).toEqual([]);
  });
});
