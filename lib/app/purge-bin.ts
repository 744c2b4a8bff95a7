import { binMs } from '../core/library/bin-time.ts';
import * as schemas from '../core/library/message-schemas.ts';
import { parseParams } from '../core/library/parse.ts';
import { isPurged, recordKinds, type RecordKind } from '../core/library/record-kinds.ts';
import type { RecordHead, RecordName } from '../core/model/library.ts';
import type { LibraryPorts } from './library-commands.ts';
import { changed } from './record-head.ts';

/** Purges what was deleted 30 days ago or earlier. */
export function purgeOld(ports: LibraryPorts): Promise<null> {
  return purge(ports, ports.now() - binMs);
}

/** Purges all that is deleted, at the reader's word. */
export function emptyBin(ports: LibraryPorts): Promise<null> {
  return purge(ports, ports.now());
}

/** Purges one deleted article or note, at the reader's word; nothing where it lives. */
export async function purgeOne(ports: LibraryPorts, params: unknown): Promise<null> {
  const { name, id } = parseParams(schemas.purgeParams, params);
  if (name === 'articles') {
    const before = await ports.store.anyArticle(id);
    const after = before && purged(ports, name, before);
    if (before && after) await ports.store.putArticle(after, before.version);
  } else {
    const before = await ports.store.anyNote(id);
    const after = before && purged(ports, name, before);
    if (before && after) await ports.store.putNote(after, before.version);
  }
  return null;
}

async function purge(ports: LibraryPorts, deletedUntil: number): Promise<null> {
  await ports.store.changeDeleted(deletedUntil, (name, record) => purged(ports, name, record));
  return null;
}

/** What stays of a deleted record; `null` where it lives, or nothing is left to purge. */
function purged<T extends RecordHead>(ports: LibraryPorts, name: RecordName, record: T): T | null {
  const kind = recordKinds[name] as unknown as RecordKind<T>;
  if (record.deletedAt === null || isPurged(kind, record)) return null;
  return kind.emptied({ ...record, ...changed(ports, record, record.deletedAt) });
}
