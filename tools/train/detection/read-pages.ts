import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PageData } from './page-data.ts';
import type { PageDataJob } from './page-data-worker.ts';
import type { CorpusPage } from './read-corpus.ts';

const root = resolve(import.meta.dirname, '../../..');
const store = join(root, 'output/page-data');

/** What a page's data depend on besides the page. */
const sources = [join(root, 'lib/adapters/dom'), join(root, 'lib/core/detection/tags.ts'), join(root, 'tools/annotate/parse-page.ts'), join(import.meta.dirname, 'page-data.ts')];

/**
 * Parses pages on `threads` worker threads, once: their data are kept in output/page-data until the code that reads them
 * changes. Gives a function that loads a page's data, so that not all of them need stand in memory.
 */
export async function readPages(pages: readonly CorpusPage[], threads: number): Promise<(page: CorpusPage) => PageData> {
  const folder = join(store, codeHash());
  if (existsSync(store)) for (const other of readdirSync(store)) if (join(store, other) !== folder) rmSync(join(store, other), { recursive: true });
  mkdirSync(folder, { recursive: true });
  const targetOf = (page: CorpusPage): string => join(folder, `${createHash('sha1').update(`${page.id} ${page.url ?? ''}`).digest('hex')}.json`);
  const jobs = pages.filter((page) => !existsSync(targetOf(page))).map((page): PageDataJob => ({ path: page.path, url: page.url ?? '', target: `${targetOf(page)}.${process.pid}.part` }));
  await Promise.all(Array.from({ length: Math.min(threads, jobs.length) }, () => work(jobs)));
  return (page) => JSON.parse(readFileSync(targetOf(page), 'utf8')) as PageData;
}

/** One thread, fed until no job is left. A file is whole once it has its own name. */
function work(jobs: PageDataJob[]): Promise<void> {
  const worker = new Worker(new URL('./page-data-worker.ts', import.meta.url));
  return new Promise((done, fail) => {
    let current: PageDataJob | undefined;
    const give = (): void => {
      if (current !== undefined) renameSync(current.target, current.target.replace(/\.\d+\.part$/, ''));
      current = jobs.pop();
      if (current === undefined) void worker.terminate().then(() => done());
      else worker.postMessage(current, []);
    };
    worker.on('message', give);
    worker.on('error', (error) => fail(new Error(`${current?.path} could not be read`, { cause: error })));
    give();
  });
}

function codeHash(): string {
  const hash = createHash('sha1');
  const files = sources.flatMap((path) => path.endsWith('.ts') ? [path] : readdirSync(path).map((name) => join(path, name)));
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}
