import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page of the corpus with what is known of it; see FIELDS.md beside the manifest. */
export interface CorpusPage {
  readonly id: string;
  /** Path of the page. */
  readonly path: string;
  /** Where the page stood, or `null` where the corpus made its address up. */
  readonly url: string | null;
  readonly source: string;
  readonly domain: string;
  /** `null`: not labelled. */
  readonly isArticle: boolean | null;
  readonly isUnambiguous: boolean;
  readonly pageType: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly authors: readonly string[] | null;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
  /** Its metadata was labelled with the help of a tool: not counted. */
  readonly isShapedByTool: boolean;
  /** The whole body as labelled, or `null`. */
  readonly body: string | null;
}

/** Reads the manifest of `folder` (the unpacked corpus/pages). */
export function readCorpus(folder: string): CorpusPage[] {
  return readFileSync(join(folder, 'manifest.jsonl'), 'utf8').trim().split('\n').map((line) => {
    const page = JSON.parse(line) as Record<string, unknown>;
    const text = (key: string): string | null => typeof page[key] === 'string' ? page[key] : null;
    const isWhole = page['bodyQuality'] === 'full' && page['bias'] !== 'readability' && page['bias'] !== 'newspaper';
    return {
      id: text('id') ?? '',
      path: join(folder, text('file') ?? ''),
      url: page['realUrl'] === true ? text('url') : null,
      source: text('corpus') ?? '',
      domain: text('domain') ?? '',
      isArticle: typeof page['isArticle'] === 'boolean' ? page['isArticle'] : null,
      isUnambiguous: page['strict'] === true,
      pageType: text('pageType') ?? '',
      title: text('title'),
      author: text('author'),
      authors: Array.isArray(page['authors']) ? page['authors'].map(String) : null,
      date: text('date'),
      isShapedByTool: page['bias'] === 'readability' || page['bias'] === 'metascraper',
      body: isWhole && text('bodyText') !== null ? readFileSync(join(folder, text('bodyText') as string), 'utf8') : null,
    };
  });
}

/** The fold of a domain, 0 to `folds - 1`: pages of one domain always stand in the same one. */
export function foldOf(domain: string, folds: number): number {
  let hash = 2166136261;
  for (const character of domain) hash = Math.imul(hash ^ (character.codePointAt(0) as number), 16777619);
  hash = Math.imul(hash ^ (hash >>> 13), 0x5bd1e995);
  return (hash >>> 16) % folds;
}
