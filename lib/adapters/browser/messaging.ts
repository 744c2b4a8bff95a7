import { browser } from 'wxt/browser';
import { DatelineError, fromErrorData, toErrorData, type ErrorData } from '../../core/errors.ts';
import type { Handlers, Protocol, ReaderProtocol, Send, Sender } from '../../core/protocol.ts';
import type { Stop } from '../../app/ports.ts';

type Shape<P> = { [name in keyof P]: { params: unknown; result: unknown } };
type Envelope = { readonly dateline: 1; readonly name: string; readonly params: unknown };
type Answer = { readonly value: unknown } | { readonly error: ErrorData };

/** Sends a message to the background. */
export const send: Send<Protocol> = async (name, params) =>
  open(await deliver(() => browser.runtime.sendMessage(envelope(name, params))));

/** Sends messages to the reader content script in the top frame of a tab; `no-receiver` where none runs. */
export function sendToTab(tabId: number): Send<ReaderProtocol> {
  return async (name, params) =>
    open(await deliver(() => browser.tabs.sendMessage(tabId, envelope(name, params), { frameId: 0 })));
}

/**
 * Answers messages of one protocol. Messages of other origins, and names that the protocol does not have, are left
 * alone; names that `mayAsk` refuses are answered with `no-permission`.
 */
export function answer<P extends Shape<P>>(
  handlers: Handlers<P>, mayAsk: (name: string, sender: Sender) => boolean,
): Stop {
  const listener = (message: unknown, from: RuntimeSender, respond: (answer: Answer) => void): true | undefined => {
    if (from.id !== browser.runtime.id || !isEnvelope(message)) return undefined;
    const name = message.name;
    if (!Object.hasOwn(handlers, name)) return undefined;
    const sender = senderOf(from);
    const handler = handlers[name as keyof P] as (params: unknown, sender: Sender) => Promise<unknown>;
    const work = mayAsk(name, sender) ? handler(message.params, sender)
      : Promise.reject(new DatelineError('no-permission', `'${name}' may not be asked from a page`));
    work.then((value) => respond({ value: value ?? null }), (error: unknown) => respond({ error: toErrorData(error) }));
    return true;
  };
  // The promise-returning form differs between browsers; sendResponse with `true` is understood by all.
  browser.runtime.onMessage.addListener(listener as never);
  return () => browser.runtime.onMessage.removeListener(listener as never);
}

interface RuntimeSender {
  readonly id?: string;
  readonly url?: string;
  readonly tab?: { readonly id?: number; readonly incognito?: boolean };
}

function senderOf(from: RuntimeSender): Sender {
  return {
    tabId: from.tab?.id ?? null,
    isPrivate: from.tab?.incognito === true,
    isExtensionPage: from.url !== undefined && from.url.startsWith(browser.runtime.getURL('/' as never)),
  };
}

function envelope(name: string, params: unknown): Envelope {
  return { dateline: 1, name, params };
}

function isEnvelope(message: unknown): message is Envelope {
  return typeof message === 'object' && message !== null && (message as Envelope).dateline === 1
    && typeof (message as Envelope).name === 'string';
}

async function deliver(post: () => Promise<unknown>): Promise<unknown> {
  try {
    return await post();
  } catch (cause) {
    throw new DatelineError('no-receiver', 'nobody answered the message', { cause });
  }
}

function open(answer: unknown): never {
  const { value, error } = (answer ?? {}) as { value?: unknown; error?: ErrorData };
  if (error !== undefined) throw fromErrorData(error);
  if (value === undefined) throw new DatelineError('no-receiver', 'nobody answered the message');
  return value as never;
}
