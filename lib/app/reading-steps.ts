import type { Dateline, Link } from '../core/model/annotated-article.ts';
import type { Article } from '../core/model/article.ts';
import type { KnowledgeSource } from '../core/model/knowledge.ts';
import type { Recognition } from '../core/model/recognition.ts';
import { openModel } from '../core/recognition/model-file.ts';
import { recognise } from '../core/recognition/recognise.ts';
import type { ReadingSteps } from './annotate-article.ts';

/** The files that a reading needs, under `public/`. */
export const readingFiles = { model: 'models/recogniser.bin' } as const;

/** The bytes of `readingFiles`, by the same names. */
export type ReadingBytes = Readonly<Record<keyof typeof readingFiles, ArrayBuffer>>;

/** The steps of a reading over their opened files, and the sources that facts may name. Throws if a file is damaged. */
export function openReadingSteps(bytes: ReadingBytes): ReadingSteps & { readonly sources: readonly KnowledgeSource[] } {
  const model = openModel(bytes.model);
  return {
    recognise: (article) => recognise(article.text, model, { title: article.title, blocks: article.blocks }),
    date: dateByPage,
    link: (_article, recognition) => linkNothing(recognition),
    sources: [],
  };
}

/** The day that the page itself gives as published. */
function dateByPage(article: Article): Dateline {
  const day = article.published?.iso.slice(0, 10) ?? null;
  return {
    window: day === null ? null : { earliest: day, latest: day },
    place: null,
    evidence: day === null ? [] : [{ span: null, earliest: day, latest: day, says: `the page says ${day}` }],
    contradiction: null,
  };
}

function linkNothing(recognition: Recognition): readonly Link[] {
  return recognition.entities.map(({ id }) =>
    ({ entity: id, item: null, probability: 1, asOf: [], since: [], before: [], undated: [], refused: [] }));
}
