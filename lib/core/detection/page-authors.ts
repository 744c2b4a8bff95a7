import type { Author } from '../model/article.ts';
import type { JsonNode } from './json-ld.ts';
import { own, strings } from './json-ld.ts';
import type { NamedFact, PageFacts } from './page-facts.ts';
import type { PageOutline } from './page-outline.ts';

const agencies = /^(?:reuters|ap|afp|dpa|apa|ansa|efe|upi|tass|itar-tass|interfax|ria novosti|xinhua|kyodo|jiji(?: press)?|pti|ani|ians|lusa|belga|anp|ntb|tt|ritzau|stt|pap|ctk|čtk|mti|bloomberg|(?:the )?associated press|agence france-presse|deutsche presse-agentur|press association|pa media)$/i;
const by = /^(?:(?:written|posted|published|reported|words|story|text|review(?:ed)?)\s*by|(?:veröffentlicht|publiziert|publié|publicado|pubblicato|geschrieben)\s+(?:von|par|por|da)|by|von|par|por|di|da|door|av|af|przez|автор|text|autor(?:in)?|文|記者|作者)[:：●\s]\s*/i;
const noName = /\d|@|https?:|\b(?:by|min|read|published|updated|posted|editor|editors|editorial|writer|staff|team|reporter|correspondent|author|admin|newsroom|redaktion|contributor|guest|about|follow|share|comments?|subscribe|more|news|agency|name|email|expert|co-founder|ceo|founder|director|manager|professor|journalist|redakteur\w*|share|profile|view|articles?|posts?|all|see|the|publi\w+|veröffentlicht|pressestelle|(?:jan|febr)uary|march|april|june|july|august|(?:sept|nov|dec)ember|october|januar|februar|märz|juni|juli|oktober|dezember|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i;
const dateAfter = /[\s,(]*(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*[.,]?\s*)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s*\d.*$|\s*\d.*$/;

/**
 * Who wrote the page: people from JSON-LD, meta and bylines, agencies apart; in the page's order, no name twice. A name
 * that is the site's own gives way to a person's in the byline.
 */
export function pageAuthors(facts: PageFacts, articles: readonly JsonNode[], all: readonly JsonNode[], outline: PageOutline | null, site: string): Author[] {
  const metas = ['author', 'byl', 'parsely-author', 'dc.creator', 'sailthru.author', 'citation_author', 'articleauthor', 'article:author', 'dc:creator', 'creator']
    .map((name) => facts.meta.filter((each) => each.name === name).flatMap((each) => namesOf(each.value, false)));
  const candidates = [
    articles.flatMap((node) => authorNames(own(node, 'author'), all)).flatMap((name) => namesOf(name, false)),
    ...metas,
    facts.microdata.filter((each) => each.name === 'author').slice(0, 1).flatMap((each) => namesOf(each.value, true)),
  ].filter((names) => names.length > 0);
  const isPerson = (name: string): boolean => !isSite(name, site, facts.url) && !noName.test(name);
  const said = candidates.find((names) => names.some(isPerson));
  if (said !== undefined) return authors(said);
  const seen = bylineNames(facts.bylines) ?? lineNames(outline);
  return authors(seen ?? candidates[0] ?? []);
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

/** The first byline element that reads as names only. */
function bylineNames(bylines: readonly NamedFact[]): string[] | null {
  const others = [/comment|related|reply|teaser|\bcards?\b|sidebar|recommend|footer|search|popular|latest/, /comment|reply|respond|related/];
  for (const other of others) {
    for (const each of bylines.filter((fact) => !other.test(fact.name)).slice(0, 12)) {
      const names = namesOf(each.value, true);
      if (names.length > 0) return names;
    }
  }
  return null;
}

/** A line "By Name" among the first lines around the headline. */
function lineNames(outline: PageOutline | null): string[] | null {
  if (outline === null) return null;
  const headline = Math.max(0, outline.blocks.findIndex((block) => outline.elements[block.element]?.tag === 'h1'));
  for (const block of outline.blocks.slice(headline, headline + 15)) {
    if (block.text.length > 90 || !by.test(block.text)) continue;
    const names = namesOf(block.text, true);
    if (names.length > 0) return names;
  }
  return null;
}

/** Names in a byline. `isStrict`: empty unless it begins with something that reads as a name; roles and dates are left out. */
function namesOf(text: string, isStrict: boolean): string[] {
  if (/^https?:|^@/.test(text) || text.length > 200) return [];
  const line = text.replace(by, '').replace(by, '').replace(/\(([^)]*)\)/g, ', $1').replace(/\s[–—-]\s.*$/, '');
  const parts = line.split(/\s*(?:[,;|•·/●／]|\s(?:and|und|et|y|e|og|och|en|&|\+)\s)\s*|\s&\s/i).map((part) => part.replace(by, '').trim()).filter((part) => part !== '');
  if (!isStrict) return parts.filter((part) => part.length < 60 && !/^(?:no author|admin|null|undefined|none|author)$/i.test(part));
  // "by karin" names somebody in lower case too; a date may stand before or after the names.
  const isSaid = by.test(text);
  const names: string[] = [];
  for (const part of parts.map((each) => each.replace(dateAfter, ''))) {
    if (part === '' && names.length === 0) continue;
    if (!isNameLike(part) && !(isSaid && names.length === 0 && /^[\p{L}.-]{3,20}$/u.test(part) && !noName.test(part))) break;
    names.push(part);
  }
  return names;
}

function isNameLike(text: string): boolean {
  const words = text.split(/\s+/);
  if (text.length < 2 || text.length > 45 || words.length > 5 || noName.test(text)) return false;
  return /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text) ? text.length < 12 : words.every((word) => /^(?:\p{Lu}|(?:de|van|von|der|den|la|le|di|da|del|dos|bin|al|el|ten|y|du)\b)/u.test(word));
}

function isSite(name: string, site: string, url: string): boolean {
  const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const own = bare(name);
  const host = (url.split('/')[2] ?? '').replace(/^www\./, '');
  const label = bare(host.split('.')[0] ?? '');
  return own !== '' && (bare(site).includes(own) || (own.length > 4 && bare(host).includes(own)) || (label.length > 2 && own.startsWith(label)));
}

function authors(names: readonly string[]): Author[] {
  const seen = new Map<string, Author>();
  for (const name of names.slice(0, 20)) {
    const key = name.toLowerCase();
    if (!seen.has(key)) seen.set(key, { name, kind: agencies.test(name) ? 'agency' : 'person' });
  }
  return [...seen.values()];
}
