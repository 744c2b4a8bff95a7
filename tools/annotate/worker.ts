import { parentPort } from 'node:worker_threads';
import { outputLine } from './output-line.ts';
import type { Job } from './read-file.ts';

// One thread of read-all.ts: a job in, its line out.
parentPort?.on('message', (job: Job) => { parentPort?.postMessage(outputLine(job), []); });
