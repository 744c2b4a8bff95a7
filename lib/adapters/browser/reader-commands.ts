import { browser } from 'wxt/browser';
import { sendToTab } from './messaging.ts';
import { openSidePanel } from './side-panel.ts';

const noteMenuId = 'dateline-note';

/** Puts "Add a note to this passage" into the menu of selected text. Firefox for Android has no such menu. */
export async function addNoteMenu(title: string): Promise<void> {
  if (browser.contextMenus === undefined) return;
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: noteMenuId, title, contexts: ['selection'] });
}

/**
 * Hears the menu and the keyboard shortcuts. Either is a gesture of the reader's that grants `activeTab`, so `activate`
 * may put the reader into a page that has none yet. Must be called at start, synchronously.
 */
export function listenForCommands(activate: (tabId: number) => Promise<void>): void {
  browser.contextMenus?.onClicked.addListener((info, tab) => {
    if (info.menuItemId === noteMenuId && tab?.id !== undefined) void noteSelection(tab.id, activate);
  });
  browser.commands?.onCommand.addListener((command: string, tab?: { readonly windowId?: number }) => {
    if (command === 'open-panel' && tab?.windowId !== undefined) void openSidePanel(tab.windowId);
    if (command === 'next-name') void showNextName(1, activate);
    if (command === 'previous-name') void showNextName(-1, activate);
  });
}

async function noteSelection(tabId: number, activate: (tabId: number) => Promise<void>): Promise<void> {
  const send = sendToTab(tabId);
  if (await send('reader.noteSelection', null).catch(() => false)) return;
  await activate(tabId);
  await send('reader.readAnyway', null);
  await send('reader.noteSelection', null);
}

async function showNextName(step: 1 | -1, activate: (tabId: number) => Promise<void>): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  const send = sendToTab(tab.id);
  if (await send('reader.state', null).catch(() => null) === null) {
    await activate(tab.id);
    await send('reader.readAnyway', null);
  }
  await send('reader.showNextName', { step });
}
