/**
 * `npm run bench [NAME …] [chromium|firefox] [again]`: speed and size, as printed figures; without a name, all of them one
 * after the other. The name of a browser leaves out the other in `library`, and `again` its import: the library is that of
 * the run before.
 */
import { buildExtension } from '../browsers/build-extension.ts';
import { hasBrowser } from '../browsers/extension.ts';

const benches: Readonly<Record<string, () => Promise<(words: ReadonlySet<string>) => Promise<void>>>> = {
  knowledge: async () => (await import('./knowledge.ts')).benchKnowledge,
  recogniser: async () => (await import('./recogniser.ts')).benchRecogniser,
  library: async () => (await import('./library.ts')).benchLibrary,
  detection: async () => (await import('./detection.ts')).benchDetection,
  transfer: async () => (await import('./transfer.ts')).benchTransfer,
  extension: async () => (await import('./extension.ts')).benchExtension,
};

const browsers = ['chromium', 'firefox'] as const;
const words: ReadonlySet<string> = new Set([...browsers, 'again'].filter((word) => process.argv.includes(word, 2)));
const names = process.argv.slice(2).filter((name) => !words.has(name));
const unknown = names.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(`no bench called ${unknown.join(', ')}; there are: ${Object.keys(benches).join(', ')}`);
  process.exit(2);
}
/** Those that measure the extension itself, in every browser that is here. */
const ofExtension: ReadonlySet<string> = new Set(['library', 'transfer', 'extension']);
const chosen = Object.entries(benches).filter(([name]) => names.length === 0 || names.includes(name));
if (chosen.some(([name]) => ofExtension.has(name))) {
  console.log('building the extension …');
  for (const browser of browsers) if (hasBrowser(browser)) buildExtension(browser, 'e2e');
}
for (const [name, load] of chosen) {
  console.log(`\n── ${name}`);
  await (await load())(words);
}
