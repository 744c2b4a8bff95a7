import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ExtensionBrowser } from '../browsers/extension.ts';
import { chooseFile, openBackupPage, press, waitUntilTaken } from './backup-page.ts';
import { foundIn, killBrowser, openQuietPage, recoveredIn, remove, start, wait } from './browsers.ts';
import { writeForEver } from './in-page.ts';
import { Ledger } from './ledger.ts';
import { startListener } from './listener.ts';
import { randomFrom } from './random.ts';
import type { Row } from './report.ts';
import { importState, sampleFile } from './sample-import.ts';

/** Takes in the next version of the sample, to its end. */
async function takeInWhole(extension: ExtensionBrowser, ledger: Ledger): Promise<void> {
  const file = sampleFile(ledger.imported + 1);
  const page = await openBackupPage(extension);
  const { isReady, words } = await chooseFile(page, file);
  if (!isReady) throw new Error(`the file was refused: ${words}`);
  await press(page, 'merge');
  await waitUntilTaken(page);
  ledger.add({ kind: 'import', version: ledger.imported + 1 });
  remove(join(file, '..'));
}

/**
 * Kills Chromium while it writes, in every second round after a whole import, and takes the whole database away, as Chromium itself does with one that it cannot open
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
    if (round > 0) {
      const problem = found === null ? 'the database is gone' : importState(found, ledger.imported, ledger.imported).problem;
      lost.push(...(problem === null ? [] : [`round ${round}: ${problem}`]), ...(found === null ? [] : ledger.lost(found)));
    }
    if (round === rounds) {
      await killBrowser(extension);
      break;
    }
    if (round % 2 === 1) await takeInWhole(extension, ledger);
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
