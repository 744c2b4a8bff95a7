import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Correction, CorrectionScope } from '../../lib/core/model/library.ts';
import { codeOf, Problem } from '../problem.tsx';

/** What the reader does about a name that was read or linked wrongly. Promises reject with a `DatelineError`. */
export interface CorrectActions {
  readonly onCorrect: (verdict: Correction['verdict'], item: { readonly id: string; readonly label: string } | null) => Promise<void>;
  readonly onRescope: (correction: Correction, scope: CorrectionScope['type']) => Promise<void>;
  readonly onRevoke: (correction: Correction) => Promise<void>;
}

/** What the reader said of a name that holds here: how far it holds, and the way back. Nothing where nothing was said. */
export function SaidOfName({ corrections, onRescope, onRevoke }: { corrections: readonly Correction[] } & Omit<CorrectActions, 'onCorrect'>): JSX.Element | null {
  if (corrections.length === 0) return null;
  return (
    <section class="part">
      <h3 class="eyebrow">{i18n.t('card.correct.said')}</h3>
      <ul class="plain-list">{corrections.map((correction) => <Said key={correction.id} correction={correction} onRescope={onRescope} onRevoke={onRevoke} />)}</ul>
    </section>
  );
}

/** One correction: in words, how far it holds, and the way back. */
export function Said({ correction, onRescope, onRevoke, as: Tag = 'li' }: { correction: Correction; as?: 'li' | 'div' } & Omit<CorrectActions, 'onCorrect'>): JSX.Element {
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const id = useId();
  const attempt = async (work: Promise<void>): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try { await work; } catch (error) { setProblem(codeOf(error)); } finally { setBusy(false); }
  };
  return (
    <Tag class="said-of-name">
      <span dir="auto">{wordsOf(correction)}</span>
      <span class="said-of-name-line">
        <label class="visually-hidden" for={id}>{i18n.t('card.correct.scope')}</label>
        <select id={id} class="field" value={correction.scope.type} disabled={isBusy}
          onChange={(event) => void attempt(onRescope(correction, event.currentTarget.value as CorrectionScope['type']))}>
          <option value="article">{i18n.t('card.correct.inArticle')}</option>
          <option value="site">{i18n.t('card.correct.onSite')}</option>
          <option value="everywhere">{i18n.t('card.correct.everywhere')}</option>
        </select>
        <button type="button" class="btn-quiet" disabled={isBusy} onClick={() => void attempt(onRevoke(correction))}>{i18n.t('notes.undo')}</button>
      </span>
      <Problem code={problem} />
    </Tag>
  );
}

/** What a correction says: "Not Andrei Kozyrev, painter". */
export function wordsOf({ verdict, name, itemLabel }: Correction): string {
  switch (verdict) {
    case 'not-a-name': return i18n.t('card.correct.saidNoName', [name]);
    case 'not-this-item': return i18n.t('card.correct.saidNot', [itemLabel ?? name]);
    case 'this-item': return i18n.t('card.correct.saidIs', [itemLabel ?? name]);
  }
}
