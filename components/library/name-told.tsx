import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { rolesThroughTime } from '../../lib/core/library/roles-through-time.ts';
import { textFragmentLink } from '../../lib/core/library/text-fragment.ts';
import type { EntityKey, SavedArticle } from '../../lib/core/model/library.ts';
import { formatIsoDay } from '../dates.ts';
import { webAddress } from '../web-address.ts';
import { hashOf } from './route.ts';
import { useLive } from './use-live.ts';

const shownRoles = 12;
/** Articles whose quotations are shown, newest first, and quotations of each. */
const quotedArticles = 6;
const quotationsEach = 2;

/** What the articles called somebody through time, and their words. */
export function NameTold({ keys }: { keys: readonly EntityKey[] }): JSX.Element | null {
  const live = useLive(async (source) => {
    const told = await source.toldOf(keys);
    const quoted = [...new Set(told.filter((row) => row.quotations > 0).map((row) => row.articleId))].slice(0, quotedArticles);
    return { roles: rolesThroughTime(told), articles: await source.articlesByIds(quoted) };
  }, [keys.join(' ')]);
  if (live.state !== 'ready') return null;
  const { roles, articles } = live.value;
  const own = new Set(keys);
  const quotations = articles.flatMap((article) => quotationsOf(article, own).map((quotation) => ({ article, ...quotation })));
  return (
    <>
      {roles.length > 0 && (
        <section>
          <h2>{i18n.t('library.name.roles')}</h2>
          <ol class="roles">
            {roles.slice(0, shownRoles).map(({ text, first, latest, articles: count }) => (
              <li key={text}>
                <span dir="auto">{text}</span>
                <span class="muted small">{first === latest ? formatIsoDay(first) : i18n.t('library.name.between', [formatIsoDay(first), formatIsoDay(latest)])}
                  {count > 1 && <> · {i18n.t('library.articleCount', count)}</>}</span>
              </li>
            ))}
          </ol>
          {roles.length > shownRoles && <p class="muted small">{i18n.t('library.name.moreRoles', roles.length - shownRoles)}</p>}
        </section>
      )}
      {quotations.length > 0 && (
        <section>
          <h2>{i18n.t('library.name.quotations')}</h2>
          <ul class="plain quotations">{quotations.map(({ article, start, end }) => <Quoted key={`${article.id} ${start}`} article={article} start={start} end={end} />)}</ul>
        </section>
      )}
    </>
  );
}

function Quoted({ article, start, end }: { article: SavedArticle; start: number; end: number }): JSX.Element {
  const address = webAddress(article.url);
  const day = article.published?.iso ?? null;
  return (
    <li>
      <blockquote class="said" dir="auto">{article.text.slice(start, end)}</blockquote>
      <p class="muted small"><a href={hashOf({ view: 'article', id: article.id })} dir="auto">{article.title || article.site}</a>
        {day !== null && <>, {formatIsoDay(day)}</>}
        {address !== null && <> · <a href={textFragmentLink(address, article.text, { start, end })} target="_blank" rel="noreferrer">{i18n.t('library.openAtSentence')}</a></>}
      </p>
    </li>
  );
}

/** What somebody said word for word; what an article reports is no words of theirs. */
function quotationsOf(article: SavedArticle, own: ReadonlySet<EntityKey>): readonly { readonly start: number; readonly end: number }[] {
  return article.entities.filter((entity) => own.has(entity.key)).flatMap((entity) => entity.quotations).filter(({ direct }) => direct).slice(0, quotationsEach);
}
