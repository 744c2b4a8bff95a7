import type { BrowserName } from '../browsers/extension.ts';
import { foundIn, limitedBuild, openQuietPage, remove, start } from './browsers.ts';
import { ask } from './in-page.ts';
import { Ledger } from './ledger.ts';
import type { Row } from './report.ts';

/** What the extension may store in this test, and the most that it tries to write, in bytes. */
const quota = 24_000_000;
const most = 80_000_000;
const noteLength = 90_000;

/** Fills the quota: the write that no longer fits is refused as `quota`, all before it stay, and reading goes on. */
export async function quotaExhausted(name: BrowserName): Promise<Row> {
  const folder = limitedBuild(name);
  const extension = await start(name, undefined, { folder, firefoxPrefs: { 'dom.quotaManager.temporaryStorage.fixedLimit': Math.floor(quota / 1024) } });
  const ledger = new Ledger();
  const lost: string[] = [];
  const page = await openQuietPage(extension);
  if (name === 'chromium') {
    const session = await page.createCDPSession();
    await session.send('Storage.overrideQuotaForOrigin', { origin: extension.url('').replace(/\/$/, ''), quotaSize: quota });
  }
  let code: string | undefined;
  for (let at = 0; code === undefined && at * noteLength < most; at += 1) {
    // Letters that no compression makes small.
    const answer = await page.evaluate(ask, { name: 'note.add', params: { target: { type: 'article', canonicalUrl: 'https://news.example/full', title: '' }, text: `${at} ${noise(at)}` } } as never) as { value?: { id: string; version: number; text: string }; code?: string };
    code = answer.code;
    if (answer.value !== undefined) ledger.add({ kind: 'note', id: answer.value.id, version: 1, text: answer.value.text, isDeleted: false });
  }
  if (code !== 'quota') lost.push(`the quota was ${code === undefined ? 'never met' : `answered with “${code}”`}`);
  const found = await foundIn(page);
  lost.push(...(found === null ? ['the database is gone'] : ledger.lost(found)));
  if (found !== null && found.notes.length !== ledger.count) lost.push('what was refused is there');
  await extension.close().catch(() => undefined);
  remove(extension.profile);
  remove(folder);
  return { fault: 'quota exhausted', browser: name, rounds: 1, confirmed: ledger.count, lost, remark: 'the write that no longer fits is refused as such, and leaves nothing' };
}

function noise(seed: number): string {
  let state = seed + 1;
  let text = '';
  while (text.length < noteLength) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    text += String.fromCharCode(0x4e00 + (state >>> 12) % 0x5000);
  }
  return text;
}
