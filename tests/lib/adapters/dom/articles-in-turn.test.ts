import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { articlesInTurn } from '../../../../lib/adapters/dom/articles-in-turn.ts';
import { extractArticle } from '../../../../lib/adapters/dom/extract-article.ts';

const service = `<html lang="en"><head><title>Clear View</title></head><body class="home page"><nav><a href="/">Home</a></nav><main><h1>Clear View</h1>
<div class="entry-content"><p>Our team cleans the windows of your house, your office or your shop, inside and outside, in one visit and at a price that you know before we begin.</p>
<p>You book online, we call you back within the hour, and you pay only when you are content with our work. All our services are insured.</p>
<p>Tell us how many windows you have and where you live, and our customer service will send you an offer. Call us on 555 0100 or order online now.</p>
<form><input type="password"></form></div></main></body></html>`;

function viewOf(html: string): Window & typeof globalThis {
  const { window } = new JSDOM(html, { url: 'https://clearview.example/' });
  // jsdom keeps no record of the page's load.
  Object.defineProperty(window.performance, 'getEntriesByType', { value: () => [] });
  return window as unknown as Window & typeof globalThis;
}

describe('the articles of a page in turn', () => {
  it('are none where the text that was read belongs to no article', async () => {
    const view = viewOf(service);
    expect(extractArticle(view.document, view.location.href)).toMatchObject({ decision: { isArticle: false } });
    expect(await articlesInTurn(view, () => false).read()).toBeNull();
  });

  it('are read all the same when somebody asks for it', async () => {
    expect((await articlesInTurn(viewOf(service), () => true).read())?.article.text).toContain('cleans the windows');
  });
});
