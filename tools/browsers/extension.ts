import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from './find-browsers.mjs';

const root = resolve(import.meta.dirname, '../..');

export type BrowserName = 'chromium' | 'firefox';
/** `e2e` grants local hosts at install; `production` is what ships. */
export type BuildMode = 'e2e' | 'production';

export const firefoxId = 'dateline@dateline.example';
const firefoxUuid = '6f0d3d1a-7c1e-4c55-9a55-d2a7e1f0c0de';

/** A browser with the built extension in it. */
export interface ExtensionBrowser {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** Folder of the profile: give it to `openBrowser` again for a restart. */
  readonly profile: string;
  /** Address of a page of the extension ("popup.html?tab=3"). */
  url(path: string): string;
  /** Opens a page of the extension in a tab, as soon as `selector` is there. */
  openPage(path: string, selector: string): Promise<Page>;
  /** Sends a command of WebDriver BiDi (Firefox only), for what the driver has no call for. */
  bidi(method: string, params: unknown): Promise<unknown>;
  /** Runs an expression in the browser's own window (Firefox only), and gives its value if it is plain. */
  inBrowserWindow(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Whether this machine has the browser; tests of one that it lacks are skipped. */
export function hasBrowser(name: BrowserName): boolean {
  return findBrowser(name) !== null;
}

/** Folder of a build; throws with the command to run if it is not there. */
export function buildFolder(name: BrowserName, mode: BuildMode): string {
  const folder = join(root, '.output', `${name === 'chromium' ? 'chrome' : 'firefox'}-mv3${mode === 'e2e' ? '-e2e' : ''}`);
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new Error(`no build at ${folder}: run 'npm test', or 'npx wxt build -b ${name === 'chromium' ? 'chrome' : 'firefox'} --mv3${mode === 'e2e' ? ' --mode e2e' : ''}'`);
  }
  return folder;
}

/** Starts a browser with the extension. Without `profile` it is a new one; `withExtension: false` is for comparison (Chromium); `folder` holds another build. */
export async function openBrowser(name: BrowserName, options: { mode?: BuildMode; profile?: string; headless?: boolean; withExtension?: boolean; args?: readonly string[]; folder?: string; firefoxPrefs?: Readonly<Record<string, unknown>> } = {}): Promise<ExtensionBrowser> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'dateline-'));
  const folder = options.folder ?? buildFolder(name, options.mode ?? 'e2e');
  const headless = options.headless ?? true;
  return name === 'chromium' ? openChromium(options.withExtension === false ? null : folder, profile, headless, options.args ?? []) : openFirefox(folder, profile, headless, options.firefoxPrefs ?? {});
}

async function openChromium(folder: string | null, profile: string, headless: boolean, args: readonly string[]): Promise<ExtensionBrowser> {
  const browser = await launch({
    executablePath: findBrowser('chromium') as string,
    userDataDir: profile,
    pipe: true,
    headless,
    ...(folder === null ? {} : { enableExtensions: [folder] }),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--no-first-run', '--window-size=1280,900', ...args,
    ],
    defaultViewport: null,
  });
  const origin = folder === null ? '' : await extensionOrigin(browser);
  const url = (path: string): string => `${origin}/${path}`;
  return {
    name: 'chromium', browser, profile, url,
    async openPage(path, selector) {
      const page = await browser.newPage();
      await page.goto(url(path));
      await page.waitForSelector(selector);
      return page;
    },
    bidi: () => Promise.reject(new Error('Chromium is driven by its own protocol')),
    inBrowserWindow: () => Promise.reject(new Error('Chromium gives no window of its own')),
    close: () => browser.close(),
  };
}

async function extensionOrigin(browser: Browser): Promise<string> {
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension://'));
  // For this scheme `URL.origin` is the word "null".
  return `chrome-extension://${new URL(worker.url()).host}`;
}

async function openFirefox(folder: string, profile: string, headless: boolean, prefs: Readonly<Record<string, unknown>>): Promise<ExtensionBrowser> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox') as string,
    userDataDir: profile,
    headless,
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [firefoxId]: firefoxUuid }),
      // A temporary add-on loses its data at the end of a session, an installed one does not: tests of restarts need the latter.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      ...prefs,
    },
    defaultViewport: null,
  });
  await browser.installExtension(folder);
  const bidi = async (method: string, params: unknown): Promise<unknown> => {
    const { connection } = browser as unknown as { connection: { send(method: string, params: unknown): Promise<{ result: unknown }> } };
    return (await connection.send(method, params)).result;
  };
  const url = (path: string): string => `moz-extension://${firefoxUuid}/${path}`;
  return {
    name: 'firefox', browser, profile, url,
    async openPage(path, selector) {
      const page = await browser.newPage();
      // Firefox never reports `load` for pages of an extension.
      await page.goto(url(path), { waitUntil: [] });
      await page.waitForSelector(selector);
      return page;
    },
    bidi,
    async inBrowserWindow(expression) {
      const [window] = (await bidi('browsingContext.getTree', { 'moz:scope': 'chrome' }) as { contexts: { context: string }[] }).contexts;
      if (window === undefined) throw new Error('Firefox gives no window of its own');
      const answer = await bidi('script.evaluate', { expression, awaitPromise: true, target: { context: window.context } }) as BidiAnswer;
      if (answer.exceptionDetails !== undefined) throw new Error(answer.exceptionDetails.text);
      return answer.result.value;
    },
    close: () => browser.close(),
  };
}

interface BidiAnswer {
  readonly result: { readonly value: unknown };
  readonly exceptionDetails?: { readonly text: string };
}
