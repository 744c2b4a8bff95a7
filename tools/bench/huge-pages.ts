import { longPage } from './pages.ts';

const bytes = 5_000_000;
const sentence = 'The two governments signed the agreement in 1991, and the work began in 1995, officials said on Saturday. ';

/** Pages of 5 MB of HTML, by what makes them large. */
export function hugePages(): Readonly<Record<string, string>> {
  const repeated = (part: string): string => part.repeat(Math.ceil(bytes / part.length));
  const inArticle = (html: string): string => longPage(800).replace('</article>', `${html}</article>`);
  return {
    'paragraphs': inArticle(repeated(`<p>${sentence.repeat(4)}</p>`)),
    'one line': inArticle(`<p>${repeated(sentence)}</p>`),
    'a table': inArticle(`<table>${repeated(`<tr><td>1994</td><td><a href="/x">${sentence.slice(0, 40)}</a></td><td class="num">12,500</td></tr>`)}</table>`),
    'comments': longPage(800).replace('</main>', `<section class="comments">${repeated(`<div class="comment"><span class="comment-author">Old Salt</span> <time datetime="2001-02-03">3 Feb 2001</time><p>${sentence.repeat(2)}</p></div>`)}</section></main>`),
    'JSON-LD': longPage(800).replace('</head>', `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Talks on the fleet go on","keywords":[${repeated('"fleet","talks",').slice(0, -1)}]}</script></head>`),
    'scripts and styles': longPage(800).replace('</head>', `<style>${repeated('.a{color:red}')}</style></head>`),
    'nested 10,000 deep': longPage(800).replace('<article>', `<article>${'<div class="wrap">'.repeat(10_000)}`).replace('</article>', `${'</div>'.repeat(10_000)}</article>`),
  };
}
