import type { Correction, CorrectionScope, EntityKey } from '../model/library.ts';

/**
 * The corrections that hold in the article of an address, the surest first. Of those on one name a narrower scope goes
 * before a wider one, and a later before an earlier; what they contradict is left out.
 */
export function correctionsInForce(corrections: readonly Correction[], canonicalUrl: string): readonly Correction[] {
  const inScope = corrections.filter(({ scope }) => isWithin(scope, canonicalUrl)).toSorted(surestFirst);
  return [...Map.groupBy(inScope, ({ key }) => key).values()].flatMap(withoutContradiction);
}

/** The host of an address, with its port ("news.example"), as corrections of a site name it; empty if it has none. */
export function siteOf(address: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#]+)/i.exec(address)?.[1]?.toLowerCase() ?? '';
}

/** What a key names, folded: "person:ada stone" → "ada stone". */
export function nameOfKey(key: EntityKey): string {
  return key.slice(key.indexOf(':') + 1);
}

function isWithin(scope: CorrectionScope, canonicalUrl: string): boolean {
  switch (scope.type) {
    case 'article': return scope.canonicalUrl === canonicalUrl;
    case 'site': return scope.site === siteOf(canonicalUrl);
    case 'everywhere': return true;
  }
}

const width: Readonly<Record<CorrectionScope['type'], number>> = { article: 0, site: 1, everywhere: 2 };

function surestFirst(a: Correction, b: Correction): number {
  return width[a.scope.type] - width[b.scope.type] || b.updatedAt - a.updatedAt || (a.id < b.id ? -1 : 1);
}

/** Of corrections on one key, the surest first: no name at all, or a word on each item, and one item at most that it is. */
function withoutContradiction(own: readonly Correction[]): readonly Correction[] {
  if (own[0]?.verdict === 'not-a-name') return own.slice(0, 1);
  const kept: Correction[] = [];
  for (const next of own) {
    const isSaid = kept.some((other) => other.itemId === next.itemId || (next.verdict === 'this-item' && other.verdict === 'this-item'));
    if (next.verdict !== 'not-a-name' && !isSaid) kept.push(next);
  }
  return kept;
}
