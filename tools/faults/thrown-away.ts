import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { foundIn, killBrowser, openQuietPage, recoveredIn, remove, start, wait } from './browsers.ts';
import { writeForEver } from './in-page.ts';
import { Ledger } from './ledger.ts';
import { startListener } from './listener.ts';
import { randomFrom } from './random.ts';
import type { Row } from './report.ts';

/**
 * Kills Chromium while it writes, and takes the whole database away, as Chromium itself does with one that it cannot open
 * after a crash: all that was confirmed must be there again at the next start, without a question.
 */
export async function thrownAway(rounds: number, seed: number): Promise<Row> {
  const random = randomFrom(seed);
  const listener = await startListener();
  const ledger = new Ledger();
  listener.into(ledger);
  const lost: string[] = [];
  const recovered = { times: 0, records: 0 };
  let profile: string | undefined;
  for (let round = 0; round <= rounds; round += 1) {
    const extension = await start('chromium', profile);
    profile = extension.profile;
    const page = await openQuietPage(extension);
    const records = await recoveredIn(page);
    if (records > 0) Object.assign(recovered, { times: recovered.times + 1, records: recovered.records + records });
    const found = await foundIn(page);
    if (round > 0) lost.push(...(found === null ? [`round ${round}: the database is gone`] : ledger.lost(found)));
    if (round === rounds) {
      await killBrowser(extension);
      break;
    }
    await page.evaluate(writeForEver, { seed: seed + round, round, address: listener.address });
    // In some rounds a backup is made in between: then it comes back together with what was written after it.
    await wait(300 + random() * (round % 3 === 2 ? 5_000 : 1_500));
    await killBrowser(extension);
    await wait(50);
    const databases = join(profile, 'Default', 'IndexedDB');
    for (const folder of readdirSync(databases)) if (folder.startsWith('chrome-extension_')) remove(join(databases, folder));
  }
  listener.close();
  if (profile !== undefined) remove(profile);
  return {
    fault: 'database thrown away by the browser after a kill', browser: 'chromium', rounds, confirmed: ledger.count, lost: [...new Set(lost)], recovered,
    remark: 'from the newest backup and the journal',
  };
}
