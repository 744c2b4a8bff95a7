import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { sentenceAt } from '../../lib/core/library/sentence-at.ts';
import { markedParts } from '../../lib/core/library/marked-text.ts';
import { textFragmentLink } from '../../lib/core/library/text-fragment.ts';
import type { EntityKey, SavedArticle } from '../../lib/core/model/library.ts';
import type { Span } from '../../lib/core/model/span.ts';
import { webAddress } from '../web-address.ts';
import { placeAndTime } from './article-row.tsx';
import { hashOf } from './route.ts';

/** One article of a name's page: every sentence with a mention, the mentions marked. */
export function NameArticle({ article, keys }: { article: SavedArticle | null; keys: ReadonlySet<EntityKey> }): JSX.Element {
  if (article === null) return <div class="article-row article-row-loading" aria-hidden="true" />;
  const own = article.entities.filter((entity) => keys.has(entity.key));
  const mentions = own.flatMap((entity) => entity.mentions).toSorted((a, b) => a.start - b.start);
  const roles = [...new Set(own.flatMap((entity) => entity.roles.map((role) => role.text)))];
  const address = webAddress(article.url);
  return (
    <article class="name-article">
      <h3><a dir="auto" href={hashOf({ view: 'article', id: article.id })}>{article.title || article.site}</a></h3>
      <p class="muted small" dir="auto">{placeAndTime(article)}</p>
      {roles.length > 0 && <p class="small" dir="auto">{i18n.t('library.name.asPut', [roles.join('; ')])}</p>}
      <ul class="sentences">
        {sentencesOf(article.text, mentions).map((sentence) => (
          <li key={sentence.start}>
            <span class="said" dir="auto">
              {markedParts(sentence, mentions).map((part) => {
                const words = article.text.slice(part.start, part.end);
                return part.marks.length > 0 ? <strong key={part.start}>{words}</strong> : <span key={part.start}>{words}</span>;
              })}
            </span>{' '}
            {address !== null && <a class="link small" href={textFragmentLink(address, article.text, sentence)} target="_blank" rel="noreferrer">{i18n.t('library.openAtSentence')}</a>}
          </li>
        ))}
      </ul>
    </article>
  );
}

function sentencesOf(text: string, mentions: readonly Span[]): readonly Span[] {
  const found = mentions.map((mention) => sentenceAt(text, mention.start));
  return found.filter((sentence, at) => at === 0 || sentence.start !== found[at - 1]?.start);
}
