import { lastNameBefore, type Name } from './names.ts';
import { isSubject } from './subjects.ts';
import type { Cast } from './cast.ts';
import type { Scene } from './scene.ts';
import type { Clue } from './clues.ts';

/** So many persons are asked, the last named first, of so many names. */
const MOST_PERSONS = 10;
const MOST_NAMES = 60;

/** Who was named before a quotation. */
export interface Named {
  /** Per person, the last name; the last named person first. */
  readonly last: ReadonlyMap<number, number>;
  readonly nearest: number;
  /** The subject of the last sentence that names one. */
  readonly subject: number;
  /** Per person, how often named in this paragraph and the one before. */
  readonly late: ReadonlyMap<number, number>;
  /** A subject named since somebody spoke in this paragraph; −1 for none. */
  readonly since: number;
}

/** The persons that `fits` lets be meant and who were named last before a quotation, outside of others. */
export function lastNamed(scene: Scene, cast: Cast, clue: Clue, fits: (entity: number) => boolean): Named {
  const { names, entityOf } = scene;
  const [one] = clue.before;
  const floor = one !== undefined && one.paragraph === cast.paragraphAt[clue.at] ? one.last : clue.at;
  const last = new Map<number, number>();
  const late = new Map<number, number>();
  const paragraph = cast.paragraphAt[clue.at] as number;
  let nearest = -1;
  let subject = -1;
  let since = -1;
  const sentenceOf = (n: number): number => cast.sentenceAt[(names[n] as Name).first] as number;
  for (let n = lastNameBefore(names, clue.at), left = MOST_NAMES; n >= 0 && left > 0 && last.size < MOST_PERSONS; n--, left--) {
    const { kind, first } = names[n] as Name;
    if (kind !== 'person' || scene.isQuoted[first] === 1) continue;
    const entity = entityOf[n] as number;
    if (isSubject(scene, n)) {
      if (first >= floor) since = entity;
      if (fits(entity) && (subject < 0 || sentenceOf(subject) === sentenceOf(n))) subject = n;
    }
    if (!fits(entity)) continue;
    if ((cast.paragraphAt[first] as number) >= paragraph - 1) late.set(entity, (late.get(entity) ?? 0) + 1);
    if (last.has(entity)) continue;
    last.set(entity, n);
    if (nearest < 0) nearest = entity;
  }
  return { last, late, nearest, subject: subject < 0 ? -1 : (entityOf[subject] as number), since };
}
