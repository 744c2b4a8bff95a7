import { describe } from 'vitest';
import { hasBrowser, type BrowserName } from '../../tools/browsers/extension.ts';

/** Declares the same tests for each browser; those of a browser that this machine lacks count as skipped. */
export function forEachBrowser(declare: (name: BrowserName) => void): void {
  for (const name of ['chromium', 'firefox'] as const) {
    describe.skipIf(!hasBrowser(name))(name, () => declare(name));
  }
}
