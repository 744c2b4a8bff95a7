import { askingFor } from './asking.ts';
import { consistent } from './consistency.ts';
import { SpeakerChooser, type SpeakerQuestion, type Teacher } from './choose-speaker.ts';
import { coreference } from './coreference.ts';
import { focusOf } from './focus.ts';
import { isMetonym } from './metonymy.ts';
import { nameIndex } from './name-list.ts';
import { namesOf, type Name } from './names.ts';
import { markQuoted, speeches, type Spoken } from './quotations.ts';
import { rolesAt, spanOf } from './roles.ts';
import { speakerWeights, type SpeakerWeights } from './speaker-weights.ts';
import { titleRun, type Run } from './title-runs.ts';
import { tag } from './tagger.ts';
import { usualText } from '../text/usual-text.ts';
import { isRoleNoun } from './title-words.ts';
import type { DocumentView } from './features.ts';
import type { Group } from './group.ts';
import type { RoleBearer, Scene } from './scene.ts';
import type { RecognitionModel } from './model-file.ts';
import type { Kind, Recognition, Role } from '../model/recognition.ts';
import type { Span } from '../model/span.ts';

/**
 * Reads the people, places and organisations of an article's `text`: mentions in order, not overlapping, the entities
 * they belong to with their roles, and the quotations. The same text gives the same answer; the time is linear in the
 * text's length for a given number of entities.
 */
export function recognise(text: string, model: RecognitionModel): Recognition {
  return withQuotations(readNames(text, model), speakerWeights);
}

/** What is read of an article before its quotations. */
export interface NamesRead {
  readonly scene: Scene;
  readonly spoken: Spoken;
  readonly mentions: Recognition['mentions'];
  readonly entities: Recognition['entities'];
}

/** Reads everything of an article but its quotations. The scene's text is as English papers print it (`usualText`), at the same offsets. */
export function readNames(text: string, model: RecognitionModel): NamesRead {
  const usual = usualText(text);
  const read = readUsual(usual, model);
  return usual === text ? read : { ...read, ...inWordsOf(text, read) };
}

/** Mentions and entities in the very words of `text`; the names of entities with single blanks. */
function inWordsOf(text: string, { mentions, entities }: Pick<NamesRead, 'mentions' | 'entities'>): Pick<NamesRead, 'mentions' | 'entities'> {
  const own = new Map<string, string>();
  const words = (surface: string, { start, end }: Span): string => {
    const real = text.slice(start, end);
    if (real !== surface) own.set(surface, real);
    return real;
  };
  return {
    mentions: mentions.map((mention) => ({ ...mention, surface: words(mention.surface, mention) })),
    entities: entities.map((entity) => ({ ...entity, name: (own.get(entity.name) ?? entity.name).replaceAll(/\s+/g, ' '), roles: entity.roles.map((role) => ({ ...role, text: words(role.text, role) })) })),
  };
}

/** The same of a text with the marks of English papers. */
function readUsual(text: string, model: RecognitionModel): NamesRead {
  const { view, tags } = tag(text, model);
  const names = consistent(view, namesOf(view, tags, model), model.lexicon).filter((name) => name.kind !== 'other');
  const titles = names.map((name) => (name.kind === 'person' ? titleRun(view, name) : null));
  const rolesOf = names.map((name, n) => (name.kind === 'person' ? rolesAt(view, name, titles[n] as Run | null) : []));
  const groups = coreference(view, names, rolesOf);
  const entityOf = Array.from<number>({ length: names.length }).fill(0);
  groups.forEach((group, g) => { for (const n of group.names) entityOf[n] = g; });
  const roles = groups.map((group) => (group.kind === 'person' ? distinct(group.names.flatMap((n) => rolesOf[n] as Role[])) : []));
  return {
    ...sceneOf(view, names, titles, rolesOf, entityOf, groups, roles),
    mentions: names.map((name, n) => ({
      start: name.start, end: name.end, surface: name.surface, kind: name.kind as Kind, entity: idOf(entityOf[n] as number),
      title: spanOrNull(view, titles[n] as Run | null), confidence: name.confidence, metonym: isMetonym(view, names, n),
    })),
    entities: groups.map((group, g) => ({ id: idOf(g), kind: group.kind, name: fullestName(names, group), roles: roles[g] as Role[] })),
  };
}

/** The whole reading, with the quotations' speakers by these weights; `hear` is told of all who were not named, and `teach` may name them. */
export function withQuotations({ scene, spoken, mentions, entities }: NamesRead, weights: SpeakerWeights, hear?: (question: SpeakerQuestion) => void, teach?: Teacher): Recognition {
  const quotations = speeches(scene, spoken, new SpeakerChooser(scene, weights, hear, teach)).map(({ speaker, ...speech }) => ({ ...speech, speaker: speaker === null ? null : idOf(speaker) }));
  return { mentions, entities, quotations };
}

function idOf(group: number): string {
  return `e${group + 1}`;
}

function spanOrNull(view: DocumentView, run: Run | null): Span | null {
  return run === null ? null : spanOf(view, run);
}

function sceneOf(view: DocumentView, names: readonly Name[], titles: readonly (Run | null)[], rolesOf: readonly (readonly Role[])[], entityOf: readonly number[], groups: readonly Group[], roles: readonly (readonly Role[])[]): Pick<NamesRead, 'scene' | 'spoken'> {
  const nameAt = nameIndex(view, names);
  const isQuoted = new Uint8Array(view.tokens.count);
  const spoken = markQuoted({ view, isQuoted });
  const isWoman = groups.map((group) => group.isWoman);
  let known: ReadonlyMap<string, readonly RoleBearer[]> | undefined;
  const withRoleNoun = (noun: string): readonly RoleBearer[] => (known ??= byRoleNoun(names, groups, roles)).get(noun) ?? [];
  const scene = { view, names, entityOf, nameAt, isQuoted, isWoman, withRoleNoun, phraseStarts: phraseStarts(view, names, titles, rolesOf) };
  return { scene: { ...scene, focus: focusOf(scene) }, spoken };
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
    return isDeterminer(view, first - 1) ? first - 1 : first;
  });
}

const isDeterminer = askingFor('the a an his her its their our my'.split(' '));

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
  for (let at = 0, before = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x20 ? before === 0x20 : unit < 0x20 || unit > 0x7e) return !/\s\s|[^\S ]/.test(text);
    before = unit;
  }
  return true;
}

/** Roles without repetitions of the same words, in order of the text. */
function distinct(roles: readonly Role[]): readonly Role[] {
  if (roles.length < 2) return roles;
  const seen = new Set<string>();
  return roles.filter(({ text }) => !seen.has(text) && seen.add(text));
}
