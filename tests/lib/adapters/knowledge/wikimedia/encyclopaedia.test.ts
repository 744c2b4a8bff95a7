import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ServerResponse } from 'node:http';
import { wikimediaClient, type ClientOptions } from '../../../../../lib/adapters/knowledge/wikimedia/client.ts';
import { wikimediaEncyclopaedia } from '../../../../../lib/adapters/knowledge/wikimedia/encyclopaedia.ts';
import type { AnswerCache, Encyclopaedia } from '../../../../../lib/app/ports.ts';
import { lookUpRecords } from '../../../../support/look-up-records.ts';
import { sendJson, serveWikimedia, type LoggedRequest, type WikimediaServer } from '../../../../support/wikimedia-server.ts';

const userAgent = 'Dateline/0.0 (https://dateline.example; test)';
const day = Date.UTC(2026, 10, 25);
const going = new AbortController().signal;
let server: WikimediaServer;
beforeAll(async () => { server = await serveWikimedia(lookUpRecords); });
afterAll(() => server.close());
afterEach(() => { server.fault = null; server.log.length = 0; });

/** A cache in memory. */
function memory(): AnswerCache & { readonly stored: Map<string, { revision: string | null; fetchedAt: number; value: unknown }> } {
  const stored = new Map<string, { revision: string | null; fetchedAt: number; value: unknown }>();
  return {
    stored,
    answer: async (source, key) => stored.get(`${source} ${key}`) ?? null,
    putAnswer: async ({ source, key, ...rest }) => { stored.set(`${source} ${key}`, JSON.parse(JSON.stringify(rest))); },
    dropBefore: async (fetchedAt) => { for (const [key, answer] of stored) if (answer.fetchedAt < fetchedAt) stored.delete(key); return 0; },
  };
}

function encyclopaedia(options: Partial<ClientOptions> & { readonly cache?: AnswerCache; readonly clock?: () => number } = {}): Encyclopaedia {
  const held = new Map<string, number>();
  const now = options.clock ?? (() => day);
  const client = wikimediaClient({
    fetch, now, isOnline: () => true, userAgent, ...options,
    holdOffs: { until: async (host) => held.get(host) ?? 0, hold: async (host, until) => { held.set(host, until); } },
  });
  const origin = `http://127.0.0.1:${server.port}`;
  return wikimediaEncyclopaedia(client, { wikipedia: (language) => `${origin}/${language}.wikipedia`, wikidata: `${origin}/www.wikidata` }, options.cache ?? null, now);
}

const failure = async (work: Promise<unknown>): Promise<unknown> => work.then(() => 'no failure', ({ code, detail }) => `${code} ${detail}`);
const json = (value: unknown) => (request: LoggedRequest, response: ServerResponse): boolean => { sendJson(request, response, value); return true; };

