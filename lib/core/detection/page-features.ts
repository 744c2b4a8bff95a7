import type { PageSignals } from './page-signals.ts';

/** A page's signals as numbers, in the order of the trained model's columns; names are for the model's card. Unknown is -1. */
export function pageFeatures(signals: PageSignals) {
  const c = signals.counts;
  const address = /^https?:/.test(signals.url) ? signals.url : signals.canonical;
  const path = /^https?:/.test(address) ? address.replace(/^https?:\/\/[^/?#]*/i, '').replace(/[?#].*$/, '') : null;
  const parts = path?.split('/').filter((part) => part !== '') ?? [];
  const slug = (parts.at(-1) ?? '').replace(/\.\w+$/, '');
  const typed = (names: RegExp): number => signals.structuredTypes.filter((type) => names.test(type)).length;
  return {
    depth: path === null ? -1 : parts.length,
    slugWords: path === null ? -1 : Math.max(0, ...parts.map((part) => part.split(/[-_+]|%20/).filter((word) => /[^\d]/.test(word)).length)),
    slugLength: path === null ? -1 : slug.length,
    hasNumber: path === null ? -1 : /\d{5,}|[\da-f]{8}/.test(path) ? 2 : /\/(?:19|20)\d\d[/-]/.test(path) ? 3 : /\d/.test(path) ? 1 : 0,
    pathHint: path === null ? 0 : pathHint(path),
    openGraph: signals.openGraphType === '' ? -1 : /article|blog/.test(signals.openGraphType) ? 2 : signals.openGraphType === 'website' ? 0 : 1,
    articleTypes: typed(/(?:Article|BlogPosting|Report|Review|Recipe)$/),
    shopTypes: typed(/Product|Offer|Store|LocalBusiness/),
    dateMeta: signals.hasDateMeta ? 1 : 0,
    authorMeta: signals.hasAuthorMeta ? 1 : 0,
    bodyHint: (/single|article|story|\bpost\b|news-?detail|nodetype-?article|node-type/.test(signals.bodyHints) ? 1 : 0)
      - (/home|front|index|archive|categor|list|search|product|login|shop|forum|section/.test(signals.bodyHints) ? 1 : 0),
    paragraphShare: share(c.paragraphChars, c.textChars),
    longestParagraph: c.longestParagraph,
    marksPerChar: share(c.sentenceMarks, c.paragraphChars),
    bodyChars: c.bodyChars,
    bodyShare: share(c.bodyChars, c.textChars),
    bodyOfParagraphs: share(c.bodyChars, c.paragraphChars),
    bodyParagraphs: c.bodyParagraphs,
    longestRun: c.longestRun,
    teasers: c.teasers,
    datedLines: c.datedLines,
    datedByHeadline: c.datedByHeadline,
    quotesPerParagraph: share(c.quotes, c.paragraphs),
    ourPerParagraph: share(c.ourWords, c.paragraphs),
    repeatedLinks: c.repeatedLinks,
    links: c.links,
    bylines: c.bylines,
    shopHints: c.shopHints,
  };
}

/** 1: words of an article's address; -1: of a list's; -2: of a service's; -3: the front page. */
function pathHint(path: string): number {
  if (/^\/?$|^\/(?:index|home|default|main)\b|^\/[a-z]{2}(?:[-_][a-z]{2})?\/?$/i.test(path)) return -3;
  if (/log-?in|sign-?(?:in|up)|register|account|password|cart|checkout|contact|search|subscribe|download|shop|product|help|support|docs?\b|forum|thread|viewtopic|showthread/i.test(path)) return -2;
  if (/\/(?:tags?|topics?|categor\w+|authors?|archives?|section|page|collections?|videos?|gallery|list)(?:\/|$)/i.test(path)) return -1;
  return /\/(?:articles?|story|stories|news|posts?|opinion|blog|features?|politics|world)(?:\/|$)/i.test(path) ? 1 : 0;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
