import { toErrorData } from '../../lib/core/errors.ts';
import type { Block } from '../../lib/core/model/article.ts';
import { readFile } from './read-file.ts';
import type { FileReading, Job } from './read-file.ts';
import { annotate, readingPart } from './reading-part.ts';

/** The article part of a line, as DESIGN.md's "The command line" has it. */
export interface ArticlePart {
  readonly isArticle: boolean;
  readonly probability: number;
  readonly reason: string;
  readonly title: string;
  /** Names joined by ", "; empty if the page gives none. */
  readonly byline: string;
  readonly authors: readonly { readonly name: string; readonly kind: 'person' | 'agency' }[];
  readonly site: string;
  readonly language: string | null;
  /** ISO 8601. */
  readonly published: string | null;
  readonly modified: string | null;
  readonly text: string;
  /** Spans of `text` with what each is; in a live blog with the time of its entry. */
  readonly blocks: readonly Block[];
  /** Captions and credits of the article's pictures, kept apart from the text. */
  readonly captions: readonly string[];
}

/** One line for one file: what was read, or why it could not be. Never throws. */
export interface OutputLine {
  readonly line: string;
  readonly isError: boolean;
}

/** Reads a job's file into its line. */
export function outputLine(job: Job): OutputLine {
  try {
    return { line: JSON.stringify(readingOf(job.file, readFile(job))), isError: false };
  } catch (error) {
    return errorLine(job.file, error);
  }
}

/** The line of a file that could not be read. */
export function errorLine(file: string, error: unknown): OutputLine {
  const { code, message } = toErrorData(error);
  const systemCode = (error as NodeJS.ErrnoException | null)?.code;
  return { line: JSON.stringify({ file, error: { code: systemCode === 'ENOENT' ? 'not-found' : systemCode === undefined ? code : 'bad-file', message } }), isError: true };
}

function readingOf(file: string, reading: FileReading): object {
  const read = reading.article === null ? null : annotate(reading.article);
  return {
    file,
    article: articlePart(reading),
    ...(read === null ? nothingRead : readingPart(read.annotated)),
    millis: {
      detect: round(reading.detectMs), extract: round(reading.extractMs),
      recognise: round(read?.millis.recognise ?? 0), link: round(read?.millis.link ?? 0),
    },
  };
}

/** The reading's part of a page without any running text. */
const nothingRead = { dateline: { earliest: null, latest: null, best: null, place: null, evidence: [], contradiction: null }, mentions: [], entities: [], quotations: [] };

function articlePart(reading: FileReading): ArticlePart {
  const { article } = reading;
  return {
    isArticle: reading.isArticle,
    probability: Number(reading.probability.toFixed(4)),
    reason: reading.reason,
    title: article?.title ?? '',
    byline: article?.authors.map((author) => author.name).join(', ') ?? '',
    authors: article?.authors ?? [],
    site: article?.site ?? '',
    language: article?.language ?? null,
    published: article?.published?.iso ?? null,
    modified: article?.modified?.iso ?? null,
    text: article?.text ?? '',
    blocks: article?.blocks ?? [],
    captions: article?.captions ?? [],
  };
}

function round(millis: number): number {
  return Math.round(millis * 10) / 10;
}
