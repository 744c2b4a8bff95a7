import { Dexie } from 'dexie';
import { fullestName } from '../../core/library/group-names.ts';
import type { KnownName } from '../../core/library/known-name.ts';
import type { LibraryTables, OccurrenceRow1 } from './library-schema.ts';
import { nameRows, type NameRow3 } from './name-rows.ts';

/**
 * Within a transaction that has already changed the occurrences of one article: brings the names that it has, or had,
 * into agreement.
 */
export async function changeNames(tables: LibraryTables, before: readonly OccurrenceRow1[], after: readonly OccurrenceRow1[]): Promise<void> {
  const lost = new Map(nameRows(before).map((row) => [row.key, row]));
  const won = new Map(nameRows(after).map((row) => [row.key, row]));
  const keys = [...new Set([...lost.keys(), ...won.keys()])];
  const kept = await tables.names.bulkGet(keys);
  const changed = await Promise.all(keys.map((key, at) => changedName(tables, kept[at], lost.get(key), won.get(key))));
  await tables.names.bulkPut(changed.filter((row) => row.articles > 0));
  await tables.names.bulkDelete(changed.filter((row) => row.articles <= 0).map(({ key }) => key));
}

async function changedName(tables: LibraryTables, kept: NameRow3 | undefined, lost: NameRow3 | undefined, won: NameRow3 | undefined): Promise<NameRow3> {
  const any = (won ?? kept ?? lost) as NameRow3;
  const sum = (of: (row: NameRow3) => number): number => (kept === undefined ? 0 : of(kept)) - (lost === undefined ? 0 : of(lost)) + (won === undefined ? 0 : of(won));
  const linked = Object.fromEntries([...new Set([kept, won].flatMap((row) => Object.keys(row?.linked ?? {})))]
    .map((item) => [item, sum((row) => row.linked[item] ?? 0)] as const).filter(([, count]) => count > 0));
  const forms = [kept?.name, won?.name].filter((name) => name !== undefined);
  return {
    key: any.key, kind: any.kind, name: fullestName(forms.length === 0 ? [any.name] : forms), items: Object.keys(linked), linked,
    articles: sum((row) => row.articles), mentions: sum((row) => row.mentions), ...await days(tables, kept, lost, won),
  };
}

/** Days only grow outwards by themselves; where the article was the oldest or the newest, the occurrences are asked. */
async function days(tables: LibraryTables, kept: KnownName | undefined, lost: KnownName | undefined, won: KnownName | undefined): Promise<{ first: string; latest: string }> {
  if (lost !== undefined && kept !== undefined && (lost.first <= kept.first || lost.latest >= kept.latest)) {
    const own = tables.occurrences.where('[key+day]').between([lost.key, Dexie.minKey], [lost.key, Dexie.maxKey]);
    const [first, last] = await Promise.all([own.first(), own.last()]);
    return { first: first?.day ?? '', latest: last?.day ?? '' };
  }
  const all = [kept, won].filter((row) => row !== undefined);
  return {
    first: all.map((row) => row.first).toSorted()[0] ?? '',
    latest: all.map((row) => row.latest).toSorted().at(-1) ?? '',
  };
}
