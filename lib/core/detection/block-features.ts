import { elementSums } from './element-sums.ts';
import type { OutlineBlock, PageOutline } from './page-outline.ts';

/** Groups of words in class, id, role and itemprop, and of tags, that tell what an element is for. */
const hintGroups: readonly RegExp[] = [
  /article|story|entry|\bpost\b|post-?(?:body|content|text)|hentry|articlebody/,
  /body|content|text|main|column|copy|paragraph|prose|rich/,
  /comment|disqus|respond|reply|replies|discuss|talkback/,
  /related|recirc|recommend|read-?(?:more|next|also)|more-?(?:from|on|stories|news)|also-?like|popular|trending|most-|latest|outbrain|taboola|teaser|\bcards?\b|promo|listing|rail/,
  /share|social|follow|tweet|facebook|whatsapp/,
  /foot|copyright|legal|colophon/,
  /nav|menu|breadcrumb|crumb|pagin|pager|skip|toc\b|table-of-contents|jump/,
  /side-?bar|aside|complementary|widget|secondary|infobox|box\b/,
  /\bads?\b|advert|sponsor|banner|newsletter|subscri|sign-?up|paywall|donat|cta|offer|promotion|marketing/,
  /caption|credit|figure|image|photo|media|gallery|slide|video|thumb|copyrightholder/,
  /byline|author|writer|reporter|contributor|\bbio\b|profile|avatar/,
  /date|time|publish|meta\b|meta-|posted|updated|\btags?\b|topics?\b|categor|keyword|label|kicker|eyebrow/,
  /cookie|consent|gdpr|modal|popup|dialog|overlay|privacy|alert|notice|toast/,
  /hidden|sr-only|screen-?reader|visually|print-only|noprint|no-print|collapse/,
  /header|head\b|masthead|title|headline|lead|intro|standfirst|summary|deck|excerpt|subtitle|dek\b/,
  /table|spec|stat|score|price|product|buy|shop|rating|form|login|search/,
  /quote|pull|tweet|embed|instagram/,
  /footnote|reference|citation|source|note\b|correction|disclaimer/,
];
const tagGroups: readonly ReadonlySet<string>[] = [
  'article', 'main', 'aside', 'nav', 'footer', 'header', 'form', 'figure figcaption', 'table', 'ul ol dl menu', 'li', 'blockquote', 'section',
  'h1', 'h2 h3', 'h4 h5 h6', 'p', 'pre', 'td th', 'details dialog',
].map((names) => new Set(names.split(' ')));

