import * as schemas from '../core/library/message-schemas.ts';
import { parseParams } from '../core/library/parse.ts';
import { recordKinds } from '../core/library/record-kinds.ts';
import { readEntities } from '../core/library/read-entities.ts';
import type { Article } from '../core/model/article.ts';
import type { ReadArticle } from '../core/model/library.ts';
import type { Reading } from '../core/protocol.ts';
import type { LibraryPorts } from './library-commands.ts';
import { changed, newHead } from './record-head.ts';

/** Remembers that an article of the web was read: its names and their sentences. One that is saved, or is remembered so already, is left as it is. */
export async function rememberRead(ports: LibraryPorts, article: Article, reading: Reading): Promise<void> {
  const { canonicalUrl, url, title, site, published, text } = article;
  if (!/^https?:/i.test(canonicalUrl)) return;
  const [saved, [before]] = await Promise.all([ports.store.articleByUrl(canonicalUrl), ports.store.livingRecords('readArticles', canonicalUrl)]);
  if (saved !== null) return;
  const read = { canonicalUrl, url, title, site, published, entities: readEntities(reading, text) };
  if (read.entities.length === 0 || (before !== undefined && JSON.stringify(before.entities) === JSON.stringify(read.entities))) return;
  await ports.store.putRecord('readArticles', { ...(before === undefined ? newHead(ports) : changed(ports, before, null)), ...read }, before?.version ?? 0);
}

/** Forgets a read article for good: what stays says that something was deleted, and not what. */
export async function forgetRead(ports: LibraryPorts, params: unknown): Promise<null> {
  const { id } = parseParams(schemas.idParams, params);
  const before = await ports.store.anyRecord('readArticles', id);
  if (before !== null && before.deletedAt === null) await ports.store.putRecord('readArticles', forgotten(ports, before), before.version);
  return null;
}

/** Forgets every read article for good. */
export async function forgetAllRead(ports: LibraryPorts): Promise<null> {
  await ports.store.changeLiving('readArticles', (before) => forgotten(ports, before));
  return null;
}

function forgotten(ports: LibraryPorts, before: ReadArticle): ReadArticle {
  return recordKinds.readArticles.emptied({ ...before, ...changed(ports, before, ports.now()) });
}
