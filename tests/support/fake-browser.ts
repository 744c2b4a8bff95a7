/** The extension API in unit tests: adapters that need it are given a fake of our own port instead. */
export const browser = new Proxy({}, {
  get(_target, name) {
    throw new Error(`browser.${String(name)} is not available in unit tests: pass a port instead`);
  },
});
