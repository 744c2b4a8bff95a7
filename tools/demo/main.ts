/**
 * `npm run demo`: builds the extension, serves a sample article on this machine and opens it in a browser with Dateline
 * in it. With `--headless` it makes a reader's round by itself, leaves screenshots under output/demo/ and prints what it
 * saw. `--browser firefox` takes Firefox.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension } from '../browsers/build-extension.ts';
import { openBrowser, type BrowserName } from '../browsers/extension.ts';
import { ensureBrowsers } from '../browsers/find-browsers.mjs';
import { servePages } from '../browsers/serve-pages.ts';
import { readersRound } from './readers-round.ts';

const root = resolve(import.meta.dirname, '../..');
const samplePath = '/1994/sample-article';

const { values } = parseArgs({ options: { headless: { type: 'boolean', default: false }, browser: { type: 'string', default: 'chromium' } } });
const name: BrowserName = values.browser === 'firefox' ? 'firefox' : 'chromium';
if (ensureBrowsers([name])[name] === null) process.exit(1);

// The build for tests is the production build with this machine's own pages allowed, so that nobody has to click.
console.log('building the extension …');
buildExtension(name, 'e2e');

const server = await servePages({ [samplePath]: readFileSync(join(root, 'tests/fixtures/pages/sample-1994.html'), 'utf8') });
const isHeadless = values.headless || !hasDisplay();
if (isHeadless && !values.headless) console.log('no display here: making the reader\'s round without a window, as with --headless');
const extension = await openBrowser(name, { headless: isHeadless });
try {
  if (isHeadless) {
    await readersRound(extension, server.origin + samplePath, join(root, 'output', 'demo'));
  } else {
    const page = await extension.browser.newPage();
    await page.goto(server.origin + samplePath);
    console.log(`The sample article is at ${page.url()}. Click on an underlined name. Close the browser to end.`);
    await new Promise<void>((done) => { extension.browser.on('disconnected', () => done()); });
  }
} finally {
  await extension.close().catch(() => undefined);
  await server.close();
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}
