import type { BylineFact, NamedFact, PageFacts, TimeFact } from '../../core/detection/page-facts.ts';
import type { Untouched } from './untouched.ts';
import { wordsOf } from './words-of.ts';

const mostFacts = 300;
const elementsPerSlice = 500;
/** JSON-LD that is longer describes a catalogue, and takes long to parse. */
const longestScript = 300_000;
const bylineSelector = '[rel~="author"], [itemprop~="author"], [class*="byline" i], [class*="author" i], [id*="byline" i], [id*="author" i], '
  + '[class*="writer" i], [class*="reporter" i], [class*="contributor" i], [data-testid*="byline" i], [data-testid*="author" i], address';
const timeSelector = 'time, [itemprop~="datePublished"], [itemprop~="dateCreated"], [class*="date" i], [class*="time" i], [class*="publish" i], [id*="date" i], [class*="posted" i]';

/** Elements whose class speaks of bylines or dates without being one. */
const unread: ReadonlySet<string> = new Set(['html', 'body', 'head', 'style', 'script', 'form', 'input', 'select', 'textarea', 'button', 'svg', 'iframe', 'noscript', 'link']);

/** Reads what a page says of itself beside its text. */
export function readPageFacts(dom: Untouched, url: string): PageFacts {
  const steps = factsInSlices(dom, url);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/**
 * The same, giving way (`yield`) between one kind of facts and the next, and after every few bylines and times. Bylines
 * and times are looked for among `elements` (of the body, in document order) one by one where these are given.
 */
export function* factsInSlices(dom: Untouched, url: string, elements: readonly Element[] | null = null): Generator<undefined, PageFacts> {
  const attribute = (element: Element, name: string): string => clip(dom.attribute(element, name) ?? '');
  // Each search takes long on a huge page: one between two pauses.
  const title = dom.all('title')[0];
  yield;
  const headlines = dom.all('h1, [itemprop~="headline"]').slice(0, 20);
  yield;
  const meta = named(dom.all('meta'), (element) => [
    attribute(element, 'property') || attribute(element, 'name') || attribute(element, 'http-equiv') || attribute(element, 'itemprop'),
    attribute(element, 'content')]);
  yield;
  const links = named(dom.all('link[rel][href], a[rel~="author"][href]'), (element) => [attribute(element, 'rel'), attribute(element, 'href')]);
  yield;
  const jsonLd: string[] = [];
  for (const script of dom.all('script[type*="ld+json" i]').slice(0, 40)) {
    const text = dom.textContent(script);
    if (text.length <= longestScript) jsonLd.push(text);
    yield;
  }
  const microdata = named(dom.all('[itemprop]'), (element) => [
    attribute(element, 'itemprop'),
    attribute(element, 'content') || attribute(element, 'datetime') || wordsOf(element, dom, 2000, true)]);
  yield;
  const times = yield* placed(timeSelector, elements, headlines, dom, (element, headlinesBefore): TimeFact => ({
    machine: attribute(element, 'datetime') || attribute(element, 'content') || attribute(element, 'title'),
    text: wordsOf(element, dom, 200, true),
    hints: hintsAround(element, dom),
    headlinesBefore,
  }));
  const bylines = yield* placed(bylineSelector, elements, headlines, dom, (element, headlinesBefore): BylineFact => ({
    text: wordsOf(element, dom, 300, true),
    hints: hintsAround(element, dom),
    headlinesBefore,
  }));
  return {
    url,
    language: dom.documentElement === null ? '' : attribute(dom.documentElement, 'lang') || attribute(dom.documentElement, 'xml:lang'),
    title: title === undefined ? '' : clip(dom.textContent(title)),
    headlines: headlines.map((element) => attribute(element, 'content') || wordsOf(element, dom, 2000, false)),
    meta, links, jsonLd, microdata, times,
    bylines: bylines.filter(({ text }) => text !== ''),
  };
}

function named(elements: readonly Element[], read: (element: Element) => readonly [string, string]): NamedFact[] {
  return elements.slice(0, mostFacts).map(read).filter(([name, value]) => name !== '' && value !== '')
    .map(([name, value]) => ({ name: name.toLowerCase(), value }));
}

/** Reads what matches `selector`, each with the number of headlines that begin before it. All lists are in document order. */
function* placed<Fact>(selector: string, among: readonly Element[] | null, headlines: readonly Element[], dom: Untouched, read: (element: Element, headlinesBefore: number) => Fact): Generator<undefined, Fact[]> {
  let before = 0;
  const facts: Fact[] = [];
  for (const [at, element] of (among ?? dom.all(selector)).entries()) {
    if (facts.length === mostFacts) break;
    if (at % elementsPerSlice === elementsPerSlice - 1) yield;
    if (among !== null && !dom.matches(element, selector)) continue;
    if (unread.has(dom.tag(element))) continue;
    while (before < headlines.length && dom.isBefore(headlines[before] as Element, element)) before += 1;
    facts.push(read(element, before));
    if (facts.length % 20 === 0) yield;
  }
  yield;
  return facts;
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
