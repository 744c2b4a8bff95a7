import { groupPersons } from './person-groups.ts';
import { joinPlaces } from './place-groups.ts';
import { halfOf, placeKey, shorterKey } from './place-names.ts';
import type { DocumentView } from './features.ts';
import type { Group } from './group.ts';
import type { Name } from './names.ts';
import type { Role } from '../model/recognition.ts';

/**
 * Groups an article's names (none of kind `other`) into entities, in order of first mention. Persons: full names first,
 * then shorter forms with the person they abbreviate. Places and organisations: by form, well-known short forms and
 * acronyms. `roles` are those of each name.
 */
export function coreference(view: DocumentView, names: readonly Name[], roles: readonly (readonly Role[])[]): Group[] {
  const groups: Group[] = [...groupPersons(view, names, roles), ...groupOthers(view, names)];
  return groups.sort((a, b) => (a.names[0] as number) - (b.names[0] as number));
}

function groupOthers(view: DocumentView, names: readonly Name[]): Group[] {
  const groups = new Map<string, Group>();
  const acronyms = new Map<string, Group>();
  const pending: number[] = [];
  names.forEach((name, i) => {
    if (name.kind !== 'place' && name.kind !== 'organisation') return;
    if (name.kind === 'organisation' && /^\p{Lu}{2,6}$/u.test(name.surface)) { pending.push(i); return; }
    const key = `${name.kind}:${name.kind === 'place' ? placeKey(name.surface) : organisationKey(name.surface)}`;
    const group = groups.get(key) ?? { kind: name.kind, names: [], isWoman: null };
    group.names.push(i);
    groups.set(key, group);
    const initials = name.kind === 'organisation' ? initialsOf(name.surface) : '';
    if (initials.length > 1) acronyms.set(initials, group);
  });
  for (const i of pending) {
    const surface = (names[i] as Name).surface;
    const key = `organisation:${surface.toLowerCase()}`;
    const group = acronyms.get(surface) ?? groups.get(key) ?? { kind: 'organisation' as const, names: [], isWoman: null };
    if (!acronyms.has(surface)) groups.set(key, group);
    group.names.push(i);
  }
  for (const [key, group] of groups) {
    if (!key.startsWith('place:')) continue;
    const shortKey = halfOf(key.slice('place:'.length)) ?? shorterKey(key.slice('place:'.length));
    const short = groups.get(`place:${shortKey}`);
    if (short === undefined || short.names.some((n) => /^republic\b/i.test((names[n] as Name).surface))) continue;
    group.names.push(...short.names);
    groups.delete(`place:${shortKey}`);
  }
  joinPlaces(view, names, groups);
  for (const group of groups.values()) group.names.sort((a, b) => a - b);
  return [...groups.values()];
}

function organisationKey(surface: string): string {
  return surface.toLowerCase().replace(/^the\s+/, '').replaceAll(/[.,]/g, '').replaceAll(/\s+/g, ' ');
}

function initialsOf(surface: string): string {
  return surface.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word)).map((word) => word.charAt(0)).join('');
}
