import { describe, expect, it } from 'vitest';
import { addressesInTurn, articleAddress } from '../../../../lib/core/detection/article-address.ts';

describe('the address of an article', () => {
  const cases: readonly [name: string, url: string, declared: string | null, address: string][] = [
    ['is the canonical one', 'https://a.example/x?id=1', 'https://a.example/story', 'https://a.example/story'],
    ['is the page\'s own without where the reader came from', 'https://a.example/x?utm_source=mail&id=7&fbclid=z#top', null, 'https://a.example/x?id=7'],
    ['is never the front page for every article', 'https://a.example/2026/story', 'https://a.example/', 'https://a.example/2026/story'],
    ['may be the front page where the page is it', 'https://a.example/', 'https://a.example', 'https://a.example'],
    ['is no script', 'https://a.example/x', 'javascript:alert(1)', 'https://a.example/x'],
    ['keeps a query with a question mark in it', 'https://a.example/x?q=a?b', null, 'https://a.example/x?q=a?b'],
  ];
  it.each(cases)('%s', (_name, url, declared, address) => {
    expect(articleAddress(url, declared)).toBe(address);
  });
});

describe('articles one after the other on one page', () => {
  it('keep their own identity where the site leaves the old canonical link in place', () => {
    const address = addressesInTurn('https://a.example/first');
    expect(address('https://a.example/first', 'https://a.example/canonical-first')).toBe('https://a.example/canonical-first');
    expect(address('https://a.example/second', 'https://a.example/canonical-first')).toBe('https://a.example/second');
    expect(address('https://a.example/first', 'https://a.example/canonical-first')).toBe('https://a.example/canonical-first');
  });

  it('take the canonical link that the site has changed', () => {
    const address = addressesInTurn('https://a.example/first');
    address('https://a.example/first', 'https://a.example/first');
    expect(address('https://a.example/second?utm_source=x', 'https://a.example/c-second')).toBe('https://a.example/c-second');
  });

  it('are not the page that they were loaded from', () => {
    expect(addressesInTurn('https://a.example/world/')('https://a.example/story', 'https://a.example/world/')).toBe('https://a.example/story');
  });
});
