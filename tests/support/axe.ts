import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';

const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** What depends on colours alone; all else is the same in light and dark. */
const colours = ['color-contrast', 'link-in-text-block'];

/** What axe finds on a page, a line for each kind of violation. `addScriptTag` is barred by the extension's own policy. */
export async function violations(page: Page, of: 'all' | 'colours' = 'all'): Promise<string[]> {
  const options = { resultTypes: ['violations'], ...(of === 'all' ? {} : { runOnly: { type: 'rule', values: colours } }) };
  return page.evaluate(`(() => { if (!globalThis.axe) { ${axe} }; return axe.run(${JSON.stringify(options)}).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.target.join(' ')).join(', '))); })()`) as Promise<string[]>;
}
