import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { codeOf, Problem } from '../problem.tsx';
import { BulkTag } from './bulk-tag.tsx';
import { ExportMenu, type ExportMenuProps } from './export-menu.tsx';
import type { Selection } from './use-selection.ts';

/** Something done to each of many records; gives what undoes it. */
export type BulkWork = (id: string) => Promise<() => Promise<void>>;

export interface BulkBarProps {
  readonly selection: Selection;
  readonly shown: number;
  /** Deletes one record; left out where nothing can be deleted. */
  readonly onDelete?: BulkWork;
  readonly saidDeleted?: (count: number) => string;
  /** Tags one record; left out where there are no tags. */
  readonly onTag?: (id: string, tag: string) => Promise<() => Promise<void>>;
  /** Says that all that are ticked are one, and gives what undoes it; left out where that makes no sense. */
  readonly onJoin?: { readonly text: string; readonly join: (ids: readonly string[]) => Promise<() => Promise<void>>; readonly said: (count: number) => string };
  /** Exports what is ticked, or all that is shown while nothing is. */
  readonly onExport: ExportMenuProps['onExport'];
  /** On the export while nothing is ticked. */
  readonly exportLabel?: string;
  /** Says what was done to how many, with its undo. */
  readonly onDone: (text: string, undo: () => Promise<void>) => void;
}

interface Progress { readonly done: number; readonly total: number; readonly end: AbortController }

/** What can be done with the ticked rows, and with all of them. After each work the focus is on the box that ticks all. */
export function BulkBar({ selection, shown, onDelete, saidDeleted, onTag, onJoin, onExport, exportLabel, onDone }: BulkBarProps): JSX.Element | null {
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
  const done = (text: string, undo: () => Promise<void>): void => {
    selection.none();
    onDone(text, undo);
    box.current?.focus();
  };
  const forEach = async (work: BulkWork, said: (count: number) => string): Promise<void> => {
    const end = new AbortController();
    const undos: (() => Promise<void>)[] = [];
    await attempt(async () => {
      for (const record of selection.ids) {
        if (end.signal.aborted) break;
        setProgress({ done: undos.length, total: count, end });
        undos.push(await work(record));
      }
    });
    if (undos.length > 0) done(said(undos.length), async () => { for (const undo of undos.toReversed()) await undo(); });
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
          {count > 0 && onDelete !== undefined && saidDeleted !== undefined && <button type="button" class="btn-quiet" onClick={() => void forEach(onDelete, saidDeleted)}>{i18n.t('library.delete')}</button>}
          {count > 0 && onTag !== undefined && <BulkTag onTag={(tag) => void forEach((record) => onTag(record, tag), (tagged) => i18n.t('library.bulk.tagged', tagged, [tagged, tag]))} />}
          {count > 1 && onJoin !== undefined && <button type="button" class="btn-quiet" onClick={() => void join(onJoin)}>{onJoin.text}</button>}
          <ExportMenu onExport={onExport} {...(count > 0 || exportLabel === undefined ? {} : { label: exportLabel })} />
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
