import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { compareNames, type NameChange } from '../../lib/core/library/compare-names.ts';
import { compareTexts } from '../../lib/core/library/compare-texts.ts';
import { keptVersionsOf } from '../../lib/core/library/kept-versions.ts';
import type { ArticleVersion, SavedArticle } from '../../lib/core/model/library.ts';
import type { VersionDecision } from '../../lib/core/protocol.ts';
import { formatMoment } from '../dates.ts';
import { codeOf, Problem } from '../problem.tsx';
import { ChangedText } from './changed-text.tsx';
import { EmptyState } from './empty-state.tsx';
import { useLibraryTools, type LibrarySource } from './library-context.ts';
import { NameLink } from './name-link.tsx';
import { hashOf } from './route.ts';
import { useLive } from './use-live.ts';

/** What changed in an article since it was saved, and the reader's decision. `version`: a text that is kept beside it. */
export function ChangesView({ id, version }: { id: string; version: string | null }): JSX.Element {
  const live = useLive((source) => readVersions(source, id, version), [id, version]);
  if (live.state === 'loading') return <div aria-busy="true" />;
  if (live.state === 'failed') return <Problem code={live.code} />;
  const { article, other } = live.value;
  if (article === null || other === null) {
    return (
      <>
        <h1>{article === null ? i18n.t('library.article.gone') : article.title || article.site}</h1>
        <EmptyState title={i18n.t('changed.none')}><p>{i18n.t('changed.noneHow')}</p>
          {article !== null && <a class="link" href={hashOf({ view: 'article', id })}>{i18n.t('changed.toArticle')}</a>}</EmptyState>
      </>
    );
  }
  return <Changes article={article} other={other} />;
}

function Changes({ article, other }: { article: SavedArticle; other: ArticleVersion }): JSX.Element {
  const { actions, offerUndo } = useLibraryTools();
  const [problem, setProblem] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const paragraphs = useMemo(() => compareTexts(article.text, other.text), [article.text, other.text]);
  const { came, went } = compareNames(article.entities, other.entities);
  const decide = (decision: VersionDecision, said: string): void => {
    setProblem(null);
    actions.decideVersion(article.canonicalUrl, decision).then(() => {
      location.hash = hashOf({ view: 'article', id: article.id });
      offerUndo(said, () => actions.reopenVersion(article.canonicalUrl, decision));
    }, (error: unknown) => setProblem(codeOf(error)));
  };
  return (
    <article class="changes">
      <header>
        <h1 ref={heading} tabIndex={-1} dir="auto">{i18n.t('changed.heading', [article.title || article.site])}</h1>
        <p class="muted">{i18n.t('changed.savedOn', [formatMoment(article.updatedAt)])} · {i18n.t('changed.seenOn', [formatMoment(other.createdAt)])}</p>
        {!other.isKept && (
          <p class="actions">
            <button type="button" class="btn-quiet" onClick={() => decide('old', i18n.t('changed.keptOld'))}>{i18n.t('changed.old')}</button>
            <button type="button" class="btn-quiet" onClick={() => decide('new', i18n.t('changed.keptNew'))}>{i18n.t('changed.new')}</button>
            <button type="button" class="btn-quiet" onClick={() => decide('both', i18n.t('changed.keptBoth'))}>{i18n.t('changed.both')}</button>
          </p>
        )}
        <Problem code={problem} />
      </header>
      <div class="changed-names">
        <Names title={i18n.t('changed.namesCame')} names={came} />
        <Names title={i18n.t('changed.namesWent')} names={went} />
      </div>
      <h2>{i18n.t('changed.text')}</h2>
      <ChangedText paragraphs={paragraphs} language={article.language} />
    </article>
  );
}

function Names({ title, names }: { title: string; names: readonly NameChange[] }): JSX.Element | null {
  return names.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <p class="leading">{names.map((name) => <NameLink key={name.key} entity={name} />)}</p>
    </section>
  );
}

async function readVersions(source: LibrarySource, id: string, version: string | null): Promise<{ readonly article: SavedArticle | null; readonly other: ArticleVersion | null }> {
  const article = await source.article(id);
  if (article === null) return { article, other: null };
  const found = await source.livingRecords('articleVersions', version === null ? article.canonicalUrl : keptVersionsOf(article.canonicalUrl));
  return { article, other: found.find((one) => version === null || one.id === version) ?? null };
}
