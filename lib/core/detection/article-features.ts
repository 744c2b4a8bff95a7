import { bareWords } from './block-features.ts';
import type { ChosenBody } from './choose-body.ts';
import type { Metadata } from './metadata.ts';
import type { PageFacts } from './page-facts.ts';
import { pageFeatures } from './page-features.ts';
import type { OutlineBlock, PageOutline } from './page-outline.ts';
import type { PageSignals } from './page-signals.ts';

/** A page after extraction: what the second look at it sees. */
export interface ReadPage {
  readonly signals: PageSignals;
  readonly facts: PageFacts;
  readonly outline: PageOutline;
  readonly body: ChosenBody;
  readonly metadata: Metadata;
}

/** Words of reporting and telling, and words that sell or ask the reader to act. */
const telling = /\b(?:said|says|told|according to|reported|announced|sagte|laut|dit|déclaré|selon|dijo|según|disse|secondo|zei|sade|сказал\w*|заявил\w*)\b/gi;
const selling = /\b(?:you|your|buy|order|free|price|shipping|customers?|services?|products?|click|sign up|log ?in|download|ihre?n?|sie|kaufen|votre|vous|usted|seu)\b/gi;
const ourselves = /\b(?:we|our|us|wir|unsere?n?|nous|notre|nuestr[oa]s?|nosso)\b/gi;
const price = /[$€£¥]\s?\d|\d\s?(?:[$€£¥]|USD|EUR|kr\b)/g;
const age = /\b(?:19|20)\d\d\b|\bago\b|\d:\d\d|\d年/;

/**
 * A read page as numbers, in the order of the trained model's columns; names are for the model's card. Linear in the
 * outline; gives way (`yield`) now and then.
 */
