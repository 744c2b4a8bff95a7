import type { LibraryReads } from '../core/library/browse.ts';
import type { LibraryIndex } from '../core/library/library-index.ts';
import { articleEntry, noteEntry } from '../core/library/search-entry.ts';

/** Records read from the library at a time: between two runs the index answers. */
const run = 100;

/** How far the index is: `done` of `total` living records. */
export interface IndexProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Brings an index into agreement with the living records of the library: adds what is new or changed, removes what is
 * gone. Gives whether anything changed. Tells of its progress after each run; `isEnded` stops it between two.
 */
export async function updateIndex(
  index: LibraryIndex, reads: Pick<LibraryReads, 'versions' | 'articlesByIds' | 'notesByIds'>,
  onProgress: (progress: IndexProgress) => void, isEnded: () => boolean = () => false,
): Promise<boolean> {
  const { articles, notes } = await reads.versions();
  const stale = { articles: index.articles.stale(articles), notes: index.notes.stale(notes) };
  for (const id of stale.articles.gone) index.articles.remove(id);
  for (const id of stale.notes.gone) index.notes.remove(id);
  const total = articles.size + notes.size;
  let open = stale.articles.missing.length + stale.notes.missing.length;
  onProgress({ done: total - open, total });
  const runs = [
    ...chunks(stale.notes.missing).map((ids) => async () => (await reads.notesByIds(ids)).forEach((note) => index.notes.put(noteEntry(note)))),
    ...chunks(stale.articles.missing).map((ids) => async () => (await reads.articlesByIds(ids)).forEach((article) => index.articles.put(articleEntry(article)))),
  ];
  for (const [at, read] of runs.entries()) {
    if (isEnded()) break;
    await read();
    open = Math.max(0, open - run);
    onProgress({ done: at === runs.length - 1 ? total : total - open, total });
  }
  return runs.length > 0 || stale.articles.gone.length > 0 || stale.notes.gone.length > 0;
}

function chunks(ids: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(ids.length / run) }, (_, at) => ids.slice(at * run, (at + 1) * run));
}
