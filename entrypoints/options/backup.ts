import type { KeptBackup } from '../../components/library/backup-section.tsx';
import type { ReadyImport } from '../../components/library/bring-in.tsx';
import { send } from '../../lib/adapters/browser/messaging.ts';
import { fileText } from '../../lib/adapters/files/file-text.ts';
import { backupFiles, privateFolder } from '../../lib/adapters/store/backup-files.ts';
import type { Library } from '../../lib/adapters/store/library-store.ts';
import { putBackup } from '../../lib/app/back-up-daily.ts';
import { backupParts } from '../../lib/core/library/backup.ts';
import { backupName, dayOfBackup } from '../../lib/core/library/backup-plan.ts';
import type { ImportedFile } from '../../lib/core/library/import/read-import.ts';
import { localTime } from './local-time.ts';

const kept = backupFiles(privateFolder);

/** The automatic backups within the browser, newest first. */
export async function keptBackups(): Promise<readonly KeptBackup[]> {
  return (await kept.names()).map((name) => ({ name, day: dayOfBackup(name) ?? '' })).toReversed();
}

/** A file that the reader chose, read and compared with the library. */
export async function readFile(library: Library, file: File): Promise<ReadyImport> {
  return compared(library, file.name, await read(await fileText(file)));
}

/** An automatic backup, read and compared with the library. */
export async function readKept(library: Library, name: string): Promise<ReadyImport> {
  return compared(library, name, await read(await kept.read(name)));
}

async function read(text: string): Promise<ImportedFile> {
  const [{ readCsv }, { readImport }] = await Promise.all([import('../../lib/adapters/files/read-csv.ts'), import('../../lib/core/library/import/read-import.ts')]);
  return readImport(text, readCsv, Date.now());
}

async function compared(library: Library, fileName: string, { source, records, ways }: ImportedFile): Promise<ReadyImport> {
  const [{ combine }, { summarise }, before] = await Promise.all([import('../../lib/core/library/combine.ts'), import('../../lib/core/library/merge.ts'), library.allRecords()]);
  const { articles, notes, ...others } = records;
  return {
    fileName, ways,
    program: source.charAt(0).toUpperCase() + source.slice(1),
    articles: articles.length, notes: notes.length, others: Object.values(others).reduce((sum, list) => sum + list.length, 0),
    summary: summarise(before, combine(before, records, ways[0] ?? 'merge')),
    takeIn: async (how, signal, onProgress) => {
      if (how === 'replace') await keepAside(library);
      await library.takeIn(records, how, signal, onProgress);
      await tellGuard('library.takenIn', { isReplaced: how === 'replace' });
    },
  };
}

/** What is replaced can be brought back: it is kept under the time of now, beside the backup of the day. */
async function keepAside(library: Library): Promise<void> {
  const now = new Date();
  const records = await library.allRecords();
  if (Object.values(records).every((list) => list.length === 0)) return;
  const { day, time } = localTime(now);
  await putBackup(kept, backupName(day, time), () => backupParts(records, now.getTime()));
  await tellGuard('library.keptAside', { until: now.getTime() });
}

const attempts = 3;
const pauseMs = 1_000;

/**
 * The background guards the library. It may just be ending, or a backup fail: then it is asked again. What it cannot do at
 * all is told under backups, and the file is in, or the old state kept, all the same.
 */
async function tellGuard(...message: Parameters<typeof send<'library.takenIn' | 'library.keptAside'>>): Promise<void> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    try {
      await send(...message);
      return;
    } catch {
      await new Promise((done) => { setTimeout(done, pauseMs); });
    }
  }
}
