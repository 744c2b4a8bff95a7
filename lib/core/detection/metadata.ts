import type { Article, Author, PageDate, PublisherLink } from '../model/article.ts';
import { jsonLdNodes, own, strings, typesOf } from './json-ld.ts';
import type { JsonNode } from './json-ld.ts';
import type { PageFacts } from './page-facts.ts';
import { readMachineDate } from './read-date.ts';

/** An article's metadata: all of it but the text. */
export type Metadata = Omit<Article, 'text' | 'blocks'>;

const articleType = /^(?:\w*NewsArticle|\w*Article|BlogPosting|LiveBlogPosting|Report|WebPage)$/;

/** The metadata that a page's facts give. Nothing is guessed: what the page doesn't say is empty or `null`. */
export function metadataOf(facts: PageFacts): Metadata {
  const nodes = jsonLdNodes(facts.jsonLd).filter((node) => typesOf(node).some((type) => articleType.test(type)));
  const canonical = facts.links.find((link) => link.name === 'canonical')?.value ?? meta(facts, 'og:url')[0] ?? '';
  const site = meta(facts, 'og:site_name')[0] ?? hostOf(facts.url);
  return {
    url: facts.url,
    canonicalUrl: /^https?:\/\//.test(canonical) ? canonical : facts.url.replace(/#.*$/, ''),
    title: titleOf(facts, nodes, site),
    authors: authorsOf(facts, nodes),
    site,
    language: facts.language.toLowerCase().replace('_', '-') || null,
    published: dateOf(facts, nodes, ['datePublished', 'dateCreated'], ['article:published_time', 'og:article:published_time', 'datepublished', 'pubdate', 'publishdate', 'date', 'dc.date', 'dc.date.issued', 'parsely-pub-date', 'sailthru.date']),
    modified: dateOf(facts, nodes, ['dateModified'], ['article:modified_time', 'og:updated_time', 'datemodified', 'last-modified']),
    publisherLinks: nodes.flatMap((node) => [own(node, 'about'), own(node, 'mentions')]).flat().flatMap(publisherLink),
  };
}

function meta(facts: PageFacts, ...names: readonly string[]): string[] {
  return names.flatMap((name) => facts.meta.filter((each) => each.name === name).map((each) => each.value));
}

function titleOf(facts: PageFacts, nodes: readonly JsonNode[], site: string): string {
  const headline = facts.headlines[0] ?? '';
  const said = meta(facts, 'og:title')[0] ?? nodes.flatMap((node) => strings(own(node, 'headline')))[0] ?? facts.title;
  if (headline !== '' && (said === '' || facts.title.includes(headline) || said.includes(headline))) return headline;
  return said.replace(new RegExp(`\\s*[|\\-–—:·]\\s*${site.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`, 'i'), '');
}

function authorsOf(facts: PageFacts, nodes: readonly JsonNode[]): Author[] {
  const said = nodes.flatMap((node) => strings(own(node, 'author')));
  const names = said.length > 0 ? said : meta(facts, 'author', 'article:author', 'byl', 'parsely-author', 'dc.creator').filter((name) => !/^https?:/.test(name));
  return [...new Set(names.map((name) => name.replace(/^by\s+/i, '')))].map((name) => ({ name, kind: 'person' }));
}

function dateOf(facts: PageFacts, nodes: readonly JsonNode[], keys: readonly string[], names: readonly string[]): PageDate | null {
  for (const value of keys.flatMap((key) => nodes.flatMap((node) => strings(own(node, key))))) {
    const iso = readMachineDate(value);
    if (iso !== null) return { iso, source: 'json-ld' };
  }
  for (const value of meta(facts, ...names)) {
    const iso = readMachineDate(value);
    if (iso !== null) return { iso, source: 'meta' };
  }
  return null;
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
