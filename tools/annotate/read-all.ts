import { Worker } from 'node:worker_threads';
import { errorLine } from './output-line.ts';
import type { OutputLine } from './output-line.ts';
import type { Job } from './read-file.ts';

/** A file that takes longer is given up: its thread is ended and its line says so. */
const mostMs = 120_000;

/**
 * Reads jobs on `threads` worker threads and gives the lines in the jobs' order, each as soon as all before it are there.
 * A thread that dies (out of memory, out of stack) costs its own job only.
 */
export function readAll(jobs: readonly Job[], threads: number, onLine: (line: OutputLine) => void): Promise<void> {
  const lines: (OutputLine | undefined)[] = Array.from({ length: jobs.length });
  let next = 0;
  let printed = 0;
  const settle = (index: number, line: OutputLine): void => {
    lines[index] ??= line;
    for (let ready = lines[printed]; ready !== undefined; ready = lines[printed]) {
      onLine(ready);
      printed += 1;
    }
  };
  const runThread = (): Promise<void> => new Promise((resolve) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url));
    let current = -1;
    let timer: NodeJS.Timeout | undefined;
    const give = (): void => {
      clearTimeout(timer);
      if (next >= jobs.length) { void worker.terminate(); return; }
      current = next;
      next += 1;
      timer = setTimeout(() => { fail(new Error(`gave up after ${mostMs / 1000} s`)); void worker.terminate(); }, mostMs);
      worker.postMessage(jobs[current], []);
    };
    const fail = (error: unknown): void => {
      if (current >= 0) settle(current, errorLine(jobs[current]?.file ?? '', error));
      current = -1;
    };
    worker.on('message', (line: OutputLine) => { settle(current, line); current = -1; give(); });
    worker.on('error', fail);
    worker.on('exit', () => { clearTimeout(timer); resolve(next < jobs.length ? runThread() : undefined); });
    give();
  });
  return Promise.all(Array.from({ length: Math.min(threads, jobs.length) }, runThread)).then(() => undefined);
}
