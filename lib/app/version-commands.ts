import { DatelineError } from '../core/errors.ts';
import { compareNames } from '../core/library/compare-names.ts';
import { keptVersionsOf } from '../core/library/kept-versions.ts';
import * as schemas from '../core/library/message-schemas.ts';
import { parseParams } from '../core/library/parse.ts';
import { savedEntities } from '../core/library/saved-entities.ts';
import type { ArticleVersion, SavedArticle } from '../core/model/library.ts';
import type { ArticleChange } from '../core/protocol.ts';
import type { LibraryPorts } from './library-commands.ts';
import { changed, newHead } from './record-head.ts';

/*
 * One version of a saved article waits for a decision, under an id made from the article's, so that its tombstone tells
 * on which text the reader has decided. What is kept beside the article for good is a record of its own.
 */

/** Compares a saved article with its page as it reads now, and keeps the new text until the reader decides. */
export async function compareArticle(ports: LibraryPorts, params: unknown): Promise<ArticleChange | null> {
  const { article, reading } = parseParams(schemas.saveParams, params);
  const saved = await ports.store.articleByUrl(article.canonicalUrl);
  if (saved === null) return null;
  const before = await ports.store.anyRecord('articleVersions', waitingId(saved));
  const isWaiting = before !== null && before.deletedAt === null;
  if (isSame(saved.text, article.text)) {
    if (isWaiting) await put(ports, { ...before, ...changed(ports, before, ports.now()) }, before.version);
    return null;
  }
  const isKnown = before !== null && isSame(before.text, article.text);
  if (isKnown && !isWaiting) return null;
  const kept = await ports.store.livingRecords('articleVersions', keptVersionsOf(saved.canonicalUrl));
  if (kept.some(({ text }) => isSame(text, article.text))) return null;
  const entities = savedEntities(reading, article.text.length);
  if (!isKnown) {
    const { canonicalUrl, title, text, blocks } = article;
    const head = before === null ? { ...newHead(ports), id: waitingId(saved) } : changed(ports, before, null);
    await put(ports, { ...head, canonicalUrl, title, text, blocks, entities, isKept: false }, before?.version ?? 0);
  }
  return { articleId: saved.id, savedAt: saved.updatedAt, ...compareNames(saved.entities, entities) };
}

/** Keeps the text as saved, the new one in its place, or both. */
export async function decideVersion(ports: LibraryPorts, params: unknown): Promise<null> {
  const { saved, waiting, decision } = await openQuestion(ports, params);
  if (waiting.deletedAt !== null) throw new DatelineError('not-found', 'nothing is to be decided about this article');
  if (decision === 'both') await put(ports, { ...textOf(waiting), ...newHead(ports), isKept: true }, 0);
  // The tombstone keeps the text that was not taken: of a new text taken, the old one.
  await put(ports, { ...waiting, ...(decision === 'new' ? textOf(saved) : {}), ...changed(ports, waiting, ports.now()) }, waiting.version);
  if (decision === 'new') await ports.store.putArticle({ ...saved, ...textOf(waiting), ...changed(ports, saved, null) }, saved.version);
  return null;
}

/** Undoes `decideVersion`: the question is open again. */
export async function reopenVersion(ports: LibraryPorts, params: unknown): Promise<null> {
  const { saved, waiting, decision } = await openQuestion(ports, params);
  if (waiting.deletedAt === null) return null;
  if (decision === 'new') await ports.store.putArticle({ ...saved, ...textOf(waiting), ...changed(ports, saved, null) }, saved.version);
  await put(ports, { ...waiting, ...(decision === 'new' ? textOf(saved) : {}), ...changed(ports, waiting, null) }, waiting.version);
  if (decision !== 'both') return null;
  const kept = (await ports.store.livingRecords('articleVersions', keptVersionsOf(saved.canonicalUrl))).findLast(({ text }) => text === waiting.text);
  if (kept !== undefined) await put(ports, { ...kept, ...changed(ports, kept, ports.now()) }, kept.version);
  return null;
}

async function openQuestion(ports: LibraryPorts, params: unknown) {
  const { canonicalUrl, decision } = parseParams(schemas.decideParams, params);
  const saved = await ports.store.articleByUrl(canonicalUrl);
  const waiting = saved === null ? null : await ports.store.anyRecord('articleVersions', waitingId(saved));
  if (saved === null || waiting === null) throw new DatelineError('not-found', 'nothing is to be decided about this article');
  return { saved, waiting, decision };
}

type Text = Pick<ArticleVersion, 'canonicalUrl' | 'title' | 'text' | 'blocks' | 'entities'>;

function textOf({ canonicalUrl, title, text, blocks, entities }: Text): Text {
  return { canonicalUrl, title, text, blocks, entities };
}

function waitingId(saved: SavedArticle): string {
  return `${saved.id}-now`;
}

function put(ports: LibraryPorts, version: ArticleVersion, expected: number): Promise<void> {
  return ports.store.putRecord('articleVersions', version, expected);
}

/** Pages differ in their blanks from visit to visit. */
function isSame(a: string, b: string): boolean {
  const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
  return a === b || plain(a) === plain(b);
}
