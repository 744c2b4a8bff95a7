import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { EntityKey, SavedArticle, SavedEntity } from '../../lib/core/model/library.ts';
import { formatIsoDay } from '../dates.ts';
import { NameLink } from './name-link.tsx';
import { useLive } from './use-live.ts';

/** Roles and company are read from this many of the newest articles: all of three thousand would take seconds. */
const readArticles = 60;
const shownNames = 12;
const shownRoles = 8;

/** What the articles called somebody through time, and with whom they are named most. */
export function NameCompany({ articleIds, keys }: { articleIds: readonly string[]; keys: readonly EntityKey[] }): JSX.Element | null {
  const newest = articleIds.slice(0, readArticles);
  const live = useLive(async (source) => source.articlesByIds(newest), [newest.join(' ')]);
  if (live.state !== 'ready') return null;
  const own = new Set(keys);
  const roles = rolesThroughTime(live.value, own);
  const company = companyOf(live.value, own);
  return (
    <>
      {roles.length > 0 && (
        <section>
          <h2>{i18n.t('library.name.roles')}</h2>
          <ul class="plain">{roles.map(({ text, day }) => <li key={text}><span dir="auto">{text}</span> <span class="muted small">{formatIsoDay(day)}</span></li>)}</ul>
        </section>
      )}
      {company.length > 0 && (
        <section>
          <h2>{i18n.t('library.name.company')}</h2>
          <p class="leading">{company.map((entity) => <NameLink key={entity.key} entity={entity} />)}</p>
        </section>
      )}
    </>
  );
}

/** Each role once, by the day of the oldest article read that has it, newest first. */
function rolesThroughTime(articles: readonly SavedArticle[], own: ReadonlySet<EntityKey>): readonly { text: string; day: string }[] {
  const first = new Map<string, string>();
  for (const article of articles) {
    const day = article.published?.iso.slice(0, 10) ?? new Date(article.createdAt).toISOString().slice(0, 10);
    for (const role of article.entities.filter((entity) => own.has(entity.key)).flatMap((entity) => entity.roles)) {
      if (day < (first.get(role.text) ?? '\uffff')) first.set(role.text, day);
    }
  }
  return [...first].map(([text, day]) => ({ text, day })).toSorted((a, b) => (a.day < b.day ? 1 : -1)).slice(0, shownRoles);
}

function companyOf(articles: readonly SavedArticle[], own: ReadonlySet<EntityKey>): readonly SavedEntity[] {
  const others = articles.flatMap((article) => article.entities).filter((entity) => entity.kind !== 'organisation' && !own.has(entity.key));
  return [...Map.groupBy(others, (entity) => entity.key).values()]
    .toSorted((a, b) => b.length - a.length).slice(0, shownNames).flatMap((group) => group[0] ?? []);
}
