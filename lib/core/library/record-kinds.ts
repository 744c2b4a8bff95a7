import type { RecordName, RecordTypes } from '../model/library.ts';

/** What merging needs to know of one kind of record. */
export interface RecordKind<T> {
  /** Of living records for which this gives the same there is one only; `null`: there may be any number. */
  readonly onePer: ((record: T) => string) | null;
  /** What the reader wrote or decided in it: never lost where two devices changed a record at once. `null`: it was read from a page. */
  readonly content: ((record: T) => string) | null;
}

const byAddress = (record: { readonly canonicalUrl: string }): string => record.canonicalUrl;

/** Every kind of record, in the order in which they are written. */
export const recordKinds: { readonly [N in RecordName]: RecordKind<RecordTypes[N]> } = {
  articles: { onePer: byAddress, content: null },
  notes: { onePer: null, content: ({ text }) => text },
  corrections: { onePer: null, content: ({ verdict, key, itemId, scope }) => JSON.stringify([verdict, key, itemId, scopeText(scope)]) },
  setDays: { onePer: byAddress, content: ({ canonicalUrl, day }) => JSON.stringify([canonicalUrl, day]) },
  identities: { onePer: null, content: ({ name, keys, itemId }) => JSON.stringify([name, keys.toSorted(), itemId]) },
  readArticles: { onePer: byAddress, content: null },
  // Any number may be kept beside the saved text; one waits for the reader's decision.
  articleVersions: { onePer: ({ canonicalUrl, isKept, id }) => (isKept ? `${canonicalUrl} ${id}` : canonicalUrl), content: null },
};

/** The names of all kinds, in that order. */
export const recordNames = Object.keys(recordKinds) as readonly RecordName[];

function scopeText(scope: RecordTypes['corrections']['scope']): string {
  return scope.type === 'article' ? scope.canonicalUrl : scope.type === 'site' ? scope.site : '';
}
