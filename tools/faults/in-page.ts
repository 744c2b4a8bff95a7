import type { Found } from './ledger.ts';

/*
 * What runs in a page of the extension. Each function is sent there as text, so it may use nothing but its argument.
 */

type Storage = { get(key: string): Promise<Record<string, { records: number; drafts: number } | undefined>>; remove(key: string): Promise<void> };
type Api = { readonly storage: { readonly local: Storage }; readonly runtime: { sendMessage(message: unknown): Promise<{ value?: unknown; error?: { code: string } } | undefined> } };

/** Writes notes, edits, deletions, drafts and articles through the background, three at a time, without end; sends what is confirmed to `address`. */
export function writeForEver({ seed, round, address }: { readonly seed: number; readonly round: number; readonly address: string }): void {
  const api = (globalThis as unknown as { chrome: Api }).chrome;
  let state = seed | 0;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const say = (confirmed: unknown): void => void fetch(address, { method: 'POST', mode: 'no-cors', body: JSON.stringify(confirmed) }).catch(() => undefined);
  const ask = async (name: string, params: unknown): Promise<{ id: string; version: number; text: string } | null> => {
    const answer = await api.runtime.sendMessage({ dateline: 1, name, params }).catch(() => undefined);
    return answer !== undefined && 'value' in answer ? answer.value as never : null;
  };
  const article = (loop: number, at: number) => {
    const name = `Person ${round} ${loop} ${at}`;
    const text = `${name} spoke in Bonn. ${'Words of an article. '.repeat(150)}`;
    return {
      article: {
        canonicalUrl: `https://news.example/${round}/${loop}/${at}`, url: `https://news.example/${round}/${loop}/${at}`, title: `Report ${round} ${loop} ${at}`, authors: [], site: 'news.example',
        language: 'en', published: null, modified: null, text, blocks: [{ start: 0, end: text.length, kind: 'paragraph' }], publisherLinks: [],
      },
      reading: {
        recognition: {
          entities: [{ id: 'e1', kind: 'person', name, roles: [] }, { id: 'e2', kind: 'place', name: 'Bonn', roles: [] }],
          mentions: [{ start: 0, end: name.length, entity: 'e1' }, { start: name.length + 10, end: name.length + 14, entity: 'e2' }], quotations: [],
        },
        links: [],
      },
    };
  };
  const loop = async (number: number): Promise<void> => {
    const own: { id: string; version: number; text: string; isDeleted: boolean }[] = [];
    for (let at = 0; ; at += 1) {
      const kind = random();
      const one = own[Math.floor(random() * own.length)];
      if (kind < 0.4 || one === undefined) {
        const text = `Round ${round}, loop ${number}, note ${at}. ${'Words. '.repeat(Math.floor(random() * 200))}`.trimEnd();
        const note = await ask('note.add', { target: { type: 'article', canonicalUrl: `https://news.example/${round}/${number}/0`, title: 'Report' }, text });
        if (note === null) continue;
        own.push({ id: note.id, version: note.version, text: note.text, isDeleted: false });
        say({ kind: 'note', id: note.id, version: note.version, text, isDeleted: false });
      } else if (kind < 0.6 && !one.isDeleted) {
        const text = `Round ${round}, loop ${number}, edited ${at}.`;
        const note = await ask('note.edit', { id: one.id, version: one.version, text });
        if (note === null) continue;
        Object.assign(one, { version: note.version, text });
        say({ kind: 'note', id: one.id, version: one.version, text, isDeleted: false });
      } else if (kind < 0.7) {
        const done = await api.runtime.sendMessage({ dateline: 1, name: one.isDeleted ? 'note.restore' : 'note.delete', params: { id: one.id } }).catch(() => undefined);
        if (done === undefined || 'error' in done) continue;
        Object.assign(one, { version: one.version + 1, isDeleted: !one.isDeleted });
        say({ kind: 'note', ...one });
      } else if (kind < 0.9) {
        const field = `article:faults/${round}/${number}`;
        const done = await api.runtime.sendMessage({ dateline: 1, name: 'draft.keep', params: { field, text: `draft ${at}` } }).catch(() => undefined);
        if (done !== undefined && !('error' in done)) say({ kind: 'draft', field, number: at });
      } else {
        const params = article(number, at);
        const saved = await ask('article.save', params);
        if (saved !== null) say({ kind: 'article', id: saved.id, version: 1, title: params.article.title });
      }
    }
  };
  for (const number of [1, 2, 3]) void loop(number);
}

