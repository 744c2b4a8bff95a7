import type { EntityKey, NoteTarget } from '../model/library.ts';

/** What of a target says where its draft is kept. */
type Addressed =
  | { readonly type: 'article'; readonly canonicalUrl: string }
  | { readonly type: 'entity'; readonly key: EntityKey }
  | Extract<NoteTarget, { type: 'passage' }>;

/** The field under which the unfinished words of a new note on `target` are kept: one for all views. */
export function draftField(target: Addressed): string {
  if (target.type === 'entity') return `entity:${target.key}`;
  if (target.type === 'article') return `article:${target.canonicalUrl}`;
  return `passage:${target.canonicalUrl}:${target.selector.position.start}-${target.selector.position.end}`;
}
