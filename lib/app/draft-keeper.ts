import { toErrorData } from '../core/errors.ts';

/** How often words are handed on when nobody takes them, and the wait between, in ms. */
const tries = 5;
const waitMs = 300;

/**
 * Hands every state of a draft to `put` at once. One that was not taken, as when the background was killed with it in
 * its hands, is handed on again as long as it is the latest of its field: there may be no keystroke after it. Resolves when
 * it was taken, or given up; never throws.
 */
export function draftKeeper(put: (field: string, text: string) => Promise<unknown>, wait: (ms: number) => Promise<void>): (field: string, text: string) => Promise<void> {
  const latest = new Map<string, symbol>();
  return async (field, text) => {
    const own = Symbol('state');
    latest.set(field, own);
    for (let attempt = 1; latest.get(field) === own; attempt += 1) {
      try {
        await put(field, text);
        return;
      } catch (error) {
        if (attempt === tries || !toErrorData(error).retry) return;
        await wait(waitMs);
      }
    }
  };
}
