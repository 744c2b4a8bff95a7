import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Item } from '../../lib/core/model/knowledge.ts';
import { codeOf, Problem } from '../problem.tsx';
import { itemLabel } from './item-label.ts';
import type { CorrectActions } from './said-of-name.tsx';

/** "Not this one" where an item is shown, and "Not a name". */
export function CorrectButtons({ item, onCorrect }: { item: Item | null } & Pick<CorrectActions, 'onCorrect'>): JSX.Element {
  const [problem, setProblem] = useState<string | null>(null);
  const attempt = (work: Promise<void>): void => { setProblem(null); void work.catch((error: unknown) => setProblem(codeOf(error))); };
  return (
    <>
      {item !== null && (
        <button type="button" class="btn-quiet" onClick={() => attempt(onCorrect('not-this-item', { id: item.id, label: itemLabel(item) }))}>{i18n.t('card.correct.notThis')}</button>
      )}
      <button type="button" class="btn-quiet" onClick={() => attempt(onCorrect('not-a-name', null))}>{i18n.t('card.correct.notAName')}</button>
      <Problem code={problem} />
    </>
  );
}
