import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { toErrorData, type ErrorData } from '../../lib/core/errors.ts';
import type { MergeSummary } from '../../lib/core/library/merge.ts';

/** A backup that the reader chose, read and compared; nothing has been changed yet. */
export interface ReadyImport {
  readonly fileName: string;
  readonly articles: number;
  readonly notes: number;
  /** What a merge would do. */
  readonly summary: MergeSummary;
  /** Takes it in as a whole, or not at all; an abort takes back what was begun. */
  readonly takeIn: (how: 'merge' | 'replace', signal: AbortSignal, onProgress: (done: number, total: number) => void) => Promise<void>;
}

export interface BackupSectionProps {
  /** Hands the reader one file with everything. */
  readonly onExport: () => Promise<void>;
  /** Reads a file; throws `bad-file` with the place of the first fault in `detail`. */
  readonly onRead: (file: File) => Promise<ReadyImport>;
}

type State =
  | { readonly step: 'idle'; readonly done: string | null; readonly error: ErrorData | null }
  | { readonly step: 'ready'; readonly file: ReadyImport }
  | { readonly step: 'busy'; readonly done: number; readonly total: number; readonly end: AbortController };

/** The library out as one file, and in again: what would change is said first. */
export function BackupSection({ onExport, onRead }: BackupSectionProps): JSX.Element {
  const [state, setState] = useState<State>({ step: 'idle', done: null, error: null });
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const attempt = async (work: () => Promise<State>): Promise<void> => {
    try { setState(await work()); } catch (error) { setState({ step: 'idle', done: null, error: toErrorData(error) }); }
  };
  const takeIn = (file: ReadyImport, how: 'merge' | 'replace'): void => void attempt(async () => {
    const end = new AbortController();
    setState({ step: 'busy', done: 0, total: file.articles + file.notes, end });
    await file.takeIn(how, end.signal, (done, total) => setState({ step: 'busy', done, total, end }));
    return { step: 'idle', done: i18n.t('library.backup.takenIn'), error: null };
  });
  return (
    <section>
      <h2>{i18n.t('library.backup.title')}</h2>
      <p class="muted">{i18n.t('library.backup.how')}</p>
      {state.step === 'idle' && (
        <>
          <p class="actions">
            <button type="button" class="btn" onClick={() => void attempt(async () => { await onExport(); return { step: 'idle', done: i18n.t('library.backup.exported'), error: null }; })}>{i18n.t('library.backup.export')}</button>
            <button type="button" class="btn-quiet" onClick={() => input.current?.click()}>{i18n.t('library.backup.import')}</button>
          </p>
          <label class="visually-hidden" for={id}>{i18n.t('library.backup.file')}</label>
          <input ref={input} id={id} class="visually-hidden" type="file" accept=".json,application/json" tabIndex={-1} onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file !== undefined) void attempt(async () => ({ step: 'ready', file: await onRead(file) }));
          }} />
          {state.done !== null && <p role="status">{state.done}</p>}
          {state.error !== null && <p class="problem" role="alert">{errorText(state.error)}</p>}
        </>
      )}
      {state.step === 'ready' && (
        <div role="group" aria-label={state.file.fileName}>
          <p dir="auto"><strong>{state.file.fileName}</strong>: {i18n.t('library.articleCount', state.file.articles)}, {i18n.t('library.noteCount', state.file.notes)}.</p>
          <p>{i18n.t('library.backup.summary', [state.file.summary.added, state.file.summary.changed, state.file.summary.unchanged])}
            {state.file.summary.keptTwice > 0 && <> {i18n.t('library.backup.keptTwice', state.file.summary.keptTwice)}</>}</p>
          <p class="actions">
            <button type="button" class="btn" onClick={() => takeIn(state.file, 'merge')}>{i18n.t('library.backup.merge')}</button>
            <button type="button" class="btn-quiet" onClick={() => takeIn(state.file, 'replace')}>{i18n.t('library.backup.replace')}</button>
            <button type="button" class="btn-quiet" onClick={() => setState({ step: 'idle', done: null, error: null })}>{i18n.t('notes.cancel')}</button>
          </p>
          <p class="muted small">{i18n.t('library.backup.replaceHow')}</p>
        </div>
      )}
      {state.step === 'busy' && (
        <p class="actions">
          <progress value={state.done} max={Math.max(1, state.total)} aria-label={i18n.t('library.backup.progress')} />
          <button type="button" class="btn-quiet" onClick={() => state.end.abort()}>{i18n.t('notes.cancel')}</button>
        </p>
      )}
    </section>
  );
}

function errorText({ code, detail }: ErrorData): string {
  if (detail === 'cancelled') return i18n.t('library.backup.cancelled');
  switch (code) {
    case 'bad-file': return i18n.t('library.backup.badFile', [detail ?? '']);
    case 'quota': return i18n.t('library.backup.quota');
    case 'read-only': return i18n.t('library.readOnlyNewer');
    default: return i18n.t('library.backup.failed');
  }
}
