import type { Table } from 'dexie';
import type { Standing } from '../../core/library/standing.ts';
import type { LibraryTables } from './library-schema.ts';

/** How the library stands, from its indices alone; `isKept`: its table `about` says so already. A database without a name has "". */
export async function standingOf(tables: LibraryTables): Promise<{ readonly standing: Standing; readonly isKept: boolean }> {
  const all: readonly (readonly [Table, string])[] = [
    [tables.articles, 'bySaved'], [tables.notes, 'byUpdated'], ...Object.values(tables.plain).map((table) => [table as Table, 'byUpdated'] as const),
  ];
  const [records, newest, articles, notes, name, before] = await Promise.all([
    Promise.all(all.map(([table]) => table.count())),
    Promise.all(all.flatMap(([table, column]) => [newestOf(table, column), newestOf(table, 'deletedAt')])),
    tables.articles.where('bySaved').aboveOrEqual(-Infinity).count(),
    tables.notes.where('byUpdated').aboveOrEqual(-Infinity).count(),
    tables.about.get('database'), tables.about.get('newest'),
  ]);
  const highest = Math.max(0, Number(before?.value ?? 0), ...newest);
  return {
    standing: { databaseId: name?.value ?? '', articles, notes, records: records.reduce((sum, count) => sum + count, 0), newest: highest },
    isKept: name !== undefined && highest === Number(before?.value ?? 0),
  };
}

/**
 * Within a transaction that writes `about`: names the database when it has no name, and keeps the newest change that it
 * has ever held, so that removing a record for good, as from the bin, takes nothing from that. Gives the standing with both.
 */
export async function keepStanding({ about }: LibraryTables, standing: Standing, newId: () => string): Promise<Standing> {
  const [name, before] = await Promise.all([about.get('database'), about.get('newest')]);
  const databaseId = name?.value ?? newId();
  const newest = Math.max(standing.newest, Number(before?.value ?? 0));
  await about.bulkPut([{ name: 'database', value: databaseId }, { name: 'newest', value: String(newest) }]);
  return { ...standing, databaseId, newest };
}

async function newestOf(table: Table, column: string): Promise<number> {
  const [key] = await table.orderBy(column).reverse().limit(1).keys();
  return typeof key === 'number' ? key : 0;
}
