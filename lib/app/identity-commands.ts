import * as schemas from '../core/library/message-schemas.ts';
import { parseParams } from '../core/library/parse.ts';
import type { EntityKey, Identity } from '../core/model/library.ts';
import type { LibraryPorts } from './library-commands.ts';
import { changed, newHead } from './record-head.ts';

/**
 * Says that names are one person or place, and what it is called. Identities that hold any of the names become one. With no
 * item given it is the one that the names bring along, if they bring one only. Its record is written first: should the rest
 * fail, names that stand in two belong to it, as the later.
 */
export async function joinNames(ports: LibraryPorts, params: unknown): Promise<Identity> {
  const { kind, name, keys, itemId: given } = parseParams(schemas.joinNamesParams, params);
  const [before, ...others] = await identitiesOf(ports, keys);
  const said = [before, ...others].filter((identity) => identity !== undefined);
  const all = [...new Set([...keys, ...said.flatMap((identity) => identity.keys)])];
  const itemId = given ?? await broughtItem(ports, keys, said);
  const joined: Identity = { ...(before === undefined ? newHead(ports) : changed(ports, before, null)), kind, name, keys: all, itemId };
  await ports.store.putRecord('identities', joined, before?.version ?? 0);
  for (const other of others) await ports.store.putRecord('identities', { ...other, ...changed(ports, other, ports.now()) }, other.version);
  return joined;
}

/**
 * Says that some names (`keys`) are not the one whose other names are `from`. Where an item would join them again by
 * itself, they get an identity of their own.
 */
export async function splitNames(ports: LibraryPorts, params: unknown): Promise<null> {
  const { kind, name, keys, from } = parseParams(schemas.splitNamesParams, params);
  const gone = new Set(keys);
  const [own, others] = await Promise.all([ports.store.itemsOfKeys(keys), ports.store.itemsOfKeys(from)]);
  for (const identity of await identitiesOf(ports, [...keys, ...from])) {
    const left = identity.keys.filter((key) => !gone.has(key));
    if (left.length === identity.keys.length) continue;
    // The item of the names that go goes with them: it would join them to the others again.
    const itemId = identity.itemId !== null && own.includes(identity.itemId) && !others.includes(identity.itemId) ? null : identity.itemId;
    const says = left.length > 1 || (left.length === 1 && await saysMore(ports, { ...identity, keys: left, itemId }, [...identity.keys, ...keys, ...from]));
    await ports.store.putRecord('identities', { ...identity, keys: left, itemId, ...changed(ports, identity, says ? null : ports.now()) }, identity.version);
  }
  if (own.some((item) => others.includes(item))) {
    await ports.store.putRecord('identities', { ...newHead(ports), kind, name, keys, itemId: null }, 0);
  }
  return null;
}

/** The one item of what is joined: what the reader said of it before, and links of names of which they said nothing. `null` for none and for several. */
async function broughtItem(ports: LibraryPorts, keys: readonly EntityKey[], said: readonly Identity[]): Promise<string | null> {
  const free = keys.filter((key) => !said.some((identity) => identity.keys.includes(key)));
  const items = new Set([...said.flatMap(({ itemId }) => itemId ?? []), ...await ports.store.itemsOfKeys(free)]);
  return items.size === 1 ? [...items][0] ?? null : null;
}

/** Whether an identity of one name says anything that the name does not say by itself: an item that it is not linked to, or what the reader calls it, which is the name of none of `forms`. */
async function saysMore(ports: LibraryPorts, { name, keys, itemId }: Identity, forms: readonly EntityKey[]): Promise<boolean> {
  const [items, names] = await Promise.all([ports.store.itemsOfKeys(keys), ports.store.namesByKeys([...new Set(forms)])]);
  return (itemId !== null && !items.includes(itemId)) || !names.some((form) => form.name === name);
}

/** Living identities that hold any of some keys, oldest first. */
async function identitiesOf(ports: LibraryPorts, keys: readonly EntityKey[]): Promise<readonly Identity[]> {
  const found = await Promise.all(keys.map((key) => ports.store.livingRecords('identities', key)));
  return [...new Map(found.flat().map((identity) => [identity.id, identity])).values()].toSorted((a, b) => a.createdAt - b.createdAt);
}
