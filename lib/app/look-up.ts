import type { Dateline } from '../core/model/annotated-article.ts';
import type { Article } from '../core/model/article.ts';
import type { Item, KnowledgeSource } from '../core/model/knowledge.ts';
import type { Lead, LookUp, LookUpMode } from '../core/model/look-up.ts';
import type { Entity, Recognition } from '../core/model/recognition.ts';
import type { Knowledge } from '../core/knowledge/knowledge.ts';
import { isoDay } from '../core/knowledge/partial-days.ts';
import { wikidataItem, wikidataValueIds } from '../core/knowledge/wikidata-item.ts';
import type { FoundItem } from '../core/knowledge/with-items.ts';
import { eraRefusal } from '../core/linking/era.ts';
import type { Correction as SaidOfItem } from '../core/linking/link-entities.ts';
import { linkLookedUp, type LinkedLookUp } from '../core/linking/link-looked-up.ts';
import type { Encyclopaedia, FetchedEntity, WikipediaPage } from './ports.ts';

/** What is looked up, and the reading that decides who is meant. Of all this only the names leave. */
export interface LookUpQuestion {
  readonly article: Article;
  readonly recognition: Recognition;
  readonly dateline: Dateline;
  /** `Entity.id`s. */
  readonly entities: readonly string[];
  /** Languages of Wikipedia, the reader's best first; at least one. */
  readonly languages: readonly string[];
  readonly mode: LookUpMode;
  /** What the reader has said of these names. */
  readonly corrections?: readonly SaidOfItem[];
}

/** Entities whose labels are asked for, in all: three requests. */
const mostLabels = 150;
/** How likely an item is meant before any context: by the page of the very name, and by its place among the results. */
const pagePrior = 0.75;
const searchPrior = (place: number): number => Math.max(0.2, 0.6 - 0.04 * place);
const dayMs = 24 * 3600 * 1000;

/** Asks for names, and puts what comes through the same gate as the packs. One answer per entity, in order. Throws what `Encyclopaedia` throws. */
export async function lookUp(question: LookUpQuestion, encyclopaedia: Encyclopaedia, knowledge: Knowledge, signal: AbortSignal): Promise<readonly LookUp[]> {
  const asked = question.recognition.entities.filter(({ id }) => question.entities.includes(id));
  const names = [...new Set(asked.map(({ name }) => name))];
  const [pages, searched] = await Promise.all([pagesOf(names, question, encyclopaedia, signal), searchedIds(names, question, encyclopaedia, signal)]);
  const ids = new Map(names.map((name) => [name, candidateIds(pages.get(name), searched.get(name) ?? [])] as const));
  const entities = await encyclopaedia.entities(question.languages, [...new Set([...ids.values()].flat())], signal);
  const found = await itemsOf(asked, ids, pages, entities, question, encyclopaedia, knowledge, signal);
  const linked = linkLookedUp(asked.map(({ id }) => id), found, question.article, question.recognition, question.dateline, knowledge, question.corrections);
  const leads = await leadsOf(linked, pages, entities, question, encyclopaedia, signal);
  return linked.map(({ links, ...rest }) => ({
    ...rest,
    items: links.map((link) => ({ link, lead: leads.get(link.item?.id ?? '') ?? null })),
    sources: found.filter(({ item }) => links.some((link) => link.item?.id === item.id)).map(({ source }) => source),
  }));
}

/** The page of each name in the first language that has one. */
async function pagesOf(names: readonly string[], { languages, mode }: LookUpQuestion, encyclopaedia: Encyclopaedia, signal: AbortSignal): Promise<ReadonlyMap<string, WikipediaPage>> {
  const pages = new Map<string, WikipediaPage>();
  for (const language of mode === 'automatic' ? languages.slice(0, 1) : languages) {
    const missing = names.filter((name) => !pages.has(name));
    if (missing.length === 0) break;
    for (const [name, page] of await encyclopaedia.pages(language, missing, signal)) pages.set(name, page);
  }
  return pages;
}

/** What Wikidata has for each name; nothing where no click asks. */
async function searchedIds(names: readonly string[], { languages, mode }: LookUpQuestion, encyclopaedia: Encyclopaedia, signal: AbortSignal): Promise<ReadonlyMap<string, readonly string[]>> {
  if (mode === 'automatic') return new Map();
  return new Map(await Promise.all(names.map(async (name) => [name, await encyclopaedia.search(languages[0] as string, name, signal)] as const)));
}

