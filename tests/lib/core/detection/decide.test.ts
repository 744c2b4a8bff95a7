import { describe, expect, it } from 'vitest';
import { readPageSignals } from '../../../../lib/adapters/dom/read-page-signals.ts';
import { decide } from '../../../../lib/core/detection/decide.ts';
import { fixturePage, pageOf } from '../../../support/page.ts';

describe('decide', () => {
  it('knows an article, and says why', () => {
    const decision = decide(readPageSignals(fixturePage('bridge.html'), 'https://gazette.example/2000/07/01/oresund-bridge-opens-to-traffic'));
    expect(decision.isArticle).toBe(true);
    expect(decision.probability).toBeGreaterThan(0.5);
    expect(decision.reason).not.toBe('');
  });

  it('takes no front page, log-in or empty page for one', () => {
    const teasers = Array.from({ length: 30 }, (_, n) => `<article><h3><a href="/s/${n}">Council votes on harbour plan ${n}</a></h3><p>A short teaser of what stands behind it.</p></article>`).join('');
    const login = '<form><label>Name<input></label><label>Password<input type="password"></label></form>';
    for (const [html, url] of [[teasers, 'https://gazette.example/'], [login, 'https://gazette.example/login'], ['', 'about:blank']] as const) {
      expect(decide(readPageSignals(pageOf(html), url)).isArticle, url).toBe(false);
    }
  });
});
