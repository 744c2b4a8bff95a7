import * as schemas from '../core/library/message-schemas.ts';
import { parseParams } from '../core/library/parse.ts';
import type { LibraryPorts } from './library-commands.ts';
import { changed, newHead } from './record-head.ts';

/** Sets the day of an article by hand, or clears it (`day: null`). */
export async function setDay(ports: LibraryPorts, params: unknown): Promise<null> {
  const { canonicalUrl, title, day } = parseParams(schemas.setDayParams, params);
  const [before] = await ports.store.livingRecords('setDays', canonicalUrl);
  if (day !== null) {
    await ports.store.putRecord('setDays', { ...(before === undefined ? newHead(ports) : changed(ports, before, null)), canonicalUrl, title, day }, before?.version ?? 0);
  } else if (before !== undefined) {
    await ports.store.putRecord('setDays', { ...before, ...changed(ports, before, ports.now()) }, before.version);
  }
  return null;
}
