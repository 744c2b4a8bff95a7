import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { waitForCard } from '../../tools/browsers/closed-card.ts';
import { openBrowser, type ExtensionBrowser } from '../../tools/browsers/extension.ts';
import { clickOn, waitForMarks } from '../../tools/browsers/marks.ts';
import { servePages, type PageServer } from '../../tools/browsers/serve-pages.ts';
import { forEachBrowser } from '../support/each-browser.ts';
import { cachedAnswers, changeSettings, closeConsentPages, emptyCache, giveDataConsent, inExtension, leadLookUpsTo, pressInCard } from '../support/look-up-browser.ts';
import { lookUpParagraph, lookUpRecords } from '../support/look-up-records.ts';
import { newsPage, sarajevo } from '../support/news-page.ts';
import { openPrivatePage } from '../support/private-window.ts';
import { serveWikimedia, type Fault, type WikimediaServer } from '../support/wikimedia-server.ts';

/** Our own report of the vote in Congo on 30 July 2006. */
const kinshasa = {
  title: 'Congo Counts Votes After a Quiet Sunday', published: '2006-07-31T09:00:00Z',
  paragraphs: [
    'KINSHASA, July 31, 2006 - Congo began to count the votes of its first free election in four decades on Monday, after a Sunday that was quieter than many had feared.',
    'President Joseph Kabila and Jean-Pierre Bemba, a former rebel leader, were the best known of more than thirty candidates. Some 25 million people had registered to vote.',
    'Philippe Morillon, a French member of the European Parliament, leads the observers of the European Union in Congo. They were to give a first report in Kinshasa within the week.',
    'Results were not expected for two weeks, since ballot papers had to be carried by river and by air from villages that no road reaches.',
  ],
};

/** Forty-eight people whom nobody knows. */
const crowd = ['Anna', 'Peter', 'Marta', 'Henrik', 'Julia', 'Tomas'].map((first, row) =>
  `${['Kerrowan', 'Haldersen', 'Brimfield', 'Oskarova', 'Delmarre', 'Wintour', 'Sandqvist', 'Mirolje'].map((last) => `${first} ${last}${'aeiou'[row] ?? ''}`).join(' met ')} on Thursday, officials in Geneva said.`);

const story = newsPage({ paragraphs: [...sarajevo.paragraphs.slice(0, 5), lookUpParagraph, ...sarajevo.paragraphs.slice(5)] });

