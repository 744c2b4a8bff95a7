import type { EntityKey } from '../model/library.ts';
import type { Kind } from '../model/recognition.ts';
import type { Occurrence } from './browse.ts';
import type { WhoIsWho } from './who-is-who.ts';

/** A person or place that is named together with another, and in how many of the other's articles. */
export interface Companion {
  /** Of its names the one that most of those articles have. */
  readonly key: EntityKey;
  readonly kind: Kind;
  readonly name: string;
  readonly articles: number;
}

/** Counts who is named together with somebody, some articles at a time. */
export interface CompanyCount {
  /** Takes every name of some of their articles; those of one article stand side by side, and are taken once. */
  add(names: readonly CompanyName[]): void;
  /** Everybody so far, most articles first. Linear in the different names. */
  company(): readonly Companion[];
}

type CompanyName = Pick<Occurrence, 'articleId' | 'key' | 'kind' | 'name' | 'itemId'>;

interface Counted extends Pick<CompanyName, 'key' | 'kind' | 'name'> {
  readonly items: Set<string>;
  readonly articles: string[];
}

/**
 * Counts with whom, and where, somebody is named: all but themselves (`own` are their keys) and organisations. Names that
 * the reader has joined, or that have the same item, are one, called as the reader calls it; an article counts once for
 * each.
 */
export function countCompany(own: ReadonlySet<EntityKey>, who: WhoIsWho): CompanyCount {
  const byKey = new Map<EntityKey, Counted>();
  return {
    add(names) {
      for (const { articleId, key, kind, name, itemId } of names) {
        if (kind === 'organisation' || own.has(key)) continue;
        const counted = byKey.get(key) ?? { key, kind, name, items: new Set<string>(), articles: [] };
        byKey.set(key, counted);
        if (counted.articles.at(-1) !== articleId) counted.articles.push(articleId);
        if (itemId !== null) counted.items.add(itemId);
      }
    },
    company() {
      const groups = Map.groupBy(byKey.values(), ({ key, items }) => who.groupOf(key, [...items]));
      return [...groups].map(([group, keys]): Companion => {
        const [most, ...others] = keys.toSorted((a, b) => b.articles.length - a.articles.length) as [Counted, ...Counted[]];
        const articles = others.length === 0 ? most.articles.length : new Set(keys.flatMap((each) => each.articles)).size;
        return { key: most.key, kind: most.kind, name: who.nameOf(group) ?? most.name, articles };
      }).toSorted((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1));
    },
  };
}