describe('pages by name', () => {
  it('asks once for all names, as nobody, and follows spellings and redirects back', async () => {
    const pages = await encyclopaedia().pages('en', ['Philippe Morillon', 'ilidza', 'Peter Kovac', 'Nobody At All', 'Emil Radovanac', 'a|b', 'Philippe Morillon'], going);
    expect([...pages].map(([name, page]) => [name, page.lead.title, page.itemId, page.isDisambiguation])).toEqual([
      ['Philippe Morillon', 'Philippe Morillon', 'Q900000001', false], ['ilidza', 'Ilidža', 'Q900000006', false], ['Peter Kovac', 'Peter Kovac', 'Q900000003', true],
    ]);
    expect(pages.get('Philippe Morillon')?.lead).toEqual({
      title: 'Philippe Morillon', language: 'en', url: 'https://en.wikipedia.org/wiki/Philippe_Morillon', revision: '120001', revisedAt: null,
      text: 'Philippe Morillon (born 24 October 1935) is a French former general and politician. He commanded the United Nations forces in Bosnia from 1992 to 1993.\n\nHe was a Member of the European Parliament from 1999 to 2009.',
    });
    expect(server.log).toHaveLength(1);
    const [{ method, params, headers, body }] = server.log as [LoggedRequest];
    expect({ method, body, titles: params['titles'], origin: params['origin'] }).toEqual({ method: 'GET', body: '', titles: 'Philippe Morillon|ilidza|Peter Kovac|Nobody At All|Emil Radovanac', origin: '*' });
    expect(headers).toMatchObject({ 'api-user-agent': userAgent });
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
  });

  it('asks for twenty names at a time, and for three requests at once', async () => {
    await encyclopaedia().pages('en', Array.from({ length: 45 }, (_, index) => `Name ${index}`), going);
    expect(server.log.map(({ params }) => params['titles']?.split('|').length)).toEqual([20, 20, 5]);
    const many = encyclopaedia();
    server.fault = (request, response) => { setTimeout(() => sendJson(request, response, { search: [] }), 30); return true; };
    await Promise.all(Array.from({ length: 9 }, (_, index) => many.search('en', `Name ${index}`, going)));
    expect(server.mostAtOnce()).toBe(3);
  });

  it('goes on where an answer comes in parts', async () => {
    const head = { pageid: 1, ns: 0, title: 'Ann', lastrevid: 5, fullurl: 'https://en.wikipedia.org/wiki/Ann' };
    server.fault = (request, response) => json(request.params['excontinue'] === undefined
      ? { continue: { excontinue: 1, continue: '||' }, query: { pages: [{ ...head, pageprops: { wikibase_item: 'Q1' } }] } }
      : { query: { pages: [{ ...head, extract: 'Ann is a name.' }] } })(request, response);
    const page = (await encyclopaedia().pages('en', ['Ann'], going)).get('Ann');
    expect([page?.itemId, page?.lead.text]).toEqual(['Q1', 'Ann is a name.']);
  });
});

describe('the cache', () => {
  it('answers a second time without a request, also that there is nothing, for its time', async () => {
    const cache = memory();
    let now = day;
    const asked = encyclopaedia({ cache, clock: () => now });
    const ask = () => Promise.all([
      asked.pages('en', ['Philippe Morillon', 'Nobody'], going), asked.search('en', 'Peter Kovac', going), asked.entities(['en'], ['Q900000001'], going),
      asked.labels(['en'], ['Q142'], going), asked.leadOn('en', 'Philippe Morillon', '2006-07-31', going),
    ]);
    const first = await ask();
    const requests = server.log.length;
    expect(await ask()).toEqual(first);
    expect(server.log).toHaveLength(requests);
    expect(cache.stored.get('wikipedia:en page:Philippe Morillon')).toMatchObject({ revision: '120001', fetchedAt: day });
    now += 4 * 24 * 3600 * 1000;
    await asked.pages('en', ['Philippe Morillon', 'Nobody'], going);
    expect(server.log.at(-1)?.params['titles']).toBe('Nobody');
    now += 30 * 24 * 3600 * 1000;
    await asked.pages('en', ['Philippe Morillon'], going);
    expect(server.log.at(-1)?.params['titles']).toBe('Philippe Morillon');
    await encyclopaedia({ cache, clock: () => now }).pages('en', ['Other'], going);
    expect([...cache.stored.keys()].toSorted()).toEqual(['wikipedia:en page:Nobody', 'wikipedia:en page:Other', 'wikipedia:en page:Philippe Morillon']);
  });

  it('without a client gives what is kept, and asks nobody', async () => {
    const cache = memory();
    await encyclopaedia({ cache }).pages('en', ['Philippe Morillon'], going);
    await encyclopaedia({ cache }).entities(['en'], ['Q900000001'], going);
    const kept = wikimediaEncyclopaedia(null, { wikipedia: () => '', wikidata: '' }, cache, () => day);
    expect([...(await kept.pages('en', ['Philippe Morillon', 'Ilidza'], going)).keys()]).toEqual(['Philippe Morillon']);
    expect([...(await kept.entities(['en'], ['Q900000001', 'Q900000002'], going)).keys()]).toEqual(['Q900000001']);
    expect([await kept.search('en', 'Peter Kovac', going), (await kept.labels(['en'], ['Q142'], going)).size, await kept.leadOn('en', 'X', '1992-12-31', going)]).toEqual([[], 0, null]);
    expect(server.log).toHaveLength(2);
  });

  it('asks again for what another Dateline stored in a form of its own, or where the disk fails', async () => {
    const broken: AnswerCache = { answer: async () => ({ revision: null, fetchedAt: day, value: { old: true } }), putAnswer: () => Promise.reject(new Error('disk')), dropBefore: async () => 0 };
    expect((await encyclopaedia({ cache: broken }).pages('en', ['Philippe Morillon'], going)).size).toBe(1);
    const dead: AnswerCache = { answer: () => Promise.reject(new Error('disk')), putAnswer: () => Promise.reject(new Error('disk')), dropBefore: () => Promise.reject(new Error('disk')) };
    expect((await encyclopaedia({ cache: dead }).entities(['en'], ['Q900000001'], going)).size).toBe(1);
  });
});

