import { Worker } from 'node:worker_threads';
import type { BodyModel } from '../../../lib/core/detection/choose-body.ts';
import type { BodyFoldJob } from './body-fold-worker.ts';

/** Into how many folds of domains the articles are cut. */
export const bodyFolds = 5;

/** Body models on `threads` worker threads, one for each fold: model i has seen no domain of fold i. The pages must have been read. */
export function trainBodyFolds(folder: string, threads: number): Promise<BodyModel[]> {
  return trainFolds(folder, Array.from({ length: bodyFolds }, (_, fold) => fold), threads);
}

/** The model that ships: trained on all articles. */
export async function trainWholeBody(folder: string): Promise<BodyModel> {
  return (await trainFolds(folder, [-1], 1))[0] as BodyModel;
}

function trainFolds(folder: string, folds: readonly number[], threads: number): Promise<BodyModel[]> {
  const models: BodyModel[] = [];
  const left = folds.map((fold, at) => ({ fold, at }));
  const work = (): Promise<void> => new Promise((done, fail) => {
    const worker = new Worker(new URL('./body-fold-worker.ts', import.meta.url));
    let at = -1;
    const give = (): void => {
      const next = left.shift();
      if (next === undefined) { void worker.terminate().then(() => done()); return; }
      at = next.at;
      worker.postMessage({ folder, fold: next.fold, folds: bodyFolds } satisfies BodyFoldJob, []);
    };
    worker.on('message', (model: BodyModel) => { models[at] = model; give(); });
    worker.on('error', fail);
    give();
  });
  return Promise.all(Array.from({ length: Math.min(threads, folds.length) }, work)).then(() => models);
}
