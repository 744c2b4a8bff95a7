import type { BackupSectionProps } from '../../components/library/backup-section.tsx';
import type { Library } from '../../lib/adapters/store/library-store.ts';
import { readBackup, writeBackup } from '../../lib/core/library/backup.ts';
import { mergeLibraries, summarise } from '../../lib/core/library/merge.ts';

/** How long the browser is given to begin a download before its address is taken back. */
const revokeDelayMs = 60_000;

/** The library out as one file and in again (docs/library-format.md says why this page itself writes here). */
export function backupOf(library: Library): BackupSectionProps {
  return {
    onExport: async () => {
      const now = Date.now();
      download(`dateline-${new Date(now).toISOString().slice(0, 10)}.json`, writeBackup(await library.allRecords(), now));
    },
    onRead: async (file) => {
      const records = readBackup(await file.text());
      const before = await library.allRecords();
      return {
        fileName: file.name, articles: records.articles.length, notes: records.notes.length,
        summary: summarise(before, mergeLibraries(before, records)),
        takeIn: (how, signal, onProgress) => library.takeIn(records, how, signal, onProgress),
      };
    },
  };
}

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), revokeDelayMs);
}
