import type { Note, NoteTarget, SavedArticle, SavedEntity } from '../../lib/core/model/library.ts';
import type { Kind } from '../../lib/core/model/recognition.ts';
import { entityKey } from '../../lib/core/library/entity-key.ts';

/** A saved article about `names` ("person:Ada Lovelace"), each mentioned wherever its name stands in the text. */
export function savedArticle(id: string, names: readonly string[], more: Partial<SavedArticle> = {}): SavedArticle {
  const plain = names.map((name) => name.slice(name.indexOf(':') + 1));
  const text = more.text ?? `A report. ${plain.join(' met ')} on Monday.\n\nThe meeting ended early.`;
  return {
    id, version: 1, device: 'device-1', createdAt: 1_000, updatedAt: 1_000, deletedAt: null,
    canonicalUrl: `https://news.example/${id}`, url: `https://news.example/${id}?from=home`, title: `Report ${id}`,
    authors: [], site: 'News Example', language: 'en', published: { iso: '2022-03-04', source: 'json-ld' }, modified: null,
    text, blocks: [{ start: 0, end: text.length, kind: 'paragraph', time: '1994-08-23T19:52:00+05:00' }], captions: ['Ada Stone on the bridge. Photograph: The Sound Gazette'],
    entities: names.map((name) => savedEntity(name, text)),
    ...more,
  };
}

/** A name of an article; `kind:Name` or `kind:Name=itemId`. */
export function savedEntity(spec: string, text: string): SavedEntity {
  const [, kind = '', name = '', itemId] = /^(\w+):([^=]+)(?:=(.+))?$/.exec(spec) ?? [];
  const mentions = [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({ start: index, end: index + name.length }));
  return {
    key: entityKey(kind as Kind, name), itemId: itemId ?? null, kind: kind as Kind, name, roles: [], quotations: [], mentions,
  };
}

export function note(id: string, target: NoteTarget, text = 'A note.', more: Partial<Note> = {}): Note {
  return { id, version: 1, device: 'device-1', createdAt: 1_000, updatedAt: 1_000, deletedAt: null, target, text, tags: [], ...more };
}

/** A note's target that is a name. */
export function aboutName(spec: string): NoteTarget {
  const { key, itemId, kind, name } = savedEntity(spec, '');
  return { type: 'entity', key, itemId, kind, name };
}

export function aboutArticle(id: string): NoteTarget {
  return { type: 'article', canonicalUrl: `https://news.example/${id}`, title: `Report ${id}` };
}
