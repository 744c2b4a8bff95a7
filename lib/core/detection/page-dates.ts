import type { MetadataSource, PageDate } from '../model/article.ts';
import { bareWords } from './block-features.ts';
import { headlineLine } from './headline-line.ts';
import { own, strings } from './json-ld.ts';
import type { JsonNode } from './json-ld.ts';
import type { PageFacts, TimeFact } from './page-facts.ts';
import type { PageOutline } from './page-outline.ts';
import { readMachineDate, readVisibleDate } from './read-date.ts';

const elsewhere = /comment|related|sidebar|\baside\b|footer|teaser|\bcards?\b|[-_]card|card[-_]|(?<!elementor-)\bwidget|recommend|popular|latest|reply|recent|more-|listing|copyright|calendar|\bevents?\b|today|current-?date|carousel|slider/;
const changed = /updat|modif|edited|revis|reviewed|aktualisiert|geändert|stand:|mis à jour|atualizad|actualizad|aggiornat|bijgewerkt|uppdater|opdater|oppdater|обновл|güncelle|更新/i;
const published = /(?:publish|posted|original|created|veröffentlicht|erstellt|publié|publicad|pubblicat|gepubliceerd|publicerad|publisert|опубликован|yayın)\w*/i;
const publishing = ['article:published_time', 'og:article:published_time', 'article:published', 'datepublished', 'pubdate', 'publishdate', 'publish-date', 'published_time',
  'publication_date', 'date', 'dc.date', 'dc.date.issued', 'dcterms.created', 'dcterms.date', 'parsely-pub-date', 'sailthru.date', 'citation_publication_date', 'ptime', 'displaydate', 'article.published', 'cxenseparse:recs:publishtime'];
const modifying = ['article:modified_time', 'og:updated_time', 'datemodified', 'last-modified', 'dcterms.modified', 'dc.date.modified'];
const publishingAtLeast = /(?:publish|publication|pub)[-_.]?(?:ed)?[-_.]?(?:on|at|date|time)?$|date[-_.](?:original|issued|posted|published|created)|^(?:issued|posted|created)$/;

/**
 * When the page was published: structured data first, then marked-up times, the address, and lines beside the headline.
 * `monthFirst` is how the page means "07/08/2016" (date-order.ts).
 */
export function publishedDate(facts: PageFacts, articles: readonly JsonNode[], outline: PageOutline | null, title: string, monthFirst: boolean): PageDate | null {
  const others = facts.meta.map((each) => each.name).filter((name) => publishingAtLeast.test(name) && !/modif|updat/.test(name));
  const said = fromData(facts, articles, ['datePublished', 'dateCreated', 'uploadDate'], [...publishing, ...others], ['datepublished', 'datecreated'], monthFirst);
  if (said !== null) return asSaidLocally(said, facts.times);
  return fromTimes(facts, false, title, monthFirst) ?? fromAddress(facts.url) ?? fromLines(outline, title, monthFirst);
}

/** When it was last changed; never the publishing date. */
export function modifiedDate(facts: PageFacts, articles: readonly JsonNode[], title: string, monthFirst: boolean): PageDate | null {
  return fromData(facts, articles, ['dateModified'], modifying, ['datemodified'], monthFirst) ?? fromTimes(facts, true, title, monthFirst);
}

function fromData(facts: PageFacts, articles: readonly JsonNode[], keys: readonly string[], metas: readonly string[], props: readonly string[], monthFirst: boolean): PageDate | null {
  const named = (list: PageFacts['meta'], names: readonly string[]): string[] => names.flatMap((name) => list.filter((each) => each.name === name).map((each) => each.value));
  const values: [MetadataSource, string[]][] = [
    ['json-ld', keys.flatMap((key) => articles.flatMap((node) => strings(own(node, key))))],
    ['meta', named(facts.meta, metas)],
    ['microdata', named(facts.microdata, props)],
  ];
  for (const [source, each] of values) {
    for (const value of each) {
      const iso = readMachineDate(value) ?? readVisibleDate(value, monthFirst);
      if (iso !== null) return { iso, source };
    }
  }
  return null;
}

