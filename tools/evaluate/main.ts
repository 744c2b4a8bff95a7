/** `npm run evaluate -- NAME [options]`: how good a part of the reading is, as printed figures. */
const evaluations: Readonly<Record<string, () => Promise<(args: readonly string[]) => Promise<void>>>> = {
  ner: async () => (await import('./ner.ts')).evaluateNer,
  knowledge: async () => (await import('./knowledge.ts')).main,
  articles: async () => (await import('./articles.ts')).evaluateArticles,
  'pages-in-browser': async () => (await import('./pages-in-browser.ts')).evaluatePagesInBrowser,
  pages: async () => (await import('./pages.ts')).evaluatePages,
};

const [name = '', ...args] = process.argv.slice(2);
const load = evaluations[name];
if (load === undefined) {
  console.error(`usage: npm run evaluate -- ${Object.keys(evaluations).join(' | ')}`);
  process.exitCode = 2;
} else {
  await (await load())(args).catch(sayWhatIsMissing);
}

/** Data that is not part of the repository may not be here: that is said in a line, and is no failure. */
function sayWhatIsMissing(error: unknown): void {
  const { code, path } = error as NodeJS.ErrnoException;
  if (code !== 'ENOENT' || path === undefined || !path.includes('shared')) throw error;
  console.log(`skipped: ${path} is not here. This evaluation reads data that is not part of the repository; an argument names its folder (see the README).`);
}
