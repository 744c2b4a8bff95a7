import type { Article, PublisherLink } from '../model/article.ts';
import { articleAddress } from './article-address.ts';
import { isMonthFirst } from './date-order.ts';
import { jsonLdNodes, own, strings, typesOf } from './json-ld.ts';
import type { JsonNode } from './json-ld.ts';
import { pageAuthors } from './page-authors.ts';
import { modifiedDate, publishedDate } from './page-dates.ts';
import type { PageFacts } from './page-facts.ts';
import type { PageOutline } from './page-outline.ts';
import { pageTitle } from './page-title.ts';

/** An article's metadata: all of it but the text. */
export type Metadata = Omit<Article, 'text' | 'blocks'>;

const articleType = /Article$|^(?:BlogPosting|LiveBlogPosting|Report|Review|Recipe|SocialMediaPosting)$/;

/**
 * The metadata that a page's facts give. Nothing is guessed: what the page doesn't say is empty or `null`. Lines beside
 * the headline are looked at where an outline is given.
 */
export function metadataOf(facts: PageFacts, outline: PageOutline | null): Metadata {
  const all = jsonLdNodes(facts.jsonLd);
  const articles = all.filter((node) => typesOf(node).some((type) => articleType.test(type)));
  const pages = all.filter((node) => typesOf(node).some((type) => /^(?:\w*WebPage|ItemPage|VideoObject)$/.test(type)));
  const nodes = [...articles.slice(0, 1), ...pages.slice(0, 1)];
  const canonical = facts.links.find((link) => link.name === 'canonical')?.value ?? meta(facts, 'og:url')[0] ?? null;
  const site = meta(facts, 'og:site_name')[0] ?? hostOf(facts.url);
  const said = [...meta(facts, 'og:title'), ...articles.slice(0, 1).flatMap((node) => strings(own(node, 'headline')))];
  const title = pageTitle(facts, said, site);
  const monthFirst = isMonthFirst(facts, outline);
  return {
    url: facts.url,
    canonicalUrl: articleAddress(facts.url, canonical),
    title,
    authors: pageAuthors(facts, nodes, all, outline, site, title),
    site,
    language: facts.language.toLowerCase().replace('_', '-') || null,
    published: publishedDate(facts, nodes, outline, title, monthFirst),
    modified: modifiedDate(facts, nodes, title, monthFirst),
    publisherLinks: articles.flatMap((node) => [own(node, 'about'), own(node, 'mentions')]).flat().flatMap(publisherLink),
  };
}

function meta(facts: PageFacts, ...names: readonly string[]): string[] {
  return names.flatMap((name) => facts.meta.filter((each) => each.name === name).map((each) => each.value));
}

function publisherLink(value: unknown): PublisherLink[] {
  if (typeof value !== 'object' || value === null) return [];
  const name = strings(value)[0];
  const sameAs = strings(own(value as JsonNode, 'sameAs')).filter((url) => /^https?:\/\//.test(url));
  return name === undefined || sameAs.length === 0 ? [] : [{ name, sameAs }];
}

function hostOf(url: string): string {
  return /^[a-z]+:\/\/(?:www\.)?([^/:?#]+)/i.exec(url)?.[1] ?? '';
}
