import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { toErrorData } from '../../lib/core/errors.ts';
import type { ExportFormat } from '../../lib/core/library/export/formats.ts';

export interface ExportMenuProps {
  /** Writes a file of the format and hands it to the reader. Rejects with "cancelled" in `detail` if `signal` ended it. */
  readonly onExport: (format: ExportFormat, onProgress: (done: number, total: number) => void, signal: AbortSignal) => Promise<void>;
  /** What the button says; "Export" without it. */
  readonly label?: string;
}

type State = { readonly step: 'idle'; readonly words: string | null; readonly isBad: boolean } | { readonly step: 'busy'; readonly done: number; readonly total: number; readonly end: AbortController };

/** A button that opens the choice of formats, and shows how far a long export is. */
export function ExportMenu({ onExport, label }: ExportMenuProps): JSX.Element {
  const [state, setState] = useState<State>({ step: 'idle', words: null, isBad: false });
  const menu = useRef<HTMLDetailsElement>(null);
  const button = useRef<HTMLElement>(null);
  useCloseOutside(menu);
  const choose = async (format: ExportFormat): Promise<void> => {
    if (menu.current !== null) menu.current.open = false;
    button.current?.focus();
    const end = new AbortController();
    setState({ step: 'busy', done: 0, total: 1, end });
    try {
      await onExport(format, (done, total) => setState({ step: 'busy', done, total, end }), end.signal);
      setState({ step: 'idle', words: i18n.t('library.export.done'), isBad: false });
    } catch (error) {
      const isCancelled = toErrorData(error).detail === 'cancelled';
      setState({ step: 'idle', words: i18n.t(isCancelled ? 'library.export.cancelled' : 'library.export.failed'), isBad: !isCancelled });
    }
  };
  return (
    <div class="export">
      <details ref={menu} class="export-menu" onKeyDown={(event) => {
        if (event.key !== 'Escape' || menu.current?.open !== true) return;
        event.stopPropagation();
        menu.current.open = false;
        button.current?.focus();
      }}>
        <summary ref={button} class="btn-quiet">{label ?? i18n.t('library.export.title')}</summary>
        <ul class="export-formats">
          {formats().map(([format, name, what]) => (
            <li key={format}><button type="button" disabled={state.step === 'busy'} onClick={() => void choose(format)}><span>{name}</span><span class="muted small">{what}</span></button></li>
          ))}
        </ul>
      </details>
      {state.step === 'busy' && (
        <p class="export-busy">
          <progress value={state.done} max={Math.max(1, state.total)} aria-label={i18n.t('library.export.progress')} />
          <button type="button" class="btn-quiet" onClick={() => state.end.abort()}>{i18n.t('notes.cancel')}</button>
        </p>
      )}
      {state.step === 'idle' && state.words !== null && <p class={state.isBad ? 'problem' : 'small'} role={state.isBad ? 'alert' : 'status'}>{state.words}</p>}
    </div>
  );
}

function formats(): readonly (readonly [ExportFormat, string, string])[] {
  return [
    ['markdown', i18n.t('library.export.markdown'), i18n.t('library.export.markdownHow')],
    ['csv', i18n.t('library.export.csv'), i18n.t('library.export.csvHow')],
    ['ris', i18n.t('library.export.ris'), i18n.t('library.export.risHow')],
    ['csl', i18n.t('library.export.csl'), i18n.t('library.export.cslHow')],
    ['annotations', i18n.t('library.export.annotations'), i18n.t('library.export.annotationsHow')],
    ['backup', i18n.t('library.export.backup'), i18n.t('library.export.backupHow')],
  ];
}

/** A menu closes when the reader presses or goes elsewhere. */
function useCloseOutside(menu: { readonly current: HTMLDetailsElement | null }): void {
  useEffect(() => {
    const close = (event: Event): void => {
      const { current } = menu;
      if (current?.open === true && event.target instanceof Node && !current.contains(event.target)) current.open = false;
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('focusin', close);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('focusin', close);
    };
  }, [menu]);
}
