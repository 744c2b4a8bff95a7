import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page of one of the server's Wikipedias. */
export interface PageRecord {
  readonly pageid: number;
  readonly extract: string;
  readonly item?: string;
  readonly isDisambiguation?: boolean;
  readonly lastrevid: number;
  /** Old revisions, oldest first: id, ISO moment, HTML. */
  readonly revisions?: readonly { readonly id: number; readonly timestamp: string; readonly html: string }[];
}

/** What the projects hold. */
export interface WikimediaRecords {
  /** Language → title → page. */
  readonly pages: Readonly<Record<string, Readonly<Record<string, PageRecord>>>>;
  /** Language → title → where it leads, with "#section" for a part of a page. */
  readonly redirects: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Id → entity in Wikidata's own form. */
  readonly entities: Readonly<Record<string, Record<string, unknown>>>;
  /** Id → the id it was merged into. */
  readonly merged?: Readonly<Record<string, string>>;
}

/** One request as the server saw it. */
export interface LoggedRequest {
  readonly method: string;
  /** "en.wikipedia", "www.wikidata". */
  readonly site: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** Answers in place of the records; `false` leaves it to them. */
export type Fault = (request: LoggedRequest, response: ServerResponse) => boolean;

export interface WikimediaServer {
  readonly port: number;
  /** Every request but preflights, in order. */
  readonly log: LoggedRequest[];
  /** Preflights: what browsers ask before a request with a header of ours. */
  readonly preflights: LoggedRequest[];
  fault: Fault | null;
  /** The most requests that were open at once. */
  mostAtOnce(): number;
  close(): Promise<void>;
}

/**
 * A server of ours that speaks the projects' contract over records of our own making. The project is told by the host
 * ("en.wikipedia.localhost") or, where names cannot be had, by the first part of the path ("/en.wikipedia/w/api.php").
 */
export async function serveWikimedia(records: WikimediaRecords): Promise<WikimediaServer> {
  const log: LoggedRequest[] = [];
  const preflights: LoggedRequest[] = [];
  let [open, most] = [0, 0];
  const state: { fault: Fault | null } = { fault: null };
  const server = createServer((incoming, response) => {
    open += 1;
    most = Math.max(most, open);
    response.on('close', () => { open -= 1; });
    void read(incoming).then((request) => {
      if (request.method === 'OPTIONS') {
        preflights.push(request);
        response.writeHead(204, {
          'access-control-allow-origin': '*', 'access-control-allow-methods': 'GET, HEAD, POST',
          'access-control-allow-headers': 'accept, api-user-agent, content-type', 'access-control-max-age': '86400',
        }).end();
        return;
      }
      log.push(request);
      if (state.fault?.(request, response) === true) return;
      answer(records, request, response);
    });
  });
  await new Promise<void>((done) => { server.listen(0, done); });
  return {
    port: (server.address() as AddressInfo).port, log, preflights,
    get fault() { return state.fault; },
    set fault(fault) { state.fault = fault; },
    mostAtOnce: () => most,
    close: () => new Promise((done) => { server.closeAllConnections(); server.close(() => done()); }),
  };
}

async function read(incoming: IncomingMessage): Promise<LoggedRequest> {
  const url = new URL(incoming.url ?? '/', `http://${incoming.headers.host}`);
  const [, first = '', ...rest] = url.pathname.split('/');
  const isNamed = url.hostname.endsWith('.localhost');
  let body = '';
  for await (const chunk of incoming) body += String(chunk);
  return {
    method: incoming.method ?? '', site: isNamed ? url.hostname.replace(/\.localhost$/, '') : first,
    path: isNamed ? url.pathname : `/${rest.join('/')}`, params: Object.fromEntries(url.searchParams), headers: incoming.headers, body,
  };
}

function answer(records: WikimediaRecords, request: LoggedRequest, response: ServerResponse): void {
  const { site, path, params } = request;
  const language = site.replace(/\.wikipedia$/, '');
  if (path === '/w/api.php' && site === 'www.wikidata') {
    if (params['action'] === 'wbsearchentities') return sendJson(request, response, search(records, params));
    if (params['action'] === 'wbgetentities') return sendJson(request, response, getEntities(records, params));
  }
  if (path === '/w/api.php' && params['action'] === 'query') return sendJson(request, response, query(records, language, params));
  const revision = /^\/w\/rest\.php\/v1\/revision\/(\d+)\/html$/.exec(path)?.[1];
  const html = Object.values(records.pages[language] ?? {}).flatMap(({ revisions = [] }) => revisions).find(({ id }) => String(id) === revision)?.html;
  if (html !== undefined) return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8; profile="https://www.mediawiki.org/wiki/Specs/HTML/2.8.0"', 'access-control-allow-origin': '*' }).end(html);
  response.writeHead(404, { 'content-type': 'application/json', 'access-control-allow-origin': '*' }).end('{"httpCode":404}');
}

/** JSON that another origin may read only if it asked as nobody, as the real ones do. */
export function sendJson(request: LoggedRequest, response: ServerResponse, json: unknown): void {
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    ...(request.params['origin'] === '*' ? { 'access-control-allow-origin': '*' } : {}),
  }).end(JSON.stringify(json));
}

