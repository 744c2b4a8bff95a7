import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { toErrorData, type ErrorData } from '../../lib/core/errors.ts';
import type { HowToTakeIn } from '../../lib/core/library/combine.ts';
import type { MergeSummary } from '../../lib/core/library/merge.ts';

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

type State =
  | { readonly step: 'idle'; readonly done: string | null; readonly error: ErrorData | null }
  | { readonly step: 'reading' }
  | { readonly step: 'ready'; readonly file: ReadyImport }
  | { readonly step: 'busy'; readonly done: number; readonly total: number; readonly end: AbortController };

/** A file into the library: what would change is said first, nothing is done by halves. */
export function BringIn({ onRead, asked }: BringInProps): JSX.Element {
  const [state, setState] = useState<State>({ step: 'idle', done: null, error: null });
  const input = useRef<HTMLInputElement>(null);
  const ready = useRef<HTMLDivElement>(null);
  const id = useId();
  const attempt = async (work: () => Promise<State>): Promise<void> => {
    try { setState(await work()); } catch (error) { setState({ step: 'idle', done: null, error: toErrorData(error) }); }
  };
  const read = (work: () => Promise<ReadyImport>): void => {
    setState({ step: 'reading' });
    void attempt(async () => ({ step: 'ready', file: await work() }));
  };
  const takeIn = (file: ReadyImport, how: HowToTakeIn): void => void attempt(async () => {
    const end = new AbortController();
    setState({ step: 'busy', done: 0, total: 1, end });
    await file.takeIn(how, end.signal, (done, total) => setState({ step: 'busy', done, total, end }));
    return { step: 'idle', done: i18n.t('library.backup.takenIn'), error: null };
  });
  useEffect(() => { if (asked !== null) read(asked.read); }, [asked]);
  useEffect(() => { if (state.step === 'ready') ready.current?.focus(); }, [state.step]);
  return (
    <div class="bring-in">
      {state.step === 'idle' && (
        <>
          <p class="muted">{i18n.t('library.backup.bringInHow')}</p>
          <button type="button" class="btn-quiet" onClick={() => input.current?.click()}>{i18n.t('library.backup.import')}</button>
          <label class="visually-hidden" for={id}>{i18n.t('library.backup.file')}</label>
          <input ref={input} id={id} class="visually-hidden" type="file" accept=".json,.gz,.csv,application/json,text/csv" tabIndex={-1} onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file !== undefined) read(() => onRead(file));
          }} />
          {state.done !== null && <p class="import-done" role="status">{state.done}</p>}
          {state.error !== null && <p class="import-refused problem" role="alert">{errorText(state.error)}</p>}
        </>
      )}
      {state.step === 'reading' && <p role="status">{i18n.t('library.backup.reading')}</p>}
      {state.step === 'ready' && (
        <div ref={ready} class="import-ready" role="group" tabIndex={-1} aria-label={state.file.fileName}>
          <p dir="auto"><strong>{state.file.fileName}</strong> · {state.file.program}</p>
          <p>{[i18n.t('library.articleCount', state.file.articles), i18n.t('library.noteCount', state.file.notes), ...(state.file.others > 0 ? [i18n.t('library.backup.others', state.file.others)] : [])].join(' · ')}</p>
          <p>{i18n.t('library.backup.summary', [state.file.summary.added, state.file.summary.changed, state.file.summary.unchanged])}
            {state.file.summary.keptTwice > 0 && <> {i18n.t('library.backup.keptTwice', state.file.summary.keptTwice)}</>}</p>
          <p class="actions">
            {state.file.ways.map((how, at) => <button key={how} type="button" class={`${at === 0 ? 'btn' : 'btn-quiet'} do-${how}`} onClick={() => takeIn(state.file, how)}>{wayText(how)}</button>)}
            <button type="button" class="btn-quiet do-cancel" onClick={() => setState({ step: 'idle', done: null, error: null })}>{i18n.t('notes.cancel')}</button>
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
