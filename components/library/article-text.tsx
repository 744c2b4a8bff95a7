import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { markedParts, type MarkedPart } from '../../lib/core/library/marked-text.ts';
import { sentenceAt } from '../../lib/core/library/sentence-at.ts';
import { textFragmentLink } from '../../lib/core/library/text-fragment.ts';
import type { Block } from '../../lib/core/model/article.ts';
import type { SavedArticle, SavedEntity } from '../../lib/core/model/library.ts';
import type { Span } from '../../lib/core/model/span.ts';
import { formatIsoDay } from '../dates.ts';
import { webAddress } from '../web-address.ts';
import { NameLink } from './name-link.tsx';

/** A passage of the saved text that carries a note. */
export interface MarkedPassage extends Span {
  readonly noteId: string;
}

type Mark = Span & ({ readonly entity: SavedEntity } | { readonly noteId: string });

/** The text as it was saved, with its names and the passages that have notes. Everything is text, never HTML. */
export function ArticleText({ article, passages }: { article: SavedArticle; passages: readonly MarkedPassage[] }): JSX.Element {
  const names: readonly Mark[] = article.entities.filter((entity) => entity.kind !== 'organisation')
    .flatMap((entity) => entity.mentions.map(({ start, end }) => ({ start, end, entity })));
  const marks = [...names, ...passages].toSorted((a, b) => a.start - b.start);
  const address = webAddress(article.url);
  const blocks: readonly Block[] = article.blocks.length > 0 ? article.blocks : [{ start: 0, end: article.text.length, kind: 'paragraph' }];
  return (
    <div class="article-text said" {...(article.language === null ? {} : { lang: article.language })}>
      {blocks.map((block, index) => (
        <div key={block.start} class={`block block-${block.kind}`}>
          {block.time !== undefined && block.time !== blocks[index - 1]?.time && <EntryTime iso={block.time} before={blocks[index - 1]?.time} />}
          <BlockText block={block}>{markedParts(block, marks).map((part) => <Part key={part.start} text={article.text} part={part} />)}</BlockText>
          {address !== null && block.kind !== 'caption' && (
            <a class="block-link" href={textFragmentLink(address, article.text, sentenceAt(article.text, block.start))} target="_blank" rel="noreferrer"
              aria-label={i18n.t('library.openAtParagraph', [article.text.slice(block.start, block.start + 40)])} title={i18n.t('library.openAtSentence')}>¶</a>
          )}
        </div>
      ))}
    </div>
  );
}

/** When an entry of a live blog was written, by the page's own clock; its day where the entry before is of another. */
function EntryTime({ iso, before }: { iso: string; before: string | undefined }): JSX.Element {
  const day = iso.slice(0, 10) === before?.slice(0, 10) ? [] : [formatIsoDay(iso)];
  return <time class="entry-time muted small" dateTime={iso}>{[...day, iso.slice(11, 16)].filter((part) => part !== '').join(', ')}</time>;
}

function BlockText({ block, children }: { block: Block; children: JSX.Element[] }): JSX.Element {
  switch (block.kind) {
    case 'heading': return <h2 dir="auto">{children}</h2>;
    case 'quote': return <blockquote dir="auto">{children}</blockquote>;
    case 'preformatted': return <pre dir="auto">{children}</pre>;
    default: return <p dir="auto">{children}</p>;
  }
}

function Part({ text, part }: { text: string; part: MarkedPart<Mark> }): JSX.Element {
  const words = text.slice(part.start, part.end);
  const name = part.marks.find((mark) => 'entity' in mark);
  const passage = part.marks.find((mark) => 'noteId' in mark);
  const inner = name !== undefined && 'entity' in name ? <NameLink entity={name.entity}>{words}</NameLink> : <>{words}</>;
  return passage !== undefined && 'noteId' in passage ? <mark class="passage" data-note={passage.noteId}>{inner}</mark> : inner;
}
