import type { Author } from '../model/article.ts';
import { bareWords } from './block-features.ts';
import { headlineLine } from './headline-line.ts';
import type { JsonNode } from './json-ld.ts';
import { own, strings } from './json-ld.ts';
import type { BylineFact, PageFacts } from './page-facts.ts';
import type { PageOutline } from './page-outline.ts';
import { byWords, isAgency, isPersonal, readAuthorValue, readByline, readPenName } from './read-byline.ts';

const metas = ['author', 'byl', 'parsely-author', 'dc.creator', 'sailthru.author', 'citation_author', 'articleauthor', 'article:author', 'dc:creator', 'creator', 'cxenseparse:author'];
const elsewhere = /comment|reply|respond|related|recirc|teaser|recommend|popular|latest|trending|search|sidebar|footer|caption|credit|widget_|read-?more|read-?next|more-/;
const listed = /\bcards?\b|card[-_]|[-_]card|carousel|grid|list\b|loop|item\b|bio\b|about/;
/** A page with more bylines is a list of other pages. */
const mostBylines = 100;
const nameClass = /author[-_]*(?:name|link|title)|byline[-_]*name|\bfn\b|\bvcard\b|\bauthor\b|\bp-author\b|\burl\b/;

/**
 * Who wrote the page: people from JSON-LD, meta and bylines, agencies apart; in the page's order, no name twice. A name
 * that is the site's own gives way to a person's in the byline.
 */
export function pageAuthors(facts: PageFacts, articles: readonly JsonNode[], all: readonly JsonNode[], outline: PageOutline | null, site: string, title: string): Author[] {
  const isOwn = (name: string): boolean => isSite(name, site, facts.url);
  const headline = facts.headlines.findIndex((each) => bareWords(each) === bareWords(title));
  const seen = seenNames(facts.bylines, headline, isOwn);
  const candidates = [
    articles.flatMap((node) => authorNames(own(node, 'author'), all)).flatMap((name) => readAuthorValue(name)),
    ...metas.map((name) => facts.meta.filter((each) => each.name === name).flatMap((each) => readAuthorValue(each.value))),
    facts.microdata.filter((each) => each.name === 'author').slice(0, 1).flatMap((each) => readByline(each.value)),
  ].filter((names) => names.length > 0);
  const said = candidates.find((names) => names.some((name) => !isOwn(name) && isPersonal(name)));
  if (said !== undefined) {
    // A machine's list often has the photographer and the editor too; the byline names who wrote it.
    const isLeftOut = (name: string): boolean => !facts.bylines.some(({ text }) => text.includes(name));
    const isPart = seen !== null && seen.length < said.length && said.every((name) => seen.includes(name) || isLeftOut(name));
    return authors(isPart ? seen : said);
  }
  return authors(seen ?? lineNames(outline, title) ?? candidates[0] ?? penName(facts.bylines, headline) ?? plainLine(outline, title) ?? []);
}

/** Names of an `author` value; a mere reference (`@id`) is looked up among all nodes. */
function authorNames(value: unknown, all: readonly JsonNode[]): string[] {
  return (Array.isArray(value) ? value.slice(0, 20) : [value]).flatMap((each: unknown) => {
    const named = strings(each);
    if (named.length > 0 || typeof each !== 'object' || each === null) return named;
    const id = own(each as JsonNode, '@id');
    const target = typeof id === 'string' ? all.find((node) => own(node, '@id') === id && own(node, 'name') !== undefined) : undefined;
    return target === undefined ? [] : strings(target);
  });
}

