import type { PageCounts, PageSignals } from '../../core/detection/page-signals.ts';
import { blockTags, silentTags } from '../../core/detection/tags.ts';
import { untouched } from './untouched.ts';
import type { Untouched } from './untouched.ts';
import { walk } from './walk.ts';
import type { Walk } from './walk.ts';

/** Enough to tell what a page is: a page of 5 MB is not read to its end. */
const mostNodes = 40_000;
const paragraphChars = 80;
const teaserChars = 25;

/** Japanese, Chinese, Thai, Korean: a word is one or two characters. */
const denseScript = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const dated = /\b(?:19|20)\d\d\b|\bago\b|\d:\d\d|\d年/;

/** Gathers a page's signals in one pass, changing and measuring nothing. A page without a body gives all zeros. */
export function readPageSignals(document: Document, url: string): PageSignals {
  const steps = signalsInSlices(untouched(document), url, mostNodes);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The same, giving way (`yield`) after every so many nodes. */
export function* signalsInSlices(dom: Untouched, url: string, nodesPerSlice: number): Generator<undefined, PageSignals> {
  const head = readHead(dom);
  yield;
  const { counts, reading } = readCounts(dom);
  for (let nodes = 0; nodes < mostNodes && !reading.advance(nodesPerSlice); nodes += nodesPerSlice) yield;
  return { url, ...head, counts };
}

/** Counts that are complete once the reading is done, or has gone far enough. */
function readCounts(dom: Untouched): { counts: PageCounts; reading: Walk } {
  const counts: PageCounts = {
    elements: 0, textChars: 0, linkChars: 0, lines: 0, links: 0, paragraphs: 0, paragraphChars: 0, longestParagraph: 0, sentenceMarks: 0,
    quotes: 0, ourWords: 0, bodyParagraphs: 0, bodyChars: 0, longestRun: 0, teasers: 0, datedLines: 0, datedByHeadline: 0, repeatedLinks: 0,
    passwordFields: 0, bylines: 0, shopHints: 0,
  };
  if (dom.body === null) return { counts, reading: { advance: () => true } };
  const held = new Map<Element, { chars: number; paragraphs: number }>();
  const linkTexts = new Map<string, number>();
  const open: Element[] = [];
  let headlineLine = Infinity;
  let linkDepth = 0;
  let line = '';
  let lineLinkChars = 0;
  let run = 0;

  const closeLine = (): void => {
    if (line === '') return;
    const chars = line.length * (denseScript.test(line) ? 2.5 : 1);
    counts.lines += 1;
    if (lineLinkChars * 3 >= line.length) {
      if (chars >= teaserChars && lineLinkChars * 3 > line.length * 2) {
        counts.teasers += 1;
        if (chars >= 40) run = 0;
      } else if (linkTexts.size < 2000 && lineLinkChars === line.length) {
        const times = (linkTexts.get(line) ?? 0) + 1;
        linkTexts.set(line, times);
        counts.repeatedLinks = Math.max(counts.repeatedLinks, times);
      }
    } else if (chars >= paragraphChars) closeParagraph(chars);
    else if (dated.test(line)) {
      counts.datedLines += 1;
      if (counts.lines >= headlineLine && counts.lines <= headlineLine + 12) counts.datedByHeadline += 1;
    }
    line = '';
    lineLinkChars = 0;
  };
  const occurrences = (what: RegExp): number => line.match(what)?.length ?? 0;
  const closeParagraph = (chars: number): void => {
    counts.paragraphs += 1;
    counts.paragraphChars += chars;
    counts.longestParagraph = Math.max(counts.longestParagraph, chars);
    counts.sentenceMarks += occurrences(/[.!?。؟।]/g);
    counts.quotes += occurrences(/[“”«»„"」]/g);
    counts.ourWords += occurrences(/\b(?:our|us|we|unsere?n?|nous|notre|nuestr[oa]s?)\b/gi);
    run += chars;
    counts.longestRun = Math.max(counts.longestRun, run);
    const around = open.length > 1 ? open.slice(-3, -1) : [dom.body as Element];
    for (const element of around) {
      const sum = held.get(element) ?? { chars: 0, paragraphs: 0 };
      sum.chars += chars;
      sum.paragraphs += 1;
      held.set(element, sum);
      if (sum.chars > counts.bodyChars) { counts.bodyChars = sum.chars; counts.bodyParagraphs = sum.paragraphs; }
    }
  };
  const reading = walk(dom.body, dom, {
    enter: (element, tag) => {
      counts.elements += 1;
      if (tag === 'input' && dom.attribute(element, 'type') === 'password') counts.passwordFields += 1;
      const hints = dom.attribute(element, 'class');
      if (hints !== null) {
        if (/byline|author/i.test(hints)) counts.bylines += 1;
        if (/price|cart|sku|basket/i.test(hints)) counts.shopHints += 1;
      }
      if (silentTags.has(tag)) return false;
      if (blockTags.has(tag)) closeLine();
      if (tag === 'a') { counts.links += 1; linkDepth += 1; }
      if (tag === 'h1') headlineLine = Math.min(headlineLine, counts.lines);
      open.push(element);
      return true;
    },
    leave: (_, tag) => {
      if (blockTags.has(tag)) closeLine();
      if (tag === 'a') linkDepth -= 1;
      open.pop();
    },
    text: (_, data) => {
      const text = data.trim();
      line += text;
      counts.textChars += text.length;
      if (linkDepth > 0) { lineLinkChars += text.length; counts.linkChars += text.length; }
    },
  });
  return { counts, reading };
}

function readHead(dom: Untouched): Omit<PageSignals, 'url' | 'counts'> {
  let openGraphType = '';
  let hasDateMeta = false;
  let hasAuthorMeta = false;
  for (const meta of dom.all('meta')) {
    const name = (dom.attribute(meta, 'property') ?? dom.attribute(meta, 'name') ?? dom.attribute(meta, 'itemprop') ?? '').toLowerCase();
    if (name === 'og:type') openGraphType ||= (dom.attribute(meta, 'content') ?? '').trim().toLowerCase().slice(0, 40);
    if (/publish(?!er)|pubdate|dc\.date|^date$|issued/.test(name)) hasDateMeta = true;
    if (/author|dc\.creator|byl$/.test(name)) hasAuthorMeta = true;
  }
  const structuredTypes: string[] = [];
  for (const script of dom.all('script[type="application/ld+json"]')) {
    // Names only: parsing it all is the reader's work, and a broken script still says what it is about.
    for (const match of dom.textContent(script).slice(0, 100_000).matchAll(/"@type"\s*:\s*\[?\s*"([^"]{1,60})"/g)) structuredTypes.push(match[1] as string);
  }
  for (const element of dom.all('[itemtype]').slice(0, 80)) structuredTypes.push((dom.attribute(element, 'itemtype') ?? '').replace(/^.*\//, '').slice(0, 60));
  const canonical = dom.all('link[rel="canonical"]')[0];
  return {
    openGraphType,
    hasDateMeta,
    hasAuthorMeta,
    structuredTypes: structuredTypes.slice(0, 80),
    canonical: canonical === undefined ? '' : (dom.attribute(canonical, 'href') ?? '').slice(0, 2000),
    bodyHints: [dom.documentElement, dom.body].map((element) => element === null ? '' : `${dom.attribute(element, 'class') ?? ''} ${dom.attribute(element, 'id') ?? ''}`)
      .join(' ').slice(0, 400).toLowerCase(),
  };
}
