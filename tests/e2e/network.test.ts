import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser } from '../../tools/browsers/extension.ts';
import { waitForMarks } from '../../tools/browsers/marks.ts';
import { newsPage, sarajevo } from '../support/news-page.ts';

const articles = 100;

/** Chromium's own errands (its clock, its updates, its sign-in), made without any extension too. */
const ofTheBrowser = /^(?:CONNECT |https?:\/\/)(?:[\w-]+\.)*(?:google|googleapis|gvt1)\.com(?:[:/]|$)/;

describe.skipIf(!hasBrowser('chromium'))('a session of a hundred articles, with look-ups off', () => {
  it('makes not one request besides the pages\' own', async () => {
    const asked: string[] = [];
    const proxy = await loggingProxy(asked);
    const { port } = proxy.address() as AddressInfo;
    const extension = await openBrowser('chromium', { args: [`--proxy-server=127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'] });
    const page = await extension.browser.newPage();
    for (let index = 0; index < articles; index += 1) {
      await page.goto(`http://localhost:8/story/${index}`);
      await waitForMarks(page);
    }
    await extension.close();
    proxy.closeAllConnections();
    proxy.close();
    expect(asked.filter((address) => address.startsWith('http://localhost:8/story/'))).toHaveLength(articles);
    expect(asked.filter((address) => !address.startsWith('http://localhost:8/story/') && !ofTheBrowser.test(address))).toEqual([]);
  });
});

/** A proxy that answers every page itself and writes down all that it is asked for. */
async function loggingProxy(asked: string[]): Promise<Server> {
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(newsPage({ title: `${sarajevo.title} (${request.url})` }));
  });
  server.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  return server;
}
