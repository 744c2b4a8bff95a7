import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { RefusedCandidate } from '../../lib/core/model/annotated-article.ts';
import { codeOf, Problem } from '../problem.tsx';
import { itemLabel } from './item-label.ts';
import type { CorrectActions } from './said-of-name.tsx';

/** Who else bears the name, and why each was refused; the reader may choose one of them. Nothing where nobody does. */
export function NearMisses({ refused, onCorrect }: { refused: readonly RefusedCandidate[] } & Partial<Pick<CorrectActions, 'onCorrect'>>): JSX.Element | null {
  const [problem, setProblem] = useState<string | null>(null);
  if (refused.length === 0) return null;
  const choose = (item: RefusedCandidate['item']): void => {
    setProblem(null);
    void onCorrect?.('this-item', { id: item.id, label: itemLabel(item) }).catch((error: unknown) => setProblem(codeOf(error)));
  };
  return (
    <details>
      <summary class="eyebrow">{i18n.t('card.nearMisses')}</summary>
      <ul class="near">
        {refused.map(({ item, reason }) => (
          <li key={item.id}>
            <strong dir="auto">{item.label}</strong>{item.description !== null && <span class="muted" dir="auto"> {item.description}</span>}
            <span class="near-reason muted">{i18n.t('card.refusedBecause', [reason])}</span>
            {onCorrect !== undefined && (
              <button type="button" class="link" aria-label={i18n.t('card.correct.choose', [itemLabel(item)])} onClick={() => choose(item)}>{i18n.t('card.correct.this')}</button>
            )}
          </li>
        ))}
      </ul>
      <Problem code={problem} />
    </details>
  );
}