/** Everything in the database, by IndexedDB itself; `null` if there is no such database. */
export async function readDatabase(): Promise<Found | null> {
  const name = 'dateline-library';
  if (!(await indexedDB.databases()).some((database) => database.name === name)) return null;
  const opened = await new Promise<IDBDatabase>((done, fail) => {
    const request = indexedDB.open(name);
    request.addEventListener('success', () => done(request.result));
    request.addEventListener('error', () => fail(request.error));
  });
  const all = (store: string): Promise<Record<string, unknown>[]> => new Promise((done, fail) => {
    const request = opened.transaction(store).objectStore(store).getAll();
    request.addEventListener('success', () => done(request.result));
    request.addEventListener('error', () => fail(request.error));
  });
  try {
    const [notes, articles, bodies, occurrences, drafts] = await Promise.all(['notes', 'articles', 'bodies', 'occurrences', 'drafts'].map(all)) as [Record<string, unknown>[], Record<string, unknown>[], Record<string, unknown>[], Record<string, unknown>[], Record<string, unknown>[]];
    const bodyOf = new Map(bodies.map((body) => [body['id'], body]));
    const rows = new Map<unknown, number>();
    for (const { articleId } of occurrences) rows.set(articleId, (rows.get(articleId) ?? 0) + 1);
    return {
      version: opened.version,
      notes: notes.map((note) => ({ id: note['id'], version: note['version'], text: note['text'], isDeleted: note['deletedAt'] !== null })) as never,
      articles: articles.map((article) => {
        const names = (bodyOf.get(article['id'])?.['entities'] as unknown[] | undefined)?.length;
        return { id: article['id'], version: article['version'], title: article['title'], isWhole: names !== undefined && (rows.get(article['id']) ?? 0) === (article['deletedAt'] === null ? names : 0) };
      }) as never,
      drafts: drafts.map((draft) => ({ field: draft['field'], text: draft['text'] })) as never,
    };
  } finally {
    opened.close();
  }
}

/** One message to the background: what it gave, or the code of its failure. */
export async function ask({ name, params }: { readonly name: string; readonly params: unknown }): Promise<{ value?: unknown; code?: string }> {
  const api = (globalThis as unknown as { chrome: Api }).chrome;
  try {
    const answer = await api.runtime.sendMessage({ dateline: 1, name, params });
    if (answer === undefined || answer === null) return { code: 'no-receiver' };
    return answer.error === undefined ? { value: answer.value } : { code: answer.error.code };
  } catch {
    return { code: 'no-receiver' };
  }
}

/** How much the extension has brought back by itself since this was asked last. */
export async function takeRecovery(): Promise<number> {
  const { local } = (globalThis as unknown as { chrome: Api }).chrome.storage;
  const { 'library-recovery': recovery } = await local.get('library-recovery');
  await local.remove('library-recovery');
  return recovery === undefined ? 0 : recovery.records + recovery.drafts;
}

/** A store to make, as the schema of a version describes it. */
export interface StoreForm {
  readonly name: string;
  readonly keyPath: string | readonly string[];
  readonly indices: readonly { readonly name: string; readonly keyPath: string | readonly string[]; readonly multiEntry: boolean }[];
}

/** Makes the database anew as an older Dateline left it, past the extension's own code. */
export async function makeOldDatabase({ version, stores, rows }: { readonly version: number; readonly stores: readonly StoreForm[]; readonly rows: Readonly<Record<string, readonly unknown[]>> }): Promise<void> {
  await new Promise<void>((done, fail) => {
    const request = indexedDB.deleteDatabase('dateline-library');
    request.addEventListener('success', () => done());
    request.addEventListener('error', () => fail(request.error));
  });
  const opened = await new Promise<IDBDatabase>((done, fail) => {
    const request = indexedDB.open('dateline-library', version);
    request.addEventListener('upgradeneeded', () => {
      for (const store of stores) {
        const made = request.result.createObjectStore(store.name, { keyPath: store.keyPath as string });
        for (const index of store.indices) made.createIndex(index.name, index.keyPath as string, { multiEntry: index.multiEntry });
      }
    });
    request.addEventListener('success', () => done(request.result));
    request.addEventListener('error', () => fail(request.error));
  });
  await new Promise<void>((done, fail) => {
    const transaction = opened.transaction(stores.map(({ name }) => name), 'readwrite', { durability: 'strict' });
    for (const [store, list] of Object.entries(rows)) for (const row of list) transaction.objectStore(store).put(row);
    transaction.addEventListener('complete', () => done());
    transaction.addEventListener('abort', () => fail(transaction.error));
  });
  opened.close();
}