forEachBrowser((name) => {
  describe(`look-ups in ${name}`, () => {
    let extension: ExtensionBrowser;
    let pages: PageServer;
    let wikimedia: WikimediaServer;
    beforeAll(async () => {
      [extension, pages, wikimedia] = await Promise.all([openBrowser(name), servePages({ '/story': story }), serveWikimedia(lookUpRecords)]);
      await leadLookUpsTo(extension, wikimedia.port);
    });
    afterAll(async () => { await extension.close(); await pages.close(); await wikimedia.close(); });
    afterEach(async () => {
      wikimedia.fault = null;
      wikimedia.log.length = 0;
      await inExtension(extension, (api) => api.storage.session.clear(), null);
    });

    const open = async (words: string, path = '/story'): Promise<Page> => {
      const page = await extension.browser.newPage();
      await page.goto(pages.origin + path);
      await waitForMarks(page);
      await clickOn(page, words);
      return page;
    };
    const shows = (page: Page, words: string): Promise<string> => waitForCard(extension, page, (text) => text.includes(words));
    const lookUp = async (words: string, fault: Fault | null = null): Promise<Page> => {
      const page = await open(words);
      wikimedia.fault = fault;
      await pressInCard(extension, page, 'Look up on Wikipedia');
      return page;
    };

    it('asks first, then sends the name alone, and tells of that day', async () => {
      const page = await lookUp('Philippe Morillon');
      await shows(page, 'Dateline will send this name, and nothing else of the article');
      expect(wikimedia.log).toEqual([]);
      await pressInCard(extension, page, 'Send the name');
      if (name === 'firefox') {
        await shows(page, 'The browser asks for your consent in the tab that has just opened');
        expect(wikimedia.log).toEqual([]);
        expect(await closeConsentPages(extension)).toBe(1);
        await giveDataConsent(extension);
        await page.bringToFront();
        await pressInCard(extension, page, 'Try again');
      }
      const text = await shows(page, 'Wikipedia today');
      expect(text).toContain('commander of the United Nations forces in Bosnia');
      expect(text).toContain('revision 120001, CC BY-SA 4.0');
      expect(text).toMatch(/Wikidata, \d{4}-\d\d-\d\d, CC0/);
      const sent = wikimedia.log.map(({ site, params }) => [site, params['titles'] ?? params['search'] ?? params['ids']]);
      expect(sent).toHaveLength(4);
      expect(sent).toContainEqual(['en.wikipedia', 'Philippe Morillon']);
      expect(sent).toContainEqual(['www.wikidata', 'Philippe Morillon']);
      for (const [, value] of sent) expect(value).toMatch(/^(?:Philippe Morillon|Q\d+(?:\|Q\d+)*)$/);
      for (const { headers, method, body } of [...wikimedia.log, ...wikimedia.preflights]) {
        expect(headers).not.toHaveProperty('cookie');
        expect(headers).not.toHaveProperty('referer');
        expect(JSON.stringify([method, body, headers])).not.toContain('story');
      }
      for (const { headers } of wikimedia.log) expect(headers['api-user-agent']).toMatch(/^Dateline\/[\d.]+ \(/);
// Firefox has an origin of its own for every reader: it must not be told. Chromium's is the same for all.
      for (const { headers } of [...wikimedia.log, ...wikimedia.preflights]) expect(headers.origin ?? '').toMatch(name === 'firefox' ? /^$/ : /^chrome-extension:/);
      await page.close();
    });

    it('shows the article as it read then, at a further click, but not for a day before Wikipedia', async () => {
      const before = await open('Philippe Morillon');
      expect(await shows(before, 'Wikipedia today')).not.toContain('As it read then');
      await before.close();
      pages.set('/kinshasa', newsPage(kinshasa));
      const page = await open('Philippe Morillon', '/kinshasa');
      await shows(page, 'As it read then');
      expect(wikimedia.log).toEqual([]);
      await pressInCard(extension, page, 'As it read then');
      const text = await shows(page, 'Wikipedia on 2 May 2006');
      expect(text).toContain('He has been a Member of the European Parliament since 1999.');
      expect(text).toContain('revision 4001');
      expect(wikimedia.log.map(({ path, params }) => [path, params['titles'], params['rvstart']])).toEqual([
        ['/w/api.php', 'Philippe Morillon', '2006-07-31T23:59:59Z'], ['/w/rest.php/v1/revision/4001/html', undefined, undefined]]);
      await page.close();
    });

    it('asks nothing twice: what was found is there again, without a click', async () => {
      const page = await open('Philippe Morillon');
      await shows(page, 'Wikipedia today');
      expect(wikimedia.log).toEqual([]);
      await page.close();
    });

    it('gives several to choose from, and takes the reader\'s word', async () => {
      const page = await lookUp('Peter Kovac');
      const text = await shows(page, '2 of this name may be meant');
      expect(text).toContain('handball player');
      expect(text).toContain('Slovene painter');
      expect(text).not.toContain('Wikipedia today');
      await pressInCard(extension, page, 'This one: Peter Kovac, handball player');
      await shows(page, 'Wikipedia has no article in your languages');
      await page.close();
      const again = await open('Peter Kovac');
      await shows(again, 'handball player');
      await again.close();
    });

    it('refuses a namesake of another century, with the reason', async () => {
      const page = await lookUp('Alexander Suvorov');
      const text = await shows(page, 'Wikipedia knows this name, but nobody who can be meant');
      expect(text).toContain('died 18 May 1800');
      await page.close();
    });

    it('says that nobody knows a name', async () => {
      const page = await lookUp('Emil Radovanac');
      await shows(page, 'Wikipedia and Wikidata do not know this name');
      await page.close();
    });

    const faults: readonly (readonly [string, Fault, string])[] = [
      ['too many requests', (_, response) => { response.writeHead(429, { 'retry-after': '7', 'access-control-allow-origin': '*', 'access-control-expose-headers': 'retry-after' }).end(); return true; }, 'asks to wait for 7 seconds'],
      ['a sign-in page', (_, response) => { response.writeHead(200, { 'content-type': 'text/html', 'access-control-allow-origin': '*' }).end('<h1>Sign in</h1>'); return true; }, 'Something else than Wikipedia answered'],
      ['a cut body', (_, response) => { response.writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' }).end('{"query":{"pa'); return true; }, 'Something else than Wikipedia answered'],
      ['a broken connection', (_, response) => { response.destroy(); return true; }, 'Wikipedia could not be reached'],
      ['an answer that never ends', (_, response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' });
        const pour = (): void => { while (!response.destroyed && response.write(' '.repeat(200_000))); };
        response.on('drain', pour);
        pour();
        return true;
      }, 'Something else than Wikipedia answered'],
    ];
    for (const [what, fault, words] of faults) {
      it(`says so in a sentence and keeps what the card has: ${what}`, async () => {
        const page = await lookUp('Haris Silajdzic', fault);
        const text = await shows(page, words);
        expect(text).toContain('Minister of Foreign Affairs of Bosnia and Herzegovina');
        await page.close();
      });
    }

    it('waits for nothing more once the card is closed', async () => {
      let isLeft: Promise<void> = Promise.reject(new Error('never asked'));
      isLeft.catch(() => undefined);
      const page = await lookUp('Geneva', (_, response) => { isLeft = new Promise((done) => { response.on('close', done); }); return true; });
      await shows(page, 'Asking Wikipedia');
      await expect.poll(() => wikimedia.log.length, { timeout: 15_000 }).toBeGreaterThan(0);
      await page.keyboard.press('Escape');
      await isLeft;
      await page.close();
    });

    it('by itself, where the reader switched it on, sends names alone, and one request for up to twenty of them', async () => {
      await changeSettings(extension, { lookUps: 'automatic' });
      await emptyCache(extension);
      pages.set('/crowd', newsPage({ paragraphs: [...sarajevo.paragraphs, lookUpParagraph, ...crowd] }));
      const page = await extension.browser.newPage();
      await page.goto(`${pages.origin}/crowd`);
      await waitForMarks(page);
      await clickOn(page, 'Philippe Morillon');
      const text = await shows(page, 'Wikipedia today');
      expect(text).toContain('commander of the United Nations forces in Bosnia');
      const naming = wikimedia.log.filter(({ params }) => params['titles'] !== undefined || params['search'] !== undefined).map(({ params }) => params['titles']?.split('|') ?? []);
      const names = naming.flat();
      expect(names.length).toBeGreaterThan(40);
      expect(naming).toHaveLength(Math.ceil(names.length / 20));
      const words = [...sarajevo.paragraphs, lookUpParagraph, ...crowd].join(' ');
      for (const each of names) {
        expect(words).toContain(each);
        expect(each.split(' ').length).toBeLessThan(5);
      }
      expect(wikimedia.log.filter(({ params }) => params['titles'] === undefined).every(({ params }) => /^Q\d+(?:\|Q\d+)*$/.test(params['ids'] ?? ''))).toBe(true);
      await page.close();
      await changeSettings(extension, { lookUps: 'click' });
    });

    it('looks up in a private window, and keeps nothing of it', async () => {
      await emptyCache(extension);
      const { page, extensionPage } = await openPrivatePage(extension, `${pages.origin}/story`);
      await waitForMarks(page);
      await clickOn(page, 'Emil Radovanac');
      await pressInCard(extension, page, 'Look up on Wikipedia');
      await shows(page, 'do not know this name');
      expect(wikimedia.log.length).toBeGreaterThan(0);
      await page.close();
      await (await extensionPage()).close();
      expect(await cachedAnswers(extension)).toBe(0);
    });
  });
});

