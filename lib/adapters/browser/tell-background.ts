import type { Protocol } from '../../core/protocol.ts';

interface Runtime {
  sendMessage(message: unknown): Promise<unknown>;
}

/**
 * Tells the background something and waits for no answer: for the detector, which runs on every page and whose few kB
 * would be a third more with the polyfill. Both browsers' own API gives promises for this call. A background that is not
 * there (Dateline was just updated or removed) leaves the page as it is.
 */
export function tellBackground<N extends keyof Protocol>(name: N, params: Protocol[N]['params']): void {
  const world = globalThis as unknown as { browser?: { runtime?: Runtime }; chrome?: { runtime?: Runtime } };
  const runtime = world.browser?.runtime ?? world.chrome?.runtime;
  runtime?.sendMessage({ dateline: 1, name, params }).catch(() => undefined);
}
