import type { JSX } from 'preact';
import type { Note } from '../../lib/core/model/library.ts';
import { webAddress } from '../web-address.ts';
import { NameLink } from './name-link.tsx';
import { hashOf } from './route.ts';
import { useLive } from './use-live.ts';

/**
 * What a note is on: a name, or an article (where it is saved its page here, else the page itself) and its passage. A list
 * that knows the saved article (`null`: there is none) says so, else it is looked for.
 */
export function NoteContext({ note, articleId }: { note: Note; articleId?: string | null }): JSX.Element {
  const { target } = note;
  if (target.type === 'entity') return <p class="note-context"><NameLink entity={target} /></p>;
  const { canonicalUrl } = target;
  const title = target.title || canonicalUrl;
  return (
    <p class="note-context">
      {articleId === undefined ? <ArticleTitle canonicalUrl={canonicalUrl} title={title} /> : <ArticleLink canonicalUrl={canonicalUrl} title={title} id={articleId} />}
      {target.type === 'passage' && <> <span class="said" dir="auto">{target.selector.quote.exact}</span></>}
    </p>
  );
}

/** The title of an article, as a link to where it can be read. */
export function ArticleTitle({ canonicalUrl, title }: { canonicalUrl: string; title: string }): JSX.Element {
  const live = useLive(async (source) => (await source.articleIdsByUrls([canonicalUrl]))[0] ?? null, [canonicalUrl]);
  return <ArticleLink canonicalUrl={canonicalUrl} title={title} id={live.state === 'ready' ? live.value : null} />;
}

function ArticleLink({ canonicalUrl, title, id }: { canonicalUrl: string; title: string; id: string | null }): JSX.Element {
  const address = webAddress(canonicalUrl);
  if (id !== null) return <a class="link" dir="auto" href={hashOf({ view: 'article', id })}>{title}</a>;
  return address === null ? <span dir="auto">{title}</span> : <a class="link" dir="auto" href={address} target="_blank" rel="noreferrer">{title}</a>;
}
