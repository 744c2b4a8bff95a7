import type { ComponentChildren, JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { codeOf, Problem } from '../problem.tsx';
import { ExportMenu, type ExportMenuProps } from './export-menu.tsx';
import type { Selection } from './use-selection.ts';

/** Something done to each of many records; gives what undoes it. */
export type BulkWork = (id: string) => Promise<() => Promise<void>>;

export interface BulkBarProps {
  readonly selection: Selection;
  readonly shown: number;
  /** Deletes one record; left out where nothing can be deleted. */
  readonly onDelete?: BulkWork;
  /** Tags one record; left out where there are no tags. */
  readonly onTag?: (id: string, tag: string) => Promise<() => Promise<void>>;
  readonly onExport: ExportMenuProps['onExport'];
  /** Says what was done to how many, with its undo. */
  readonly onDone: (text: string, undo: () => Promise<void>) => void;
  readonly saidDeleted?: (count: number) => string;
}

interface Progress { readonly done: number; readonly total: number; readonly end: AbortController }

/** What can be done with the ticked rows. Takes no room while none is ticked but for the box that ticks all. */
export function BulkBar({ selection, shown, onDelete, onTag, onExport, onDone, saidDeleted }: BulkBarProps): JSX.Element | null {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [tag, setTag] = useState<string | null>(null);
  const count = selection.ids.length;
  const id = useId();
  if (shown === 0) return null;

  const forEach = async (work: BulkWork, said: (count: number) => string): Promise<void> => {
    const end = new AbortController();
    const undos: (() => Promise<void>)[] = [];
    setProblem(null);
    try {
      for (const record of selection.ids) {
        if (end.signal.aborted) break;
        setProgress({ done: undos.length, total: count, end });
        undos.push(await work(record));
      }
    } catch (error) {
      setProblem(codeOf(error));
    }
    setProgress(null);
    if (undos.length === 0) return;
    selection.none();
    onDone(said(undos.length), async () => { for (const undo of undos.toReversed()) await undo(); });
  };
  const addTag = (event: Event): void => {
    event.preventDefault();
    const word = (tag ?? '').trim().replace(/^#+/, '').replace(/\s+/g, '-');
    if (word === '' || onTag === undefined) return;
    setTag(null);
    void forEach((record) => onTag(record, word), (done) => i18n.t('library.bulk.tagged', done, [done, word]));
  };
  return (
    <div class="bulk" role="group" aria-label={i18n.t('library.bulk.label')}>
      <label class="check" for={id}>
        <input id={id} type="checkbox" checked={count === shown} ref={(box: HTMLInputElement | null) => { if (box !== null) box.indeterminate = count > 0 && count < shown; }}
          onChange={(event) => (event.currentTarget.checked ? selection.all() : selection.none())} />
        <span aria-live="polite">{count === 0 ? i18n.t('library.bulk.all', [shown]) : i18n.t('library.bulk.selected', [count])}</span>
      </label>
      {count > 0 && progress === null && (
        <Actions>
          {onDelete !== undefined && saidDeleted !== undefined && <button type="button" class="btn-quiet" onClick={() => void forEach(onDelete, saidDeleted)}>{i18n.t('library.delete')}</button>}
          {onTag !== undefined && tag === null && <button type="button" class="btn-quiet" onClick={() => setTag('')}>{i18n.t('library.bulk.tag')}</button>}
          {tag !== null && (
            <form class="bulk-tag" onSubmit={addTag}>
              <input class="field" aria-label={i18n.t('library.bulk.tagName')} placeholder={i18n.t('library.bulk.tagName')} maxLength={60} value={tag}
                ref={(field: HTMLInputElement | null) => { if (field !== null && tag === '') field.focus(); }} onInput={(event) => setTag(event.currentTarget.value)}
                onKeyDown={(event) => { if (event.key === 'Escape') { event.preventDefault(); setTag(null); } }} />
              <button type="submit" class="btn">{i18n.t('library.bulk.addTag')}</button>
            </form>
          )}
          <ExportMenu onExport={onExport} />
          <button type="button" class="link" onClick={selection.none}>{i18n.t('library.bulk.none')}</button>
        </Actions>
      )}
      {progress !== null && (
        <p class="export-busy">
          <progress value={progress.done} max={progress.total} aria-label={i18n.t('library.bulk.progress')} />
          <button type="button" class="btn-quiet" onClick={() => progress.end.abort()}>{i18n.t('library.bulk.stop')}</button>
        </p>
      )}
      <Problem code={problem} />
    </div>
  );
}

function Actions({ children }: { children: ComponentChildren }): JSX.Element {
  return <div class="bulk-actions">{children}</div>;
}

/** The box that ticks one row. */
export function RowTick({ id, label, selection }: { id: string; label: string; selection: Selection }): JSX.Element {
  return <input class="row-tick" type="checkbox" aria-label={i18n.t('library.bulk.one', [label])} checked={selection.has(id)} onChange={(event) => selection.set(id, event.currentTarget.checked)} />;
}
