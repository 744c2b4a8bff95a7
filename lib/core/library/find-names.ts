import type { NameSummary } from './group-names.ts';
import { SearchIndex } from './search-index.ts';

/** Finds names among `names` as they are typed, best first, typos forgiven; a name is found by any of the forms it has. */
export function nameFinder<T extends NameSummary>(names: readonly T[]): (typed: string) => readonly T[] {
  const index = new SearchIndex();
  const byKey = new Map<string, T>();
  for (const name of names) {
    byKey.set(name.key, name);
    const forms = name.keys.map((key) => key.slice(key.indexOf(':') + 1)).join('\n');
    index.put({ id: name.key, version: 1, address: null, title: name.name, names: '', text: forms });
  }
  return (typed) => index.search(typed).flatMap((id) => byKey.get(id) ?? []);
}
