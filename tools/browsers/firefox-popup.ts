import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { firefoxId, type ExtensionBrowser } from './extension.ts';
import { byEvaluation, type Evaluate, type Popup } from './popup-steps.ts';

/**
 * Firefox opens the popup of a button by its own script. Its protocol does not speak to popups, so functions are carried
 * there by a frame script of the window around it.
 */
export async function openFirefoxPopup(extension: ExtensionBrowser): Promise<Popup> {
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
