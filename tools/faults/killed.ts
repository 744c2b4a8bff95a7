import { join } from 'node:path';
import type { BrowserName } from '../browsers/extension.ts';
import { chooseFile, openBackupPage, press } from './backup-page.ts';
import { foundIn, killBrowser, openQuietPage, recoveredIn, remove, start, wait } from './browsers.ts';
import { writeForEver } from './in-page.ts';
import { Ledger } from './ledger.ts';
import { startListener, type Listener } from './listener.ts';
import { randomFrom } from './random.ts';
import type { Row } from './report.ts';
import { importSize as size, importState, sampleFile } from './sample-import.ts';

/** A profile is used this often before a fresh one takes its place, with everything in it looked at each time. */
const roundsPerProfile = 25;
/**
 * Kills the browser `kills` times at random moments: in most rounds while notes, edits, deletions, drafts and articles
 * are written, in every fourth while a backup is taken in. The next start looks whether all that was confirmed is there.
 */
export async function killedWhileWriting(name: BrowserName, kills: number, seed: number): Promise<readonly Row[]> {
  const random = randomFrom(seed);
  const listener = await startListener();
  const lost = { writes: [] as string[], imports: [] as string[] };
  const rounds = { writes: 0, imports: 0 };
  const confirmed = { writes: 0, imports: 0 };
  const outcomes = { whole: 0, nothing: 0 };
  const recovered = { writes: { times: 0, records: 0 }, imports: { times: 0, records: 0 } };
  for (let done = 0; done < kills;) {
    const ledger = new Ledger();
    listener.into(ledger);
    let profile: string | undefined;
    let importing = 0;
    for (let round = 0; round <= Math.min(roundsPerProfile, kills - done); round += 1) {
      const extension = await start(name, profile);
      profile = extension.profile;
      const page = await openQuietPage(extension);
      // The reader finds what is there when the extension has started.
      const records = await recoveredIn(page);
      const found = await foundIn(page);
      if (round > 0) {
        if (records > 0) {
          const sum = recovered[importing > 0 ? 'imports' : 'writes'];
          Object.assign(sum, { times: sum.times + 1, records: sum.records + records });
          console.log(`  round ${done + round}: ${records} records were brought back`);
        }
        if (found === null) lost.writes.push('the database is gone');
        else {
          lost.writes.push(...ledger.lost(found));
          const state = importState(found, importing, ledger.imported);
          if (state.problem !== null) lost.imports.push(state.problem);
          if (importing > 0) outcomes[state.version === importing ? 'whole' : 'nothing'] += 1;
          if (state.version > 0) ledger.add({ kind: 'import', version: state.version });
        }
        if (lost.writes.length + lost.imports.length > 0) console.log(`  round ${done + round}: ${[...lost.writes, ...lost.imports].slice(-3).join('; ')}`);
      }
      if (round === Math.min(roundsPerProfile, kills - done)) {
        await killBrowser(extension);
        break;
      }
      const isImport = (done + round) % 4 === 3;
      if (isImport) {
        importing = ledger.imported + 1;
        rounds.imports += 1;
        const before = ledger.imported;
        await importForOnce(extension, importing, listener, random);
        if (ledger.imported > before) confirmed.imports += size.articles + size.notes;
      } else {
        importing = 0;
        rounds.writes += 1;
        const before = ledger.count;
        await page.evaluate(writeForEver, { seed: seed + done + round, round: done + round, address: listener.address });
        await wait(80 + random() * 1500);
        await killBrowser(extension);
        await wait(50); // What the browser had said before it died is still on its way.
        confirmed.writes += ledger.count - before;
      }
      if ((done + round + 1) % 20 === 0) console.log(`  ${name}: ${done + round + 1} kills, ${confirmed.writes} confirmed writes, ${lost.writes.length + lost.imports.length} lost`);
    }
    done += Math.min(roundsPerProfile, kills - done);
    if (lost.writes.length + lost.imports.length > 0) console.log(`  what was lost can be looked for in ${profile}`);
    else if (profile !== undefined) remove(profile);
  }
  listener.close();
  return [
    { fault: 'browser killed while notes, drafts and articles are written', browser: name, rounds: rounds.writes, confirmed: confirmed.writes, lost: [...new Set(lost.writes)], recovered: recovered.writes, remark: 'three writers at once, 0.1 to 1.6 s' },
    { fault: 'browser killed while a backup is taken in', browser: name, rounds: rounds.imports, confirmed: confirmed.imports, lost: [...new Set(lost.imports)], recovered: recovered.imports, remark: `all of the file was there ${outcomes.whole} times, nothing of it ${outcomes.nothing} times` },
  ];
}

/** Takes in the sample at a version, and kills the browser at a random moment after the click. */
async function importForOnce(extension: Awaited<ReturnType<typeof start>>, version: number, listener: Listener, random: () => number): Promise<void> {
  const file = sampleFile(version);
  const page = await openBackupPage(extension);
  await page.evaluate(({ at, address }) => {
    const look = setInterval(() => {
      if (document.querySelector('.import-done') === null) return;
      clearInterval(look);
      void fetch(address, { method: 'POST', mode: 'no-cors', body: JSON.stringify({ kind: 'import', version: at }) }).catch(() => undefined);
    }, 2);
  }, { at: version, address: listener.address });
  const { isReady, words } = await chooseFile(page, file);
  if (!isReady) throw new Error(`the file was refused: ${words}`);
  await press(page, 'merge');
  await wait(random() * 4_000);
  await killBrowser(extension);
  await wait(50);
  remove(join(file, '..'));
}
