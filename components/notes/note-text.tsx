import type { ComponentChildren, JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { Lexer, type Token, type Tokens } from 'marked';
import { tagParts } from '../../lib/core/library/tags-of.ts';
import { webAddress } from '../web-address.ts';

/** Longer notes, and deeper ones, are shown as they were typed: reading their Markdown could take longer than a reader waits. */
const longestRead = 20_000;
const deepest = 16;

/**
 * The words of a note with their Markdown as formatting. Drawn from tokens, never as HTML: HTML in a note is shown as it
 * was typed, images as links, and links lead to http(s) only, in a page that learns nothing of this one. `onTag` makes
 * the tags buttons.
 */
export function NoteText({ text, onTag }: { text: string; onTag?: (tag: string) => void }): JSX.Element {
  const tokens = useMemo(() => tokensOf(text), [text]);
  if (tokens === null) return <div class="note-text note-plain" dir="auto">{text}</div>;
  const ink = { onTag, depth: 0 };
  return <div class="note-text" dir="auto">{tokens.map((token, at) => <Piece key={at} token={token} ink={ink} />)}</div>;
}

interface Ink {
  readonly onTag: ((tag: string) => void) | undefined;
  readonly depth: number;
}

/** One line that begins with a letter and has no sign of Markdown, no link and no address in it: as most notes are. */
const plainLine = /^\p{L}(?:[\p{L}\p{M}\p{N}  ,.;?()'"’“”–-]|:(?!\/))*$/u;
const bareLink = /(?:^|[^\p{L}])(?:www|ftp|https?)[.:]/iu;

/** `null` where the text is to be shown as it is. */
function tokensOf(text: string): readonly Token[] | null {
  if (text.length > longestRead) return null;
  // A list of notes reads a screenful of them at each letter of a search.
  if (plainLine.test(text) && !bareLink.test(text)) return [{ type: 'paragraph', raw: text, text, tokens: [{ type: 'text', raw: text, text }] } as Tokens.Paragraph];
  try {
    return new Lexer({ gfm: true, breaks: true }).lex(text);
  } catch {
    return null; // Nested deeper than the stack: shown as it was typed.
  }
}

function Piece({ token, ink }: { token: Token; ink: Ink }): JSX.Element | null {
  if (ink.depth > deepest) return <>{token.raw}</>;
  const inner = (tokens: readonly Token[] | undefined): ComponentChildren =>
    (tokens ?? []).map((each, at) => <Piece key={at} token={each} ink={{ ...ink, depth: ink.depth + 1 }} />);
  switch (token.type) {
    case 'space': case 'def': return null;
    case 'paragraph': return <p>{inner(token.tokens)}</p>;
    case 'heading': return <p class="note-heading">{inner(token.tokens)}</p>;
    case 'blockquote': return <blockquote>{inner(token.tokens)}</blockquote>;
    case 'list': return <List list={token as Tokens.List} inner={inner} />;
    case 'table': return <Table table={token as Tokens.Table} inner={inner} />;
    case 'code': return <pre><code>{(token as Tokens.Code).text}</code></pre>;
    case 'hr': return <hr />;
    case 'strong': return <strong>{inner(token.tokens)}</strong>;
    case 'em': return <em>{inner(token.tokens)}</em>;
    case 'del': return <del>{inner(token.tokens)}</del>;
    case 'codespan': return <code>{(token as Tokens.Codespan).text}</code>;
    case 'br': return <br />;
    case 'checkbox': return <>{(token as { checked?: boolean }).checked === true ? '☑ ' : '☐ '}</>;
    case 'link': return <Link href={(token as Tokens.Link).href}>{inner(token.tokens)}</Link>;
    case 'image': return <Link href={(token as Tokens.Image).href}>{(token as Tokens.Image).text || (token as Tokens.Image).href}</Link>;
    case 'escape': return <>{(token as Tokens.Escape).text}</>;
    case 'text': return 'tokens' in token && token.tokens !== undefined ? <>{inner(token.tokens)}</> : <Words text={(token as Tokens.Text).text} onTag={ink.onTag} />;
    // HTML, and whatever else there may be, as it was typed.
    default: return <span class="note-raw">{token.raw}</span>;
  }
}

function Link({ href, children }: { href: string; children: ComponentChildren }): JSX.Element {
  const address = webAddress(href);
  return address === null ? <>{children}</> : <a class="note-link" href={address} target="_blank" rel="noopener noreferrer">{children}</a>;
}

function List({ list, inner }: { list: Tokens.List; inner: (tokens: readonly Token[] | undefined) => ComponentChildren }): JSX.Element {
  const items = list.items.map((item, at) => <li key={at} class={item.task ? 'note-task' : undefined}>{inner(item.tokens)}</li>);
  return list.ordered ? <ol start={list.start === '' ? 1 : list.start}>{items}</ol> : <ul>{items}</ul>;
}

function Table({ table, inner }: { table: Tokens.Table; inner: (tokens: readonly Token[] | undefined) => ComponentChildren }): JSX.Element {
  return (
    <div class="note-table">
      <table>
        <thead><tr>{table.header.map((cell, at) => <th key={at}>{inner(cell.tokens)}</th>)}</tr></thead>
        <tbody>{table.rows.map((row, at) => <tr key={at}>{row.map((cell, column) => <td key={column}>{inner(cell.tokens)}</td>)}</tr>)}</tbody>
      </table>
    </div>
  );
}

function Words({ text, onTag }: { text: string; onTag: ((tag: string) => void) | undefined }): JSX.Element {
  return (
    <>
      {tagParts(text).map((part, at) => part.tag === null ? part.text
        : onTag === undefined ? <span key={at} class="tag">{part.text}</span>
          : <button key={at} type="button" class="tag" onClick={() => onTag(part.tag as string)}>{part.text}</button>)}
    </>
  );
}
