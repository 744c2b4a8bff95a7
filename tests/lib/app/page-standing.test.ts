import { describe, expect, it } from 'vitest';
import { hostOf, pageStanding, type PageFacts, type Standing } from '../../../lib/app/page-standing.ts';

const none: PageFacts = { url: 'https://news.example/a', names: null, permission: { site: false, all: false }, isPaused: false, isRefused: false };
const here = { site: true, all: false };

describe('how Dateline stands to a page', () => {
  const cases: readonly [Standing, Partial<PageFacts>, string][] = [
    ['not-allowed', {}, 'a site that the reader has not allowed'],
    ['loading', { names: undefined }, 'nobody has been asked yet'],
    ['article', { names: 3 }, 'names are marked'],
    ['article', { names: 3, url: 'chrome-extension://abc/sample.html' }, 'our own sample article'],
    ['no-names', { names: 0 }, 'an article that names nobody'],
    ['no-article', { permission: here }, 'an allowed site, another kind of page'],
    ['paused', { permission: here, isPaused: true }, 'an allowed site at rest'],
    ['restricted', { url: 'chrome://settings/' }, 'a page of the browser'],
    ['restricted', { url: 'https://addons.mozilla.org/en-US/' }, 'a store'],
    ['restricted', { isRefused: true, permission: here }, 'the browser refused'],
    ['not-allowed', { url: null }, 'the browser does not tell the address'],
  ];
  it.each(cases)('is %s', (standing, facts) => {
    expect(pageStanding({ ...none, ...facts })).toBe(standing);
  });

  it('names the host of web pages only', () => {
    expect(hostOf('https://news.example:8443/a')).toBe('news.example');
    for (const url of ['file:///a.html', 'about:blank', 'https://chromewebstore.google.com/x', 'no url']) expect(hostOf(url)).toBeNull();
  });
});
