import type { PageFacts } from './page-facts.ts';

/** The headline of a page without the site's name; empty if it has none. `said` is what JSON-LD and meta give, best first. */
export function pageTitle(facts: PageFacts, said: readonly string[], site: string): string {
  const isHeadline = (text: string): boolean => text !== '' && text.length < 300 && bare(text) !== bare(site) && !bare(facts.title).endsWith(`${bare(text)}${bare(text)}`);
  const headlines = facts.headlines.filter(isHeadline);
  const agreed = [...said, facts.title].map(bare);
  const confirmed = headlines.find((headline) => bare(headline).length > 5 && agreed.some((other) => other.startsWith(bare(headline)) || (bare(headline).length > 20 && other.includes(bare(headline)))));
  if (confirmed !== undefined) return confirmed;
  const alone = headlines.filter((headline) => headline.split(/\s+/).length > 3 || bare(headline).length > 24);
  if (alone.length > 0 && said.length === 0) return alone[0] as string;
  if (alone.length === 1) return alone[0] as string;
  return withoutSite(said[0] ?? facts.title, site, facts.url);
}

/** A title element's text without the site's name behind (or before) its last separator. */
function withoutSite(title: string, site: string, url: string): string {
  const parts = title.split(/\s+[|–—»·•:-]\s+|\s*\|\s*/);
  if (parts.length === 1) return title;
  const host = bare(url.replace(/^https?:\/\/(?:www\.)?/, '').split(/[/:]/)[0]?.replace(/\.\w+$/, '') ?? '');
  const isSite = (part: string): boolean => bare(part) !== '' && (bare(part) === bare(site) || host.includes(bare(part)) || (host.length > 3 && bare(part).includes(host)));
  let kept = title;
  for (let last = parts.pop(); parts.length > 0 && last !== undefined && (isSite(last) || last.split(/\s+/).length < 4); last = parts.pop()) {
    kept = kept.slice(0, kept.lastIndexOf(last)).replace(/\s*[|–—»·•:-]+\s*$/, '');
  }
  return kept;
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
