import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ReadArticle } from '../../lib/core/model/library.ts';
import { formatIsoDay, formatMoment } from '../dates.ts';
import { codeOf, Problem } from '../problem.tsx';
import { webAddress } from '../web-address.ts';
import { BulkBar } from './bulk-bar.tsx';
import { ConfirmedButton } from './confirmed-button.tsx';
import { EmptyState } from './empty-state.tsx';
import { useLibraryTools } from './library-context.ts';
import { NameLink } from './name-link.tsx';
import { RowTick } from './row-tick.tsx';
import { useLive } from './use-live.ts';
import { useRows } from './use-rows.ts';
import { useSelection, type Selection } from './use-selection.ts';
import { VirtualList } from './virtual-list.tsx';

/** How many names of an article a row shows. */
const shownNames = 6;
const none: readonly string[] = [];

/** Every article that is remembered as read, newest first, each to be forgotten. */
export function ReadView(): JSX.Element {
  const { actions, offerUndo } = useLibraryTools();
  const [problem, setProblem] = useState<string | null>(null);
  const live = useLive((source) => source.readArticleIds(), []);
  const ids = live.state === 'ready' ? live.value : none;
  const selection = useSelection(ids);
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
      <BulkBar selection={selection} shown={ids.length} onDone={offerUndo} offers={[{
        text: i18n.t('library.read.forget'), said: (count) => i18n.t('library.read.forgottenMany', count), question: (count) => i18n.t('library.read.theseSure', count),
        work: async (id) => { await actions.forgetRead(id); return null; },
      }]} />
      <VirtualList count={ids.length} rowHeight={96} label={i18n.t('library.read.list')} keyOf={(index) => ids[index] ?? ''} onRange={onRange}
        row={(index) => <Row article={recordAt(index)} selection={selection} onForget={forget} />} />
    </>
  );
}

function Row({ article, selection, onForget }: { article: ReadArticle | null; selection: Selection; onForget: (id: string) => void }): JSX.Element {
  if (article === null) return <div class="article-row article-row-loading" aria-hidden="true" />;
  const address = webAddress(article.url);
  const title = article.title || article.site;
  const where = [article.site, article.published === null ? '' : formatIsoDay(article.published.iso), formatMoment(article.createdAt)].filter((part) => part !== '');
  return (
    <div class="bin-row">
      <RowTick id={article.id} label={title} selection={selection} />
      <div class="bin-row-main">
        {address === null ? <strong dir="auto">{title}</strong> : <a class="link" dir="auto" href={address} target="_blank" rel="noreferrer">{title}</a>}
        <p class="muted small" dir="auto">{where.join(' · ')}</p>
        <p class="small leading">{article.entities.slice(0, shownNames).map((entity) => <NameLink key={entity.key} entity={entity} />)}</p>
      </div>
      <ConfirmedButton text={i18n.t('library.read.forget')} label={i18n.t('library.read.forgetThis', [title])} question={i18n.t('library.read.theseSure', 1)} yes={i18n.t('library.read.forget')} onYes={() => onForget(article.id)} />
    </div>
  );
}
