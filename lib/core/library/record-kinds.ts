import type { RecordHead, RecordName, RecordTypes } from '../model/library.ts';

/** What merging needs to know of one kind of record. */
export interface RecordKind<T> {
  /** Of living records for which this gives the same there is one only; `null`: there may be any number. */
  readonly onePer: ((record: T) => string) | null;
  /** What the reader wrote or decided in it: never lost where two devices changed a record at once. `null`: it was read from a page. */
  readonly content: ((record: T) => string) | null;
  /** What stays of a deleted record when it is purged: that there was one, and nothing of what it held. */
  readonly emptied: (record: T) => T;
}

const nowhere = 'purged:';
const ofNothing = (record: RecordHead): { canonicalUrl: string; title: string } => ({ canonicalUrl: nowhere + record.id, title: '' });

const byAddress = (record: { readonly canonicalUrl: string }): string => record.canonicalUrl;

/** Every kind of record, in the order in which they are written. */
export const recordKinds: { readonly [N in RecordName]: RecordKind<RecordTypes[N]> } = {
  articles: {
    onePer: byAddress, content: null,
    emptied: ({ captions: _captions, ...record }) => ({ ...record, ...ofNothing(record), url: nowhere + record.id, authors: [], site: '', language: null, published: null, modified: null, text: '', blocks: [], entities: [] }),
  },
  notes: {
    onePer: null, content: ({ text }) => text,
    emptied: (record) => ({ ...record, target: { type: 'article', ...ofNothing(record) }, text: '', tags: [] }),
  },
  corrections: {
    onePer: null, content: ({ verdict, key, itemId, scope }) => JSON.stringify([verdict, key, itemId, scopeText(scope)]),
    emptied: (record) => ({ ...record, verdict: 'not-a-name', key: 'person:', name: '', itemId: null, itemLabel: null, scope: { type: 'everywhere' } }),
  },
  setDays: {
    onePer: byAddress, content: ({ canonicalUrl, day }) => JSON.stringify([canonicalUrl, day]),
    emptied: (record) => ({ ...record, ...ofNothing(record), day: '0001' }),
  },
  identities: {
    onePer: null, content: ({ name, keys, itemId }) => JSON.stringify([name, keys.toSorted(), itemId]),
    emptied: (record) => ({ ...record, name: '', keys: [], itemId: null }),
  },
  readArticles: {
    onePer: byAddress, content: null,
    emptied: (record) => ({ ...record, ...ofNothing(record), url: nowhere + record.id, site: '', published: null, entities: [] }),
  },
  // Any number may be kept beside the saved text; one waits for the reader's decision.
  articleVersions: {
    onePer: ({ canonicalUrl, isKept, id }) => (isKept ? `${canonicalUrl} ${id}` : canonicalUrl), content: null,
    emptied: (record) => ({ ...record, ...ofNothing(record), text: '', blocks: [], entities: [] }),
  },
};

/** The names of all kinds, in that order. */
export const recordNames = Object.keys(recordKinds) as readonly RecordName[];

/** Whether a record has been purged: nothing but its head is left. */
export function isPurged<T extends RecordHead>({ emptied }: RecordKind<T>, record: T): boolean {
  return record.deletedAt !== null && JSON.stringify(emptied(record)) === JSON.stringify(record);
}

/** Whether an address is the one of a purged record. */
export function isNowhere(canonicalUrl: string): boolean {
  return canonicalUrl.startsWith(nowhere);
}

function scopeText(scope: RecordTypes['corrections']['scope']): string {
  return scope.type === 'article' ? scope.canonicalUrl : scope.type === 'site' ? scope.site : '';
}
