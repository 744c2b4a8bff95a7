import { DatelineError } from '../core/errors.ts';
import * as schemas from '../core/library/message-schemas.ts';
import { parseParams } from '../core/library/parse.ts';
import type { Correction } from '../core/model/library.ts';
import type { LibraryPorts } from './library-commands.ts';
import { changed, newHead } from './record-head.ts';

/** Keeps what the reader said of a name. */
export async function addCorrection(ports: LibraryPorts, params: unknown): Promise<Correction> {
  const correction: Correction = { ...newHead(ports), ...parseParams(schemas.addCorrectionParams, params) };
  await ports.store.putRecord('corrections', correction, 0);
  return correction;
}

/** Lets a correction hold elsewhere; `not-found` if it has been revoked. */
export async function rescopeCorrection(ports: LibraryPorts, params: unknown): Promise<Correction> {
  const { id, scope } = parseParams(schemas.rescopeParams, params);
  const before = await correctionOf(ports, id);
  if (before.deletedAt !== null) throw new DatelineError('not-found', 'no such correction');
  const after: Correction = { ...before, scope, ...changed(ports, before, null) };
  await ports.store.putRecord('corrections', after, before.version);
  return after;
}

async function correctionOf(ports: LibraryPorts, id: string): Promise<Correction> {
  const found = await ports.store.anyRecord('corrections', id);
  if (found === null) throw new DatelineError('not-found', 'no such correction');
  return found;
}
