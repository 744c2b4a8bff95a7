import { browser } from 'wxt/browser';

/* Two browsers, two names: Chrome's side panel and Firefox's sidebar. The polyfill's types know neither wholly. */
interface PanelApis {
  readonly sidePanel?: { open(options: { windowId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

/** Whether this browser can show a panel beside the page; Firefox for Android can't. */
export function hasSidePanel(): boolean {
  const { sidePanel, sidebarAction } = browser as unknown as PanelApis;
  return sidePanel?.open !== undefined || sidebarAction?.open !== undefined;
}

/** Opens the panel of a window. Call it in the very click or shortcut, before any `await`: browsers refuse it anywhere else. */
export async function openSidePanel(windowId: number): Promise<void> {
  const { sidePanel, sidebarAction } = browser as unknown as PanelApis;
  await (sidePanel === undefined ? sidebarAction?.open() : sidePanel.open({ windowId }));
}
