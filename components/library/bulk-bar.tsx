import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { codeOf, Problem } from '../problem.tsx';
import { BulkTag } from './bulk-tag.tsx';
import { ConfirmedButton } from './confirmed-button.tsx';
import { ExportMenu, type ExportMenuProps } from './export-menu.tsx';
import type { Selection } from './use-selection.ts';

/** Something done to one of many records; gives what undoes it, or `null` where nothing does. */
export type BulkWork = (id: string) => Promise<(() => Promise<void>) | null>;

/** What can be done with each ticked record. */
export interface BulkOffer {
  readonly text: string;
  readonly work: BulkWork;
  /** Says that it was done to so many. */
  readonly said: (count: number) => string;
  /** What is asked before it is done to so many: for what cannot be undone. */
  readonly question?: (count: number) => string;
}

export interface BulkBarProps {
  readonly selection: Selection;
  readonly shown: number;
  readonly offers?: readonly BulkOffer[];
  /** Tags one record; left out where there are no tags. */
  readonly onTag?: (id: string, tag: string) => Promise<() => Promise<void>>;
  /** Says that all that are ticked are one, and gives what undoes it; left out where that makes no sense. */
  readonly onJoin?: { readonly text: string; readonly join: (ids: readonly string[]) => Promise<() => Promise<void>>; readonly said: (count: number) => string };
  /** Exports what is ticked, or all that is shown while nothing is; left out where nothing is exported. */
  readonly onExport?: ExportMenuProps['onExport'];
  /** On the export while nothing is ticked. */
  readonly exportLabel?: string;
  /** Says what was done to how many, with its undo. */
  readonly onDone: (text: string, undo: (() => Promise<void>) | null) => void;
}

interface Progress { readonly done: number; readonly total: number; readonly end: AbortController }

/** What can be done with the ticked rows, and with all of them. After each work the focus is on the box that ticks all. */
export function BulkBar({ selection, shown, offers = [], onTag, onJoin, onExport, exportLabel, onDone }: BulkBarProps): JSX.Element | null {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const box = useRef<HTMLInputElement>(null);
  const count = selection.ids.length;
  if (shown === 0) return null;

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setProblem(null);
    try { await work(); } catch (error) { setProblem(codeOf(error)); }
    setProgress(null);
  };
  const done = (text: string, undo: (() => Promise<void>) | null): void => {
    selection.none();
    onDone(text, undo);
    box.current?.focus();
  };
  const forEach = async (work: BulkWork, said: (count: number) => string): Promise<void> => {
    const end = new AbortController();
    const undos: Awaited<ReturnType<BulkWork>>[] = [];
    await attempt(async () => {
      for (const record of selection.ids) {
        if (end.signal.aborted) break;
        setProgress({ done: undos.length, total: count, end });
        undos.push(await work(record));
      }
    });
    if (undos.length === 0) return;
    const undo = async (): Promise<void> => { for (const one of undos.toReversed()) await one?.(); };
    done(said(undos.length), undos.some((one) => one !== null) ? undo : null);
  };
  const join = ({ join: work, said }: NonNullable<BulkBarProps['onJoin']>): Promise<void> => attempt(async () => done(said(count), await work(selection.ids)));
  return (
    <div class="bulk" role="group" aria-label={i18n.t('library.bulk.label')}>
      <label class="check">
        <input ref={(element: HTMLInputElement | null) => { box.current = element; if (element !== null) element.indeterminate = count > 0 && count < shown; }}
          type="checkbox" checked={count === shown} onChange={(event) => (event.currentTarget.checked ? selection.all() : selection.none())} />
        <span aria-live="polite">{count === 0 ? i18n.t('library.bulk.all', [shown]) : i18n.t('library.bulk.selected', [count])}</span>
      </label>
      {progress === null ? (
        <div class="bulk-actions">
          {count > 0 && offers.map(({ text, work, said, question }) => (question === undefined
            ? <button key={text} type="button" class="btn-quiet" onClick={() => void forEach(work, said)}>{text}</button>
            : <ConfirmedButton key={text} text={text} question={question(count)} yes={text} onYes={() => void forEach(work, said)} />))}
          {count > 0 && onTag !== undefined && <BulkTag onTag={(tag) => void forEach((record) => onTag(record, tag), (tagged) => i18n.t('library.bulk.tagged', tagged, [tagged, tag]))} />}
          {count > 1 && onJoin !== undefined && <button type="button" class="btn-quiet" onClick={() => void join(onJoin)}>{onJoin.text}</button>}
          {onExport !== undefined && <ExportMenu onExport={onExport} {...(count > 0 || exportLabel === undefined ? {} : { label: exportLabel })} />}
          {count > 0 && <button type="button" class="link" onClick={() => { selection.none(); box.current?.focus(); }}>{i18n.t('library.bulk.none')}</button>}
        </div>
      ) : (
        <p class="export-busy">
          <progress value={progress.done} max={progress.total} aria-label={i18n.t('library.bulk.progress')} />
          <button type="button" class="btn-quiet" onClick={() => progress.end.abort()}>{i18n.t('library.bulk.stop')}</button>
        </p>
      )}
      <Problem code={problem} />
    </div>
  );
}
