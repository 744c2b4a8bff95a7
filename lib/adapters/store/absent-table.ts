import { Dexie, type Table } from 'dexie';

/** What reading an empty table gives, by the name of the method that ends a query. */
const ends: Readonly<Record<string, () => unknown>> = {
  get: () => undefined, toArray: () => [], bulkGet: (keys?: unknown) => (keys as readonly unknown[]).map(() => undefined),
  keys: () => [], uniqueKeys: () => [], primaryKeys: () => [], count: () => 0,
} as Readonly<Record<string, (...parameters: unknown[]) => unknown>>;

/** A table that a database of an older version has not got: it can be read and is empty. Every other method goes on with the query. */
export function absentTable(): Table<never, never> {
  const query: object = new Proxy({}, {
    get: (_target, name) => {
      // Whoever awaits the query itself gets it as it is.
      if (name === 'then') return undefined;
      const end = ends[String(name)] as ((...parameters: unknown[]) => unknown) | undefined;
      // A promise of Dexie's: any other one would end the transaction that awaits it.
      return end === undefined ? () => query : (...parameters: unknown[]) => Dexie.Promise.resolve(end(...parameters));
    },
  });
  return query as Table<never, never>;
}
