import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { firefoxId, type ExtensionBrowser } from './extension.ts';

/** The real popup of the toolbar button, as the reader sees it over a page. */
export interface Popup {
  /** Runs a function in the popup; it is sent as text, so it may use nothing but its argument. */
  evaluate<T, A = undefined>(run: (argument: A) => T, argument?: A): Promise<T>;
  text(): Promise<string>;
  /** Waits for words in the popup; throws with what it shows instead. */
  waitForText(words: string): Promise<void>;
  /** Clicks the first button, link or tab whose name matches. */
  clickButton(name: RegExp): Promise<void>;
  /** Types into a field, key by key as far as events go. */
  type(selector: string, text: string): Promise<void>;
  screenshot(path: string, scheme: 'light' | 'dark'): Promise<void>;
  close(): Promise<void>;
}

type Evaluate = Popup['evaluate'];

/** Clicks the toolbar button over `page`, which also grants `activeTab` there. */
export async function openPopup(extension: ExtensionBrowser, page: Page): Promise<Popup> {
  await page.bringToFront();
  return extension.name === 'chromium' ? inChromium(extension, page) : inFirefox(extension);
}

async function inChromium(extension: ExtensionBrowser, page: Page): Promise<Popup> {
  const { browser } = extension;
  const [own] = [...(await browser.extensions()).values()];
  if (own === undefined) throw new Error('the extension is not in the browser');
  await own.triggerAction(page);
  const target = await browser.waitForTarget((candidate) => candidate.url().endsWith('popup.html'), { timeout: 10_000 });
  const popup = await target.asPage();
  const evaluate: Evaluate = (run, argument) => popup.evaluate(run as never, argument as never) as never;
  return {
    ...byEvaluation(evaluate),
    async screenshot(path, scheme) {
      await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await popup.screenshot({ path: path as `${string}.png` });
    },
    close: () => popup.close(),
  };
}

/**
 * Firefox opens the popup of a button by its own script. Its protocol does not speak to popups, so functions are carried
 * there by a frame script of the window around it.
 */
async function inFirefox(extension: ExtensionBrowser): Promise<Popup> {
  const inWindow = extension.inBrowserWindow;
  await inWindow(`(async () => {
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(firefoxId)});
    await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
  })()`);
  await waitForPopup(inWindow);
  const evaluate: Evaluate = async (run, argument) => {
    const code = `(async () => JSON.stringify({ value: await (${run.toString()})(JSON.parse(${JSON.stringify(JSON.stringify({ value: argument }))}).value) }))()`;
    const step = inPopup(code);
    // A popup that is still opening may move into another frame and lose the step or its answer: it is sent again, and runs once.
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const answer = JSON.parse(await inWindow(step) as string) as { value?: string; error?: string };
      if (answer.error !== undefined) throw new Error(answer.error);
      if (answer.value !== undefined) return (JSON.parse(answer.value) as { value: never }).value;
    }
    throw new Error('the popup has closed');
  };
  return {
    ...byEvaluation(evaluate),
    async screenshot(path) {
      const png = await inWindow(`(async () => {
        const bitmap = await ${popupElement}.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        canvas.getContext('2d').drawImage(bitmap, 0, 0);
        const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
        return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
      })()`);
      writeFileSync(path, Buffer.from(png as string, 'base64'));
    },
    close: async () => { await inWindow(`for (const panel of document.querySelectorAll('panel')) if (panel.state === 'open') panel.hidePopup();`); },
  };
}

const popupElement = `document.querySelector('browser[webextension-view-type="popup"]')`;

async function waitForPopup(inWindow: (expression: string) => Promise<unknown>): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (await inWindow(`${popupElement}?.currentURI?.spec.endsWith('/popup.html') === true && ${popupElement}.closest('panel')?.state === 'open'`) === true) return;
    await new Promise((done) => { setTimeout(done, 50); });
  }
  throw new Error('the popup did not open');
}

/**
 * A step in the popup, with its own globals: gives what the code gives, or its error, as JSON; `{}` where no answer has
 * come in a second. However often the step is sent, the popup runs it once.
 */
function inPopup(code: string): string {
  const id = JSON.stringify(randomUUID());
  const frameScript = `if (!this.datelineListens) addMessageListener('dateline:run', async ({ data }) => {
    const run = async () => {
      try {
        return { value: await Cu.evalInSandbox(data.code, Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false })) };
      } catch (error) {
        return { error: String(error) };
      }
    };
    content.datelineSteps ??= {};
    content.datelineSteps[data.id] ??= run();
    sendAsyncMessage('dateline:done', { ...await content.datelineSteps[data.id], id: data.id });
  });
  this.datelineListens = true;`;
  return `(() => new Promise((done) => {
    const messageManager = ${popupElement}?.messageManager;
    if (!messageManager) return setTimeout(() => done('{}'), 100);
    const listener = ({ data }) => { if (data.id === ${id}) end(JSON.stringify(data)); };
    const end = (answer) => {
      messageManager.removeMessageListener('dateline:done', listener);
      done(answer);
    };
    messageManager.addMessageListener('dateline:done', listener);
    messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(${JSON.stringify(frameScript)}), false);
    messageManager.sendAsyncMessage('dateline:run', { id: ${id}, code: ${JSON.stringify(code)} });
    setTimeout(() => end('{}'), 1000);
  }))()`;
}

/** What can be done by running functions in the popup, whatever the browser. */
function byEvaluation(evaluate: Evaluate): Pick<Popup, 'evaluate' | 'text' | 'waitForText' | 'clickButton' | 'type'> {
  const text = (): Promise<string> => evaluate(() => document.body.innerText);
  return {
    evaluate,
    text,
    async waitForText(words) {
      let last = '';
      for (let attempt = 0; attempt < 100; attempt += 1) {
        last = await text().catch(() => '');
        if (last.includes(words)) return;
        await new Promise((done) => { setTimeout(done, 50); });
      }
      throw new Error(`the popup does not show '${words}'; it shows: ${last}`);
    },
    async clickButton(name) {
      for (let attempt = 0; attempt < 100; attempt += 1) {
        const isThere = await evaluate((source) => {
          const pattern = new RegExp(source);
          const named = [...document.querySelectorAll<HTMLElement>('button, a, [role="tab"], summary, label')]
            .find((element) => pattern.test((element.getAttribute('aria-label') ?? element.textContent ?? '').trim()));
          named?.click();
          return named !== undefined;
        }, name.source);
        if (isThere) return;
        await new Promise((done) => { setTimeout(done, 50); });
      }
      throw new Error(`no button ${name} in the popup: ${await text()}`);
    },
    async type(selector, words) {
      const isThere = await evaluate(([wanted, value]) => {
        const field = document.querySelector<HTMLTextAreaElement>(wanted as string);
        if (field === null) return false;
        field.focus();
        for (const letter of value as string) {
          field.setRangeText(letter, field.value.length, field.value.length, 'end');
          field.dispatchEvent(new InputEvent('input', { bubbles: true, data: letter, inputType: 'insertText' }));
        }
        return true;
      }, [selector, words]);
      if (!isThere) throw new Error(`no ${selector} in the popup`);
    },
  };
}
