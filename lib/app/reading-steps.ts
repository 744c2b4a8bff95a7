import type { KnowledgeSource } from '../core/model/knowledge.ts';
import { dateArticle } from '../core/dating/date-article.ts';
import { openKnowledge, type Knowledge } from '../core/knowledge/knowledge.ts';
import { openPack, type Pack } from '../core/knowledge/pack.ts';
import { linkEntities } from '../core/linking/link-entities.ts';
import { openModel } from '../core/recognition/model-file.ts';
import { recognise } from '../core/recognition/recognise.ts';
import type { ReadingSteps } from './annotate-article.ts';
import { saidOfItem } from './said-of-item.ts';

/** The files that a reading needs, under `public/`. */
export const readingFiles = { model: 'models/recogniser.bin', places: 'packs/places.bin', people: 'packs/people.bin' } as const;

/** The bytes of `readingFiles`, by the same names. */
export type ReadingBytes = Readonly<Record<keyof typeof readingFiles, ArrayBuffer>>;

/**
 * The steps of a reading over their opened files, and the sources that facts may name. Throws if a file that ships is damaged;
 * a damaged one of the packs that the reader has `added` is left out.
 */
export function openReadingSteps(bytes: ReadingBytes, added: readonly ArrayBuffer[] = []): ReadingSteps & { readonly sources: readonly KnowledgeSource[]; readonly knowledge: Knowledge } {
  const model = openModel(bytes.model);
  const knowledge = openKnowledge([openPack(bytes.places), openPack(bytes.people), ...added.flatMap(openedOrNot)]);
  return {
    recognise: (article) => recognise(article.text, model),
    // the packs end before today; what is read may be younger than they are
    date: (article, recognition) => dateArticle(article, recognition, knowledge, new Date().toISOString().slice(0, 10)),
    link: (article, recognition, dateline, corrections) => linkEntities(article, recognition, dateline, knowledge, corrections.flatMap(saidOfItem)),
    sources: [...knowledge.sources.values()],
    knowledge,
  };
}

/** Packs are checked when they are added; whoever damaged one since must not keep articles from being read. */
function openedOrNot(bytes: ArrayBuffer): readonly Pack[] {
  try { return [openPack(bytes)]; } catch { return []; }
}
