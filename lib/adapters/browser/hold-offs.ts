import { browser } from 'wxt/browser';
import type { HoldOffs } from '../../app/ports.ts';

const prefix = 'hold-off:';

/** Until when a host wants to be left alone: over restarts of the background, but not of the browser. */
export const holdOffs: HoldOffs = {
  async until(host) {
    const until: unknown = (await browser.storage.session.get(prefix + host))[prefix + host];
    return typeof until === 'number' ? until : 0;
  },
  hold: (host, until) => browser.storage.session.set({ [prefix + host]: until }),
};
