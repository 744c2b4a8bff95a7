import { writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { readPageData } from './page-data.ts';

/** A page to read, and the file that its data go to. */
export interface PageDataJob {
  readonly path: string;
  readonly url: string;
  readonly target: string;
}

// One thread of read-pages.ts: a job in; the answer is only that it is done.
parentPort?.on('message', ({ path, url, target }: PageDataJob) => {
  writeFileSync(target, JSON.stringify(readPageData(path, url)));
  // A turn of the event loop in between: jsdom's weak references keep every document alive until then.
  setImmediate(() => parentPort?.postMessage('done', []));
});
