import { siteOf } from '../core/library/corrections-in-force.ts';
import type { Article } from '../core/model/article.ts';
import type { Correction, CorrectionScope, NoteTarget, RecordHead } from '../core/model/library.ts';

/** An item that a correction speaks of, as lists of corrections call it. */
export interface NamedItem {
  readonly id: string;
  readonly label: string;
}

/** A correction of a name in an article, first for that article alone; `item` is `null` for a name that is none. */
export function correctionOf(
  article: Pick<Article, 'canonicalUrl' | 'title'>, { key, name }: Extract<NoteTarget, { type: 'entity' }>, verdict: Correction['verdict'], item: NamedItem | null,
): Omit<Correction, keyof RecordHead> {
  return { verdict, key, name, itemId: item?.id ?? null, itemLabel: item?.label ?? null, scope: scopeIn(article, 'article') };
}

/** A scope of a type as seen from an article. */
export function scopeIn({ canonicalUrl, title }: Pick<Article, 'canonicalUrl' | 'title'>, type: CorrectionScope['type']): CorrectionScope {
  switch (type) {
    case 'article': return { type, canonicalUrl, title };
    case 'site': return { type, site: siteOf(canonicalUrl) };
    case 'everywhere': return { type };
  }
}
