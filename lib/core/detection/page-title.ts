import { bareWords } from './block-features.ts';
import type { PageFacts } from './page-facts.ts';

/** The headline of a page without the site's name; empty if it has none. `said` is what JSON-LD and meta give, best first. */
export function pageTitle(facts: PageFacts, said: readonly string[], site: string): string {
  const isHeadline = (text: string): boolean => text !== '' && text.length < 300 && bareWords(text) !== bareWords(site) && !bareWords(facts.title).endsWith(`${bareWords(text)}${bareWords(text)}`);
  const headlines = facts.headlines.filter(isHeadline);
  const whole = withoutSite(facts.title, site, facts.url, true);
  const agreed = [...said, facts.title].map(bareWords);
  const bare = headlines.map((headline) => withoutKicker(headline, [...said, whole]));
  const confirmed = bare.map((headline) => ({ headline, worth: agreement(bareWords(headline), agreed) })).filter(({ worth }) => worth > 0).toSorted((a, b) => b.worth - a.worth)[0];
  if (confirmed !== undefined) return confirmed.headline;
  const alone = bare.filter((headline) => headline.split(/\s+/).length > 3 || bareWords(headline).length > 24);
  if (alone.length > 0 && said.length === 0) return alone[0] as string;
  if (alone.length === 1) return alone[0] as string;
  return said[0] === undefined ? whole : withoutSite(said[0], site, facts.url, false);
}

/** How well a headline agrees with what else is said of the title: it is the same, begins it, ends it, or stands in it; 0 not at all. */
function agreement(headline: string, agreed: readonly string[]): number {
  if (headline.length <= 5) return 0;
  if (agreed.includes(headline)) return 4;
  if (agreed.some((other) => other.startsWith(headline))) return 3;
  if (headline.length <= 20) return 0;
  return agreed.some((other) => other.endsWith(headline)) ? 2 : agreed.some((other) => other.includes(headline)) ? 1 : 0;
}

/** A headline whose element also holds a kicker before it, or the site's name behind it, by what else is said of the title. */
function withoutKicker(headline: string, said: readonly string[]): string {
  const own = bareWords(headline);
  const inner = said.find((other) => bareWords(other).length > 15 && own.length > bareWords(other).length
    && (own.endsWith(bareWords(other)) || (own.startsWith(bareWords(other)) && !headline.includes(`${other} `) && headline.startsWith(other) && /^\p{L}/u.test(headline.slice(other.length)))));
  return inner ?? headline;
}

/**
 * A title without the site's name behind (or before) its separators. `isLoose`: a last part of up to three words counts
 * as one, too, as in title elements.
 */
function withoutSite(title: string, site: string, url: string, isLoose: boolean): string {
  const parts = title.split(/\s+[|–—»·•:-]\s+|\s*\|\s*|(?<=[\u3040-\u30ff\u3400-\u9fff])[_-](?=[\u3040-\u30ff\u3400-\u9fff])/);
  if (parts.length === 1) return title;
  const host = bareWords(url.replace(/^https?:\/\/(?:www\.)?/, '').split(/[/:]/)[0]?.replace(/\.\w+$/, '') ?? '');
  const isSite = (part: string): boolean => bareWords(part) !== '' && (bareWords(part) === bareWords(site) || host.includes(bareWords(part)) || (host.length > 3 && bareWords(part).includes(host)));
  const isDropped = (part: string): boolean => isSite(part) || (isLoose && part.split(/\s+/).length < 4);
  let kept = title;
  for (let last = parts.pop(); parts.length > 0 && last !== undefined && isDropped(last); last = parts.pop()) {
    kept = kept.slice(0, kept.lastIndexOf(last)).replace(/\s*[|–—»·•:_-]+\s*$/, '');
  }
  const [first = ''] = kept.split(/\s+[|–—»·•:-]\s+|\s*\|\s*/, 1);
  return first !== kept && isSite(first) ? kept.slice(first.length).replace(/^\s*[|–—»·•:-]+\s*/, '') : kept;
}
