import type { Dateline, Link, RefusedCandidate } from '../model/annotated-article.ts';
import type { Article } from '../model/article.ts';
import type { Item } from '../model/knowledge.ts';
import type { DayWindow } from '../model/partial-date.ts';
import type { Entity, Kind, Recognition } from '../model/recognition.ts';
import { rolesOf } from '../dating/roles.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { nameKey } from '../knowledge/name-keys.ts';
import { articleContext, publisherIds, type ArticleContext } from './article-context.ts';
import { colonyRefusal } from './colony-names.ts';
import { factsAround } from './facts-around.ts';
import { onlyHolder } from './only-holder.ts';
import { scorePerson, scorePlace, type Score } from './score-candidate.ts';
import { linkWeights, type LinkWeights } from './weights.ts';
import { whereabouts } from './whereabouts.ts';
import { nameWithWordBefore } from './word-before.ts';

/** What the reader has said of a name before, already narrowed to this article. */
export interface Correction {
  readonly name: string;
  readonly kind: Kind;
  /** `is`: this item; `is-not`: not this one. */
  readonly verdict: 'is' | 'is-not';
  readonly item: string;
}

/**
 * From this probability on an item is shown, else NIL: a wrong card is worse than none. Out of fold hardly anything above is
 * wrong; of people whose right item was taken away one in ten still passes (one in seven at 0.93), of places one in twenty-eight.
 */
const shownFrom: Readonly<Record<Kind, number>> = { person: 0.95, place: 0.88, organisation: 0.88 };
/** The dead who are refused may still be the ones spoken of: so much of their odds is left to them. */
const shadow = 0.4;
/** Candidates looked at per name, and near misses told. */
const mostCandidates = 12;
const mostRefused = 3;

/** One link per entity, in the order of `recognition.entities`: the item that it is, or NIL with the near misses and why not. */
export function linkEntities(article: Article, recognition: Recognition, dateline: Dateline, knowledge: Knowledge, corrections: readonly Correction[] = [], weights: LinkWeights = linkWeights): readonly Link[] {
  const context = articleContext(article, recognition, knowledge);
  const links = recognition.entities.map((entity) => linkOf(entity, article, recognition, dateline.window, knowledge, context,
    corrections.filter((correction) => correction.kind === entity.kind && nameKey(correction.name) === nameKey(entity.name)), weights));
  return links.map((link) => isTakenBySurer(link, links) ? {
    entity: link.entity, item: null, probability: 1 - link.probability / 2, asOf: [], since: [], before: [], undated: [],
    refused: [{ item: link.item as Item, reason: 'somebody else in this article is the likelier one' }],
  } : link);
}

/** Two entities of an article are two people: an item is given to the surer one only. */
function isTakenBySurer(link: Link, links: readonly Link[]): boolean {
  if (!link.item) return false;
  const rivals = links.filter((other) => other.item?.id === link.item?.id && other.item?.kind === 'person');
  return rivals.some((other) => other.probability > link.probability || (other.probability === link.probability && links.indexOf(other) < links.indexOf(link)));
}

function linkOf(entity: Entity, article: Article, recognition: Recognition, window: DayWindow | null, knowledge: Knowledge, context: ArticleContext, corrections: readonly Correction[], weights: LinkWeights): Link {
  const chosen = corrections.find(({ verdict }) => verdict === 'is');
  const chosenItem = chosen ? knowledge.byId(chosen.item) : null;
  if (chosenItem) return shown(entity, chosenItem, 1, [], window, knowledge);
  const refusedIds = new Set(corrections.filter(({ verdict }) => verdict === 'is-not').map(({ item }) => item));
  const scores = scoresOf(entity, article, recognition, window, knowledge, context, weights)
    .map((score) => refusedIds.has(score.candidate.item.id) ? { ...score, refusal: 'you said that it is not this one' } : score)
    .sort((a, b) => b.logit - a.logit);
  const publisher = publisherIds(entity, context);
  const stated = scores.find(({ candidate: { item }, refusal }) => (refusal === null || !refusal.startsWith('you')) && (publisher.has(item.id) || publisher.has(`title:${nameKey(item.label)}`)));
  if (stated) return shown(entity, stated.candidate.item, 0.99, [], window, knowledge);
  const best = scores.find(({ refusal }) => refusal === null);
  const probability = best ? shareOf(best, scores) : 0;
  const others = (from: readonly Score[]): readonly RefusedCandidate[] => from.slice(0, mostRefused)
    .map(({ candidate, refusal }) => ({ item: candidate.item, reason: refusal ?? 'too little in the article speaks for it' }));
  if (!best || probability < shownFrom[entity.kind]) {
    return { entity: entity.id, item: null, probability: 1 - probability, asOf: [], since: [], before: [], undated: [], refused: others(scores) };
  }
  return shown(entity, best.candidate.item, probability, others(scores.filter((score) => score !== best)), window, knowledge);
}

/** Every candidate of an entity with what speaks for it, in no order. */
export function scoresOf(entity: Entity, article: Article, recognition: Recognition, window: DayWindow | null, knowledge: Knowledge, context: ArticleContext, weights: LinkWeights = linkWeights): readonly Score[] {
  const mentions = recognition.mentions.filter((mention) => mention.entity === entity.id);
  const name = entity.kind === 'place' ? nameWithWordBefore(entity.name, mentions, article, knowledge) : entity.name;
  const all = knowledge.candidates(name, entity.kind);
  const candidates = all.slice(0, mostCandidates);
  if (candidates.length === 0) return [];
  if (entity.kind === 'person') {
    const roles = rolesOf(entity, article, recognition).map(({ text }) => text);
    const said = { name: entity.name, roles, isActing: context.acting.has(entity.id), holder: onlyHolder(roles, all, window, new Set(context.countries.keys()), knowledge) };
    return candidates.map((candidate) => scorePerson(candidate, said, window, context, knowledge, weights));
  }
  if (entity.kind === 'place') {
    const where = whereabouts(mentions, article, knowledge);
    return candidates.map((candidate) => {
      const score = scorePlace(candidate, candidates, where, window, context, weights);
      return { ...score, refusal: score.refusal ?? colonyRefusal(candidate.item, mentions, article, context, knowledge) };
    });
  }
  return candidates.map((candidate) => ({ candidate, features: {}, logit: candidate.weak ? -1 : 1.5, refusal: null }));
}

function shown(entity: Entity, item: Item, probability: number, refused: readonly RefusedCandidate[], window: DayWindow | null, knowledge: Knowledge): Link {
  return { entity: entity.id, item, probability, ...factsAround(item, window, knowledge), refused };
}

/** The probability of one candidate among all that are possible, the famous dead, and "nobody of ours", whose log-odds are 0. */
function shareOf(score: Score, scores: readonly Score[]): number {
  const sum = scores.reduce((total, { logit, refusal }) => total + Math.exp(logit) * (refusal === null ? 1 : refusal.startsWith('died') ? shadow : 0), 1);
  return Math.exp(score.logit) / sum;
}