/** A moment given in UTC, as the day and hour at the paper's place where the page has the same moment in its own zone. */
function asSaidLocally(said: PageDate, times: readonly TimeFact[]): PageDate {
  if (!/T.*(?:Z|[+-]00:00)$/.test(said.iso)) return said;
  const moment = Date.parse(said.iso);
  for (const time of times) {
    const iso = readMachineDate(time.machine);
    if (iso !== null && /[+-](?!00:00)\d\d:\d\d$/.test(iso) && Math.abs(Date.parse(iso) - moment) < 60_000) return { iso, source: 'time' };
  }
  return said;
}

/** The `<time>` (or element marked up as a date) that most likely is the article's: near its headline, and not somebody else's. */
function fromTimes(facts: PageFacts, isChange: boolean, title: string, monthFirst: boolean): PageDate | null {
  const headline = facts.headlines.findIndex((each) => bareWords(each) === bareWords(title));
  const readTime = (time: TimeFact): string | null => {
    const isChanged = changed.test(time.text) || /updat|modif/.test(time.hints.split(' < ', 1)[0] ?? '');
    if (isChange) return isChanged ? readMachineDate(time.machine) ?? readVisibleDate(partAfter(time.text, changed) ?? time.text, monthFirst) : null;
    if (!isChanged) return readMachineDate(time.machine) ?? readVisibleDate(time.machine, monthFirst) ?? (time.text.length < 120 ? readVisibleDate(time.text, monthFirst) : null);
    return time.text.length < 120 ? readVisibleDate(publishedPart(time.text), monthFirst) : null;
  };
  const worth = (time: TimeFact): number => {
    const behind = headline < 0 ? 1 : time.headlinesBefore - headline;
    return (/publish|posted|pubdate/.test(time.hints) && readMachineDate(time.machine) !== null ? 2 : 0) + (behind === 1 ? 2 : behind === 0 ? 1 : 0);
  };
  // Where every date seems to be of something else, those right behind the headline are looked at once more.
  const isOwn = (time: TimeFact): boolean => !elsewhere.test(time.hints);
  const isNear = (time: TimeFact): boolean => headline >= 0 && time.headlinesBefore === headline + 1 && !/comment|related|footer|teaser|today/.test(time.hints);
  for (const which of isChange ? [isOwn] : [isOwn, isNear]) {
    const read = facts.times.filter(which).map((time) => ({ iso: readTime(time), worth: worth(time) })).filter(({ iso }) => iso !== null);
    const best = read.toSorted((a, b) => b.worth - a.worth)[0];
    if (best !== undefined) return { iso: best.iso as string, source: 'time' };
  }
  return null;
}

/** What of a line that speaks of a change tells of the publishing: "Published 3 May. Updated 5 May", "3 May, updated 5 May"; else empty. */
function publishedPart(text: string): string {
  const after = partAfter(text, published);
  if (after !== null) return after.split(changed, 1)[0] as string;
  return text.split(changed, 1)[0] as string;
}

function partAfter(text: string, word: RegExp): string | null {
  const match = word.exec(text);
  return match === null ? null : text.slice(match.index + match[0].length);
}

function fromAddress(url: string): PageDate | null {
  const match = /[/_-]((?:19|20)\d\d)[/_-]?(\d{2})[/_-]?(\d{2})(?=[/_.-]|$)/.exec(url);
  const iso = match === null ? null : readMachineDate(`${match[1]}-${match[2]}-${match[3]}`);
  return iso === null ? null : { iso, source: 'address' };
}

/** A short line with a date around the headline; lines further on belong to other things. */
function fromLines(outline: PageOutline | null, title: string, monthFirst: boolean): PageDate | null {
  if (outline === null) return null;
  const headline = Math.max(0, headlineLine(outline, title));
  const after = outline.blocks.slice(headline + 1, headline + 16);
  const before = outline.blocks.slice(Math.max(0, headline - 6), headline).toReversed();
  for (const block of [...after, ...before]) {
    if (block.linkChars * 5 > block.text.length * 4) continue;
    // A paragraph counts by what it begins with: "27.1.2022 - The town remembers …".
    const line = block.text.length > 120 ? block.text.slice(0, 24) : block.text;
    if (line !== block.text && !/^[\s(]*\d/.test(line)) continue;
    const iso = readVisibleDate(changed.test(line) ? publishedPart(line) : line, monthFirst);
    if (iso !== null) return { iso, source: 'visible' };
  }
  return null;
}
