import { lowerAt, type Name } from './names.ts';
import { isRoleNoun } from './title-words.ts';
import type { Scene, Speaker } from './scene.ts';

const prepositions = new Set('of for with by to from at in on against about than like via near under between after before behind beside including over without'.split(' '));
/** Sentences so far back are looked at. */
const MOST_SENTENCES = 6;

/** Whether the person named by name `n` may be the subject of its sentence: nobody's possessor and behind no preposition. */
export function isSubject(scene: Scene, n: number): boolean {
  const name = scene.names[n] as Name;
  return name.kind === 'person' && !isPossessive(scene, name) && !prepositions.has(lowerAt(scene.view, (scene.phraseStarts[n] as number) - 1));
}

/** Whether the name owns what follows: "Zotin's". */
export function isPossessive({ view }: Scene, name: Name): boolean {
  return /^['’]s?$/.test(lowerAt(view, name.last));
}

/**
 * The subject of the sentences before token `t`, the nearest first: the first person that its sentence names outside
 * quotations as a subject and that `fits`. A sentence whose subject is "he" or "she" says whose it is in the one before it.
 * Looks back to token `floor`. `undefined` if there is none.
 */
export function subjectBack(scene: Scene, t: number, floor: number, fits: (entity: number) => boolean = () => true): number | undefined {
  return subjectsBack(scene, t, floor, fits).subject;
}

/** The subject, and the nearest person who is none. */
function subjectsBack(scene: Scene, t: number, floor: number, fits: (entity: number) => boolean): Subjects {
  const { firsts } = scene.view.sentences;
  let oblique: number | undefined;
  let s = sentenceOf(scene, t);
  for (let left = MOST_SENTENCES; s >= 0 && left > 0 && (firsts[s + 1] as number) > floor; s--, left--) {
    const first = Math.max(floor, firsts[s] as number);
    for (let last = Math.min(t, firsts[s + 1] as number); last > first;) {
      let clause = last - 1;
      while (clause > first && !(lowerAt(scene.view, clause) === ';' && scene.isQuoted[clause] === 0)) clause -= 1;
      const found = subjectsIn(scene, clause, last, fits);
      if (found.subject !== undefined) return found;
      oblique ??= found.oblique;
      last = clause;
    }
  }
  return { subject: undefined, oblique };
}

interface Subjects {
  readonly subject: number | undefined;
  readonly oblique: number | undefined;
}

/** The first person of the clause `[first, last)` who may be its subject; none if it is "he" or "she". */
function subjectsIn(scene: Scene, first: number, last: number, fits: (entity: number) => boolean): Subjects {
  const { view } = scene;
  let oblique: number | undefined;
  let isSubordinate = false;
  for (let t = first; t < last; t++) {
    if (scene.isQuoted[t] === 1) continue;
    const word = lowerAt(view, t);
    if (/^s?he$/.test(word) && !isSubordinate) {
      const who = scene.focus.meantAt[t] as number;
      return { subject: who >= 0 && fits(who) ? who : undefined, oblique };
    }
    if (t > first && /^(?:when|while|because|whether|if)$/.test(word)) { isSubordinate = true; continue; }
    if (lowerAt(view, t - 1) === ',' && /^(?:who|whose|whom|which|where)$/.test(word)) {
      while (t < last - 1 && lowerAt(view, t) !== ',') t += 1;
      continue;
    }
    const n = scene.nameAt[t] as number;
    if (n < 0) continue;
    const entity = scene.entityOf[n] as number;
    if ((scene.names[n] as Name).kind === 'person' && fits(entity)) {
      if (!isSubordinate && isSubject(scene, n)) return { subject: entity, oblique };
      oblique ??= entity;
    }
    t = (scene.names[n] as Name).last - 1;
  }
  return { subject: undefined, oblique };
}

/** Whom "he", "she", "his" or "her" at token `t`, outside of quotations, means; `null` if nobody fits. */
export const pronoun = topicAt;

/** Whom the description that opens with "the" at token `t` would mean if it were of the person in most focus; `null` if nobody. */
export function topicAt(scene: Scene, t: number): Exclude<Speaker, undefined> {
  const entity = scene.focus.meantAt[t] as number;
  return entity < 0 ? null : entity;
}

/**
 * Whom the noun phrase that ends with token `head` means: "the minister" the one person with such a role who was named
 * last before; another "the …" the subject of the sentences before; "a woman", "officials" and "the company" nobody (`null`).
 * `undefined` if it is no such phrase.
 */
export function described(scene: Scene, first: number, head: number): Speaker {
  const { view } = scene;
  const noun = lowerAt(view, head);
  if (!/^\p{Ll}[\p{Ll}-]+$/u.test(noun) || noun.endsWith('ly') || noNouns.has(noun) || (scene.nameAt[head] as number) >= 0) return undefined;
  let t = head - 1;
  while (t >= first && t > head - 6 && /^[\p{L}\p{N}-]+$/u.test(lowerAt(view, t)) && !determiners.has(lowerAt(view, t)) && (scene.nameAt[t] as number) < 0) t -= 1;
  const opener = lowerAt(view, t);
  if (things.has(noun)) return isOwnWriting(noun) && opener === 'the' ? topicAt(scene, t) : null;
  if (t < first || !determiners.has(opener)) return noun.endsWith('s') && head === first ? null : isRoleNoun(noun) ? null : undefined;
  if (owned.has(opener) && isRoleNoun(noun)) return nearestWithRole(scene, noun, t) ?? null;
  if (!definite.has(opener) || /[^s]s$/.test(noun) && !isRoleNoun(noun)) return null;
  const byNoun = nearestWithRole(scene, noun, t);
  if (byNoun !== undefined) return byNoun;
  return topicAt(scene, t);
}

/** What a person writes of himself, so that "says the diary" is what its author says. */
function isOwnWriting(noun: string): boolean {
  return /^(?:diary|diaries|journal|journals|memoir|memoirs|autobiography|notebook|notebooks|letter|letters|will)$/.test(noun);
}

/** What speaks without being a person: papers, and bodies of people. */
const things = new Set((
  'diary diaries journal journals memoir memoirs autobiography notebook notebooks letters will file files record records archive transcript minutes log register dossier bulletin broadcast programme program film footnote statement report letter document communique communiqué release note article paper newspaper magazine daily weekly website post tweet message caption headline inscription plaque ' +
  'banner poster placard sign song poem book law constitution treaty resolution agreement bill study survey poll indictment complaint ruling verdict memo email e-mail leaflet ' +
  'company firm corporation group ministry agency department office government party police army military navy court tribunal commission committee council bank union university school ' +
  'college hospital embassy consulate organisation organization association authority board network channel station broadcaster airline institute palace church federation team club bureau ' +
  'service junta regime coalition alliance family crowd body parliament senate congress cabinet administration watchdog charity foundation movement militia media press radio television wire'
).split(' '));

/** Words that may stand before a verb and are no nouns. */
const noNouns = new Set('and but or then also later again once so which who that has had have was were is are been not never still just only too ever now even himself herself out up'.split(' '));
const owned = new Set('his her their my our your'.split(' '));
const definite = new Set(['the', 'this', 'that']);
const determiners = new Set('the a an his her its their my our your this that another one some'.split(' '));

/** Of the persons first named before token `t` whose role has this noun the one who was named last. */
function nearestWithRole(scene: Scene, noun: string, t: number): number | undefined {
  const known = scene.withRoleNoun(noun).filter(({ first }) => first < t).map(({ entity }) => entity);
  if (known.length < 2) return known[0];
  for (let n = lastNameBefore(scene, t), left = 40; n >= 0 && left > 0; n--, left--) if (known.includes(scene.entityOf[n] as number)) return scene.entityOf[n];
  return undefined;
}

/** Index of the last name that starts before token `t`; −1 if none does. */
function lastNameBefore(scene: Scene, t: number): number {
  let low = 0;
  let high = scene.names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((scene.names[middle] as Name).first < t) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The sentence that token `t` lies in. */
function sentenceOf({ view }: Scene, t: number): number {
  const { firsts, count } = view.sentences;
  let low = 0;
  let high = count;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((firsts[middle] as number) <= t) low = middle;
    else high = middle;
  }
  return low;
}
