import type { EntityKey } from '../../lib/core/model/library.ts';

/** A place in the library, as its address has it after "#/". */
export type Route =
  | { readonly view: 'articles' }
  | { readonly view: 'people' | 'places' | 'notes' | 'timeline' | 'map' | 'corrections' | 'read' | 'bin' | 'about' }
  /** `section`: the part of the settings to begin at. */
  | { readonly view: 'settings'; readonly section: string | null }
  | { readonly view: 'article'; readonly id: string }
  /** What changed in an article since it was saved; `version`: up to a text that is kept beside it. */
  | { readonly view: 'changes'; readonly id: string; readonly version: string | null }
  | { readonly view: 'name'; readonly key: EntityKey };

const plain = ['articles', 'people', 'places', 'notes', 'timeline', 'map', 'corrections', 'read', 'bin', 'about'] as const;

/** The route of a hash ("#/people/person%3Aada%20lovelace"); what is not known is the list of articles. */
export function parseRoute(hash: string): Route {
  const [, first = '', rest = ''] = /^#?\/?([^/]*)(?:\/(.*))?$/.exec(hash) ?? [];
  const detail = decoded(rest);
  const [, id, version] = /^([^/]+)\/changes(?:\/(.+))?$/.exec(detail) ?? [];
  if (first === 'articles' && id !== undefined) return { view: 'changes', id, version: version ?? null };
  if (first === 'articles' && detail !== '') return { view: 'article', id: detail };
  if ((first === 'people' || first === 'places' || first === 'names') && detail !== '') return { view: 'name', key: detail };
  if (first === 'settings') return { view: 'settings', section: detail === '' ? null : detail };
  return { view: plain.find((view) => view === first) ?? 'articles' };
}

/** The hash of a route. */
export function hashOf(route: Route): string {
  switch (route.view) {
    case 'article': return `#/articles/${encodeURIComponent(route.id)}`;
    case 'changes': return `#/articles/${encodeURIComponent(route.id)}/changes${route.version === null ? '' : `/${encodeURIComponent(route.version)}`}`;
    case 'name': return `#/${route.key.startsWith('place:') ? 'places' : route.key.startsWith('person:') ? 'people' : 'names'}/${encodeURIComponent(route.key)}`;
    case 'settings': return route.section === null ? '#/settings' : `#/settings/${encodeURIComponent(route.section)}`;
    default: return `#/${route.view}`;
  }
}

/** The list in the navigation that a route belongs to. */
export function sectionOf(route: Route): (typeof plain)[number] | 'settings' {
  if (route.view === 'article' || route.view === 'changes') return 'articles';
  if (route.view === 'read') return 'settings';
  if (route.view === 'name') return route.key.startsWith('place:') ? 'places' : 'people';
  return route.view;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // Typed by hand, with a stray "%".
  }
}
