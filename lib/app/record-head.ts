import type { RecordHead } from '../core/model/library.ts';
import type { Clock, NewId } from './ports.ts';

/** What making a record needs. `device` is the id of this installation, from the settings. */
export interface RecordPorts {
  readonly now: Clock;
  readonly newId: NewId;
  readonly device: string;
}

/** The head of a new record. */
export function newHead(ports: RecordPorts): RecordHead {
  const now = ports.now();
  return { id: ports.newId(), version: 1, device: ports.device, createdAt: now, updatedAt: now, deletedAt: null };
}

/** The head of a record that is changed now; `deletedAt` as it is from now on. */
export function changed(ports: RecordPorts, before: RecordHead, deletedAt: number | null): RecordHead {
  const { id, version, createdAt } = before;
  return { id, version: version + 1, device: ports.device, createdAt, updatedAt: ports.now(), deletedAt };
}
