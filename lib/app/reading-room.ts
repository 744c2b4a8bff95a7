import { DatelineError } from '../core/errors.ts';
import type { Article } from '../core/model/article.ts';
import type { Knowledge } from '../core/knowledge/knowledge.ts';
import type { Reading } from '../core/protocol.ts';
import { annotateArticle } from './annotate-article.ts';
import type { ReadersWord } from './readers-word.ts';
import { openReadingSteps, readingFiles, type ReadingBytes } from './reading-steps.ts';

type Steps = ReturnType<typeof openReadingSteps>;

/** Where articles are read. */
export interface ReadingRoom {
  /** The whole reading of an article, after what the reader has said of it. Throws `model` if the model or a pack cannot be loaded; the next call tries again. */
  annotate(article: Article, word?: ReadersWord): Promise<Reading>;
  /** What the packs know, as `annotate` uses it. Throws as it does. */
  knowledge(): Promise<Knowledge>;
  /** Opens everything anew at the next article: packs were added or removed. */
  reopen(): void;
}

/**
 * A reading room that opens its model and packs at the first article, once. `readAsset` gives a file of `public/`,
 * `readAdded` the packs that the reader has added; without them articles are read all the same.
 */
export function openReadingRoom(readAsset: (path: string) => Promise<ArrayBuffer>, now: () => number, readAdded: () => Promise<readonly ArrayBuffer[]> = async () => []): ReadingRoom {
  let opening: Promise<Steps> | null = null;
  const open = (): Promise<Steps> => {
    opening ??= openSteps(readAsset, readAdded).catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };
  return {
    async annotate(article, word) {
      const steps = await open();
      const { annotated: { recognition, dateline, links } } = annotateArticle(article, steps, now, word);
      return { recognition, dateline, links, sources: steps.sources };
    },
    knowledge: async () => (await open()).knowledge,
    reopen: () => { opening = null; },
  };
}

async function openSteps(readAsset: (path: string) => Promise<ArrayBuffer>, readAdded: () => Promise<readonly ArrayBuffer[]>): Promise<Steps> {
  const files = await Promise.all(Object.entries(readingFiles).map(async ([name, path]) => [name, await readAsset(path)] as const));
  // a database that cannot be read is no reason to read nothing
  const added = await readAdded().catch(() => []);
  try {
    return openReadingSteps(Object.fromEntries(files) as ReadingBytes, added);
  } catch (cause) {
    throw new DatelineError('model', 'the model or a pack is damaged', { cause });
  }
}