/** Items that a name may mean: that of its page first. */
function candidateIds(page: WikipediaPage | undefined, searched: readonly string[]): readonly string[] {
  return [...new Set([...page && !page.isDisambiguation && page.itemId ? [page.itemId] : [], ...searched])];
}

/** Entities as items. Labels of their offices are asked for only where the kind and the era fit. */
async function itemsOf(
  asked: readonly Entity[], ids: ReadonlyMap<string, readonly string[]>, pages: ReadonlyMap<string, WikipediaPage>, entities: ReadonlyMap<string, FetchedEntity>,
  { languages, dateline }: LookUpQuestion, encyclopaedia: Encyclopaedia, knowledge: Knowledge, signal: AbortSignal,
): Promise<readonly FoundItem[]> {
  const read = (id: string, { entity }: FetchedEntity, prior: number, labels: ReadonlyMap<string, string>): Item | null => wikidataItem(entity, {
    languages, prior, source: sourceId(id), labelOf: (of) => labels.get(of) ?? null, countryCodeOf: (of) => knowledge.byId(of)?.countryCode ?? null,
  });
  const wanted = asked.flatMap(({ name, kind }) => (ids.get(name) ?? []).flatMap((id, place) => {
    const fetched = entities.get(id);
    if (fetched === undefined) return [];
    const page = pages.get(name);
    const isOwnPage = page !== undefined && page.itemId === id && !page.isDisambiguation;
    const prior = isOwnPage ? pagePrior : searchPrior(place);
    const item = read(fetched.entity.id, fetched, prior, new Map());
    return item?.kind !== kind ? [] : [{ fetched, prior, names: isOwnPage ? [name] : [], isPossible: eraRefusal(item, dateline.window) === null }];
  }));
  const labelIds = [...new Set(wanted.filter(({ isPossible }) => isPossible).flatMap(({ fetched }) => wikidataValueIds(fetched.entity)))].slice(0, mostLabels);
  const labels = await encyclopaedia.labels(languages, labelIds, signal);
  return wanted.flatMap(({ fetched, prior, names }) => {
    const item = read(fetched.entity.id, fetched, prior, labels);
    return item ? [{ item, names, source: sourceOf(fetched) }] : [];
  });
}

/** The beginnings of the articles about the items that are shown: as they came with the names, else by the items' own titles. */
async function leadsOf(linked: readonly LinkedLookUp[], pages: ReadonlyMap<string, WikipediaPage>, entities: ReadonlyMap<string, FetchedEntity>, { languages, mode }: LookUpQuestion, encyclopaedia: Encyclopaedia, signal: AbortSignal): Promise<ReadonlyMap<string, Lead>> {
  const leads = new Map([...pages.values()].flatMap(({ itemId, lead }) => itemId && lead.text !== '' ? [[itemId, lead] as const] : []));
  if (mode === 'automatic') return leads;
  for (const language of languages) {
    const titles = new Map(linked.filter(({ outcome }) => outcome === 'found').flatMap(({ links }) => links.flatMap(({ item }) => {
      const title = item && !leads.has(item.id) ? entities.get(item.id)?.entity.sitelinks[`${language.replaceAll('-', '_')}wiki`]?.title : undefined;
      return item && title !== undefined ? [[title, item.id] as const] : [];
    })));
    if (titles.size === 0) continue;
    for (const [title, { lead }] of await encyclopaedia.pages(language, [...titles.keys()], signal)) {
      if (lead.text !== '') leads.set(titles.get(title) as string, lead);
    }
  }
  return leads;
}

function sourceId(id: string): string {
  return `wikidata:${id}`;
}

/** Each entity is a source of its own: fetched on a day of its own, at a revision of its own. */
function sourceOf({ entity: { id, lastrevid }, fetchedAt }: FetchedEntity): KnowledgeSource {
  return {
    id: sourceId(id), name: 'Wikidata', edition: isoDay(Math.floor(fetchedAt / dayMs)), licence: 'CC0',
    url: lastrevid === undefined ? `https://www.wikidata.org/wiki/${id}` : `https://www.wikidata.org/w/index.php?title=${id}&oldid=${lastrevid}`,
  };
}
