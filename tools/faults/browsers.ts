import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { buildFolder, firefoxId, openBrowser, type BrowserName, type ExtensionBrowser } from '../browsers/extension.ts';
import { ask, readDatabase, takeRecovery } from './in-page.ts';
import type { Found } from './ledger.ts';

/** A page of the extension that opens no database by itself. */
const quietPage = 'welcome.html';

/** Opens a page of the extension that does not touch the library. */
export function openQuietPage(extension: ExtensionBrowser): Promise<Page> {
  return extension.openPage(quietPage, 'h1');
}

/** Starts a browser on a profile; a start that fails on a busy machine is tried twice more. */
export async function start(name: BrowserName, profile?: string, options: Parameters<typeof openBrowser>[1] = {}): Promise<ExtensionBrowser> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await openBrowser(name, { ...options, ...(profile === undefined ? {} : { profile }) });
    } catch (error) {
      if (attempt === 3) throw error;
      console.log(`  (the browser did not start: ${String(error).slice(0, 120)}; once more)`);
    }
  }
}

/** How long the driver may still put its own settings away from a Firefox profile after the end. */
const driverTidiesMs = 300;

/** Kills the browser with all its processes at once, as a crash or an impatient system does. */
export async function killBrowser({ browser }: ExtensionBrowser): Promise<void> {
  const own = browser.process();
  if (own?.pid === undefined) throw new Error('the browser has no process of its own');
  const ended = new Promise<void>((done) => { own.once('exit', () => done()); });
  // The driver starts it as the leader of a process group.
  process.kill(-own.pid, 'SIGKILL');
  await ended;
  await wait(driverTidiesMs);
}

/** Ends the extension's background as the browser does when it has been idle. */
export async function killBackground(extension: ExtensionBrowser): Promise<void> {
  if (extension.name === 'firefox') {
    await extension.inBrowserWindow(`WebExtensionPolicy.getByID(${JSON.stringify(firefoxId)}).extension.terminateBackground({ ignoreDevToolsAttached: true }).then(() => null)`);
    return;
  }
  const target = extension.browser.targets().find((one) => one.type() === 'service_worker' && one.url().startsWith(extension.url('')));
  if (target === undefined) return; // It has ended by itself.
  const worker = await target.worker();
  await worker?.close();
}

/** Waits until the extension has brought back what a crash took, and gives how many records and drafts that were. */
export async function recoveredIn(page: Page): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    const { code } = await page.evaluate(ask, { name: 'draft.read', params: { field: 'article:faults' } } as never) as { code?: string };
    if (code === undefined) return page.evaluate(takeRecovery);
    if (attempt === 20) throw new Error(`the extension does not answer (${code})`);
    await wait(500);
  }
}

/** What stands in the database; right after a kill its files may be locked for a moment, so it is asked for up to ten seconds. */
export async function foundIn(page: Page): Promise<Found | null> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await page.evaluate(readDatabase);
    } catch (error) {
      if (attempt === 20) throw error;
      await wait(500);
    }
  }
}

/** A copy of a profile, to start from as often as one likes. */
export function copyOf(profile: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'dateline-fault-'));
  cpSync(profile, copy, { recursive: true, filter: (path) => !/Singleton|[/\\](?:lock|\.parentlock)$/.test(path) });
  return copy;
}

/** A folder with the built extension, but for `unlimitedStorage`: so that a quota can be met. */
export function limitedBuild(name: BrowserName): string {
  const folder = copyOfBuild(name);
  changeManifest(folder, (manifest) => ({ ...manifest, permissions: manifest.permissions.filter((permission) => permission !== 'unlimitedStorage') }));
  return folder;
}

/** A folder of its own with the built extension. */
export function copyOfBuild(name: BrowserName): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'dateline-build-')), 'extension');
  cpSync(buildFolder(name, 'e2e'), folder, { recursive: true });
  return folder;
}

/**
 * The version of the library's database as a crash left it, before the extension has touched it again; `null` if it is gone.
 * Looked at in a copy of the profile, with a background that does nothing. `folder` is the extension's own, whose path is
 * what Chromium makes its id from.
 */
export async function versionLeftIn(profile: string, name: BrowserName, folder: string): Promise<number | null> {
  const copy = copyOf(profile);
  writeFileSync(join(folder, 'asleep.js'), '');
  const wake = changeManifest(folder, (manifest) => ({ ...manifest, version: '0.0.1', background: name === 'chromium' ? { service_worker: 'asleep.js' } : { scripts: ['asleep.js'] } }));
  try {
    const extension = await start(name, copy, { folder });
    const page = await openQuietPage(extension);
    const version = await page.evaluate(async () => (await indexedDB.databases()).find((database) => database.name === 'dateline-library')?.version ?? null);
    await extension.close();
    return version;
  } finally {
    wake();
    remove(copy);
  }
}

interface Manifest {
  readonly version: string;
  readonly permissions: readonly string[];
  readonly background: unknown;
}

/** Changes the manifest of an unpacked extension, and gives what undoes it. */
function changeManifest(folder: string, change: (manifest: Manifest) => Manifest): () => void {
  const file = join(folder, 'manifest.json');
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, JSON.stringify(change(JSON.parse(before) as Manifest)));
  return () => writeFileSync(file, before);
}

export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

export function wait(ms: number): Promise<void> {
  return new Promise((done) => { setTimeout(done, ms); });
}
