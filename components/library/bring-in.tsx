import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ErrorData } from '../../lib/core/errors.ts';
import type { HowToTakeIn } from '../../lib/core/library/combine.ts';
import type { MergeSummary } from '../../lib/core/library/merge.ts';
import { FileButton } from './file-button.tsx';
import { useFileSteps } from './use-file-steps.ts';

/** A file that was read and compared; nothing has been changed yet. */
export interface ReadyImport {
  readonly fileName: string;
  /** The program that wrote it: "Dateline", "Hypothesis". */
  readonly program: string;
  readonly articles: number;
  readonly notes: number;
  /** What else is in it: corrections, days, names joined. */
  readonly others: number;
  /** What the usual way would do. */
  readonly summary: MergeSummary;
  /** The ways in which it may be taken in, the usual one first. */
  readonly ways: readonly HowToTakeIn[];
  /** Takes it in as a whole, or not at all; an abort takes back what was begun. */
  readonly takeIn: (how: HowToTakeIn, signal: AbortSignal, onProgress: (done: number, total: number) => void) => Promise<void>;
}

export interface BringInProps {
  /** Reads a file; throws `bad-file` with the place of the first fault in `detail`. */
  readonly onRead: (file: File) => Promise<ReadyImport>;
  /** An automatic backup that the reader wants back; `null` if none is asked for. */
  readonly asked: { readonly read: () => Promise<ReadyImport> } | null;
}

/** A file into the library: what would change is said first, nothing is done by halves. */
export function BringIn({ onRead, asked }: BringInProps): JSX.Element {
  const { state, asking, read, take, leave } = useFileSteps<ReadyImport>();
  useEffect(() => { if (asked !== null) read(asked.read); }, [asked]);
  return (
    <div class="bring-in">
      {state.step === 'idle' && (
        <>
          <p class="muted">{i18n.t('library.backup.bringInHow')}</p>
          <FileButton text={i18n.t('library.backup.import')} label={i18n.t('library.backup.file')} accept=".json,.gz,.csv,application/json,text/csv" takesFocus={!state.isFirst} onFile={(file) => read(() => onRead(file))} />
          {state.done !== null && <p class="import-done" role="status">{state.done}</p>}
          {state.error !== null && <p class="import-refused problem" role="alert">{errorText(state.error)}</p>}
        </>
      )}
      {state.step === 'reading' && <p role="status">{i18n.t('library.backup.reading')}</p>}
      {state.step === 'ready' && (
        <div ref={asking} class="file-ready import-ready" role="group" tabIndex={-1} aria-label={state.file.fileName}>
          <p dir="auto"><strong>{state.file.fileName}</strong> · {state.file.program}</p>
          <p>{[i18n.t('library.articleCount', state.file.articles), i18n.t('library.noteCount', state.file.notes), ...(state.file.others > 0 ? [i18n.t('library.backup.others', state.file.others)] : [])].join(' · ')}</p>
          <p>{i18n.t('library.backup.summary', [state.file.summary.added, state.file.summary.changed, state.file.summary.unchanged])}
            {state.file.summary.keptTwice > 0 && <> {i18n.t('library.backup.keptTwice', state.file.summary.keptTwice)}</>}</p>
          <p class="actions">
            {state.file.ways.map((how, at) => (
              <button key={how} type="button" class={`${at === 0 ? 'btn' : 'btn-quiet'} do-${how}`}
                onClick={() => take(({ signal }, onProgress) => state.file.takeIn(how, signal, onProgress), i18n.t('library.backup.takenIn'))}>{wayText(how)}</button>
            ))}
            <button type="button" class="btn-quiet do-cancel" onClick={leave}>{i18n.t('notes.cancel')}</button>
          </p>
          {state.file.ways.includes('replace') && <p class="muted small">{i18n.t('library.backup.replaceHow')}</p>}
        </div>
      )}
      {state.step === 'busy' && (
        <p class="actions">
          <progress value={state.done} max={Math.max(1, state.total)} aria-label={i18n.t('library.backup.progress')} />
          <button type="button" class="btn-quiet do-cancel" onClick={() => state.end.abort()}>{i18n.t('notes.cancel')}</button>
        </p>
      )}
    </div>
  );
}

function wayText(how: HowToTakeIn): string {
  switch (how) {
    case 'merge': return i18n.t('library.backup.merge');
    case 'replace': return i18n.t('library.backup.replace');
    case 'add': return i18n.t('library.backup.add');
  }
}

function errorText({ code, detail }: ErrorData): string {
  if (detail === 'cancelled') return i18n.t('library.backup.cancelled');
  switch (code) {
    case 'bad-file':
      switch (detail) {
        case 'kind': return i18n.t('library.backup.badKind');
        case 'encoding': return i18n.t('library.backup.badEncoding');
        case 'version': return i18n.t('library.backup.badVersion');
        default: return i18n.t('library.backup.badFile', [detail ?? '']);
      }
    case 'quota': return i18n.t('library.backup.quota');
    case 'read-only': return i18n.t('library.readOnlyNewer');
    case 'not-found': return i18n.t('library.backup.gone');
    default: return i18n.t('library.backup.failed');
  }
}
