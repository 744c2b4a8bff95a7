import type { Article } from '../../lib/core/model/article.ts';
import type { Entity, Kind, Mention, Recognition } from '../../lib/core/model/recognition.ts';

/** An article of a test: only what matters is named. */
export function articleOf(text: string, more: Partial<Article> = {}): Article {
  return {
    url: 'https://paper.example/a', canonicalUrl: 'https://paper.example/a', title: '', authors: [], site: 'paper.example', language: 'en',
    published: null, modified: null, publisherLinks: [], text, blocks: [{ start: 0, end: text.length, kind: 'paragraph' }], ...more,
  };
}

/** What a recogniser would read: every occurrence of these names, with the roles that the text gives them. */
export function recognitionOf(text: string, names: readonly { name: string; kind: Kind; roles?: readonly string[] }[]): Recognition {
  const entities = names.map(({ name, kind, roles = [] }, at): Entity => ({
    id: `e${at + 1}`, kind, name,
    roles: roles.map((role) => ({ start: text.indexOf(role), end: text.indexOf(role) + role.length, text: role })),
  }));
  const mentions = entities.flatMap(({ id, name, kind }) => [...text.matchAll(new RegExp(name, 'g'))].map(({ index }): Mention =>
    ({ start: index, end: index + name.length, surface: name, kind, entity: id, title: null, confidence: 1, metonym: false })));
  return { mentions: mentions.sort((a, b) => a.start - b.start), entities, quotations: [] };
}
