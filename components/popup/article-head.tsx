import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Dateline } from '../../lib/core/model/annotated-article.ts';
import type { Article } from '../../lib/core/model/article.ts';
import { formatIsoDay } from '../dates.ts';
import type { ArticleChange } from '../../lib/core/protocol.ts';
import { ChangedLine } from '../card/changed-line.tsx';
import { Icon } from '../icons.tsx';
import { codeOf, Problem } from '../problem.tsx';
import { WrittenOn, type WrittenOnProps } from './written-on.tsx';

export interface ArticleHeadProps {
  readonly article: Pick<Article, 'title' | 'site' | 'published'>;
  readonly dateline: Dateline;
  /** `null`: saving is not offered. */
  readonly isSaved: boolean | null;
  /** What has changed since it was saved, `null` if nothing has or nobody asks. */
  readonly change: ArticleChange | null;
  readonly onSeeChange: () => void;
  readonly onSave: () => Promise<void>;
  readonly onSetDay: WrittenOnProps['onSetDay'];
  readonly onUnsave: () => Promise<(() => Promise<void>) | null>;
}

/** Title, site and day of the article, and whether the library keeps it. */
export function ArticleHead({ article, dateline, isSaved, onSetDay, onSave, onUnsave, change, onSeeChange }: ArticleHeadProps): JSX.Element {
  const [undo, setUndo] = useState<(() => Promise<void>) | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try { await work(); } catch (error) { setProblem(codeOf(error)); } finally { setBusy(false); }
  };
  const save = (): void => void attempt(async () => { await onSave(); setUndo(null); });
  const unsave = (): void => void attempt(async () => { const restore = await onUnsave(); setUndo(() => restore); });
  const restore = (): void => void attempt(async () => { await undo?.(); setUndo(null); });
  const where = [article.site, article.published === null ? null : formatIsoDay(article.published.iso)].filter((part) => part !== null && part !== '');

  return (
    <header class="article-head">
      <h1 dir="auto">{article.title || i18n.t('popup.untitled')}</h1>
      <div class="article-line">
        <p class="muted small" dir="auto">{where.join(', ')}</p>
        {isSaved === true && (
          <button type="button" class="btn-quiet saved" aria-pressed="true" disabled={isBusy} onClick={unsave}>
            <Icon name="save" isFilled /> {i18n.t('popup.saved')}
          </button>
        )}
        {isSaved === false && undo === null && (
          <button type="button" class="btn saved" disabled={isBusy} onClick={save}><Icon name="save" /> {i18n.t('popup.save')}</button>
        )}
        {isSaved === false && undo !== null && (
          <span class="undo"><span class="muted small" role="status">{i18n.t('popup.removed')}</span>
            <button type="button" class="btn-quiet" disabled={isBusy} onClick={restore}>{i18n.t('notes.undo')}</button></span>
        )}
      </div>
      {change !== null && <ChangedLine names={change} onSee={onSeeChange} />}
      <WrittenOn dateline={dateline} published={article.published} onSetDay={onSetDay} />
      <Problem code={problem} />
    </header>
  );
}