/** Words that begin lines which are not an article's own: a handful of languages, what the web repeats most. */
const lineCues: readonly RegExp[] = [
  /^(?:by|von|par|por|di|da|door|av|af|text|words|written by|автор|文|記者|作者)\b.{2,60}$/i,
  /^(?:read (?:more|also|next)|see also|related|more (?:on|from|about)|also read|lire aussi|à lire|lesen sie|mehr (?:zum|zu)|leia (?:mais|também)|lee también|leggi anche|lees ook|läs (?:mer|också)|читайте|watch|listen|don't miss|recommended|you may|you might|explore|trending)/i,
  /(?:©|\(c\)\s|copyright|all rights reserved|alle rechte|tous droits|reuters\/|getty|ap photo|\/afp|photo:|foto:|photograph|image:|credit:|picture:|courtesy of|shutterstock|istock)/i,
  /^(?:sign up|subscribe|follow|share|join|download|click|get (?:the|our)|support|donate|register|log ?in|newsletter|advert|sponsored|comment|leave a|tags?\b|filed under|topics?\b|categor|posted in|print|e-?mail|tweet|facebook|contact|abonn|melden|teilen|anzeige|werbung|partag|compart|publicid|iscriviti|suscr|подпис)/i,
  /\b(?:19|20)\d\d\b.{0,30}$|\b\d{1,2}:\d\d\b|\bago$|\bmin(?:ute)?s? read\b|^(?:updated|published|last (?:modified|updated)|posted|aktualisiert|veröffentlicht|publié|mis à jour|publicado|atualizado|aggiornato)/i,
  /@|https?:\/\/|www\.|\.com\b/i,
  /^(?:\[?…?\]?|\d+|[•·|/—–-]+|next|previous|prev|back|top|menu|home|search|close|loading\.*|more|all)$/i,
  /\b(?:is a (?:freelance|senior|staff|former|contributing|reporter|writer|journalist|editor|correspondent|professor)|(?:writes|reports|covers) (?:about|on|for)|contributed to this|follow (?:him|her|them) on|can be reached|reporting by|editing by)\b/i,
];

/** How many numbers describe a block. */
export const blockColumns = 16 + hintGroups.length + tagGroups.length + lineCues.length + 27;

const neighbours = [-2, -1, 1, 2] as const;
const farthest = 12;
const blocksPerSlice = 200;
const dense = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;

/**
 * What `read` makes of a row of `blockColumns` numbers for each block of a page: its words, what stands around it, how
 * much running text its elements hold, and its neighbours. The row is written over by the next block's. Linear in the
 * outline; gives way (`yield`) every few hundred blocks.
 */
export function* blockFeatures<T>(page: PageOutline, title: string, read: (row: Float64Array) => T): Generator<undefined, T[]> {
  const outline = unhidden(page);
  const { elements, blocks } = outline;
  const masks = elements.map(hintMasks());
  yield;
  const hints: Uint8Array[] = [];
  for (const group of hintGroups.keys()) {
    hints.push(distances(outline, (index) => ((masks[index] as number) >> group & 1) === 1));
    if (group % 4 === 3) yield;
  }
  const tags: Uint8Array[] = [];
  for (const [at, group] of tagGroups.entries()) {
    tags.push(distances(outline, (index) => group.has(elements[index]?.tag ?? '')));
    if (at % 4 === 3) yield;
  }
  const sums = yield* elementSums(outline);
  const own: (readonly number[])[] = [];
  const repeated = new Map<string, number>();
  for (const block of blocks) {
    own.push(ownWords(block));
    repeated.set(block.text, (repeated.get(block.text) ?? 0) + 1);
    if (own.length % blocksPerSlice === 0) yield;
  }
  const bare = bareWords(title);
  const headline = headlineIndex(outline, bare);
  const made: T[] = [];
  const row = new Float64Array(blockColumns);
  for (const [index, block] of blocks.entries()) {
    if (index % blocksPerSlice === blocksPerSlice - 1) yield;
    let at = 0;
    const add = (value: number): void => { row[at] = value; at += 1; };
    for (const value of own[index] as readonly number[]) add(value);
    for (const distance of hints) add(distance[block.element] as number);
    for (const distance of tags) add(distance[block.element] as number);
    const head = block.text.slice(0, 400);
    for (const cue of lineCues) add(cue.test(head) ? 1 : 0);
    for (const value of sums.of(block, index)) add(value);
    add(index / blocks.length);
    add(headline < 0 ? -1000 : index - headline);
    add(repeated.get(block.text) as number);
    add(readsAs(block.text.slice(0, 500), bare) ? 1 : 0);
    for (const offset of neighbours) {
      const other = own[index + offset];
      add(other?.[0] ?? -1);
      add(other?.[2] ?? -1);
      add(blocks[index + offset]?.element === block.element ? 2 : sameParent(outline, block, blocks[index + offset]) ? 1 : 0);
    }
    made.push(read(row));
  }
  return made;
}

/** A page that hides most of its running text does so until its scripts have run: then hiding says nothing. */
function unhidden(outline: PageOutline): PageOutline {
  const chars = (isHidden: boolean): number => outline.blocks.reduce((sum, block) =>
    sum + (block.isHidden === isHidden && block.text.length >= 60 && block.linkChars * 3 < block.text.length ? block.text.length : 0), 0);
  return chars(true) > chars(false) ? { ...outline, blocks: outline.blocks.map((block) => ({ ...block, isHidden: false })) } : outline;
}

/** Length of a text in code units, where a character of a script without spaces counts for two and a half. */
export function textWeight(text: string): number {
  return text.length > 5000 ? text.length : text.length + (text.match(dense)?.length ?? 0) * 1.5;
}

/** What a block's own words say: 16 numbers. */
function ownWords(block: OutlineBlock): readonly number[] {
  const { text } = block;
  const weight = textWeight(text);
  const head = text.slice(0, 2000);
  const count = (what: RegExp): number => head.match(what)?.length ?? 0;
  return [
    weight,
    head.split(/\s+/).length,
    block.linkChars / text.length,
    block.strongChars / text.length,
    block.isHidden ? 1 : 0,
    /[.!?…。！？؟।]["'”’»)\]]*$/.test(text.slice(-10)) ? 1 : 0,
    /[:;,]$/.test(text) ? 1 : 0,
    count(/[.!?。！？؟।](?=\s|$|["'”’»])/g),
    count(/[,،、，]/g),
    count(/["“”«»„'’]/g),
    count(/\d/g) / head.length,
    count(/\p{Lu}/gu) / head.length,
    /^\p{Ll}/u.test(text) ? 1 : 0,
    count(/\n/g),
    count(/\b(?:the|of|and|to|in|that|was|der|die|und|de|la|que|el|et|le|les|en|il|di|van|het|och|att|и|в|на)\b/gi) / Math.max(1, head.split(/\s+/).length),
    weight > text.length * 1.375 ? 1 : 0,
  ];
}

/** Which groups an element's hints belong to, a bit each; every distinct string is looked at once. */
function hintMasks(): (element: PageOutline['elements'][number]) => number {
  const known = new Map<string, number>();
  return ({ hints }) => {
    let mask = known.get(hints);
    if (mask === undefined) {
      mask = hintGroups.reduce((sum, group, at) => group.test(hints) ? sum | (1 << at) : sum, 0);
      known.set(hints, mask);
    }
    return mask;
  };
}

/** For each element, how many levels above it the nearest one stands that is so: 0 itself, at most 12. */
function distances(outline: PageOutline, isSo: (index: number) => boolean): Uint8Array {
  const found = new Uint8Array(outline.elements.length);
  outline.elements.forEach((element, index) => {
    found[index] = isSo(index) ? 0 : element.parent < 0 ? farthest : Math.min(farthest, (found[element.parent] as number) + 1);
  });
  return found;
}

function sameParent(outline: PageOutline, a: OutlineBlock, b: OutlineBlock | undefined): boolean {
  return b !== undefined && outline.elements[a.element]?.parent === outline.elements[b.element]?.parent;
}

/** The block that is the headline: the first that reads like the title, else the first in an h1; -1 if there is none. */
function headlineIndex(outline: PageOutline, bare: string): number {
  const byWords = bare === '' ? -1 : outline.blocks.findIndex((block) => block.text.length < 400 && block.linkChars === 0 && readsAs(block.text, bare));
  return byWords >= 0 ? byWords : outline.blocks.findIndex((block) => outline.elements[block.element]?.tag === 'h1');
}

/** Whether a text's bare words are these; the first letter rules out most. Nothing reads as no words. */
export function readsAs(text: string, bare: string): boolean {
  const first = /[\p{L}\p{N}]/u.exec(text)?.[0].toLowerCase();
  return first !== undefined && bare.startsWith(first) && bareWords(text) === bare;
}

/** Letters and digits of a text alone, in lower case: what two headlines must share to be the same. */
export function bareWords(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
