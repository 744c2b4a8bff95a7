import { firefoxId, type ExtensionBrowser } from '../../tools/browsers/extension.ts';

/** Ends the background as the browser does when it has been idle. */
export async function killBackground(extension: ExtensionBrowser): Promise<void> {
  if (extension.name === 'firefox') return void await extension.inBrowserWindow(`WebExtensionPolicy.getByID(${JSON.stringify(firefoxId)}).extension.terminateBackground()`);
  const target = extension.browser.targets().find((candidate) => candidate.type() === 'service_worker' && candidate.url().startsWith('chrome-extension://'));
  await (await target?.worker())?.close();
}
