import { textWeight } from './block-features.ts';
import { isFigureCaption } from './captions.ts';
import type { OutlineBlock, PageOutline } from './page-outline.ts';
import { byWords, readByline } from './read-byline.ts';
import { readVisibleDate } from './read-date.ts';

const clock = /^\d{1,2}[:.h]\d{2}(?:\s?(?:a\.?m\.?|p\.?m\.?|uhr|h|[A-Z]{2,4}))?$/i;
const offer = /\bnewsletter|\bsubscri(?:be|ption)|\bsign (?:up|in)\b|\binbox\b|\babonn|\bsuscr[ií]|\biscriv|\bpodpis|подпис|\banmeld/i;
const offering = /newsletter|sign-?up|subscri|paywall|offer|promo|registration|meter\b/;
const biography = /\bbio\b|author-?(?:bio|box|info|desc|about)|about-?(?:the-?)?author/;
const readOn = /^(?:>+\s*)?(?:read (?:more|also|next|on)|see also|related|more (?:on|from)|also read|lire aussi|à lire|lesen sie|mehr (?:zum|zu)|leia (?:mais|também)|lee también|leggi anche|lees ook|läs (?:mer|också)|les også|czytaj|читайте|читать)/i;

const blocksPerSlice = 200;
/** An element that makes an offer holds no more text than this; a larger one is the article itself behind a paywall's class. */
const largestOffer = 900;
/** A line about the article (who, when) is shorter; the first paragraph is longer. */
const longestLine = 110;
const leastParagraph = 100;

/**
 * The chosen blocks without what a model of counts and classes takes for text on small pages and in languages it has
 * seen little of: bylines, dates and addresses above the first paragraph, clock times alone on a line, captions, links to
 * read on, and the whole of an offer (a newsletter, a subscription) or of what tells of the author below the text. Gives way (`yield`)
 * now and then.
 */
export function* withoutFurniture(outline: PageOutline, chosen: readonly number[]): Generator<undefined, number[]> {
  const block = (index: number): OutlineBlock => outline.blocks[index] as OutlineBlock;
  const first = chosen.findIndex((index) => textWeight(block(index).text) >= leastParagraph && !/https?:\/\//.test(block(index).text));
  const offers = yield* offersIn(outline, chosen);
  yield;
  return chosen.filter((index, at) => {
    const { text, linkChars } = block(index);
    if (linkChars * 5 >= text.length * 3 && readOn.test(text)) return false;
    if (text.length < longestLine && clock.test(text)) return false;
    if (isFigureCaption(outline, index)) return false;
    if (at < first && !isHeading(outline, index) && isAboutArticle(text)) return false;
    return offers.size === 0 || !ancestors(outline, block(index).element).some((element) => offers.has(element));
  });
}

function isAboutArticle(text: string): boolean {
  if (/https?:\/\//.test(text)) return true;
  if (text.length > longestLine || /[.!?。！？।]$/.test(text)) return false;
  const names = readByline(text);
  if (names.length > 0 && (byWords.test(text) || names.join('').length > text.length * 0.7)) return true;
  return readVisibleDate(text, true) !== null;
}

/** Elements that offer something, or tell of the author: by their class, by what they say, and by being small. */
function* offersIn(outline: PageOutline, chosen: readonly number[]): Generator<undefined, Set<number>> {
  const found = new Map<number, number>();
  for (const [at, index] of chosen.entries()) {
    if (at % blocksPerSlice === blocksPerSlice - 1) yield;
    const { text, element } = outline.blocks[index] as OutlineBlock;
    if (text.length > largestOffer) continue;
    const hints = offer.test(text) ? offering : at * 2 > chosen.length ? biography : null;
    if (hints === null) continue;
    const offerer = ancestors(outline, element).slice(0, 4).findLast((each) => hints.test(outline.elements[each]?.hints ?? ''));
    if (offerer !== undefined) found.set(offerer, 0);
  }
  if (found.size === 0) return new Set();
  for (const index of chosen) {
    const { text, element } = outline.blocks[index] as OutlineBlock;
    for (const around of ancestors(outline, element)) {
      const weight = found.get(around);
      if (weight !== undefined) found.set(around, weight + textWeight(text));
    }
  }
  return new Set([...found].flatMap(([element, weight]) => weight <= largestOffer ? [element] : []));
}

function isHeading({ elements, blocks }: PageOutline, index: number): boolean {
  return /^h[1-6]$/.test(elements[blocks[index]?.element ?? -1]?.tag ?? '');
}

/** An element and those around it, innermost first, at most 12. */
function ancestors({ elements }: PageOutline, element: number): number[] {
  const around: number[] = [];
  for (let at = element; at >= 0 && around.length < 12; at = elements[at]?.parent ?? -1) around.push(at);
  return around;
}
