// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import fc from 'fast-check';
import { Lexer, type Tokens } from 'marked';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NoteText } from '../../../components/notes/note-text.tsx';
import { webAddress } from '../../../components/web-address.ts';

afterEach(cleanup);

const shown = (text: string): HTMLElement => render(<NoteText text={text} />).container.firstElementChild as HTMLElement;

describe('the words of a note', () => {
  const cases = [
    ['emphasis', '**Met** him _twice_ ~~once~~', '<p><strong>Met</strong> him <em>twice</em> <del>once</del></p>'],
    ['a line break as typed', 'one\ntwo', '<p>one<br>two</p>'],
    ['lists, with tasks', '- [x] ask\n- [ ] read', '<ul><li class="note-task">☑ ask</li><li class="note-task">☐ read</li></ul>'],
    ['a heading that is none of the page', '# Vienna', '<p class="note-heading">Vienna</p>'],
    ['quotes and code', '> he said\n\n`a<b`', '<blockquote><p>he said</p></blockquote><p><code>a&lt;b</code></p>'],
    ['a link to the web, in a page that learns nothing', '[here](https://news.example/a)', '<p><a class="note-link" href="https://news.example/a" target="_blank" rel="noopener noreferrer">here</a></p>'],
    ['a picture as a link, never loaded', '![map](https://news.example/m.png)', '<p><a class="note-link" href="https://news.example/m.png" target="_blank" rel="noopener noreferrer">map</a></p>'],
    ['no other link', '[x](javascript:alert(1)) [y](data:text/html,z) <javascript:alert(1)>', '<p>x y javascript:alert(1)</p>'],
    ['HTML as it was typed', '<img src=x onerror=alert(1)> & <b>bold</b>',
      '<p><span class="note-raw">&lt;img src=x onerror=alert(1)&gt;</span> &amp; <span class="note-raw">&lt;b&gt;</span>bold<span class="note-raw">&lt;/b&gt;</span></p>'],
    ['a table', '|a|b|\n|-|-|\n|1|2|', '<div class="note-table"><table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table></div>'],
    ['tags', 'Ask #Lisbon, #7 not', '<p>Ask <span class="tag">#Lisbon</span>, #7 not</p>'],
  ] as const;
  it.each(cases)('have %s', (_what, text, html) => { expect(shown(text).innerHTML).toBe(html); });

  it('are shown as typed where reading them would take long', () => {
    const deep = '>'.repeat(5_000);
    expect(shown(deep).textContent).toContain('>');
    const long = '*a'.repeat(15_000);
    expect(shown(long).textContent).toBe(long);
  });

  it('lead from a tag to all notes of it', () => {
    const onTag = vi.fn();
    render(<NoteText text="Ask #Lisbon" onTag={onTag} />);
    fireEvent.click(screen.getByRole('button', { name: '#Lisbon' }));
    expect(onTag).toHaveBeenCalledWith('Lisbon');
  });

  it('are a plain paragraph only where a reader of Markdown finds one', () => {
    const pieces = ['a', 'Zoé', 'ii', ' ', '  ', ',', '.', ';', '?', '(', ')', "'", '"', '-', '–', ':', '/', '1', 'www.', 'http:', 'ftp:', '*', '_', '#', '&', '\n', '@'];
    fc.assert(fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }), (some) => {
      const text = some.join('');
      const plain = document.createElement('p');
      plain.textContent = text;
      const isShownPlain = shown(text).innerHTML === plain.outerHTML;
      cleanup();
      if (!isShownPlain) return;
      const [first, ...others] = new Lexer({ gfm: true, breaks: true }).lex(text);
      const words = first?.type === 'paragraph' && 'tokens' in first ? first.tokens ?? [] : [];
      expect([others.length, words.every((word) => word.type === 'text' || (word.type === 'link' && webAddress((word as Tokens.Link).href) === null)), words.map(({ raw }) => raw).join('')]).toEqual([0, true, text]);
    }), { numRuns: 1_000 });
  });
});
