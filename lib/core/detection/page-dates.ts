import type { MetadataSource, PageDate } from '../model/article.ts';
import { own, strings } from './json-ld.ts';
import type { JsonNode } from './json-ld.ts';
import type { PageFacts, TimeFact } from './page-facts.ts';
import type { PageOutline } from './page-outline.ts';
import { readMachineDate, readVisibleDate } from './read-date.ts';

const elsewhere = /comment|related|sidebar|aside|footer|teaser|card|widget|recommend|popular|latest|reply|recent|more-|listing|copyright|calendar|event/;
const changed = /updat|modif|edited|revis|reviewed|aktualisiert|geändert|mis à jour|atualizad|actualizad|aggiornat|bijgewerkt|uppdater|opdater|обновл|更新/i;
const publishing = ['article:published_time', 'og:article:published_time', 'article:published', 'datepublished', 'pubdate', 'publishdate', 'publish-date', 'published_time',
  'publication_date', 'date', 'dc.date', 'dc.date.issued', 'dcterms.created', 'dcterms.date', 'parsely-pub-date', 'sailthru.date', 'citation_publication_date', 'ptime', 'displaydate', 'article.published', 'cxenseparse:recs:publishtime'];
const modifying = ['article:modified_time', 'og:updated_time', 'datemodified', 'last-modified', 'dcterms.modified', 'dc.date.modified'];

/** When the page was published: structured data first, then marked-up times, the address, and lines beside the headline. */
export function publishedDate(facts: PageFacts, articles: readonly JsonNode[], outline: PageOutline | null): PageDate | null {
  return fromData(facts, articles, ['datePublished', 'dateCreated', 'uploadDate'], publishing, ['datepublished', 'datecreated'])
    ?? fromTimes(facts, false)
    ?? fromAddress(facts.url)
    ?? fromLines(facts, outline);
}

/** When it was last changed; never the publishing date. */
export function modifiedDate(facts: PageFacts, articles: readonly JsonNode[]): PageDate | null {
  return fromData(facts, articles, ['dateModified'], modifying, ['datemodified']) ?? fromTimes(facts, true);
}

function fromData(facts: PageFacts, articles: readonly JsonNode[], keys: readonly string[], metas: readonly string[], props: readonly string[]): PageDate | null {
  const named = (list: PageFacts['meta'], names: readonly string[]): string[] => names.flatMap((name) => list.filter((each) => each.name === name).map((each) => each.value));
  const values: [MetadataSource, string[]][] = [
    ['json-ld', keys.flatMap((key) => articles.flatMap((node) => strings(own(node, key))))],
    ['meta', named(facts.meta, metas)],
    ['microdata', named(facts.microdata, props)],
  ];
  for (const [source, each] of values) {
    for (const value of each) {
      const iso = readMachineDate(value) ?? readVisibleDate(value, isMonthFirst(facts));
      if (iso !== null) return { iso, source };
    }
  }
  return null;
}

/** The first `<time>` (or element marked up as a date) that is not somebody else's. */
function fromTimes(facts: PageFacts, isChange: boolean): PageDate | null {
  const read = (time: TimeFact): string | null => readMachineDate(time.machine) ?? (time.text.length < 120 ? readVisibleDate(time.text, isMonthFirst(facts)) : null);
  const isOwn = (time: TimeFact): boolean => !elsewhere.test(time.hints) && (changed.test(time.text) || /updat|modif/.test(time.hints.split(' < ', 1)[0] ?? '')) === isChange;
  const own = facts.times.filter(isOwn);
  const marked = own.find((time) => /publish|posted|pubdate/.test(time.hints) && readMachineDate(time.machine) !== null);
  for (const time of marked === undefined ? own : [marked, ...own]) {
    const iso = read(time);
    if (iso !== null) return { iso, source: 'time' };
  }
  return null;
}

function fromAddress(url: string): PageDate | null {
  const match = /[/_-]((?:19|20)\d\d)[/_-]?(\d{2})[/_-]?(\d{2})(?=[/_.-]|$)/.exec(url);
  const iso = match === null ? null : readMachineDate(`${match[1]}-${match[2]}-${match[3]}`);
  return iso === null ? null : { iso, source: 'address' };
}

/** A short line with a date around the headline; lines further on belong to other things. */
function fromLines(facts: PageFacts, outline: PageOutline | null): PageDate | null {
  if (outline === null) return null;
  const headline = Math.max(0, outline.blocks.findIndex((block) => outline.elements[block.element]?.tag === 'h1'));
  const after = outline.blocks.slice(headline + 1, headline + 16);
  const before = outline.blocks.slice(Math.max(0, headline - 6), headline).toReversed();
  for (const block of [...after, ...before]) {
    if (block.text.length > 120 || block.linkChars * 2 > block.text.length || changed.test(block.text)) continue;
    const iso = readVisibleDate(block.text, isMonthFirst(facts));
    if (iso !== null) return { iso, source: 'visible' };
  }
  return null;
}

/** "07/08/2016": English of the United States puts the month first; so does English that says no country. */
function isMonthFirst(facts: PageFacts): boolean {
  return facts.language === '' || /^en(?:[-_]us)?$/i.test(facts.language);
}
