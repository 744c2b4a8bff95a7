import type { LibraryStore } from '../../app/ports.ts';
import { articleOf, articleRows, noteOf, noteRow } from './library-rows.ts';
import type { LibraryTables } from './library-schema.ts';
import { plainNames, plainOf, plainTable, putPlain } from './plain-records.ts';

/** Within a transaction over all tables of records: `LibraryStore.changeDeleted`. Deleted records have no occurrences. */
export async function changeDeleted(tables: LibraryTables, ...[until, change]: Parameters<LibraryStore['changeDeleted']>): Promise<void> {
  for (const id of await tables.articles.where('deletedAt').belowOrEqual(until).primaryKeys()) {
    const [header, text] = [await tables.articles.get(id), await tables.bodies.get(id)];
    const after = header === undefined || text === undefined ? null : change('articles', articleOf(header, text));
    if (after === null) continue;
    const { row, body } = articleRows(after);
    await tables.articles.put(row);
    await tables.bodies.put(body);
  }
  const notes = (await tables.notes.where('deletedAt').belowOrEqual(until).toArray()).flatMap((row) => change('notes', noteOf(row)) ?? []);
  await tables.notes.bulkPut(notes.map(noteRow));
  for (const name of plainNames) {
    const records = (await plainTable(tables, name).where('deletedAt').belowOrEqual(until).toArray()).flatMap((row) => change(name, plainOf(row)) ?? []);
    await putPlain(tables, name, records);
  }
}
