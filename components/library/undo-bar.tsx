import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../icons.tsx';
import { codeOf, Problem } from '../problem.tsx';

/** Something that was just done, and how to undo it. */
export interface Undoable {
  readonly text: string;
  readonly undo: () => Promise<void>;
}

/** The line that offers to undo; stays until it is used, closed or replaced: nobody is hurried. */
export function UndoBar({ done, onEnd }: { done: Undoable; onEnd: () => void }): JSX.Element {
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <div class="undo-bar">
      <span role="status" dir="auto">{done.text}</span>
      <button type="button" class="btn-quiet" onClick={() => void done.undo().then(onEnd, (error: unknown) => setProblem(codeOf(error)))}>{i18n.t('notes.undo')}</button>
      <button type="button" class="btn-icon" aria-label={i18n.t('library.dismiss')} onClick={onEnd}><Icon name="close" /></button>
      <Problem code={problem} />
    </div>
  );
}
