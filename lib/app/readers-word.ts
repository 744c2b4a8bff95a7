import { correctionsInForce } from '../core/library/corrections-in-force.ts';
import type { Correction } from '../core/model/library.ts';
import type { LibraryStore } from './ports.ts';

/** What the reader has said that bears on how an article is read. */
export interface ReadersWord {
  /** In force there. */
  readonly corrections: readonly Correction[];
}

/** For readings that no reader has spoken of. */
export const noWord: ReadersWord = { corrections: [] };

/** What the reader has said of the article of an address. A library that cannot be read keeps nobody from reading the news. */
export async function readersWord(store: Pick<LibraryStore, 'livingRecords'>, canonicalUrl: string): Promise<ReadersWord> {
  try {
    return { corrections: correctionsInForce(await store.livingRecords('corrections'), canonicalUrl) };
  } catch {
    return noWord; // The library's own views say that it fails.
  }
}
