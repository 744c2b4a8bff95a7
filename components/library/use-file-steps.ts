import { useEffect, useRef, useState } from 'preact/hooks';
import { toErrorData, type ErrorData } from '../../lib/core/errors.ts';

/** Taking something in from a file: nothing yet or all done; being read; read, and the reader is asked; being taken in. */
export type FileStep<T> =
  | { readonly step: 'idle'; readonly done: string | null; readonly error: ErrorData | null; readonly isFirst: boolean }
  | { readonly step: 'reading' }
  | { readonly step: 'ready'; readonly file: T }
  | { readonly step: 'busy'; readonly done: number; readonly total: number; readonly end: AbortController };

export interface FileSteps<T> {
  readonly state: FileStep<T>;
  /** For the element that asks: it takes the focus as soon as it is there. */
  readonly asking: { readonly current: HTMLDivElement | null };
  /** Reads what `work` gives, and asks. */
  read(work: () => Promise<T>): void;
  /** Does the work with progress, and says `said` at its end. */
  take(work: (end: AbortController, onProgress: (done: number, total: number) => void) => Promise<void>, said: string): void;
  /** Back to the beginning, with nothing done. */
  leave(): void;
}

/** The steps of taking something in from a file. Whatever goes wrong leads back to the first, with the error. */
export function useFileSteps<T>(): FileSteps<T> {
  const [state, setState] = useState<FileStep<T>>({ step: 'idle', done: null, error: null, isFirst: true });
  const asking = useRef<HTMLDivElement>(null);
  useEffect(() => { if (state.step === 'ready') asking.current?.focus(); }, [state.step]);
  const idle = (done: string | null, error: ErrorData | null): void => setState({ step: 'idle', done, error, isFirst: false });
  const attempt = (work: Promise<void>): void => void work.catch((error: unknown) => idle(null, toErrorData(error)));
  return {
    state, asking,
    read(work) {
      setState({ step: 'reading' });
      attempt(work().then((file) => setState({ step: 'ready', file })));
    },
    take(work, said) {
      const end = new AbortController();
      setState({ step: 'busy', done: 0, total: 1, end });
      attempt(work(end, (done, total) => setState({ step: 'busy', done, total, end })).then(() => idle(said, null)));
    },
    leave: () => idle(null, null),
  };
}
