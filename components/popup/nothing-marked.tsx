import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { Problem } from '../problem.tsx';

export interface NothingMarkedProps {
  readonly why: 'loading' | 'no-names' | 'paused' | 'no-article' | 'not-allowed' | 'toolbar-only' | 'restricted';
  /** Marking was asked for and is under way. */
  readonly isBusy: boolean;
  readonly problem: string | null;
  /** Marking was asked for, and the page has no text of an article. */
  readonly isEmpty: boolean;
  /** Marks the names of this page once, without any permission but this click. */
  readonly onMark: () => void;
}

/** Why no names are marked in this tab, and the way to mark them where there is one. */
export function NothingMarked({ why, isBusy, problem, isEmpty, onMark }: NothingMarkedProps): JSX.Element {
  if (why === 'loading') return <div class="nothing" aria-busy="true" />;
  const words = wordsFor(why);
  return (
    <div class="nothing">
      <h1>{words.title}</h1>
      <p class="muted">{words.why}</p>
      {why !== 'restricted' && why !== 'no-names' && why !== 'toolbar-only' && (
        <button type="button" class="btn" disabled={isBusy} onClick={onMark}>{isBusy ? i18n.t('popup.marking') : i18n.t('popup.markHere')}</button>
      )}
      {isEmpty && <p class="muted" role="status">{i18n.t('popup.notFound')}</p>}
      <Problem code={problem} />
    </div>
  );
}

function wordsFor(why: Exclude<NothingMarkedProps['why'], 'loading'>): { title: string; why: string } {
  switch (why) {
    case 'restricted': return { title: i18n.t('popup.restricted.title'), why: i18n.t('popup.restricted.why') };
    case 'paused': return { title: i18n.t('popup.paused.title'), why: i18n.t('popup.paused.why') };
    case 'toolbar-only': return { title: i18n.t('popup.toolbarOnly.title'), why: i18n.t('popup.toolbarOnly.why') };
    case 'not-allowed': return { title: i18n.t('popup.notAllowed.title'), why: i18n.t('popup.notAllowed.why') };
    case 'no-article': return { title: i18n.t('popup.noArticle.title'), why: i18n.t('popup.noArticle.why') };
    case 'no-names': return { title: i18n.t('popup.nobody.title'), why: i18n.t('popup.nobody.why') };
  }
}
