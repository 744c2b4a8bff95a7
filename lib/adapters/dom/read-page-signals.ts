import type { PageSignals } from '../../core/detection/page-signals.ts';
import { blockTags, silentTags } from '../../core/detection/tags.ts';
import { untouched } from './untouched.ts';
import type { Untouched } from './untouched.ts';
import { walk } from './walk.ts';

/** Enough to tell what a page is; a page of 5 MB is not read to its end. */
const mostNodes = 40_000;
const paragraphChars = 80;

/** Gathers a page's signals in one pass, changing and measuring nothing. A page without a body gives all zeros. */
export function readPageSignals(document: Document, url: string): PageSignals {
  const dom = untouched(document);
  const count = {
    textChars: 0, linkChars: 0, links: 0, paragraphs: 0, paragraphChars: 0, articleElements: 0, mainHeadings: 0, headings: 0,
    linkedHeadings: 0, listItems: 0, images: 0, timeElements: 0, fields: 0, passwordFields: 0, bylines: 0, elements: 0,
  };
  const held = new Map<Element, { chars: number; paragraphs: number }>();
  const open: Element[] = [];
  let headline = '';
  let linkDepth = 0;
  let lineChars = 0;
  let lineLinkChars = 0;

  const closeLine = (): void => {
    if (lineChars >= paragraphChars && lineLinkChars * 3 < lineChars) {
      count.paragraphs += 1;
      count.paragraphChars += lineChars;
      for (const element of open.slice(-3, -1)) {
        const sum = held.get(element) ?? { chars: 0, paragraphs: 0 };
        held.set(element, { chars: sum.chars + lineChars, paragraphs: sum.paragraphs + 1 });
      }
    }
    lineChars = 0;
    lineLinkChars = 0;
  };
  const countElement = (element: Element, tag: string): void => {
    count.elements += 1;
    if (tag === 'a') { count.links += 1; linkDepth += 1; }
    else if (tag === 'article') count.articleElements += 1;
    else if (tag === 'li') count.listItems += 1;
    else if (tag === 'time') count.timeElements += 1;
    else if (tag === 'h1') {
      count.mainHeadings += 1;
      headline ||= dom.textContent(element).replace(/\s+/g, ' ').trim().slice(0, 300);
    } else if (/^h[2-6]$/.test(tag)) {
      count.headings += 1;
      if (linkDepth > 0 || firstElementTag(element, dom) === 'a') count.linkedHeadings += 1;
    }
    if (/byline|author/i.test(dom.attribute(element, 'class') ?? '') || dom.attribute(element, 'rel') === 'author') count.bylines += 1;
  };
  if (dom.body !== null) {
    walk(dom.body, dom, {
      enter: (element, tag) => {
        if (silentTags.has(tag)) {
          if (tag === 'picture') count.images += 1;
          if (tag === 'input' || tag === 'select' || tag === 'textarea') count.fields += 1;
          if (tag === 'input' && dom.attribute(element, 'type') === 'password') count.passwordFields += 1;
          return false;
        }
        if (tag === 'img') count.images += 1;
        if (blockTags.has(tag)) closeLine();
        countElement(element, tag);
        open.push(element);
        return true;
      },
      leave: (_, tag) => {
        if (blockTags.has(tag)) closeLine();
        if (tag === 'a') linkDepth -= 1;
        open.pop();
      },
      text: (_, data) => {
        const chars = data.trim().length;
        lineChars += chars;
        count.textChars += chars;
        if (linkDepth > 0) { lineLinkChars += chars; count.linkChars += chars; }
      },
    }).advance(mostNodes);
  }
  const body = [...held.values()].reduce((most, sum) => sum.chars > most.chars ? sum : most, { chars: 0, paragraphs: 0 });
  return { url, headline, ...readHead(dom), ...count, bodyChars: body.chars, bodyParagraphs: body.paragraphs };
}

function firstElementTag(element: Element, dom: Untouched): string {
  let child = dom.firstChild(element);
  while (child !== null && dom.nodeType(child) !== 1) child = dom.nextSibling(child);
  return child === null ? '' : dom.tag(child as Element);
}

function readHead(dom: Untouched): Pick<PageSignals, 'title' | 'openGraphType' | 'structuredTypes' | 'hasDateMeta' | 'hasAuthorMeta'> {
  let openGraphType = '';
  let hasDateMeta = false;
  let hasAuthorMeta = false;
  for (const meta of dom.all('meta')) {
    const name = (dom.attribute(meta, 'property') ?? dom.attribute(meta, 'name') ?? dom.attribute(meta, 'itemprop') ?? '').toLowerCase();
    if (name === 'og:type') openGraphType ||= (dom.attribute(meta, 'content') ?? '').trim().toLowerCase().slice(0, 40);
    if (/publish|pubdate|datepublished|dc\.date|^date$|issued/.test(name)) hasDateMeta = true;
    if (/author|dc\.creator|byl$/.test(name)) hasAuthorMeta = true;
  }
  const structuredTypes: string[] = [];
  for (const script of dom.all('script[type="application/ld+json"]')) {
    // Names only: parsing it all is the reader's work, and a broken script still says what it is about.
    for (const match of dom.textContent(script).slice(0, 200_000).matchAll(/"@type"\s*:\s*\[?\s*"([^"]{1,60})"/g)) structuredTypes.push(match[1] as string);
  }
  for (const element of dom.all('[itemtype]')) structuredTypes.push((dom.attribute(element, 'itemtype') ?? '').replace(/^.*\//, '').slice(0, 60));
  const title = dom.all('title')[0];
  return {
    openGraphType,
    hasDateMeta,
    hasAuthorMeta,
    structuredTypes: structuredTypes.slice(0, 60),
    title: title === undefined ? '' : dom.textContent(title).replace(/\s+/g, ' ').trim().slice(0, 300),
  };
}