export function* articleFeatures({ signals, facts, outline, body, metadata }: ReadPage) {
  const { elements, blocks } = outline;
  const isChosen = new Set(body.blocks.map((index) => blocks[index]));
  const chosen = body.blocks.map((index) => blocks[index] as OutlineBlock);
  const chars = sum(chosen, (block) => block.text.length);
  const allChars = sum(blocks, (block) => block.text.length);
  const running = blocks.filter((block) => block.text.length >= 80 && block.linkChars * 3 < block.text.length);
  const first = body.blocks[0] ?? -1;
  const last = body.blocks.at(-1) ?? -1;
  const text = chosen.map((block) => block.text).join('\n').slice(0, 20_000);
  const perThousand = (what: RegExp): number => text.length === 0 ? 0 : (text.match(what)?.length ?? 0) * 1000 / text.length;
  const tagOf = (block: OutlineBlock): string => elements[block.element]?.tag ?? '';
  yield;
  const under = ancestors(outline, /^(?:li|td|th|dd|dt)$/);
  yield;
  const inForum = ancestors(outline, /^$/, /comment|reply|replies|thread|\bpost-?\d|message|forum|disqus/);
  yield;
  const inArticle = ancestors(outline, /^article$/);
  yield;
  const headings = blocks.filter((block) => /^h[1-4]$/.test(headingOf(outline, block)));
  const linkedHeadings = headings.filter((block) => block.linkChars * 2 > block.text.length).length;
  const title = bareWords(metadata.title);
  const headline = blocks.findIndex((block) => block.text.length < 400 && title !== '' && bareWords(block.text) === title);
  yield;
  const parents = new Map<number, number>();
  for (const block of chosen) parents.set(elements[block.element]?.parent ?? -1, (parents.get(elements[block.element]?.parent ?? -1) ?? 0) + block.text.length);
  const articles = new Set(running.map((block) => inArticle[block.element] as number).filter((index) => index >= 0));
  yield;
  const gaps = body.blocks.reduce((count, index, at) => count + (at > 0 && index !== (body.blocks[at - 1] as number) + 1 ? 1 : 0), 0);
  const between = first < 0 ? [] : blocks.slice(first, last + 1);
  const days = new Set(facts.times.map((time) => (time.machine || time.text).slice(0, 10)));
  yield;
  const types = signals.structuredTypes;
  return {
    ...pageFeatures(signals),
    passwordFields: signals.counts.passwordFields,
    textChars: signals.counts.textChars,
    linkShare: share(signals.counts.linkChars, signals.counts.textChars),
    lines: signals.counts.lines,
    bodyBlocks: chosen.length,
    chars,
    charsShare: share(chars, allChars),
    runningShare: share(sum(running.filter((block) => isChosen.has(block)), (block) => block.text.length), sum(running, (block) => block.text.length)),
    runningLeft: running.filter((block) => !isChosen.has(block)).length,
    paragraphs: chosen.filter((block) => block.text.length >= 80).length,
    meanChars: share(chars, chosen.length),
    shortShare: share(chosen.filter((block) => block.text.length < 80).length, chosen.length),
    medianOdds: body.medianOdds,
    line: body.leastOdds,
    linksInBody: share(sum(chosen, (block) => block.linkChars), chars),
    gaps,
    gapShare: share(gaps, chosen.length),
    dense: share(chosen.length, between.length),
    linesBefore: first,
    linesAfter: last < 0 ? -1 : blocks.length - last,
    inLists: share(sum(chosen.filter((block) => under[block.element] as number >= 0), (block) => block.text.length), chars),
    inForum: share(sum(chosen.filter((block) => inForum[block.element] as number >= 0), (block) => block.text.length), chars),
    inArticle: share(sum(chosen.filter((block) => inArticle[block.element] as number >= 0), (block) => block.text.length), chars),
    articleElements: articles.size,
    inParagraphs: share(sum(chosen.filter((block) => tagOf(block) === 'p'), (block) => block.text.length), chars),
    parents: parents.size,
    largestParent: share(Math.max(0, ...parents.values()), chars),
    headings: headings.length,
    linkedHeadings,
    linkedHeadingShare: share(linkedHeadings, headings.length),
    headOnes: headings.filter((block) => headingOf(outline, block) === 'h1').length,
    headingsInBody: chosen.filter((block) => headingOf(outline, block) !== '').length,
    headlineAt: headline < 0 ? -1000 : first - headline,
    titleWords: metadata.title.split(/\s+/).length,
    titleIsHeadline: facts.headlines.some((each) => bareWords(each) === title) ? 1 : 0,
    titleShare: share(metadata.title.length, facts.title.length),
    authors: metadata.authors.length,
    publishedBy: metadata.published === null ? 0 : ['json-ld', 'meta', 'microdata', 'time', 'address', 'visible'].indexOf(metadata.published.source) + 1,
    days: days.size,
    times: facts.times.length,
    bylineElements: facts.bylines.length,
    itemLists: types.filter((type) => /^(?:ItemList|CollectionPage|Blog|ImageGallery|SearchResultsPage|ListItem|BreadcrumbList)$/.test(type)).length,
    groups: types.filter((type) => /^(?:Organization|WebSite|LocalBusiness|Corporation|Event|FAQPage|QAPage|Question|DiscussionForumPosting|SoftwareApplication)$/.test(type)).length,
    descriptions: facts.meta.filter((meta) => /^(?:article:|parsely|sailthru|citation|dc\.)/.test(meta.name)).length,
    ends: share(chosen.filter((block) => /[.!?…。！？؟।]["'”’»)\]]*$/.test(block.text.slice(-10))).length, chosen.length),
    telling: perThousand(telling),
    selling: perThousand(selling),
    ourselves: perThousand(ourselves),
    prices: perThousand(price),
    digits: perThousand(/\d/g),
    capitals: perThousand(/\p{Lu}/gu),
    quotations: perThousand(/[“”«»„"」]/g),
    datedBetween: between.filter((block) => block.text.length < 80 && age.test(block.text)).length,
    years: new Set(text.match(/\b(?:19|20)\d\d\b/g) ?? []).size,
  };
}

/** For each element the outermost one around it (or itself) that is so by tag or hints; -1 if none is. */
function ancestors({ elements }: PageOutline, tag: RegExp, hints: RegExp | null = null): Int32Array {
  const found = new Int32Array(elements.length).fill(-1);
  elements.forEach((element, index) => {
    const around = element.parent < 0 ? -1 : found[element.parent] as number;
    found[index] = around >= 0 ? around : tag.test(element.tag) || hints?.test(element.hints) === true ? index : -1;
  });
  return found;
}

/** The heading element that holds a block; empty if none does. */
function headingOf({ elements }: PageOutline, block: OutlineBlock): string {
  const tag = elements[block.element]?.tag ?? '';
  return /^h[1-6]$/.test(tag) ? tag : '';
}

function sum<Value>(values: readonly Value[], of: (value: Value) => number): number {
  return values.reduce((total, value) => total + of(value), 0);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