/** The names of the byline that most likely is the article's: near its headline, said to be one, none of a list's. */
function seenNames(bylines: readonly BylineFact[], headline: number, isOwn: (name: string) => boolean): string[] | null {
  for (const other of [elsewhere, /comment|reply|respond|related/]) {
    const read = bylines.filter(({ hints }) => !other.test(hints)).slice(0, mostBylines).map((fact) => ({ fact, names: readByline(fact.text) })).filter(({ names }) => names.length > 0);
    const first = read.findIndex(({ fact }) => fact.headlinesBefore > headline);
    const worth = read.map(({ fact, names }, order) => worthOf(fact, headline) - (names.every(isOwn) ? 2 : 0) - Math.max(0, order - Math.max(0, first)) / 8);
    const best = read.map((each, order) => ({ ...each, worth: worth[order] as number })).toSorted((a, b) => b.worth - a.worth)[0];
    if (best === undefined) continue;
    // "Karin Holm Gardener" holds an element of its own for "Karin Holm".
    const inner = read.find(({ fact, names }) => names.length === 1 && nameClass.test(ownHints(fact)) && best.names[0]?.startsWith(`${names[0]} `) === true && /\s/.test(names[0] ?? ''));
    return inner?.names ?? best.names;
  }
  return null;
}

function worthOf(fact: BylineFact, headline: number): number {
  const behind = headline < 0 ? 1 : fact.headlinesBefore - headline;
  return (behind === 1 ? 2 : behind === 0 ? 1 : 0) + (byWords.test(fact.text) ? 2 : 0) + (nameClass.test(ownHints(fact)) ? 1 : 0) - (listed.test(fact.hints) ? 2 : 0);
}

function ownHints({ hints }: BylineFact): string {
  return hints.split(' < ', 1)[0] as string;
}

/** What the page marks as its author's name though it reads like no name. */
function penName(bylines: readonly BylineFact[], headline: number): string[] | null {
  const near = bylines.filter((fact) => !elsewhere.test(fact.hints) && nameClass.test(ownHints(fact)) && (headline < 0 || fact.headlinesBefore >= headline));
  for (const fact of near.slice(0, 8)) {
    const name = readPenName(fact.text);
    if (name !== null) return [name];
  }
  return null;
}

/** A line "By Name" around the headline. */
function lineNames(outline: PageOutline | null, title: string): string[] | null {
  if (outline === null) return null;
  const headline = Math.max(0, headlineLine(outline, title));
  for (const block of [...outline.blocks.slice(headline + 1, headline + 16), ...outline.blocks.slice(Math.max(0, headline - 3), headline)]) {
    for (const line of block.text.length > 200 ? [] : block.text.split('\n')) {
      const names = line.length < 90 && byWords.test(line) ? readByline(line) : [];
      if (names.length > 0) return names;
    }
  }
  return null;
}

/** A name alone on a line below the headline, with a date on the line before or after it. */
function plainLine(outline: PageOutline | null, title: string): string[] | null {
  const headline = outline === null ? -1 : headlineLine(outline, title);
  if (outline === null || headline < 0) return null;
  const isDated = (at: number): boolean => { const text = outline.blocks[at]?.text ?? ''; return text.length < 60 && /\b(?:19|20)\d\d\b|\b\d+ min/.test(text); };
  for (let at = headline + 1; at < headline + 7; at += 1) {
    const text = outline.blocks[at]?.text ?? '';
    const names = text.length < 40 && /\s/.test(text) && (isDated(at - 1) || isDated(at + 1)) ? readByline(text) : [];
    if (names.length === 1 && names[0] === text) return names;
  }
  return null;
}

function isSite(name: string, site: string, url: string): boolean {
  const own = bareWords(name);
  const host = (url.split('/')[2] ?? '').replace(/^www\./, '');
  const label = bareWords(host.split('.')[0] ?? '');
  return own !== '' && (bareWords(site).includes(own) || (own.length > 4 && bareWords(host).includes(own)) || (label.length > 2 && own.startsWith(label)));
}

function authors(names: readonly string[]): Author[] {
  const seen = new Map<string, Author>();
  for (const name of names.slice(0, 20)) {
    const key = name.toLowerCase();
    if (!seen.has(key)) seen.set(key, { name, kind: isAgency(name) ? 'agency' : 'person' });
  }
  return [...seen.values()];
}
