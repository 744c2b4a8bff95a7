import { fromErrorData } from '../core/errors.ts';
import type { Protocol, ReaderProtocol, Send } from '../core/protocol.ts';

/**
 * Marks the names of a tab at the reader's word, article or not. `false` if the page has no text of an article; throws
 * what kept the page from being read.
 */
export async function markPage(tabId: number, send: Send<Protocol>, ask: Send<ReaderProtocol>): Promise<boolean> {
  await send('tab.activate', { tabId });
  await ask('reader.readAnyway', null);
  const state = await ask('reader.state', null);
  if (state !== null) return true;
  const problem = await ask('reader.problem', null);
  if (problem !== null) throw fromErrorData(problem);
  return false;
}
