import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { resolvePassage } from '../../lib/core/anchoring/resolve-passage.ts';
import { textFragmentLink } from '../../lib/core/library/text-fragment.ts';
import { compareNames } from '../../lib/core/library/compare-names.ts';
import { draftField } from '../../lib/core/library/draft-field.ts';
import { keptVersionsOf } from '../../lib/core/library/kept-versions.ts';
import type { ArticleVersion, Note, SavedArticle, SavedEntity } from '../../lib/core/model/library.ts';
import type { Kind } from '../../lib/core/model/recognition.ts';
import { ChangedLine } from '../card/changed-line.tsx';
import { formatMoment } from '../dates.ts';
import { Problem } from '../problem.tsx';
import { webAddress } from '../web-address.ts';
import { ArticleText, type MarkedPassage } from './article-text.tsx';
import { placeAndTime } from './article-row.tsx';
import { EmptyState } from './empty-state.tsx';
import { ExportSelection } from './export-selection.tsx';
import { useLibraryTools } from './library-context.ts';
import { LibraryNotes } from './library-notes.tsx';
import { NameLink } from './name-link.tsx';
import { hashOf } from './route.ts';
import { useLive } from './use-live.ts';

/** A saved article: its text with marks, its names, its notes. */
export function ArticleView({ id }: { id: string }): JSX.Element {
  const live = useLive(async (source) => {
    const article = await source.article(id);
    if (article === null) return null;
    const [notes, waiting, kept] = await Promise.all([
      source.notesOfArticle(article.canonicalUrl), source.livingRecords('articleVersions', article.canonicalUrl), source.livingRecords('articleVersions', keptVersionsOf(article.canonicalUrl)),
    ]);
    return { article, notes, waiting: waiting[0] ?? null, kept };
  }, [id]);
  if (live.state === 'loading') return <div aria-busy="true" />;
  if (live.state === 'failed') return <Problem code={live.code} />;
  if (live.value === null) {
    return <><h1>{i18n.t('library.article.gone')}</h1><EmptyState title={i18n.t('library.article.goneHow')}><a class="link" href="#/bin">{i18n.t('library.nav.bin')}</a></EmptyState></>;
  }
  return <SavedArticleView {...live.value} />;
}

interface SavedArticleProps {
  readonly article: SavedArticle;
  readonly notes: readonly Note[];
  /** The text of a later visit, about which the reader has not decided. */
  readonly waiting: ArticleVersion | null;
  readonly kept: readonly ArticleVersion[];
}

function SavedArticleView({ article, notes, waiting, kept }: SavedArticleProps): JSX.Element {
  const { actions, offerUndo } = useLibraryTools();
  const heading = useRef<HTMLHeadingElement>(null);
  const aside = useRef<HTMLElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const address = webAddress(article.url);
  const title = article.title || article.site;
  const placed = notes.flatMap((note) => placedPassage(article.text, note));
  const spanOf = new Map(placed.map((passage) => [passage.noteId, passage]));
  const remove = async (): Promise<void> => {
    await actions.deleteArticle(article.canonicalUrl);
    location.hash = '#/articles';
    offerUndo(i18n.t('library.articles.deleted', [title]), () => actions.restoreArticle(article.id));
  };
  const contextOf = (note: Note): JSX.Element | undefined => {
    if (note.target.type !== 'passage') return undefined;
    const { exact } = note.target.selector.quote;
    const span = spanOf.get(note.id);
    return (
      <p class="note-context">
        <span class="said" dir="auto">{exact}</span>{' '}
        {span === undefined ? <em>{i18n.t('library.article.orphan')}</em>
          : address !== null && <a class="link" href={textFragmentLink(address, article.text, span)} target="_blank" rel="noreferrer">{i18n.t('library.openAtSentence')}</a>}
      </p>
    );
  };
  return (
    <article class="article-page">
      <header>
        <h1 ref={heading} tabIndex={-1} dir="auto">{title}</h1>
        {article.authors.length > 0 && <p dir="auto">{article.authors.map((author) => author.name).join(', ')}</p>}
        <p class="muted" dir="auto">{placeAndTime(article)}</p>
        <div class="actions">
          {address !== null && <a class="btn-quiet as-button" href={address} target="_blank" rel="noreferrer">{i18n.t('library.article.open')}</a>}
          <ExportSelection selection={() => ({ type: 'articles', ids: [article.id] })} />
          <button type="button" class="btn-quiet" onClick={() => void remove()}>{i18n.t('library.delete')}</button>
          {/* In a narrow window they stand below the text. */}
          <button type="button" class="btn-quiet to-aside" onClick={() => { aside.current?.scrollIntoView(); aside.current?.focus({ preventScroll: true }); }}>{i18n.t('library.article.toNotes')}</button>
        </div>
      </header>
      {waiting !== null && <ChangedLine names={compareNames(article.entities, waiting.entities)} onSee={() => { location.hash = hashOf({ view: 'changes', id: article.id, version: null }); }} />}
      <div class="article-columns">
        <div>
          <ArticleText article={article} passages={placed} />
          {article.captions !== undefined && (
            <section class="captions muted small">
              <h2>{i18n.t('library.article.captions')}</h2>
              <ul>{article.captions.map((caption) => <li key={caption} class="said" dir="auto">{caption}</li>)}</ul>
            </section>
          )}
        </div>
        <aside ref={aside} class="article-aside" tabIndex={-1} aria-label={i18n.t('library.article.toNotes')}>
          <section>
            <h2>{i18n.t('library.article.notes')}</h2>
            <LibraryNotes notes={notes} contextOf={contextOf} label={i18n.t('notes.labelOnArticle')} field={draftField({ type: 'article', canonicalUrl: article.canonicalUrl })}
              target={{ type: 'article', canonicalUrl: article.canonicalUrl, title: article.title }} />
          </section>
          {kept.length > 0 && (
            <section>
              <h2>{i18n.t('changed.alsoKept')}</h2>
              <ul class="plain">{kept.map((version) => <li key={version.id}><a class="link" href={hashOf({ view: 'changes', id: article.id, version: version.id })}>{i18n.t('changed.version', [formatMoment(version.createdAt)])}</a></li>)}</ul>
            </section>
          )}
          <Names title={i18n.t('library.nav.people')} entities={ofKind(article, 'person')} />
          <Names title={i18n.t('library.nav.places')} entities={ofKind(article, 'place')} />
        </aside>
      </div>
    </article>
  );
}

function Names({ title, entities }: { title: string; entities: readonly SavedEntity[] }): JSX.Element | null {
  return entities.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <ul class="plain">
        {entities.map((entity) => (
          <li key={entity.key}><NameLink entity={entity} /> <span class="muted small" dir="auto">
            {[entity.roles[0]?.text, i18n.t('library.mentions', entity.mentions.length)].filter((part) => part !== undefined).join(' · ')}</span></li>
        ))}
      </ul>
    </section>
  );
}

function ofKind(article: SavedArticle, kind: Kind): readonly SavedEntity[] {
  return article.entities.filter((entity) => entity.kind === kind);
}

/** Where the passage of a note stands in the text as saved; none where it cannot be placed. */
function placedPassage(text: string, note: Note): readonly MarkedPassage[] {
  if (note.target.type !== 'passage') return [];
  const found = resolvePassage(text, note.target.selector);
  return found === null ? [] : [{ ...found.span, noteId: note.id }];
}
