import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { dateArticle } from '../../lib/core/dating/date-article.ts';
import { openKnowledge } from '../../lib/core/knowledge/knowledge.ts';
import { openPack } from '../../lib/core/knowledge/pack.ts';
import { linkEntities } from '../../lib/core/linking/link-entities.ts';
import { openModel } from '../../lib/core/recognition/model-file.ts';
import { recognise } from '../../lib/core/recognition/recognise.ts';
import { loadArticles } from '../fixtures/load-articles.ts';
import { median, percentile, say } from './report.ts';

const root = join(import.meta.dirname, '../../public');
const packs = ['places.bin', 'people.bin'] as const;
const rounds = 15;

/** Size, opening, memory of the packs; linking and dating of articles of our own as the recogniser reads them, per 1,000 words. */
export async function benchKnowledge(): Promise<void> {
  const files = packs.map((name) => ({ name, bytes: Uint8Array.from(readFileSync(join(root, 'packs', name))).buffer }));
  const outlines = readFileSync(join(root, 'packs/outlines.json'));
  let compressed = gzipSync(outlines, { level: 9 }).length;
  for (const { name, bytes } of files) {
    const gzip = gzipSync(new Uint8Array(bytes), { level: 9 }).length;
    compressed += gzip;
    say(`${name}: size, compressed`, `${megabytes(bytes.byteLength)}, ${megabytes(gzip)}`);
  }
  say('all packs and outlines, compressed', megabytes(compressed));

  const opening = Array.from({ length: rounds }, () => timed(() => files.map(({ bytes }) => openPack(bytes))));
  say('open both packs, median of warm rounds (first round)', `${milliseconds(median(opening.slice(1)))} (${milliseconds(opening[0] as number)})`);
  const before = process.memoryUsage();
  const opened = files.map(({ bytes }) => openPack(bytes));
  const model = openModel(Uint8Array.from(readFileSync(join(root, 'models/recogniser.bin'))).buffer);
  const articles = loadArticles().map(({ text, meta }) => ({
    words: text.split(/\s+/).length, recognition: recognise(text, model),
    article: { url: meta.url, canonicalUrl: meta.url, title: meta.title, authors: [], site: '', language: 'en', published: null, modified: null, publisherLinks: [], text, blocks: [] },
  }));
  const perThousand: number[] = [];
  const least = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    for (const { article, recognition, words } of articles) {
      const knowledge = openKnowledge(opened); // answers are remembered within an article, as on a first visit
      const spent = timed(() => linkEntities(article, recognition, dateArticle(article, recognition, knowledge), knowledge));
      if (round > 0) perThousand.push(spent * 1000 / words);
      least.set(article.url, Math.min(least.get(article.url) ?? Infinity, spent * 1000 / words));
    }
  }
  say(`link and date 1,000 words, median and 95th percentile of ${articles.length} articles`, `${milliseconds(median(perThousand))}, ${milliseconds(percentile(perThousand, 0.95))}`);
  say('link and date 1,000 words, each article in its quickest round: median, slowest', `${milliseconds(median([...least.values()]))}, ${milliseconds(Math.max(...least.values()))}`);
  const after = process.memoryUsage();
  const held = files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
  say('memory: files as they lie, and heap and buffers grown since opening (model and articles among it)',
    `${megabytes(held)}, ${megabytes(after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers)}`);
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(2)} MB`;
}

function milliseconds(ms: number): string {
  return `${ms.toFixed(1)} ms`;
}

if (process.argv[1] === import.meta.filename) await benchKnowledge();
