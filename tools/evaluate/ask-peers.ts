import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';
import { findBrowser } from '../browsers/find-browsers.mjs';
import { bundleForPage } from './bundle-for-page.ts';
import type { PeerReport } from './peers-in-page.ts';

/** A page to ask about: its text, and where it stood (empty if nobody knows). */
export interface PeerQuestion {
  readonly html: string;
  readonly url: string;
  /** Only whether it is an article is asked. */
  readonly isDetectionOnly: boolean;
}

/** A page on which something takes longer counts as nothing found. */
const mostMs = 30_000;

/**
 * Asks @mozilla/readability and defuddle, at home in Chromium, about pages one after the other, and times them beside
 * Dateline; `null` for a page that could not be asked about, and for all of them where there is no Chromium.
 */
export async function askPeersAbout(count: number, question: (index: number) => PeerQuestion): Promise<(PeerReport | null)[] | null> {
  const executablePath = findBrowser('chromium');
  if (executablePath === null) return null;
  const script = await bundleForPage(join(import.meta.dirname, 'peers-in-page.ts'), 'peers');
  const browser = await puppeteer.launch({ executablePath, headless: true, protocolTimeout: mostMs, args: ['--no-sandbox', '--disable-background-networking'] });
  const reports: (PeerReport | null)[] = [];
  try {
    let page: Page | null = null;
    for (let index = 0; index < count; index += 1) {
      const { html, url, isDetectionOnly } = question(index);
      page ??= await openPage(browser, script);
      const report = await page.evaluate(`peers.askPeers(${JSON.stringify(html)}, ${JSON.stringify(url)}, ${index}, ${isDetectionOnly})`).catch(() => null) as PeerReport | null;
      reports.push(report);
      // What hangs goes with its tab.
      if (report === null) { await page.close().catch(() => undefined); page = null; }
    }
  } finally {
    await browser.close();
  }
  return reports;
}

/** A tab that loads nothing and has the peers. */
async function openPage(browser: Browser, script: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setOfflineMode(true);
  await page.evaluate(`${script}; globalThis.peers = peers;`);
  return page;
}