describe('items', () => {
  it('come whole, missing ones left out, a merged one under the id asked for', async () => {
    const records = { ...lookUpRecords, merged: { Q5000: 'Q900000001' } };
    const other = await serveWikimedia(records);
    const before = server;
    server = other;
    const entities = await encyclopaedia().entities(['en', 'de'], ['Q5000', 'Q404'], going);
    server = before;
    await other.close();
    expect([...entities].map(([id, { entity, fetchedAt }]) => [id, entity.id, entity.lastrevid, fetchedAt])).toEqual([['Q5000', 'Q900000001', 4711, day]]);
  });

  it('are found by name, and labelled', async () => {
    expect(await encyclopaedia().search('en', 'Peter Kovac', going)).toEqual(['Q900000003', 'Q900000004', 'Q900000005', 'Q900000007']);
    expect(Object.fromEntries(await encyclopaedia().labels(['en'], ['Q142', 'Q900000012', 'Q404'], going))).toEqual({ Q142: 'France', Q900000012: 'Member of the European Parliament' });
  });
});

describe('the lead of a day', () => {
  it('is the text of the revision of that day, without boxes, notes and scripts', async () => {
    expect(await encyclopaedia().leadOn('en', 'Philippe Morillon', '2006-07-31', going)).toEqual({
      title: 'Philippe Morillon', language: 'en', revision: '4001', revisedAt: '2006-05-02T10:00:00Z',
      text: 'Philippe Morillon is a French general & politician. He has been a Member of the European Parliament since 1999.',
      url: `http://127.0.0.1:${server.port}/en.wikipedia/w/index.php?title=Philippe+Morillon&oldid=4001`,
    });
  });

  it('is nothing before the article was begun', async () => {
    expect(await encyclopaedia().leadOn('en', 'Philippe Morillon', '2005-01-01', going)).toBeNull();
  });
});

