import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { countCompany, type Companion } from '../../lib/core/library/company.ts';
import { whoIsWho } from '../../lib/core/library/who-is-who.ts';
import type { EntityKey } from '../../lib/core/model/library.ts';
import { Problem } from '../problem.tsx';
import type { LibrarySource } from './library-context.ts';
import { NameLink } from './name-link.tsx';
import { useLive } from './use-live.ts';

/** Articles whose names are read at a time: the page scrolls on meanwhile. */
const run = 50;
/** What is counted in fewer articles is there before anybody could read that it is being counted. */
const waitFrom = 300;
const firstShown = 12;
/** Names that one more press shows. */
const moreShown = 50;

/** With whom, and where, somebody is named most, counted in all of their articles. */
export function NameCompany({ keys, articles }: { keys: readonly EntityKey[]; articles: number }): JSX.Element | null {
  const [done, setDone] = useState(0);
  const [shown, setShown] = useState(firstShown);
  const list = useRef<HTMLUListElement>(null);
  const isGone = useRef(false);
  useEffect(() => () => { isGone.current = true; }, []);
  const live = useLive((source) => readCompany(source, keys, setDone, () => isGone.current), [keys.join(' '), articles]);
  if (live.state === 'loading') {
    return articles < waitFrom ? null : (
      <section aria-busy="true">
        <h2>{i18n.t('library.name.company')}</h2>
        <p class="muted small">{i18n.t('library.name.companyCounting', [articles])}</p>
        <progress value={Math.min(done, articles)} max={articles} aria-label={i18n.t('library.name.company')} />
      </section>
    );
  }
  if (live.state === 'failed') return <Problem code={live.code} />;
  const company = live.value;
  const showMore = (): void => {
    const next = shown;
    setShown(shown + moreShown);
    // Where the button was, the list goes on.
    requestAnimationFrame(() => list.current?.querySelectorAll('a')[next]?.focus());
  };
  return company.length === 0 ? null : (
    <section class="company">
      <h2>{i18n.t('library.name.company')}</h2>
      <ul ref={list} class="plain">
        {company.slice(0, shown).map((other) => <li key={other.key}><NameLink entity={other} /> <span class="muted small">{i18n.t('library.articleCount', other.articles)}</span></li>)}
      </ul>
      {company.length > shown && <button type="button" class="link" onClick={showMore}>{i18n.t('library.name.companyMore', Math.min(moreShown, company.length - shown))}</button>}
    </section>
  );
}

async function readCompany(source: LibrarySource, keys: readonly EntityKey[], onDone: (articles: number) => void, isGone: () => boolean): Promise<readonly Companion[]> {
  const [ids, identities] = await Promise.all([source.articleIdsOfNames(keys), source.livingRecords('identities')]);
  const count = countCompany(new Set(keys), whoIsWho(identities));
  for (let at = 0; at < ids.length && !isGone(); at += run) {
    count.add(await source.occurrencesIn(ids.slice(at, at + run)));
    onDone(at + run);
  }
  return count.company();
}
