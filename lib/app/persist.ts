import { toErrorData } from '../core/errors.ts';

/** How often a question is asked when nobody answers, and the wait between, in ms. */
const tries = 4;
const waitMs = 300;

/**
 * Asks again when the background was killed in the middle of an answer. For questions only: what writes may have been
 * done before its answer was lost, so it is never sent twice. Throws the last failure.
 */
export async function persist<T>(ask: () => Promise<T>, wait: (ms: number) => Promise<void>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      if (attempt === tries || !toErrorData(error).retry) throw error;
      await wait(waitMs);
    }
  }
}
