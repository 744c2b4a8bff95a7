import { useEffect, useState } from 'preact/hooks';
import type { BackupSectionProps, KeptBackup } from '../../components/library/backup-section.tsx';
import type { ExportRecords } from '../../components/library/library-context.ts';
import type { LossBannerProps } from '../../components/library/loss-banner.tsx';
import type { RecoveredLineProps } from '../../components/library/recovered-line.tsx';
import { requestDownloads } from '../../lib/adapters/browser/downloads-folder.ts';
import { readBackupState, readRecovery, watchBackupState, watchRecovery, writeRecovery } from '../../lib/adapters/browser/library-memory.ts';
import { send } from '../../lib/adapters/browser/messaging.ts';
import { canChooseFolder, chooseFolder, keptFolder } from '../../lib/adapters/store/chosen-folder.ts';
import type { Library } from '../../lib/adapters/store/library-store.ts';
import { noBackups, type BackupState } from '../../lib/core/library/backup-plan.ts';
import type { Recovery } from '../../lib/core/library/recovery.ts';
import type { LibraryCheck } from '../../lib/core/library/standing.ts';
import type { BackupCopies } from '../../lib/core/settings/settings.ts';
import { keptBackups, readFile, readKept } from './backup.ts';
import { whenDrawn } from './when-drawn.ts';

/** The check counts every record, and the database answers one after the other: the page's first rows go before it. */
const lookDelayMs = 400;

/** Backups and the guard of the library, live. */
export function useBackupProps(library: Library, exportRecords: ExportRecords, copies: BackupCopies): { readonly backup: BackupSectionProps; readonly loss: LossBannerProps | null; readonly recovered: RecoveredLineProps | null } {
  const [state, setState] = useState<BackupState>(noBackups);
  const [kept, setKept] = useState<readonly KeptBackup[]>([]);
  const [check, setCheck] = useState<LibraryCheck | null>(null);
  const [recovery, setRecovery] = useState<Recovery | null>(null);
  const [folder, setFolder] = useState<string | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const look = (): void => {
    void keptBackups().then(setKept, () => undefined);
    void send('library.check', null).then(setCheck, () => undefined);
  };
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    void whenDrawn.then(() => {
      if (isGone) return;
      timer = setTimeout(look, lookDelayMs);
      void readBackupState().then(setState);
      void keptFolder().then((handle) => setFolder(handle?.name ?? null), () => undefined);
    });
    const stop = watchBackupState((now) => { setState(now); look(); });
    return () => { isGone = true; clearTimeout(timer); stop(); };
  }, []);
  useEffect(() => {
    void whenDrawn.then(readRecovery).then(setRecovery);
    return watchRecovery(setRecovery);
  }, []);
  const afterIn = <T extends { readonly takeIn: (...parameters: never[]) => Promise<void> }>(file: T): T =>
    ({ ...file, takeIn: async (...parameters: never[]) => { await file.takeIn(...parameters); look(); } });
  return {
    loss: check === null ? null : {
      check, newest: kept[0] ?? null,
      onBringBack: (name) => { setAsked(name); location.hash = '#/settings/bring-in'; },
      onAccept: () => void send('library.accept', null).then(setCheck),
    },
    recovered: recovery === null ? null : { recovery, onSeen: () => void writeRecovery(null) },
    backup: {
      state, kept, asked, copies, folder, canChooseFolder: canChooseFolder(), onAskedTaken: () => setAsked(null),
      onSave: () => exportRecords({ type: 'all' }, 'backup', () => undefined, new AbortController().signal),
      onExport: (format, onProgress, signal) => exportRecords({ type: 'all' }, format, onProgress, signal),
      onRead: async (file) => afterIn(await readFile(library, file)),
      onReadKept: async (name) => afterIn(await readKept(library, name)),
      onCopies: async (to) => {
        if (to === 'downloads' && !await requestDownloads()) return false;
        if (to === 'folder') {
          const name = await chooseFolder();
          if (name === null) return false;
          setFolder(name);
        }
        await send('settings.change', { backupCopies: to });
        return true;
      },
    },
  };
}
