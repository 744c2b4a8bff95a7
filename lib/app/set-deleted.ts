import { DatelineError } from '../core/errors.ts';
import * as schemas from '../core/library/message-schemas.ts';
import { parseParams } from '../core/library/parse.ts';
import type { RecordTypes } from '../core/model/library.ts';
import type { LibraryPorts } from './library-commands.ts';
import { changed } from './record-head.ts';

/**
 * Takes something back that the reader said (`isDeleted`), or says it again. One that is so already stays; `not-found` if
 * there never was one. A second living record of what may be said once only is refused with `conflict`.
 */
export async function setDeleted(ports: LibraryPorts, name: 'corrections' | 'identities', params: unknown, isDeleted: boolean): Promise<null> {
  const { id } = parseParams(schemas.idParams, params);
  const before: RecordTypes[typeof name] | null = await ports.store.anyRecord(name, id);
  if (before === null) throw new DatelineError('not-found', `no such record in ${name}`);
  if ((before.deletedAt !== null) !== isDeleted) {
    await ports.store.putRecord(name, { ...before, ...changed(ports, before, isDeleted ? ports.now() : null) } as never, before.version);
  }
  return null;
}
