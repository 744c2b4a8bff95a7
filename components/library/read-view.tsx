import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ReadArticle } from '../../lib/core/model/library.ts';
import { formatIsoDay, formatMoment } from '../dates.ts';
import { codeOf, Problem } from '../problem.tsx';
import { webAddress } from '../web-address.ts';
import { EmptyState } from './empty-state.tsx';
import { useLibraryTools } from './library-context.ts';
import { NameLink } from './name-link.tsx';
import { useLive } from './use-live.ts';
import { useRows } from './use-rows.ts';
import { VirtualList } from './virtual-list.tsx';

/** How many names of an article a row shows. */
const shownNames = 6;

/** Every article that is remembered as read, newest first, each to be forgotten. */
export function ReadView(): JSX.Element {
  const { actions } = useLibraryTools();
  const [problem, setProblem] = useState<string | null>(null);
  const live = useLive((source) => source.readArticleIds(), []);
  const ids = live.state === 'ready' ? live.value : [];
  const { recordAt, onRange } = useRows(ids, (source, some) => source.readArticlesByIds(some));
  const forget = (id: string): void => {
    setProblem(null);
    actions.forgetRead(id).catch((error: unknown) => setProblem(codeOf(error)));
  };
  return (
    <>
      <h1>{i18n.t('library.read.list')}</h1>
      <p class="muted">{i18n.t('library.read.how')} <a class="link" href="#/settings/read">{i18n.t('library.nav.settings')}</a></p>
      <Problem code={live.state === 'failed' ? live.code : problem} />
      {live.state === 'ready' && ids.length === 0 && <EmptyState title={i18n.t('library.read.empty')} />}
      <VirtualList count={ids.length} rowHeight={96} label={i18n.t('library.read.list')} keyOf={(index) => ids[index] ?? ''} onRange={onRange}
        row={(index) => <Row article={recordAt(index)} onForget={forget} />} />
    </>
  );
}

function Row({ article, onForget }: { article: ReadArticle | null; onForget: (id: string) => void }): JSX.Element {
  if (article === null) return <div class="article-row article-row-loading" aria-hidden="true" />;
  const address = webAddress(article.url);
  const title = article.title || article.site;
  const where = [article.site, article.published === null ? '' : formatIsoDay(article.published.iso), formatMoment(article.createdAt)].filter((part) => part !== '');
  return (
    <div class="bin-row">
      <div class="bin-row-main">
        {address === null ? <strong dir="auto">{title}</strong> : <a class="link" dir="auto" href={address} target="_blank" rel="noreferrer">{title}</a>}
        <p class="muted small" dir="auto">{where.join(' · ')}</p>
        <p class="small leading">{article.entities.slice(0, shownNames).map((entity) => <NameLink key={entity.key} entity={entity} />)}</p>
      </div>
      <button type="button" class="btn-quiet" aria-label={i18n.t('library.read.forgetThis', [title])} onClick={() => onForget(article.id)}>{i18n.t('library.read.forget')}</button>
    </div>
  );
}