describe('a server that does not do what it should', () => {
  const answered = (status: number, headers: Record<string, string>, body: string) => (_: LoggedRequest, response: ServerResponse): boolean => { response.writeHead(status, headers).end(body); return true; };
  const page = (): Promise<unknown> => failure(encyclopaedia().pages('en', ['Ann'], going));
  const faults: readonly (readonly [string, NonNullable<WikimediaServer['fault']>, string])[] = [
    ['HTML in place of JSON', answered(200, { 'content-type': 'text/html' }, '<title>Sign in to Hotel Wifi</title>'), 'bad-answer type'],
    ['HTML that says it is JSON', answered(200, { 'content-type': 'application/json' }, '<title>Sign in</title>'), 'bad-answer json'],
    ['a redirect to a sign-in page', answered(302, { location: 'https://wifi.example/' }, ''), 'bad-answer status 302'],
    ['a cut body', answered(200, { 'content-type': 'application/json' }, '{"query":{"pages":[{"title":"An'), 'bad-answer json'],
    ['wrong types', json({ query: { pages: { title: 7 } } }), 'bad-answer query.pages'],
    ['a wrong type within', json({ query: { pages: [{ title: 'Ann', extract: ['x'] }] } }), 'bad-answer query.pages.0.extract'],
    ['an item that is none', json({ query: { pages: [{ title: 'Ann', pageprops: { wikibase_item: '../../x' } }] } }), 'bad-answer query.pages.0.pageprops.wikibase_item'],
    ['a list in place of an answer', json([]), 'bad-answer (all of it)'],
    ['a refusal of the API', json({ error: { code: 'badvalue', info: 'x' } }), 'bad-answer refused'],
    ['a limit of the API', json({ error: { code: 'ratelimited', info: 'x' } }), 'busy 5'],
    ['a failure of its own', answered(500, { 'content-type': 'text/plain' }, 'no'), 'bad-answer status 500'],
    ['a huge answer', (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const pour = (): void => { while (!response.destroyed && response.write(' '.repeat(100_000))); };
      response.on('drain', pour);
      pour();
      return true;
    }, 'bad-answer too large'],
    ['a connection that breaks', (_, response) => { response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' }); response.write('{"query"'); setTimeout(() => response.destroy(), 20); return true; }, 'network null'],
  ];
  for (const [what, fault, expected] of faults) {
    it(`is told of: ${what}`, async () => {
      server.fault = fault;
      expect(await page()).toBe(expected);
    });
  }

  it('is not waited for longer than its time', async () => {
    server.fault = (_, response) => { response.writeHead(200, { 'content-type': 'application/json' }); response.write('{'); return true; };
    expect(await failure(encyclopaedia({ timeoutMs: 100 }).pages('en', ['Ann'], going))).toBe('network timeout');
  });

  it('is left at once when nobody waits any more', async () => {
    server.fault = () => true;
    const gone = new AbortController();
    const asked = failure(encyclopaedia().pages('en', ['Ann'], gone.signal));
    setTimeout(() => gone.abort(), 50);
    expect(await asked).toBe('aborted null');
    expect(await failure(encyclopaedia().pages('en', ['Ann'], gone.signal))).toBe('aborted null');
  });

  it('that cannot be reached is a matter of the network, or of being offline', async () => {
    const unreachable = (): Promise<Response> => Promise.reject(new TypeError('failed'));
    expect(await failure(encyclopaedia({ fetch: unreachable }).pages('en', ['Ann'], going))).toBe('network null');
    expect(await failure(encyclopaedia({ fetch: unreachable, isOnline: () => false }).pages('en', ['Ann'], going))).toBe('offline null');
  });
});

describe('a server that asks to wait', () => {
  const refusing = (headers: Record<string, string>, status = 429) => (_: LoggedRequest, response: ServerResponse): boolean => { response.writeHead(status, headers).end(); return true; };
  const waits: readonly (readonly [string, Record<string, string>, string])[] = [
    ['for so many seconds', { 'retry-after': '30' }, 'busy 30'], ['until a moment', { 'retry-after': new Date(day + 90_000).toUTCString() }, 'busy 90'],
    ['without saying how long', {}, 'busy 5'], ['shorter than is decent', { 'retry-after': '0' }, 'busy 5'], ['in words of its own', { 'retry-after': 'later' }, 'busy 5'],
  ];
  for (const [what, headers, expected] of waits) {
    it(`is told of: ${what}`, async () => {
      server.fault = refusing(headers);
      expect(await failure(encyclopaedia().pages('en', ['Ann'], going))).toBe(expected);
    });
  }

  it('is not asked before the time is over, longer each time, and then again', async () => {
    let now = day;
    server.fault = refusing({}, 503);
    const asked = encyclopaedia({ clock: () => now });
    const ask = (): Promise<unknown> => failure(asked.pages('en', ['Ann'], going));
    expect(await ask()).toBe('busy 5');
    now += 2000;
    expect(await ask()).toBe('busy 3');
    expect(server.log).toHaveLength(1);
    now += 3001;
    expect(await ask()).toBe('busy 10');
    now += 10_001;
    server.fault = null;
    expect(await ask()).toBe('no failure');
    server.fault = refusing({});
    expect(await failure(asked.pages('en', ['Bea'], going))).toBe('busy 5');
  });
});
