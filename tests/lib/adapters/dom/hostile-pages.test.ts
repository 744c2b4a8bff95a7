import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../../lib/adapters/dom/extract-article.ts';
import { rangeFor } from '../../../../lib/adapters/dom/live-text.ts';
import { readPageSignals } from '../../../../lib/adapters/dom/read-page-signals.ts';
import { decide } from '../../../../lib/core/detection/decide.ts';
import { parsePage } from '../../../../tools/annotate/parse-page.ts';

const fixture = (name: string): string => readFileSync(join(import.meta.dirname, '../../../fixtures/pages', name), 'utf8');
const bridge = fixture('bridge.html');
const mutated = [bridge, ...['json-ld-traps.html', 'live-blog.html', 'endless-scroll.html', 'furniture.html', 'arabic-rtl.html', 'japanese.html'].map(fixture)];
const url = 'https://gazette.example/2000/07/01/oresund-bridge-opens-to-traffic';
const paragraph = 'The two governments signed the agreement in 1991, and the work began in 1995, officials said on Saturday. ';

function readWhole(html: string): ReturnType<typeof extractArticle> {
  return readDocument(parsePage(html));
}

function readDocument(document: Document): ReturnType<typeof extractArticle> {
  const decision = decide(readPageSignals(document, url));
  expect(decision.probability).toBeGreaterThanOrEqual(0);
  expect(decision.probability).toBeLessThanOrEqual(1);
  const extracted = extractArticle(document, url);
  for (const block of extracted?.article.blocks ?? []) {
    expect(extracted?.article.text.slice(block.start, block.end).trim()).not.toBe('');
    expect(rangeFor(extracted?.live ?? expect.unreachable(), block)).not.toBeNull();
  }
  return extracted;
}

describe('a hostile page', () => {
  const clobbered = ['body', 'head', 'documentElement', 'querySelectorAll', 'createTreeWalker', 'title', 'firstChild', 'childNodes', 'nodeType', 'attributes', 'getAttribute'];
  const cases: [string, string][] = [
    // 10,000 levels read as well; jsdom's own parser takes ten seconds for them, so the suite makes do with fewer.
    ['nested 2,500 levels deep', bridge.replace('<main>', `<main>${'<div>'.repeat(2500)}`)],
    ['of one line of 5 MB', bridge.replace('<aside', `<p>${paragraph.repeat(48_000)}</p><aside`)],
    ['with 5 MB of JSON-LD that never ends', bridge.replace('{"@context"', `{"a":"${'['.repeat(5_000_000)}`)],
    ['with JSON-LD nested 5,000 deep', bridge.replace('{"@context"', `{"x":${'['.repeat(5000)}1${']'.repeat(5000)},"@context"`)],
    ['with __proto__ and constructor as keys', bridge.replace('{"@context"', '{"__proto__":{"name":"x","@type":"NewsArticle"},"constructor":{"prototype":{"author":"x"}},"@context"')],
    ['whose JSON-LD has the wrong kinds everywhere', bridge.replace(/"headline":.*/, '"headline":{"name":[[1]]},"datePublished":{"@value":9},"author":[null,7,{"name":{"name":1}},[["x"]]]}]}')],
    ['with a base elsewhere', bridge.replace('<head>', '<head><base href="https://elsewhere.example/">')],
    ['with clobbered names', bridge.replace('<main>', `${clobbered.map((name) => `<form name="${name}"><input name="${name}"></form><img name="${name}">`).join('')}<main>`)],
    ['cut off in a tag', bridge.slice(0, 2600)],
    ['with no html, head or body', '<p>' + paragraph.repeat(20)],
    ['of a frameset', '<html><frameset><frame src="a.html"></frameset></html>'],
    ['with 20,000 empty elements', bridge.replace('<main>', `${'<span></span><p></p>'.repeat(10_000)}<main>`)],
  ];
  for (const [name, html] of cases) it(`${name} is read without a throw or a hang`, () => { readWhole(html); }, 60_000);

  it('with clobbered names still gives its text', () => {
    expect(readWhole(cases.find(([name]) => name === 'with clobbered names')?.[1] ?? '')?.article.text).toContain('signed the agreement in 1991');
  });

  it('mutated a thousand times is read without a throw', () => {
    let state = 42;
    const random = (below: number): number => { state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff; return state % below; };
    const shards = ['<', '>', '"', '</div>', '<table>', '<svg><p>', '<template>', '<a href="', '&#0;', '\u202e', '<!--', '<select>', '<p>', '{"', '<script>', '</article>', '<math><mi>', '<br><br>'];
    for (let round = 0; round < 1000; round += 1) {
      let html = mutated[round % mutated.length] as string;
      for (let cut = 0; cut <= random(6); cut += 1) {
        const at = random(html.length);
        html = html.slice(0, at) + (shards[random(shards.length)] as string) + html.slice(at + random(40));
      }
      readWhole(random(5) === 0 ? html.slice(0, random(html.length)) : html);
    }
  }, 240_000);
});
