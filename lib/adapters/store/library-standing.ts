import type { Table } from 'dexie';
import type { Standing } from '../../core/library/standing.ts';
import type { LibraryTables } from './library-schema.ts';

/**
 * How the library stands, from its indices alone. `newId` names the database when it is asked for the first time; `null`
 * where nothing may be written.
 */
export async function standingOf(tables: LibraryTables, newId: (() => string) | null): Promise<Standing> {
  const all: readonly (readonly [Table, string])[] = [
    [tables.articles, 'bySaved'], [tables.notes, 'byUpdated'], ...Object.values(tables.plain).map((table) => [table as Table, 'byUpdated'] as const),
  ];
  const [records, newest, articles, notes] = await Promise.all([
    Promise.all(all.map(([table]) => table.count())),
    Promise.all(all.flatMap(([table, column]) => [newestOf(table, column), newestOf(table, 'deletedAt')])),
    tables.articles.where('bySaved').aboveOrEqual(-Infinity).count(),
    tables.notes.where('byUpdated').aboveOrEqual(-Infinity).count(),
  ]);
  return {
    databaseId: await kept(tables, 'database', newId), articles, notes, records: records.reduce((sum, count) => sum + count, 0),
    newest: await highWater(tables, Math.max(0, ...newest), newId !== null),
  };
}

async function newestOf(table: Table, column: string): Promise<number> {
  const [key] = await table.orderBy(column).reverse().limit(1).keys();
  return typeof key === 'number' ? key : 0;
}

async function kept(tables: LibraryTables, name: string, make: (() => string) | null): Promise<string> {
  const stored = await tables.about.get(name);
  if (stored !== undefined) return stored.value;
  if (make === null) return '';
  const value = make();
  await tables.about.put({ name, value });
  return value;
}

/** The newest change that this database has ever held: removing a record for good, as from the bin, takes nothing from it. */
async function highWater(tables: LibraryTables, newest: number, isWritable: boolean): Promise<number> {
  const before = Number((await tables.about.get('newest'))?.value ?? 0);
  if (newest <= before) return before;
  if (isWritable) await tables.about.put({ name: 'newest', value: String(newest) });
  return newest;
}
