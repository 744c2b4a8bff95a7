import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from './extension.ts';

/**
 * Runs a function on the card's shadow root, which is closed to the page: by the browser's own tools for developers.
 * The function is sent as text, so it may use nothing but its arguments. Throws if no card is open.
 */
export async function inCard<T, A = undefined>(extension: ExtensionBrowser, page: Page, run: (root: ShadowRoot, argument: A) => T, argument?: A): Promise<T> {
  return extension.name === 'chromium' ? inChromium(page, run, argument) : inFirefox(extension, page, run, argument);
}

/** The words that the open card shows, or `null` if there is no card. */
export async function cardText(extension: ExtensionBrowser, page: Page): Promise<string | null> {
  if (!(await hasCard(page))) return null;
  return inCard(extension, page, (root) => (root.querySelector('[role="dialog"]') as HTMLElement | null)?.innerText ?? '');
}

/** Whether the page has our one host element. */
export function hasCard(page: Page): Promise<boolean> {
  return page.evaluate(() => document.querySelector('html > [popover="manual"]') !== null);
}

/** Waits until the card's words fulfil `isWanted`; throws with the words it last showed. */
export async function waitForCard(extension: ExtensionBrowser, page: Page, isWanted: (text: string) => boolean): Promise<string> {
  let last: string | null = null;
  for (let attempt = 0; attempt < 300; attempt += 1) {
    last = await cardText(extension, page).catch(() => null);
    if (last !== null && isWanted(last)) return last;
    await new Promise((done) => { setTimeout(done, 50); });
  }
  throw new Error(`the card did not show what was waited for; it shows: ${last}`);
}

/** Types a note into the open card, key by key. */
export async function typeNote(extension: ExtensionBrowser, page: Page, text: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const isFocused = await inCard(extension, page, (root) => {
      root.querySelector<HTMLTextAreaElement>('textarea')?.focus();
      return root.activeElement?.tagName === 'TEXTAREA';
    });
    if (isFocused) break;
    if (attempt === 100) throw new Error('the card has no field for a note');
    await new Promise((done) => { setTimeout(done, 50); });
  }
  await page.keyboard.type(text);
}

/** Presses the button beside the card's field for a new note. */
export async function addTypedNote(extension: ExtensionBrowser, page: Page): Promise<void> {
  await inCard(extension, page, (root) => {
    const field = root.querySelector('textarea') as HTMLElement;
    (field.closest('form') ?? field.parentElement as HTMLElement).querySelector<HTMLButtonElement>('button')?.click();
  });
}

/** Types a note into the open card and adds it. */
export async function writeNote(extension: ExtensionBrowser, page: Page, text: string): Promise<void> {
  await typeNote(extension, page, text);
  await addTypedNote(extension, page);
}

interface CdpNode {
  readonly backendNodeId: number;
  readonly children?: readonly CdpNode[];
  readonly shadowRoots?: readonly (CdpNode & { readonly shadowRootType?: string })[];
}

async function inChromium<T, A>(page: Page, run: (root: ShadowRoot, argument: A) => T, argument: A | undefined): Promise<T> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const shadow = closedRoot(root as CdpNode);
    if (shadow === null) throw new Error('no card is open');
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
    const answer = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId as string,
      functionDeclaration: `function (argument) { return (${run.toString()})(this, argument); }`,
      arguments: [{ value: argument }],
      returnByValue: true,
      awaitPromise: true,
    });
    if (answer.exceptionDetails !== undefined) throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
    return answer.result.value as T;
  } finally {
    await session.detach();
  }
}

function closedRoot(node: CdpNode): CdpNode | null {
  const own = node.shadowRoots?.find((root) => root.shadowRootType === 'closed');
  if (own !== undefined) return own;
  for (const child of node.children ?? []) {
    const found = closedRoot(child);
    if (found !== null) return found;
  }
  return null;
}

interface BidiNode { readonly sharedId: string; readonly value: { readonly shadowRoot: { readonly sharedId: string } | null } }

async function inFirefox<T, A>(extension: ExtensionBrowser, page: Page, run: (root: ShadowRoot, argument: A) => T, argument: A | undefined): Promise<T> {
  const target = { context: bidiContext(page) };
  const host = await extension.bidi('script.evaluate', {
    target,
    expression: `document.querySelector('html > [popover="manual"]')`,
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 0, includeShadowTree: 'all' },
  }) as { result: BidiNode };
  const shadow = host.result.value?.shadowRoot;
  if (shadow === null || shadow === undefined) throw new Error('no card is open');
  const answer = await extension.bidi('script.callFunction', {
    target,
    functionDeclaration: `async (root, argument) => JSON.stringify({ value: await (${run.toString()})(root, JSON.parse(argument).value) })`,
    arguments: [{ sharedId: shadow.sharedId }, { type: 'string', value: JSON.stringify({ value: argument }) }],
    awaitPromise: true,
  }) as { result: { value: string }; exceptionDetails?: { text: string } };
  if (answer.exceptionDetails !== undefined) throw new Error(answer.exceptionDetails.text);
  return (JSON.parse(answer.result.value) as { value: T }).value;
}

/** The protocol's own name of a page. */
export function bidiContext(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}