function query(records: WikimediaRecords, language: string, params: LoggedRequest['params']): unknown {
  const asked = (params['titles'] ?? '').split('|');
  const normalized = asked.flatMap((from) => { const to = normal(from); return to === from ? [] : [{ fromencoded: false, from, to }]; });
  const redirects = asked.map(normal).flatMap((from) => {
    const [to, tofragment] = records.redirects[language]?.[from]?.split('#') ?? [];
    return to === undefined ? [] : [{ from, to, ...(tofragment === undefined ? {} : { tofragment }) }];
  });
  const titles = [...new Set(asked.map(normal).map((title) => redirects.find(({ from }) => from === title)?.to ?? title))];
  const pages = titles.map((title) => {
    const page = records.pages[language]?.[title];
    if (page === undefined) return { ns: 0, title, missing: true };
    const head = { pageid: page.pageid, ns: 0, title };
    if ((params['prop'] ?? '').includes('revisions')) {
      const then = (page.revisions ?? []).filter(({ timestamp }) => timestamp <= (params['rvstart'] ?? '')).at(-1);
      return { ...head, ...(then === undefined ? {} : { revisions: [{ revid: then.id, parentid: 0, timestamp: then.timestamp }] }) };
    }
    return {
      ...head, extract: page.extract, lastrevid: page.lastrevid, fullurl: `https://${language}.wikipedia.org/wiki/${encodeURIComponent(title.replaceAll(' ', '_'))}`,
      pageprops: { ...(page.item === undefined ? {} : { wikibase_item: page.item }), ...(page.isDisambiguation ? { disambiguation: '' } : {}) },
    };
  });
  return { batchcomplete: true, query: { ...(normalized.length > 0 ? { normalized } : {}), ...(redirects.length > 0 ? { redirects } : {}), pages } };
}

function normal(title: string): string {
  const plain = title.replaceAll('_', ' ').trim();
  return plain.slice(0, 1).toUpperCase() + plain.slice(1);
}

interface Labelled { readonly labels?: Record<string, { value: string }>; readonly aliases?: Record<string, { value: string }[]>; readonly descriptions?: Record<string, { value: string }> }

function search({ entities }: WikimediaRecords, params: LoggedRequest['params']): unknown {
  const [asked, language] = [(params['search'] ?? '').toLowerCase(), params['language'] ?? 'en'];
  const found = Object.entries(entities).flatMap(([id, entity]) => {
    const { labels = {}, aliases = {}, descriptions = {} } = entity as Labelled;
    const label = labels[language]?.value ?? '';
    const match = [label, ...(aliases[language] ?? []).map(({ value }) => value)].find((name) => name.toLowerCase().startsWith(asked));
    return match === undefined ? [] : [{ id, title: id, label, description: descriptions[language]?.value, match: { type: match === label ? 'label' : 'alias', language, text: match } }];
  });
  return { searchinfo: { search: params['search'] }, search: found.slice(0, Number(params['limit'] ?? 7)), success: 1 };
}

function getEntities({ entities, merged = {} }: WikimediaRecords, params: LoggedRequest['params']): unknown {
  const isLabelsOnly = params['props'] === 'labels';
  return { success: 1, entities: Object.fromEntries((params['ids'] ?? '').split('|').map((asked) => {
    const id = merged[asked] ?? asked;
    const entity = entities[id];
    if (entity === undefined) return [asked, { id: asked, missing: true }];
    const texts = inLanguages(entity as Labelled, (params['languages'] ?? 'en').split('|'));
    const shown = isLabelsOnly ? { type: 'item', id, labels: texts.labels } : { ...entity, ...texts };
    return [id, id === asked ? shown : { ...shown, redirects: { from: asked, to: id } }];
  })) };
}

/** Labels and descriptions in the languages asked for, English in place of one that there is none in. */
function inLanguages({ labels = {}, descriptions = {} }: Labelled, languages: readonly string[]): Required<Pick<Labelled, 'labels' | 'descriptions'>> {
  const pick = <T>(of: Record<string, T>): Record<string, T> => Object.fromEntries(languages.flatMap((language) => {
    const text = of[language] ?? (language === 'mul' ? undefined : of['en']);
    return text === undefined ? [] : [[language, text]];
  }));
  return { labels: pick(labels), descriptions: pick(descriptions) };
}
