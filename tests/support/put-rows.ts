import type { Page } from 'puppeteer-core';
import { articleRows, noteRow } from '../../lib/adapters/store/library-rows.ts';
import { nameRows } from '../../lib/adapters/store/name-rows.ts';
import type { LibraryRecords } from '../../lib/core/library/merge.ts';

/** Rows sent to the page at a time. */
const run = 2_000;

/**
 * Puts living articles and notes into the empty library of a browser, as the rows that saving them would have made, in
 * seconds for ten thousand. `page` is one of the extension's; nothing that is open hears of it, so reload what shows them.
 */
export async function putRows(page: Page, { articles, notes }: Pick<LibraryRecords, 'articles' | 'notes'>): Promise<void> {
  const made = articles.map(articleRows);
  const occurrences = made.flatMap((one) => one.occurrences);
  const tables: Readonly<Record<string, readonly unknown[]>> = {
    articles: made.map(({ row }) => row), bodies: made.map(({ body }) => body), occurrences, told: made.flatMap(({ told }) => told), names: nameRows(occurrences), notes: notes.map(noteRow),
  };
  for (const [table, rows] of Object.entries(tables)) {
    for (let at = 0; at < rows.length; at += run) await page.evaluate(putInPage, table, JSON.stringify(rows.slice(at, at + run)));
  }
}

/** Runs in the page; sent there as text, so it uses nothing but its arguments. */
async function putInPage(table: string, rows: string): Promise<void> {
  const database = await new Promise<IDBDatabase>((done, fail) => {
    const request = indexedDB.open('dateline-library');
    request.addEventListener('success', () => done(request.result));
    request.addEventListener('error', () => fail(request.error));
  });
  const transaction = database.transaction(table, 'readwrite', { durability: 'relaxed' });
  for (const row of JSON.parse(rows) as unknown[]) transaction.objectStore(table).put(row);
  await new Promise<void>((done, fail) => {
    transaction.addEventListener('complete', () => done());
    transaction.addEventListener('abort', () => fail(transaction.error));
  });
  database.close();
}
