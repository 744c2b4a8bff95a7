import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { BackupState } from '../../lib/core/library/backup-plan.ts';
import type { BackupCopies } from '../../lib/core/settings/settings.ts';
import { formatIsoDay, formatMoment } from '../dates.ts';
import { codeOf, Problem } from '../problem.tsx';
import { BringIn, type ReadyImport } from './bring-in.tsx';
import { SettingsSection } from './settings-section.tsx';
import { ExportMenu, type ExportMenuProps } from './export-menu.tsx';

/** An automatic backup within the browser. */
export interface KeptBackup {
  readonly name: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
}

export interface BackupSectionProps {
  readonly state: BackupState;
  /** Newest first. */
  readonly kept: readonly KeptBackup[];
  /** Hands the reader one file with everything. */
  readonly onSave: () => Promise<void>;
  readonly onExport: ExportMenuProps['onExport'];
  readonly onRead: (file: File) => Promise<ReadyImport>;
  readonly onReadKept: (name: string) => Promise<ReadyImport>;
  /** A kept backup that the reader has asked for elsewhere, by its name; `null` if none. */
  readonly asked: string | null;
  readonly onAskedTaken: () => void;
  readonly copies: BackupCopies;
  /** The name of the folder that was chosen; `null` if none was. */
  readonly folder: string | null;
  readonly canChooseFolder: boolean;
  /** Called in the click itself: browsers refuse their questions anywhere else. False if the reader declined. */
  readonly onCopies: (to: BackupCopies) => Promise<boolean>;
}

/** Backups: how they stand, where copies go, out by hand, and in again. */
export function BackupSection(props: BackupSectionProps): JSX.Element {
  const { state, kept, onSave, onExport, onRead, onReadKept } = props;
  const [asked, setAsked] = useState<{ readonly read: () => Promise<ReadyImport> } | null>(null);
  useEffect(() => {
    const { asked: name, onAskedTaken } = props;
    if (name === null) return;
    setAsked({ read: () => onReadKept(name) });
    onAskedTaken();
  }, [props.asked]);
  const [code, setCode] = useState<string | null>(null);
  return (
    <>
      <SettingsSection id="backup" class="backup" title={i18n.t('library.backup.title')}>
        <LastBackup state={state} />
        <Problem code={code} />
        <div class="actions">
          <button type="button" class="btn do-save" onClick={() => { setCode(null); onSave().catch((error: unknown) => setCode(codeOf(error))); }}>{i18n.t('library.backup.export')}</button>
          <ExportMenu onExport={onExport} label={i18n.t('library.export.other')} />
        </div>
        <h3>{i18n.t('library.backup.keptTitle')}</h3>
        <p class="muted">{i18n.t('library.backup.keptHow')}</p>
        {kept.length > 0 && (
          <ul class="plain entries">
            {kept.map(({ name, day }) => (
              <li key={name}><span>{formatIsoDay(day)}</span><button type="button" class="btn-quiet" aria-label={i18n.t('library.backup.bringBackOf', [formatIsoDay(day)])}
                onClick={() => setAsked({ read: () => onReadKept(name) })}>{i18n.t('library.backup.bringBack')}</button></li>
            ))}
          </ul>
        )}
        <Copies {...props} />
      </SettingsSection>
      <SettingsSection id="bring-in" title={i18n.t('library.backup.bringInTitle')}>
        <BringIn onRead={onRead} asked={asked} />
      </SettingsSection>
    </>
  );
}

function LastBackup({ state: { last, failed, savedAt } }: { state: BackupState }): JSX.Element {
  return (
    <>
      <p class="last-backup">{last === null ? i18n.t('library.backup.none')
        : i18n.t('library.backup.last', [formatIsoDay(last.day), i18n.t('library.articleCount', last.standing.articles), i18n.t('library.noteCount', last.standing.notes)])}
        {' '}<span class="muted">{savedAt === null ? i18n.t('library.backup.neverSaved') : i18n.t('library.backup.saved', [formatMoment(savedAt)])}</span></p>
      {failed !== null && <p class="problem" role="alert">{failed.code === 'quota' ? i18n.t('library.backup.lastQuota') : i18n.t('library.backup.lastFailed')}</p>}
    </>
  );
}

/** Where a copy of each automatic backup goes, outside of the browser. */
function Copies({ copies, folder, canChooseFolder, onCopies, state }: BackupSectionProps): JSX.Element {
  const [isDeclined, setDeclined] = useState(false);
  const choose = (to: BackupCopies): void => void onCopies(to).then((isDone) => setDeclined(!isDone), () => setDeclined(true));
  const choices = [
    ['nowhere', i18n.t('library.backup.copyNowhere')],
    ['downloads', i18n.t('library.backup.copyDownloads')],
    ...(canChooseFolder ? [['folder', folder === null ? i18n.t('library.backup.copyFolder') : i18n.t('library.backup.copyThisFolder', [folder])] as const] : []),
  ] as const;
  return (
    <fieldset class="copies">
      <legend>{i18n.t('library.backup.copies')}</legend>
      {choices.map(([to, text]) => (
        <label key={to} class="check"><input type="radio" name="backup-copies" value={to} checked={copies === to}
          onClick={(event) => { event.preventDefault(); choose(to); }} /> <span dir="auto">{text}</span></label>
      ))}
      {isDeclined && <p role="status">{i18n.t('library.backup.copyDeclined')}</p>}
      {state.copyFailed !== null && copies !== 'nowhere' && (
        <p class="problem" role="alert">{i18n.t('library.backup.copyFailed')} <button type="button" class="link" onClick={() => choose(copies)}>{i18n.t('library.backup.copyAgain')}</button></p>
      )}
    </fieldset>
  );
}
