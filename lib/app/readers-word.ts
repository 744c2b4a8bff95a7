import { correctionsInForce } from '../core/library/corrections-in-force.ts';
import type { Correction } from '../core/model/library.ts';
import type { LibraryStore } from './ports.ts';

/** What the reader has said that bears on how an article is read. */
export interface ReadersWord {
  /** In force there. */
  readonly corrections: readonly Correction[];
  /** The day that the reader has set: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `null` where they have not. */
  readonly day: string | null;
}

/** For readings that no reader has spoken of. */
export const noWord: ReadersWord = { corrections: [], day: null };

/** What the reader has said of the article of an address. A library that cannot be read keeps nobody from reading the news. */
export async function readersWord(store: Pick<LibraryStore, 'livingRecords'>, canonicalUrl: string): Promise<ReadersWord> {
  try {
    const [corrections, [set]] = await Promise.all([store.livingRecords('corrections'), store.livingRecords('setDays', canonicalUrl)]);
    return { corrections: correctionsInForce(corrections, canonicalUrl), day: set?.day ?? null };
  } catch {
    return noWord; // The library's own views say that it fails.
  }
}
