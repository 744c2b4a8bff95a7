import type { NameSummary } from '../../lib/core/library/group-names.ts';
import { whoIsWho } from '../../lib/core/library/who-is-who.ts';
import type { Kind } from '../../lib/core/model/recognition.ts';
import type { LibraryActions, LibrarySource } from './library-context.ts';

/**
 * Says that names are one person or place, called as the one that most articles name, and gives what undoes it: each
 * other name is split off again, and what the reader had said of it before is said once more.
 */
export async function joinAll(kind: Kind, names: readonly NameSummary[], source: LibrarySource, actions: LibraryActions): Promise<() => Promise<void>> {
  const [first, ...others] = names.toSorted((a, b) => b.articles - a.articles);
  if (first === undefined || others.length === 0) return () => Promise.resolve();
  const identities = await source.livingRecords('identities');
  const who = whoIsWho(identities);
  const meanings = await Promise.all([first, ...others].map(async (name) => {
    const own = (await source.sameNames(name.key)).find(({ key }) => key === name.key);
    return { name, meaning: who.meaningOf(name.key, own?.items.length === 1 ? own.items[0] ?? null : null) };
  }));
  const keys = [...new Set(meanings.flatMap(({ name, meaning }) => [...name.keys, ...meaning.keys]))];
  await actions.joinNames({ kind, name: first.name, keys, itemId: meanings[0]?.meaning.itemId ?? null });
  return async () => {
    for (const { name, meaning } of meanings.slice(1)) {
      const own = [...new Set([...name.keys, ...meaning.keys])];
      await actions.splitNames({ kind, name: name.name, keys: own, from: keys.filter((key) => !own.includes(key)) });
      const { identity } = meaning;
      if (identity !== null) await actions.joinNames({ kind, name: identity.name, keys: identity.keys, itemId: identity.itemId });
    }
  };
}
