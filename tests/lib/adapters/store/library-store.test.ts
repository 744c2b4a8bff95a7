// Dexie watches the global database only.
import 'fake-indexeddb/auto';
import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { openLibrary, type Library } from '../../../../lib/adapters/store/library-store.ts';
import { plainNames } from '../../../../lib/adapters/store/plain-records.ts';
import type { NoteTarget, RecordTypes } from '../../../../lib/core/model/library.ts';
import { identity, oneOfEach, setDay } from '../../../support/sample-records.ts';
import { aboutArticle, aboutName, note, savedArticle } from '../../../support/sample-library.ts';

function emptyLibrary(): Library {
  return openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
}

function onDay(iso: string) {
  return { published: { iso, source: 'meta' as const } };
}

const ada = 'person:Ada Lovelace';
const allNotes = { order: 'newest', about: null, tag: null } as const;

describe('the library', () => {
  it('gives an article back as it was saved, by its address and by its id', async () => {
    const library = emptyLibrary();
    const article = savedArticle('a1', [ada, 'place:London']);
    await library.putArticle(article, 0);
    expect(await library.articleByUrl(article.canonicalUrl)).toEqual(article);
    expect(await library.article('a1')).toEqual(article);
  });

  it('refuses a write that was made from another version, and changes nothing', async () => {
    const library = emptyLibrary();
    await library.putNote(note('n1', aboutArticle('a1'), 'first'), 0);
    await library.putNote(note('n1', aboutArticle('a1'), 'second', { version: 2 }), 1);
    await expect(library.putNote(note('n1', aboutArticle('a1'), 'late', { version: 2 }), 1)).rejects.toMatchObject({ code: 'conflict' });
    expect((await library.anyNote('n1'))?.text).toBe('second');
  });

  it('keeps one record for one address when two tabs save it at once', async () => {
    const library = emptyLibrary();
    const canonicalUrl = 'https://news.example/same';
    const both = await Promise.allSettled([
      library.putArticle(savedArticle('a1', [ada], { canonicalUrl }), 0), library.putArticle(savedArticle('a2', [ada], { canonicalUrl }), 0),
    ]);
    expect(both.map((one) => one.status)).toEqual(['fulfilled', 'rejected']);
    expect(await library.articleIds({ order: 'saved', site: null, person: null, place: null, hasNotes: false })).toEqual(['a1']);
  });

  it('leaves a deleted article out of every list, keeps it in the bin, and brings it back', async () => {
    const library = emptyLibrary();
    const article = savedArticle('a1', [ada]);
    await library.putArticle(article, 0);
    await library.putArticle({ ...article, version: 2, deletedAt: 5 }, 1);
    expect(await library.article('a1')).toBeNull();
    expect(await library.articleByUrl(article.canonicalUrl)).toBeNull();
    expect((await library.metBefore('person:ada lovelace', null, { notes: 9, articles: 9, texts: 0 })).saved).toEqual([]);
    expect(await library.sites()).toEqual([]);
    expect((await library.binned()).articles.map(({ id }) => id)).toEqual(['a1']);
    expect((await library.anyArticleByUrl(article.canonicalUrl))?.text).toBe(article.text);
    await library.putArticle({ ...article, version: 3 }, 2);
    expect((await library.metBefore('person:ada lovelace', null, { notes: 9, articles: 9, texts: 0 })).saved.map(({ article }) => article.id)).toEqual(['a1']);
  });

  it('finds the articles of a name by its key and by its item, newest first', async () => {
    const library = emptyLibrary();
    await library.putArticle(savedArticle('old', [`${ada}=Q7259`], onDay('1999-01-01')), 0);
    await library.putArticle(savedArticle('new', [ada], onDay('2020-05-06T10:00:00Z')), 0);
    await library.putArticle(savedArticle('linked', ['person:Countess of Lovelace=Q7259'], onDay('2010-01-01')), 0);
    await library.putArticle(savedArticle('other', ['person:Grace Hopper']), 0);
    const ids = async (limit: number) => (await library.metBefore('person:ada lovelace', 'Q7259', { notes: 9, articles: limit, texts: 0 })).saved.map(({ article }) => article.id);
    expect(await ids(9)).toEqual(['new', 'linked', 'old']);
    expect(await ids(2)).toEqual(['new', 'linked']);
    const keys = (await library.sameNames('person:ada lovelace')).map(({ key }) => key);
    expect(keys.toSorted()).toEqual(['person:ada lovelace', 'person:countess of lovelace']);
    expect(await library.articleIdsOfNames(keys)).toEqual(['new', 'linked', 'old']);
    expect(await library.articleIdsOfNames(['person:ada lovelace'], 1)).toEqual(['new']);
  });

  it('forgets the old names of an article that is saved anew', async () => {
    const library = emptyLibrary();
    await library.putArticle(savedArticle('a1', [ada, 'place:London']), 0);
    await library.putArticle(savedArticle('a1', ['place:Paris'], { version: 2 }), 1);
    expect(await library.names('person')).toEqual([]);
    expect((await library.names('place')).map((row) => row.name)).toEqual(['Paris']);
  });

  it('keeps the numbers of every name as if they were counted anew', async () => {
    const names = ['person:Ada Lovelace', 'person:Ada Lovelace=Q1', 'place:London', 'person:ADA LOVELACE', 'place:Paris=Q90'];
    const step = fc.record({
      id: fc.constantFrom('a', 'b', 'c'), names: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 3 }),
      day: fc.constantFrom('1999-01-01', '2010-01-01', '2020-01-01'), lives: fc.boolean(),
    });
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
      const [kept, counted] = [emptyLibrary(), emptyLibrary()];
      const versions = new Map<string, number>();
      for (const { id, names: own, day, lives } of steps) {
        const version = (versions.get(id) ?? 0) + 1;
        versions.set(id, version);
        await kept.putArticle(savedArticle(id, own, { ...onDay(day), version, deletedAt: lives ? null : 5 }), version - 1);
      }
      await counted.takeIn(await kept.allRecords(), 'replace', new AbortController().signal, () => undefined);
      const all = async (library: typeof kept) => (await Promise.all([library.names('person'), library.names('place')])).flat()
        .map((name) => ({ ...name, name: name.name.toLowerCase(), items: name.items.toSorted() })).toSorted((a, b) => (a.key < b.key ? -1 : 1));
      expect(await all(kept)).toEqual(await all(counted));
    }), { numRuns: 10 });
  }, 120_000);

  it('tells what articles call a name, newest first', async () => {
    const library = emptyLibrary();
    const called = (id: string, role: string, day: string) => {
      const article = savedArticle(id, [ada], onDay(day));
      return { ...article, entities: article.entities.map((entity) => ({ ...entity, roles: [{ start: 0, end: 1, text: role }] })) };
    };
    await library.putArticle(called('old', 'student', '1999-01-01'), 0);
    await library.putArticle(called('new', 'countess', '2020-01-01'), 0);
    await library.putArticle(savedArticle('silent', [ada], onDay('2021-01-01')), 0);
    expect((await library.toldOf(['person:ada lovelace'])).map(({ roles, day }) => [day, ...roles])).toEqual([['2020-01-01', 'countess'], ['1999-01-01', 'student']]);
  });

  it('gives every name of some articles, of living ones alone', async () => {
    const library = emptyLibrary();
    await library.putArticle(savedArticle('a1', [ada, 'place:London']), 0);
    await library.putArticle(savedArticle('a2', ['place:Turin']), 0);
    await library.putArticle(savedArticle('a3', [ada], { deletedAt: 5 }), 0);
    expect((await library.occurrencesIn(['a1', 'a3', 'a4'])).map(({ articleId, name }) => `${articleId} ${name}`)).toEqual(['a1 Ada Lovelace', 'a1 London']);
    expect(await library.occurrencesIn([])).toEqual([]);
  });

  it('filters and sorts articles', async () => {
    const library = emptyLibrary();
    await library.putArticle(savedArticle('a1', [ada], { title: 'Zebras', createdAt: 1, site: 'One' }), 0);
    await library.putArticle(savedArticle('a2', [ada, 'place:London'], { title: 'Éclairs', createdAt: 2, site: 'Two' }), 0);
    await library.putArticle(savedArticle('a3', ['place:London'], { title: 'apples', createdAt: 3, site: 'Two' }), 0);
    await library.putNote(note('n1', aboutArticle('a2')), 0);
    const all = { order: 'saved', site: null, person: null, place: null, hasNotes: false } as const;
    const cases = [
      [all, ['a3', 'a2', 'a1']],
      [{ ...all, order: 'title' }, ['a3', 'a2', 'a1']],
      [{ ...all, site: 'Two' }, ['a3', 'a2']],
      [{ ...all, person: 'person:ada lovelace' }, ['a2', 'a1']],
      [{ ...all, person: 'person:ada lovelace', place: 'place:london' }, ['a2']],
      [{ ...all, hasNotes: true }, ['a2']],
    ] as const;
    for (const [query, expected] of cases) expect(await library.articleIds(query)).toEqual(expected);
  });

  it('gives the notes of an article, of a name and of its item, oldest first', async () => {
    const library = emptyLibrary();
    await library.putNote(note('n2', aboutName(`${ada}=Q7259`), 'b', { createdAt: 2 }), 0);
    await library.putNote(note('n1', aboutName(ada), 'a', { createdAt: 1 }), 0);
    await library.putNote(note('n3', aboutName('person:Countess=Q7259'), 'c', { createdAt: 3 }), 0);
    await library.putNote(note('n4', aboutArticle('a1'), 'd'), 0);
    await library.putNote(note('n5', aboutArticle('a1'), 'gone', { deletedAt: 9 }), 0);
    expect((await library.notesOfEntity('person:ada lovelace', 'Q7259')).map(({ id }) => id)).toEqual(['n1', 'n2', 'n3']);
    for (const [newest, ids] of [[9, ['n1', 'n2', 'n3']], [2, ['n2', 'n3']], [1, ['n3']]] as const) {
      expect((await library.notesOfEntity('person:ada lovelace', 'Q7259', newest)).map(({ id }) => id)).toEqual(ids);
    }
    expect((await library.notesOfEntity('person:ada lovelace', null, 1)).map(({ id }) => id)).toEqual(['n2']);
    expect((await library.notesOfArticle('https://news.example/a1')).map(({ id }) => id)).toEqual(['n4']);
    expect(await library.noteCountsByKey()).toEqual(new Map([['person:ada lovelace', 2], ['person:countess', 1]]));
  });

  it('keeps a record of every kind that is one row: found by its keys while it lives, by its id always', async () => {
    const library = emptyLibrary();
    for (const name of plainNames) {
      const record = oneOfEach[name][0] as never as RecordTypes['setDays'];
      await library.putRecord(name, record as never, 0);
      expect(await library.livingRecords(name), name).toEqual([record]);
      await expect(library.putRecord(name, { ...record, version: 2 } as never, 0), name).rejects.toMatchObject({ code: 'conflict' });
      const deleted = { ...record, version: 2, deletedAt: 9 };
      await library.putRecord(name, deleted as never, 1);
      expect(await library.livingRecords(name), name).toEqual([]);
      expect(await library.anyRecord(name, record.id), name).toEqual(deleted);
    }
  });

  it('finds living notes by their tags, whatever the case', async () => {
    const library = emptyLibrary();
    await library.putNote(note('n1', aboutArticle('a1'), '', { tags: ['Lisbon', 'todo'] }), 0);
    await library.putNote(note('n2', aboutArticle('a1'), '', { tags: ['lisbon'] }), 0);
    await library.putNote(note('n3', aboutArticle('a1'), '', { tags: ['Lisbon'] }), 0);
    await library.putNote(note('n4', aboutArticle('a1'), '', { tags: ['Lisbon', 'gone'], deletedAt: 5 }), 0);
    expect(await library.noteTags()).toEqual([{ tag: 'Lisbon', notes: 3 }, { tag: 'todo', notes: 1 }]);
    expect(await library.noteIds({ ...allNotes, tag: 'LISBON' })).toEqual(['n3', 'n2', 'n1']);
  });

  it('filters notes by what they are on, and sorts them by their last change or by its name', async () => {
    const library = emptyLibrary();
    const { canonicalUrl } = aboutArticle('a1') as { canonicalUrl: string };
    const quote = { type: 'TextQuoteSelector', exact: 'words', prefix: '', suffix: '' } as const;
    const targets: readonly NoteTarget[] = [
      aboutName('person:Zoe Young'), aboutArticle('a1'), { type: 'passage', canonicalUrl, title: 'Another', selector: { quote, position: { type: 'TextPositionSelector', start: 0, end: 5 } } },
      aboutName('place:Lisbon'), aboutName('person:Ada Stone'),
    ];
    for (const [at, target] of targets.entries()) await library.putNote(note(`n${at}`, target, '', { updatedAt: 1_000 + at }), 0);
    await library.putNote(note('gone', aboutName('person:Ada Stone'), '', { deletedAt: 5 }), 0);
    for (const [query, ids] of [
      [{}, ['n4', 'n3', 'n2', 'n1', 'n0']],
      [{ order: 'oldest' }, ['n0', 'n1', 'n2', 'n3', 'n4']],
      [{ order: 'subject' }, ['n4', 'n2', 'n3', 'n1', 'n0']],
      [{ about: 'person' }, ['n4', 'n0']],
      [{ about: 'place' }, ['n3']],
      [{ about: 'organisation' }, []],
      [{ about: 'article' }, ['n1']],
      [{ about: 'passage' }, ['n2']],
    ] as const) expect(await library.noteIds({ ...allNotes, ...query }), JSON.stringify(query)).toEqual(ids);
  });

  it('finds an identity by each of its keys and by its item', async () => {
    const library = emptyLibrary();
    await library.putRecord('identities', identity('i1', { keys: ['person:a', 'person:b'], itemId: 'Q9' }), 0);
    for (const of of ['person:a', 'person:b', 'Q9']) expect((await library.livingRecords('identities', of)).map(({ id }) => id)).toEqual(['i1']);
    expect(await library.livingRecords('identities', 'person:c')).toEqual([]);
  });

  it('refuses a second day for one article', async () => {
    const library = emptyLibrary();
    await library.putRecord('setDays', setDay('d1'), 0);
    await expect(library.putRecord('setDays', setDay('d2'), 0)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('gives the notes of a list with the saved article of each, by one address one living article', async () => {
    const library = emptyLibrary();
    await library.putArticle(savedArticle('a1', [ada]), 0);
    await library.putArticle(savedArticle('a2', [ada]), 0);
    await library.putArticle({ ...savedArticle('a2', [ada]), version: 2, deletedAt: 5 }, 1);
    await library.putNote(note('n1', aboutName(ada), 'On her'), 0);
    await library.putNote(note('n2', aboutArticle('a1'), 'On the first'), 0);
    await library.putNote(note('n3', aboutArticle('a2'), 'On the deleted one'), 0);
    expect((await library.listedNotes(['n3', 'gone', 'n2', 'n1'])).map(({ id, note: { text }, articleId }) => [id, text, articleId]))
      .toEqual([['n3', 'On the deleted one', null], ['n2', 'On the first', 'a1'], ['n1', 'On her', null]]);
  });

  it('gives all living records in runs, in the order of their ids', async () => {
    const library = emptyLibrary();
    for (const id of ['n3', 'n1', 'n4', 'n2']) await library.putNote(note(id, aboutName(ada), id), 0);
    await library.putNote(note('n2', aboutName(ada), 'n2', { version: 2, deletedAt: 5 }), 1);
    const ids = async (after: string, limit: number) => {
      const { records, next } = await library.notesAfter(after, limit);
      return [records.map(({ id }) => id), next];
    };
    expect([await ids('', 2), await ids('n2', 2), await ids('n4', 2)]).toEqual([[['n1'], 'n2'], [['n3', 'n4'], 'n4'], [[], null]]);
    expect(await library.headersAfter('', 2)).toEqual({ records: [], next: null });
  });

  it('keeps drafts until they are deleted', async () => {
    const library = emptyLibrary();
    await library.putDraft({ field: 'note:1', text: 'half a sen', updatedAt: 1 });
    expect((await library.draft('note:1'))?.text).toBe('half a sen');
    expect((await library.drafts(['note:2', 'note:1'])).map((draft) => draft?.text ?? null)).toEqual([null, 'half a sen']);
    await library.deleteDraft('note:1');
    expect(await library.draft('note:1')).toBeNull();
  });

  it('tells a watcher of every change, until it is stopped', async () => {
    const library = emptyLibrary();
    const seen: number[] = [];
    const stop = library.watch(() => library.notesOfArticle('https://news.example/a1'), (notes) => seen.push(notes.length), () => undefined);
    await vi.waitFor(() => expect(seen).toEqual([0]));
    await library.putNote(note('n1', aboutArticle('a1')), 0);
    await vi.waitFor(() => expect(seen).toEqual([0, 1]));
    stop();
    await library.putNote(note('n2', aboutArticle('a1')), 0);
    expect(seen).toEqual([0, 1]);
  });

  it('calls a full disk by its name', async () => {
    const indexedDB = new IDBFactory();
    const library = openLibrary({ indexedDB, IDBKeyRange });
    await library.noteIds(allNotes);
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('disk full', 'QuotaExceededError');
    });
    await expect(library.putNote(note('n1', aboutArticle('a1')), 0)).rejects.toMatchObject({ code: 'quota' });
    full.mockRestore();
    await library.putNote(note('n1', aboutArticle('a1')), 0);
    expect(await library.noteIds(allNotes)).toEqual(['n1']);
  });
});

it('opens again at the next call after it could not be opened', async () => {
  const factory = new IDBFactory();
  let failures = 1;
  const indexedDB = new Proxy(factory, {
    get: (target, name) => {
      if (name === 'databases' && failures > 0) return async () => { failures -= 1; throw new DOMException('locked', 'UnknownError'); };
      const value = Reflect.get(target, name) as unknown;
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  const library = openLibrary({ indexedDB, IDBKeyRange });
  await expect(library.noteIds(allNotes)).rejects.toMatchObject({ code: 'storage', retry: true });
  expect(await library.noteIds(allNotes)).toEqual([]);
});
