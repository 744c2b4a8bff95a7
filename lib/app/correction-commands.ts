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

/** Takes a correction back; one that is revoked already stays so. */
export function revokeCorrection(ports: LibraryPorts, params: unknown): Promise<null> {
  return setDeleted(ports, params, ports.now());
}

/** Undoes `revokeCorrection`. */
export function restoreCorrection(ports: LibraryPorts, params: unknown): Promise<null> {
  return setDeleted(ports, params, null);
}

async function setDeleted(ports: LibraryPorts, params: unknown, deletedAt: number | null): Promise<null> {
  const before = await correctionOf(ports, parseParams(schemas.idParams, params).id);
  if ((before.deletedAt === null) !== (deletedAt === null)) {
    await ports.store.putRecord('corrections', { ...before, ...changed(ports, before, deletedAt) }, before.version);
  }
  return null;
}

async function correctionOf(ports: LibraryPorts, id: string): Promise<Correction> {
  const found = await ports.store.anyRecord('corrections', id);
  if (found === null) throw new DatelineError('not-found', 'no such correction');
  return found;
}
