import { mergeLibraries, noRecords, type LibraryRecords } from './merge.ts';

/**
 * How records come into a library: merged with it; in its place; or added to it, as those of another program are, which
 * know less than we do: of an article whose address is there already nothing is taken.
 */
export type HowToTakeIn = 'merge' | 'replace' | 'add';

/** The library that comes of it. Records that stay as they are, are the very same objects. */
export function combine(library: LibraryRecords, records: LibraryRecords, how: HowToTakeIn): LibraryRecords {
  switch (how) {
    case 'merge': return mergeLibraries(library, records);
    case 'replace': return mergeLibraries(noRecords, records);
    case 'add': {
      const addresses = new Set(library.articles.map(({ canonicalUrl }) => canonicalUrl));
      return mergeLibraries(library, { ...records, articles: records.articles.filter(({ canonicalUrl }) => !addresses.has(canonicalUrl)) });
    }
  }
}
