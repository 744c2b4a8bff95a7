import { dateArticle } from '../../../lib/core/dating/date-article.ts';
import type { Knowledge } from '../../../lib/core/knowledge/knowledge.ts';
import { articleContext } from '../../../lib/core/linking/article-context.ts';
import { scoresOf } from '../../../lib/core/linking/link-entities.ts';
import type { Article } from '../../../lib/core/model/article.ts';
import type { Item } from '../../../lib/core/model/knowledge.ts';
import type { Entity, Recognition } from '../../../lib/core/model/recognition.ts';
import { articleOfFixture, recognitionOfFixture, sameness } from '../../evaluate/gold.ts';
import { judgedSets, newsArticle, readNews, readNewsGold } from '../../evaluate/news.ts';
import { loadArticles } from '../../fixtures/load-articles.ts';
import type { Choice } from './fit.ts';

/** How often a trap counts: there are few among names of every day, and each is what must not go wrong. */
const trapWeight = 4;
/** Every judged name of our dev articles and of dev news with the features of its candidates. `read` finds names in news. */
export function linkingChoices(knowledge: Knowledge, read: (article: Article) => Recognition): readonly Choice[] {
  return [...ownChoices(knowledge), ...newsChoices(knowledge, read)];
}

function ownChoices(knowledge: Knowledge): readonly Choice[] {
  return loadArticles('dev').flatMap((fixture) => {
    const article = articleOfFixture(fixture, fixture.meta.written);
    const recognition = recognitionOfFixture(fixture);
    return recognition.entities.flatMap((entity, at) => {
      const gold = fixture.gold.entities[at];
      if (!gold || gold.kind === 'organisation' || (gold.item === null && !gold.country)) return [];
      return choiceOf(fixture.slug, entity, article, recognition, knowledge, gold.item === 'NIL' ? () => 'no' : (item) => sameness(item, gold), gold.trap ? trapWeight : 1);
    });
  });
}

function newsChoices(knowledge: Knowledge, read: (article: Article) => Recognition): readonly Choice[] {
  const gold = Map.groupBy(readNewsGold(), ({ document }) => document);
  return judgedSets.flatMap((set) => readNews(set)).flatMap((news) => {
    const judged = gold.get(news.id) ?? [];
    if (judged.length === 0) return [];
    const article = newsArticle(news);
    const recognition = read(article);
    return judged.flatMap((one) => {
      const mention = recognition.mentions.find(({ start, end, kind }) => start === one.start && end === one.end && kind === one.kind);
      const entity = recognition.entities.find(({ id }) => id === mention?.entity);
      return entity ? choiceOf(news.id, entity, article, recognition, knowledge, ({ id }) => id === one.item ? 'by-id' : 'no', one.trap ? trapWeight : 1) : [];
    });
  });
}

function choiceOf(name: string, entity: Entity, article: Article, recognition: Recognition, knowledge: Knowledge, isRight: (item: Item) => ReturnType<typeof sameness>, weight: number): readonly Choice[] {
  const { window } = dateArticle(article, recognition, knowledge);
  const possible = (known: Knowledge) => scoresOf(entity, article, recognition, window, known, articleContext(article, recognition, knowledge)).filter(({ refusal }) => refusal === null);
  const scores = possible(knowledge);
  if (scores.length === 0) return [];
  // the Congo that is meant is the state with the id of gold, not the river that merely has the name
  const [byId, byName] = (['by-id', 'by-name'] as const).map((how) => scores.findIndex(({ candidate }) => isRight(candidate.item) === how)) as [number, number];
  const right = byId < 0 ? byName : byId;
  const without = right < 0 ? [] : possible({ ...knowledge, candidates: (asked, kind) => knowledge.candidates(asked, kind).filter(({ item }) => isRight(item) === 'no') });
  return [{ article: name, kind: entity.kind, weight, candidates: scores.map(({ features }) => features), right, without: without.map(({ features }) => features) }];
}
