import type { ExportRecords } from '../../components/library/library-context.ts';
import { readBackupState, writeBackupState } from '../../lib/adapters/browser/library-memory.ts';
import type { Library } from '../../lib/adapters/store/library-store.ts';
import { runExport } from '../../lib/app/run-export.ts';
import { localTime } from './local-time.ts';

/** How long the browser is given to begin a download before its address is taken back. */
const revokeDelayMs = 60_000;

/** Exports of all of the library or of a part of it. The formats are loaded when one is asked for. */
export function exportsOf(library: Library): ExportRecords {
  return async (selection, format, onProgress, signal) => {
    const [{ exportWork }, { selectRecords }] = await Promise.all([import('../../lib/core/library/export/formats.ts'), import('../../lib/core/library/export/select-records.ts')]);
    const now = new Date();
    const work = exportWork(format, selectRecords(await library.allRecords(), selection), localTime(now).day, now.getTime());
    const parts = await runExport(work, signal, onProgress, { now: () => performance.now(), rest: () => new Promise((done) => { setTimeout(done); }) });
    download(work.fileName, new Blob(parts as BlobPart[], { type: work.mediaType }));
    if (format === 'backup' && selection.type === 'all') await writeBackupState({ ...await readBackupState(), savedAt: now.getTime() });
  };
}

function download(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), revokeDelayMs);
}
