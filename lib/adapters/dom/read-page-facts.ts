import type { NamedFact, PageFacts, TimeFact } from '../../core/detection/page-facts.ts';
import type { Untouched } from './untouched.ts';

const mostFacts = 300;
const bylineSelector = '[rel~="author"], [itemprop~="author"], [class*="byline" i], [class*="author" i], [id*="byline" i], [id*="author" i], '
  + '[class*="writer" i], [class*="reporter" i], [class*="contributor" i], [data-testid*="byline" i], [data-testid*="author" i], address';
const timeSelector = 'time, [itemprop~="datePublished"], [itemprop~="dateCreated"], [class*="date" i], [class*="time" i], [class*="publish" i], [id*="date" i], [class*="posted" i]';

/** Reads what a page says of itself beside its text. */
export function readPageFacts(dom: Untouched, url: string): PageFacts {
  const text = (element: Element): string => clip(dom.textContent(element));
  const attribute = (element: Element, name: string): string => clip(dom.attribute(element, name) ?? '');
  const title = dom.all('title')[0];
  return {
    url,
    language: dom.documentElement === null ? '' : attribute(dom.documentElement, 'lang') || attribute(dom.documentElement, 'xml:lang'),
    title: title === undefined ? '' : text(title),
    headlines: dom.all('h1, [itemprop~="headline"]').slice(0, 20).map((element) => attribute(element, 'content') || text(element)),
    meta: named(dom.all('meta'), (element) => [
      attribute(element, 'property') || attribute(element, 'name') || attribute(element, 'http-equiv') || attribute(element, 'itemprop'),
      attribute(element, 'content')]),
    links: named(dom.all('link[rel][href], a[rel~="author"][href]'), (element) => [attribute(element, 'rel'), attribute(element, 'href')]),
    jsonLd: dom.all('script[type*="ld+json" i]').slice(0, 40).map((element) => dom.textContent(element).slice(0, 500_000)),
    microdata: named(dom.all('[itemprop]'), (element) => [
      attribute(element, 'itemprop'),
      attribute(element, 'content') || attribute(element, 'datetime') || text(element)]),
    times: dom.all(timeSelector).slice(0, mostFacts).map((element): TimeFact => ({
      machine: attribute(element, 'datetime') || attribute(element, 'content') || attribute(element, 'title'),
      text: text(element).slice(0, 200),
      hints: hintsAround(element, dom),
    })),
    bylines: named(dom.all(bylineSelector), (element) => [hintsAround(element, dom), text(element).slice(0, 300)]),
  };
}

function named(elements: readonly Element[], read: (element: Element) => readonly [string, string]): NamedFact[] {
  return elements.slice(0, mostFacts).map(read).filter(([name, value]) => name !== '' && value !== '')
    .map(([name, value]) => ({ name: name.toLowerCase(), value }));
}

function hintsAround(element: Element, dom: Untouched): string {
  const parts: string[] = [];
  for (let at: Node | null = element, level = 0; at !== null && dom.nodeType(at) === 1 && level < 4; at = dom.parentNode(at), level += 1) {
    const each = at as Element;
    parts.push(`${dom.tag(each)} ${dom.attribute(each, 'class') ?? ''} ${dom.attribute(each, 'id') ?? ''}`.trim().slice(0, 150));
  }
  return parts.join(' < ').toLowerCase();
}

function clip(value: string): string {
  return value.slice(0, 4000).replace(/\s+/g, ' ').trim().slice(0, 2000);
}
