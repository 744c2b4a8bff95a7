import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openModel } from '../../lib/core/recognition/model-file.ts';
import { recognise } from '../../lib/core/recognition/recognise.ts';
import type { Article } from '../../lib/core/model/article.ts';
import type { Kind, Recognition } from '../../lib/core/model/recognition.ts';
import type { Span } from '../../lib/core/model/span.ts';
import { articleOfText } from '../annotate/read-text.ts';

/** The folder with the news that evaluations read; not part of the repository. */
export const newsFolder = join(import.meta.dirname, '../../../shared/corpus/ner');

/** A document of the news: its text, and the names that its annotators marked. */
export interface NewsText {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly (readonly [start: number, end: number, type: string])[];
}

/** Who or where a name of dev news is, as judged by reading (tools/evaluate/news-gold.tsv). */
export interface NewsGold extends Span {
  readonly document: string;
  readonly kind: Kind;
  /** Id of the item, or `null`: nobody whom the packs hold. */
  readonly item: string | null;
  readonly trap: string | null;
}

/** The documents of one set ("conll03.dev"). @throws Error `ENOENT` where the news is not here. */
export function readNews(set: string, folder = newsFolder): readonly NewsText[] {
  return readFileSync(join(folder, `${set}.jsonl`), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as NewsText);
}

/** Whether the news is on this machine. */
export function hasNews(): boolean {
  return existsSync(newsFolder);
}

/** The sets that have judged names. */
export const judgedSets: readonly string[] = ['worldwide.dev', 'conll03.dev', 'gmb.dev', 'worldwide.train', 'conll03.train', 'gmb.train'];

/** All judged names, in the order of the table. */
export function readNewsGold(): readonly NewsGold[] {
  return readFileSync(join(import.meta.dirname, 'news-gold.tsv'), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => {
    const [document = '', start, end, kind, item = '', trap = ''] = line.split('\t');
    return { document, start: Number(start), end: Number(end), kind: kind as Kind, item: item === 'NIL' ? null : item, trap: trap === '' ? null : trap };
  });
}

/** A text of the news as an article without any date of its own. */
export function newsArticle({ id, text }: NewsText): Article {
  return articleOfText(text, `https://www.example.org/${id}`);
}

/** Reads names with the recogniser that ships. */
export function newsReader(): (article: Article) => Recognition {
  const bytes = readFileSync(join(import.meta.dirname, '../../public/models/recogniser.bin'));
  const model = openModel(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  return (article) => recognise(article.text, model);
}
