import { dateArticle } from '../../lib/core/dating/date-article.ts';
import type { Knowledge } from '../../lib/core/knowledge/knowledge.ts';
import { linkEntities } from '../../lib/core/linking/link-entities.ts';
import type { LinkWeights } from '../../lib/core/linking/weights.ts';
import type { Article } from '../../lib/core/model/article.ts';
import type { Recognition } from '../../lib/core/model/recognition.ts';
import { newsArticle, type NewsGold, type NewsText } from './news.ts';

/** How linking did on judged names of the news, the whole reading before it: names, roles and days as they are read. */
export interface NewsLinkingScore {
  readonly judged: number;
  /** Judged as somebody or somewhere of ours. */
  readonly held: number;
  readonly shown: number;
  readonly right: number;
  readonly traps: number;
  readonly trapsWrong: number;
  /** The recogniser did not find the name, or took it for another kind. */
  readonly unread: number;
  readonly mistakes: readonly string[];
}

/** Reads, dates and links the documents that have judged names, with the weights that ship or those given for a document, and compares. */
export function scoreNewsLinking(gold: readonly NewsGold[], documents: readonly NewsText[], read: (article: Article) => Recognition, knowledge: Knowledge, weightsOf?: (article: string) => LinkWeights): NewsLinkingScore {
  const count = { judged: 0, held: 0, shown: 0, right: 0, traps: 0, trapsWrong: 0, unread: 0 };
  const mistakes: string[] = [];
  const judgedOf = Map.groupBy(gold, ({ document }) => document);
  for (const news of documents) {
    const judged = judgedOf.get(news.id) ?? [];
    if (judged.length === 0) continue;
    const article = newsArticle(news);
    const recognition = read(article);
    const links = linkEntities(article, recognition, dateArticle(article, recognition, knowledge), knowledge, [], weightsOf?.(news.id));
    for (const one of judged) {
      const mention = recognition.mentions.find(({ start, end, kind }) => start === one.start && end === one.end && kind === one.kind);
      if (!mention) { count.unread++; continue; }
      count.judged++;
      if (one.item !== null) count.held++;
      if (one.trap !== null) count.traps++;
      const link = links[recognition.entities.findIndex(({ id }) => id === mention.entity)];
      const words = `${news.id}: ${mention.surface} (${one.item ?? 'NIL'})`;
      if (!link?.item) {
        if (one.item !== null) mistakes.push(`missed ${words}${link?.refused[0] ? `, ${link.refused[0].item.label}: ${link.refused[0].reason}` : ''}`);
        continue;
      }
      count.shown++;
      if (link.item.id === one.item) { count.right++; continue; }
      if (one.trap !== null) count.trapsWrong++;
      mistakes.push(`WRONG ${words} → ${link.item.label} (${link.item.id}, ${link.item.description ?? ''}) at ${link.probability.toFixed(2)}`);
    }
  }
  return { ...count, mistakes };
}
