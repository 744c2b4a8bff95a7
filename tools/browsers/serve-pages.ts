import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a served address answers. */
export interface ServedPage {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A server of pages on this machine, for as long as a test runs. */
export interface PageServer {
  /** "http://localhost:PORT". */
  readonly origin: string;
  /** Path and query of every request, oldest first. */
  readonly requested: readonly string[];
  /** Puts or replaces a page at a path. */
  set(path: string, page: ServedPage | string): void;
  close(): Promise<void>;
}

/** Starts a server on a free port of the loopback address. Unknown paths are 404. */
export async function servePages(pages: Readonly<Record<string, ServedPage | string>> = {}): Promise<PageServer> {
  const served = new Map<string, ServedPage | string>(Object.entries(pages));
  const requested: string[] = [];
  const server = createServer((request, response) => {
    requested.push(request.url ?? '/');
    const page = served.get(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (page === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not here');
      return;
    }
    const { html, headers } = typeof page === 'string' ? { html: page, headers: {} } : page;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html);
  });
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    requested,
    set: (path, page) => { served.set(path, page); },
    close: () => new Promise((done) => { server.closeAllConnections(); server.close(() => done()); }),
  };
}
