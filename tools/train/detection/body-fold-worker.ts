import { parentPort } from 'node:worker_threads';
import { foldOf, readCorpus } from './read-corpus.ts';
import { readPages } from './read-pages.ts';
import { bodyRows, trainBodyModel } from './train-body-model.ts';
import type { BodyRows } from './train-body-model.ts';

/** A model to train: on the corpus in `folder` without the domains of `fold` of `folds`; on all of it if `fold` is -1. */
export interface BodyFoldJob {
  readonly folder: string;
  readonly fold: number;
  readonly folds: number;
}

let rows: Promise<BodyRows[]> | null = null;

// One thread of body-folds.ts: a job in, its model out. The pages are there already.
parentPort?.on('message', ({ folder, fold, folds }: BodyFoldJob) => {
  rows ??= readRows(folder);
  void rows.then((all) => {
    const { base, trees } = trainBodyModel(fold < 0 ? all : all.filter(({ page }) => foldOf(page.domain, folds) !== fold));
    parentPort?.postMessage({ base, trees }, []);
  });
});

async function readRows(folder: string): Promise<BodyRows[]> {
  const corpus = readCorpus(folder);
  return bodyRows(corpus, await readPages(corpus, 1));
}
