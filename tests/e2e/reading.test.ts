import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { cardText, hasCard, inCard, waitForCard } from '../../tools/browsers/closed-card.ts';
import { openBrowser, type ExtensionBrowser } from '../../tools/browsers/extension.ts';
import { clickOn, markedWords, pointAt, waitForMarks } from '../../tools/browsers/marks.ts';
import { servePages, type PageServer } from '../../tools/browsers/serve-pages.ts';
import { forEachBrowser } from '../support/each-browser.ts';
import { frontPage, newsPage, sarajevo } from '../support/news-page.ts';

const names = ['Alija Izetbegovic', 'Sarajevo', 'Zagreb', 'Geneva', 'Belgrade'];
const outside = ['London', 'Paris', 'Angela Merkel', 'Madrid', 'Lisbon', 'Bristol', 'Martin Hale'];

forEachBrowser((name) => {
  describe(`reading in ${name}`, () => {
    let extension: ExtensionBrowser;
    let server: PageServer;
    beforeAll(async () => {
      [extension, server] = await Promise.all([openBrowser(name), servePages({ '/story': newsPage(), '/front': frontPage })]);
    });
    afterAll(async () => { await extension.close(); await server.close(); });

    const open = async (path: string): Promise<Page> => {
      const page = await extension.browser.newPage();
      await page.goto(server.origin + path);
      return page;
    };

    it('marks people and places in the article, and none around it', async () => {
      const page = await open('/story');
      const words = await waitForMarks(page);
      const marked = new Set([...(words['person'] ?? []), ...(words['place'] ?? [])]);
      for (const wanted of names) expect(marked).toContain(wanted);
      for (const unwanted of outside) expect(marked).not.toContain(unwanted);
      await page.close();
    });

    it('leaves the page as it was, byte for byte, but for the host of the card', async () => {
      const page = await extension.browser.newPage();
      const serialised = (): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);
      await page.goto(`${server.origin}/story`);
      await waitForMarks(page);
      const marked = await serialised();
      const served = await page.evaluate(async () => new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html').documentElement.outerHTML);
      expect(marked).toBe(served);
      await clickOn(page, 'Alija Izetbegovic');
      await waitForCard(extension, page, (text) => text.includes('Izetbegovic'));
      expect((await serialised()).replace(/<div popover="manual"><\/div>(?=<\/html>)/, '')).toBe(served);
      await page.keyboard.press('Escape');
      await expect.poll(serialised).toBe(served);
      await page.close();
    });

    it('does nothing on a page that is no article', async () => {
      const page = await open('/front');
      await new Promise((done) => { setTimeout(done, 1500); });
      expect(await markedWords(page)).toEqual({});
      await page.close();
    });

    it('opens a card at a click, walks through the mentions, and gives the focus back', async () => {
      const page = await open('/story');
      await waitForMarks(page);
      await clickOn(page, 'Izetbegovic is to travel');
      const text = await waitForCard(extension, page, (shown) => shown.includes('Alija Izetbegovic'));
      expect(text).toMatch(/3 of 3/);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('popover'))).toBe('manual');
      await inCard(extension, page, (root) => root.querySelector<HTMLButtonElement>('button[aria-label="Previous mention"]')?.click());
      await waitForCard(extension, page, (shown) => /2 of 3/.test(shown));
      await page.keyboard.press('Escape');
      await expect.poll(() => hasCard(page)).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
      await page.close();
    });

    it('follows a link under a name instead of opening a card', async () => {
      server.set('/linked', newsPage({ paragraphs: sarajevo.paragraphs.map((paragraph) => paragraph.replace('Zagreb', '<a href="#there">Zagreb</a>')) }));
      const page = await open('/linked');
      await waitForMarks(page);
      const { x, y } = await pointAt(page, 'Zagreb');
      await page.mouse.click(x, y);
      await expect.poll(() => page.url()).toContain('#there');
      expect(await hasCard(page)).toBe(false);
      await page.close();
    });

    it('keeps the whole card within the window, over the page\'s own top layers', async () => {
      server.set('/covered', newsPage({ script: 'const d = document.createElement("div"); d.style = "position:fixed;inset:auto 0 0 0;height:120px;background:red;z-index:2147483647"; document.body.append(d);' }));
      const page = await open('/covered');
      await waitForMarks(page);
      await clickOn(page, 'Haris Silajdzic');
      await waitForCard(extension, page, (text) => text.includes('Silajdzic'));
      const box = await inCard(extension, page, (root) => {
        const { left, top, right, bottom } = (root.querySelector('[role="dialog"]') as HTMLElement).getBoundingClientRect();
        return { left, top, right, bottom, width: innerWidth, height: innerHeight, inTopLayer: (root.host as HTMLElement).matches(':popover-open') };
      });
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(box.width);
      expect(box.bottom).toBeLessThanOrEqual(box.height);
      expect(box.inTopLayer).toBe(true);
      await page.close();
    });

    it('lies along the lower edge of a narrow window and leaves its name in sight', async () => {
      server.set('/narrow', newsPage({ script: "document.body.style.paddingBlock = '400px 600px'" }));
      const page = await open('/narrow');
      await page.setViewport({ width: 400, height: 700 });
      await waitForMarks(page);
      await page.evaluate(() => scrollTo(0, 0));
      await clickOn(page, 'Zagreb');
      await waitForCard(extension, page, (text) => text.includes('Zagreb') && text.includes('Your notes'));
      const card = await inCard(extension, page, (root) => (root.querySelector('[role="dialog"]') as HTMLElement).getBoundingClientRect().toJSON() as { top: number; bottom: number; width: number });
      expect(card.bottom).toBeGreaterThan(660);
      expect(card.width).toBeGreaterThan(360);
      const name = await page.evaluate(() => {
        const node = [...document.querySelectorAll('article p')].find((p) => p.textContent?.includes('Zagreb'))?.firstChild as Text;
        const range = document.createRange();
        range.setStart(node, node.data.indexOf('Zagreb'));
        range.setEnd(node, node.data.indexOf('Zagreb') + 6);
        return range.getBoundingClientRect().bottom;
      });
      expect(name).toBeLessThanOrEqual(card.top);
      await page.close();
    });

    it('shows on the toolbar button how many names are marked', async () => {
      const page = await open('/story');
      const words = await waitForMarks(page);
      const helper = await extension.openPage('welcome.html', 'body');
      const count = (): Promise<string> => helper.evaluate(async (address) => {
        interface Api { tabs: { query(filter: object): Promise<{ id?: number; url?: string }[]> }; action: { getBadgeText(of: object): Promise<string> } }
        const world = globalThis as unknown as { browser?: Api; chrome: Api };
        const { tabs, action } = world.browser ?? world.chrome;
        const tab = (await tabs.query({})).find((candidate) => candidate.url === address);
        return action.getBadgeText({ tabId: tab?.id });
      }, page.url());
      await expect.poll(count).toBe(String((words['person']?.length ?? 0) + (words['place']?.length ?? 0)));
      await helper.close();
      await page.close();
    });

    it('is not styled by the page', async () => {
      server.set('/loud', newsPage({ script: 'const s = document.createElement("style"); s.textContent = "* { color: red !important; font-size: 40px !important; display: inline !important; transform: rotate(3deg) }"; document.head.append(s);' }));
      const page = await open('/loud');
      await waitForMarks(page);
      await clickOn(page, 'Zagreb');
      await waitForCard(extension, page, (text) => text.includes('Zagreb'));
      const look = await inCard(extension, page, (root) => {
        const style = getComputedStyle(root.querySelector('h2') as HTMLElement);
        return { colour: style.color, size: Number.parseFloat(style.fontSize), transform: style.transform };
      });
      expect(look.colour).not.toBe('rgb(255, 0, 0)');
      expect(look.size).toBeLessThan(40);
      expect(look.transform).toBe('none');
      await page.close();
    });

    it('works under a strict content security policy', async () => {
      server.set('/strict', { html: newsPage(), headers: { 'content-security-policy': "default-src 'none'; style-src 'none'; script-src 'none'; trusted-types 'none'; require-trusted-types-for 'script'" } });
      const page = await open('/strict');
      await waitForMarks(page);
      await clickOn(page, 'Zagreb');
      expect(await waitForCard(extension, page, (text) => text.includes('Zagreb'))).toContain('Place');
      await page.close();
    });

    it('marks the article of a single-page site after it has swapped it, and only that', async () => {
      server.set('/app', newsPage({ canonical: `${server.origin}/app`, script: `window.swap = () => { history.pushState(null, '', '/app/second'); setTimeout(() => {
        document.title = 'Lagos Port Reopens'; document.querySelector('h1').textContent = 'Lagos Port Reopens';
        document.querySelectorAll('article p:not(.byline)').forEach((p, i) => { p.textContent = ['The port of Lagos reopened on Monday after a strike of nine days, the government of Nigeria said in a statement.', 'Ibrahim Babangida, president of Nigeria, thanked the dockers. Ships from Hamburg and Rotterdam had waited off the coast for a week.', 'Traders in Accra said that they hoped for cheaper rice. The strike began after the union rejected an offer of the port authority.', 'In Abuja, the minister of labour said talks would go on. The union has forty thousand members along the coast.', 'Dockers in Lagos said they had been promised the same wages as in Hamburg.', 'A spokesman for Babangida declined to comment.'][i]; });
      }, 300); };` }));
      const page = await open('/app');
      await waitForMarks(page, (words) => words['place']?.includes('Sarajevo') === true);
      await page.evaluate(() => (window as unknown as { swap(): void }).swap());
      const words = await waitForMarks(page, (now) => now['place']?.includes('Lagos') === true);
      expect(Object.values(words).flat()).not.toContain('Sarajevo');
      await page.close();
    });

    it('keeps marking a page whose own script changes the article for ever, without end of work', async () => {
      server.set('/restless', newsPage({ script: `let n = 0; setInterval(() => { const p = document.querySelectorAll('article p')[1]; p.textContent = p.textContent.replace(/ \\d*$/, '') + ' ' + (n += 1); }, 40);` }));
      const page = await open('/restless');
      await waitForMarks(page);
      await new Promise((done) => { setTimeout(done, 3000); });
      const words = await waitForMarks(page);
      expect(words['place']).toContain('Zagreb');
      const answers = await page.evaluate(() => new Promise<number>((done) => { const start = performance.now(); setTimeout(() => done(performance.now() - start), 0); }));
      expect(answers).toBeLessThan(2000);
      await page.close();
    });

    it('says nothing on an article without a single name', async () => {
      const plain = 'the rain had not stopped for a week and the river was high, so the people of the village carried what they could up the hill and waited there for the morning to come.';
      server.set('/nameless', newsPage({ title: 'After the rain', paragraphs: Array.from({ length: 8 }, () => `When it was over, ${plain}`) }));
      const page = await open('/nameless');
      await new Promise((done) => { setTimeout(done, 1500); });
      expect(Object.values(await markedWords(page)).flat()).toEqual([]);
      await page.close();
    });

    it('reads right-to-left pages and places the card within the window', async () => {
      server.set('/rtl', newsPage({ lang: 'ar', dir: 'rtl', paragraphs: [...sarajevo.paragraphs, 'قال الرئيس إن المدينة تنتظر شتاء آخر، وإن العالم يعرف ما يحدث فيها كل يوم، وإن أهلها لا يطلبون إلا أن يُسمع صوتهم.'] }));
      const page = await open('/rtl');
      await waitForMarks(page);
      await clickOn(page, 'Zagreb');
      await waitForCard(extension, page, (text) => text.includes('Zagreb'));
      const box = await inCard(extension, page, (root) => (root.querySelector('[role="dialog"]') as HTMLElement).getBoundingClientRect().toJSON() as { left: number; right: number });
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(await page.evaluate(() => innerWidth));
      await page.close();
    });

    it('marks an article of 50,000 words', async () => {
      const paragraphs = Array.from({ length: 300 }, (_, index) => `${index}. ${sarajevo.paragraphs.join(' ')}`);
      server.set('/long', newsPage({ paragraphs }));
      const page = await open('/long');
      const words = await waitForMarks(page, (now) => (now['place']?.length ?? 0) > 1000);
      expect(words['place']?.filter((word) => word === 'Zagreb')).toHaveLength(300);
      expect(await cardText(extension, page)).toBeNull();
      await page.close();
    });
  });
});
