import { consistent } from './consistency.ts';
import { coreference } from './coreference.ts';
import { focusOf } from './focus.ts';
import { isMetonym } from './metonymy.ts';
import { nameIndex } from './name-list.ts';
import { lowerAt, namesOf, type Name } from './names.ts';
import { markQuoted, speeches } from './quotations.ts';
import { rolesAt, spanOf } from './roles.ts';
import { titleRun, type Run } from './title-runs.ts';
import { tag } from './tagger.ts';
import { isRoleNoun } from './title-words.ts';
import type { DocumentView } from './features.ts';
import type { Group } from './group.ts';
import type { RoleBearer } from './scene.ts';
import type { RecognitionModel } from './model-file.ts';
import type { Kind, Recognition, Role } from '../model/recognition.ts';
import type { Span } from '../model/span.ts';

/**
 * Reads the people, places and organisations of an article's `text`: mentions in order, not overlapping, the entities
 * they belong to with their roles, and the quotations. The same text gives the same answer; the time is linear in the
 * text's length for a given number of entities.
 */
export function recognise(text: string, model: RecognitionModel): Recognition {
  const { view, tags } = tag(text, model);
  const names = consistent(view, namesOf(view, tags, model), model.lexicon).filter((name) => name.kind !== 'other');
  const titles = names.map((name) => (name.kind === 'person' ? titleRun(view, name) : null));
  const rolesOf = names.map((name, n) => (name.kind === 'person' ? rolesAt(view, name, titles[n] as Run | null) : []));
  const groups = coreference(view, names, rolesOf);
  const entityOf = Array.from<number>({ length: names.length }).fill(0);
  groups.forEach((group, g) => { for (const n of group.names) entityOf[n] = g; });
  const roles = groups.map((group) => (group.kind === 'person' ? distinct(group.names.flatMap((n) => rolesOf[n] as Role[])) : []));
  const id = (group: number): string => `e${group + 1}`;
  return {
    mentions: names.map((name, n) => ({
      start: name.start, end: name.end, surface: name.surface, kind: name.kind as Kind, entity: id(entityOf[n] as number),
      title: spanOrNull(view, titles[n] as Run | null), confidence: name.confidence, metonym: isMetonym(view, names, n),
    })),
    entities: groups.map((group, g) => ({ id: id(g), kind: group.kind, name: fullestName(names, group), roles: roles[g] as Role[] })),
    quotations: readSpeeches(view, names, titles, rolesOf, entityOf, groups, roles).map(({ speaker, ...speech }) => ({ ...speech, speaker: speaker === null ? null : id(speaker) })),
  };
}

function spanOrNull(view: DocumentView, run: Run | null): Span | null {
  return run === null ? null : spanOf(view, run);
}

function readSpeeches(view: DocumentView, names: readonly Name[], titles: readonly (Run | null)[], rolesOf: readonly (readonly Role[])[], entityOf: readonly number[], groups: readonly Group[], roles: readonly (readonly Role[])[]): ReturnType<typeof speeches> {
  const nameAt = nameIndex(view, names);
  const isQuoted = new Uint8Array(view.tokens.count);
  const quoted = markQuoted({ view, isQuoted });
  const isWoman = groups.map((group) => group.isWoman);
  let known: ReadonlyMap<string, readonly RoleBearer[]> | undefined;
  const withRoleNoun = (noun: string): readonly RoleBearer[] => (known ??= byRoleNoun(names, groups, roles)).get(noun) ?? [];
  const scene = { view, names, entityOf, nameAt, isQuoted, isWoman, withRoleNoun, phraseStarts: phraseStarts(view, names, titles, rolesOf) };
  return speeches({ ...scene, focus: focusOf(scene) }, quoted);
}

/** Per role noun the entities that have a role with it, in order of their first mention. */
function byRoleNoun(names: readonly Name[], groups: readonly Group[], roles: readonly (readonly Role[])[]): Map<string, RoleBearer[]> {
  const bearers = new Map<string, RoleBearer[]>();
  roles.forEach((own, entity) => {
    const first = (names[(groups[entity] as Group).names[0] as number] as Name).first;
    for (const noun of new Set(own.flatMap(({ text }) => text.toLowerCase().split(/[\s-]+/).filter(isRoleNoun)))) {
      const known = bearers.get(noun) ?? [];
      known.push({ entity, first });
      bearers.set(noun, known);
    }
  });
  return bearers;
}

/** Per name the token where its noun phrase begins. */
function phraseStarts(view: DocumentView, names: readonly Name[], titles: readonly (Run | null)[], rolesOf: readonly (readonly Role[])[]): Int32Array {
  return Int32Array.from(names, (name, n) => {
    let first = titles[n]?.first ?? name.first;
    const start = (rolesOf[n] as readonly Role[]).reduce((least, role) => Math.min(least, role.start), view.tokens.starts[first] as number);
    while (first > 0 && (view.tokens.starts[first - 1] as number) >= start) first -= 1;
    return /^(?:the|an?|his|her|its|their|our|my)$/.test(lowerAt(view, first - 1)) ? first - 1 : first;
  });
}

/** The form with the most words; of those the longest; of those the first. */
function fullestName(names: readonly Name[], group: Group): string {
  let best = '';
  let most = -1;
  for (const n of group.names) {
    const { surface } = names[n] as Name;
    const form = isOneLine(surface) ? surface : surface.replaceAll(/\s+/g, ' ');
    let size = form.length;
    for (let at = form.indexOf(' '); at >= 0; at = form.indexOf(' ', at + 1)) size += 1000;
    if (size > most) { best = form; most = size; }
  }
  return best;
}

/** Whether no white space but single spaces is in a text. */
function isOneLine(text: string): boolean {
  return !/\s\s|[^\S ]/.test(text);
}

/** Roles without repetitions of the same words, in order of the text. */
function distinct(roles: readonly Role[]): Role[] {
  const seen = new Set<string>();
  return roles.filter(({ text }) => !seen.has(text) && seen.add(text));
}
