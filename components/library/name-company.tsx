import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { ArticleHeader } from '../../lib/core/library/browse.ts';
import { whoIsWho, type WhoIsWho } from '../../lib/core/library/who-is-who.ts';
import type { EntityKey } from '../../lib/core/model/library.ts';
import { NameLink } from './name-link.tsx';
import { useLive } from './use-live.ts';

/** Company is told by the leading names of so many of the newest articles: those of three thousand would take a second. */
const readArticles = 200;
const shownNames = 12;

/** With whom, and where, somebody is named most. */
export function NameCompany({ keys, articles }: { keys: readonly EntityKey[]; articles: number }): JSX.Element | null {
  const live = useLive(async (source) => {
    const [headers, identities] = await Promise.all([source.articleIdsOfNames(keys, readArticles).then((ids) => source.articleHeaders(ids)), source.livingRecords('identities')]);
    return companyOf(headers, new Set(keys), whoIsWho(identities));
  }, [keys.join(' '), articles]);
  const company = live.state === 'ready' ? live.value : [];
  return company.length === 0 ? null : (
    <section>
      <h2>{i18n.t('library.name.company')}</h2>
      <ul class="plain">{company.map(({ name, count }) => <li key={name.key}><NameLink entity={name} /> <span class="muted small">{i18n.t('library.articleCount', count)}</span></li>)}</ul>
      {articles > readArticles && <p class="muted small">{i18n.t('library.name.ofNewest', [readArticles])}</p>}
    </section>
  );
}

type Leading = ArticleHeader['leading'][number];

/** Names that the reader has joined are one, and called as the reader calls them; an article counts once for each. */
function companyOf(articles: readonly ArticleHeader[], own: ReadonlySet<EntityKey>, who: WhoIsWho): readonly { readonly name: Leading; readonly count: number }[] {
  const others = articles.flatMap(({ leading }) => [...new Map(leading.filter(({ key }) => !own.has(key)).map((name) => [who.groupOf(name.key, []), name]))]);
  return [...Map.groupBy(others, ([group]) => group)]
    .map(([group, same]) => {
      const [, name] = same[0] as [string, Leading];
      return { name: { ...name, name: who.nameOf(group) ?? name.name }, count: same.length };
    })
    .toSorted((a, b) => b.count - a.count).slice(0, shownNames);
}
