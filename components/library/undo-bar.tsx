import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../icons.tsx';
import { codeOf, Problem } from '../problem.tsx';

/** Something that was just done, and how to undo it; `null` where that cannot be. */
export interface Undoable {
  readonly text: string;
  readonly undo: (() => Promise<void>) | null;
}

/** The line that offers to undo, also by Ctrl+Z; stays until it is used, closed or replaced: nobody is hurried. The page around it announces its text. */
export function UndoBar({ done, onEnd }: { done: Undoable; onEnd: () => void }): JSX.Element {
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const undo = (work: () => Promise<void>): void => {
    setBusy(true);
    work().then(onEnd, (error: unknown) => { setBusy(false); setProblem(codeOf(error)); });
  };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isTyping = event.target instanceof Element && event.target.matches('textarea, select, input:not([type=checkbox], [type=radio])');
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || isTyping || isBusy || done.undo === null) return;
      event.preventDefault();
      undo(done.undo);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
  return (
    <div class="undo-bar" role="group" aria-label={i18n.t('library.lastChange')}>
      <span dir="auto">{done.text}</span>
      {done.undo !== null && <button type="button" class="btn-quiet" disabled={isBusy} aria-keyshortcuts="Control+Z" title={i18n.t('library.undoKeys')} onClick={() => undo(done.undo as () => Promise<void>)}>{i18n.t('notes.undo')}</button>}
      <button type="button" class="btn-icon" aria-label={i18n.t('library.dismiss')} onClick={onEnd}><Icon name="close" /></button>
      <Problem code={problem} />
    </div>
  );
}
