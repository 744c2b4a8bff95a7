import { articleAddress } from '../../core/detection/article-address.ts';
import { metadataOf } from '../../core/detection/metadata.ts';
import type { Metadata } from '../../core/detection/metadata.ts';
import type { LiveOutline } from './read-outline.ts';
import { factsInSlices } from './read-page-facts.ts';
import { within } from './untouched.ts';
import type { Untouched } from './untouched.ts';

/**
 * Metadata of an article further down on a page, from what stands within its own element; the page's head is of the
 * first one. `at` is its place among the page's articles, `whole` the metadata of the page. Gives way (`yield`).
 */
export function* partMetadata(page: LiveOutline, root: Element, at: number, dom: Untouched, whole: Metadata): Generator<undefined, Metadata> {
  const facts = yield* factsInSlices(within(dom, root), whole.url);
  const { elements, blocks } = page.outline;
  const isInside = (element: number): boolean => page.elements[element] === root || dom.holds(root, page.elements[element] as Element);
  const heading = blocks.find((block) => isInside(block.element) && /^h[1-3]$/.test(elements[block.element]?.tag ?? ''))?.text ?? '';
  const own = metadataOf({ ...facts, title: heading, language: whole.language ?? '' }, { elements, blocks: blocks.filter((block) => isInside(block.element)) });
  return { ...own, site: whole.site, canonicalUrl: partAddress(root, at, dom, whole.url) };
}

/** What identifies an article further down: where its headline leads to, else the page's address with its place on the page. */
function partAddress(root: Element, at: number, dom: Untouched, url: string): string {
  const link = within(dom, root).all('h1 a[href], h2 a[href], h3 a[href], a[rel~="bookmark"][href]')[0];
  const href = link === undefined ? null : dom.attribute(link, 'href');
  const address = href === null || !URL.canParse(href, url) ? null : new URL(href, url);
  if (address !== null && /^https?:$/.test(address.protocol)) return articleAddress(address.href, null);
  return `${articleAddress(url, null)}#${encodeURIComponent(dom.attribute(root, 'id') ?? `article-${at + 1}`)}`;
}
