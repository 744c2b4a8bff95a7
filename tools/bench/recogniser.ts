import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import nlp from 'compromise';
import { openModel } from '../../lib/core/recognition/model-file.ts';
import { recognise } from '../../lib/core/recognition/recognise.ts';
import { tokenise } from '../../lib/core/text/tokens.ts';
import { loadArticles } from '../fixtures/load-articles.ts';
import { median, say } from './report.ts';

const ROUNDS = 7;
const WORDS = 1000;

/**
 * The recogniser on our own articles, on one core: tokens a second, milliseconds for an article of 1,000 words (tokens
 * to entities, roles, quotations), loading, memory and size, beside compromise (names only). Run Node with
 * `--expose-gc` for the memory.
 */
export async function benchRecogniser(): Promise<void> {
  const file = readFileSync('public/models/recogniser.bin');
  const copy = (): ArrayBuffer => file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
  const before = memory();
  const model = openModel(copy());
  const held = memory() - before;
  const texts = loadArticles().map(({ text }) => text);
  const tokens = texts.reduce((sum, text) => sum + tokenise(text).count, 0);
  const article = firstWords(texts.join('\n\n'), WORDS);
  const readAll = timed(() => { for (const text of texts) recognise(text, model); });
  const readOne = timed(() => recognise(article, model));
  const compromiseAll = timed(() => { for (const text of texts) compromised(text); });
  const compromiseOne = timed(() => compromised(article));
  const loads = Array.from({ length: ROUNDS }, copy).map((bytes) => { const start = performance.now(); openModel(bytes); return performance.now() - start; });
  say('tokens a second', Math.round((1000 * tokens) / readAll).toLocaleString('en'));
  say('compromise, tokens a second', Math.round((1000 * tokens) / compromiseAll).toLocaleString('en'));
  say('ratio, dateline : compromise', (compromiseAll / readAll).toFixed(1));
  say(`an article of ${WORDS} words, ms`, readOne.toFixed(1));
  say(`compromise, an article of ${WORDS} words, ms`, compromiseOne.toFixed(1));
  say('opening the model, ms', median(loads).toFixed(1));
  say('model in memory, MB', (held / 1e6).toFixed(1));
  say('model file, bytes compressed', gzipSync(file, { level: 9 }).length.toLocaleString('en'));
  await Promise.resolve();
}

function compromised(text: string): number {
  const doc = nlp(text);
  return doc.people().length + doc.places().length + doc.organizations().length;
}

/** The median of several rounds in milliseconds, after two to warm up. */
function timed(run: () => unknown): number {
  run();
  run();
  return median(Array.from({ length: ROUNDS }, () => { const start = performance.now(); run(); return performance.now() - start; }));
}

function firstWords(text: string, count: number): string {
  let end = 0;
  for (let words = 0; words < count && end >= 0; words++) end = text.indexOf(' ', end + 1);
  return text.slice(0, end);
}

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

if (import.meta.main || process.argv[1] === import.meta.filename) await benchRecogniser();
