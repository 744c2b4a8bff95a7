import { askingFor } from './asking.ts';
import { bodyMeant, bodyOfPaper } from './bodies.ts';
import { lastNameBefore, lowerAt, type Name } from './names.ts';
import { isRoleNoun } from './title-words.ts';
import type { Referent, Scene, Speaker } from './scene.ts';

/** A noun phrase has seldom more tokens. */
const MOST_IN_PHRASE = 12;
const isPreposition = askingFor('of for with by to from at in on against about than like via near under between after before behind beside including over without'.split(' '));

/** Whether the person named by name `n` may be the subject of its sentence: nobody's possessor and behind no preposition. */
export function isSubject(scene: Scene, n: number): boolean {
  const name = scene.names[n] as Name;
  return name.kind === 'person' && !isPossessive(scene, name) && !isPreposition(scene.view, (scene.phraseStarts[n] as number) - 1);
}

/** Whether the name owns what follows: "Zotin's". */
export function isPossessive({ view }: Scene, name: Name): boolean {
  return isPossessiveMark(view, name.last);
}

const isPossessiveMark = askingFor(["'", '’', "'s", '’s']);

/** Whom "he", "she", "his" or "her" at token `t`, outside of quotations, means. */
export function pronoun(scene: Scene, t: number): Referent {
  return { at: t, kind: 'pronoun', entity: entityAt(scene, t) };
}

/** Whom the description that opens with "the" at token `t` would mean if it were of the person in most focus. */
export function topicAt(scene: Scene, t: number): Referent {
  return { at: t, kind: 'description', entity: entityAt(scene, t) };
}

function entityAt(scene: Scene, t: number): number | null {
  const entity = scene.focus.meantAt[t] as number;
  return entity < 0 ? null : entity;
}

/** The referent, if the rules know whom it means. */
export function orNobody(referent: Referent): Referent | undefined {
  return referent.entity === null ? undefined : referent;
}

/** The entity that a speaker is by the rules alone. */
export function entityOfSpeaker(speaker: Exclude<Speaker, undefined>): number | null {
  return typeof speaker === 'object' && speaker !== null ? speaker.entity : speaker;
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
  if (things.has(noun)) return isOwnWriting(noun) && opener === 'the' ? topicAt(scene, t) : (bodyOfPaper(scene, head) ?? (opener === 'the' && head < t + 4 && lowerAt(view, head + 1) !== 'of' ? bodyMeant(scene, noun, t) : undefined) ?? null);
  if (t < first || !determiners.has(opener)) return (noun.endsWith('s') && (head === first || (t < first && /^\p{Ll}{4,}[^su]s$/u.test(noun) && !noPlurals.has(noun)))) || isRoleNoun(noun) ? null : undefined;
  if (owned.has(opener) && isRoleNoun(noun)) return withRole(scene, noun, t) ?? null;
  if (!definite.has(opener) || /[^s]s$/.test(noun) && !isRoleNoun(noun)) return null;
  return withRole(scene, noun, t) ?? topicAt(scene, t);
}

/** The noun that the phrase ending with token `end` says something of: "people" of "people on the road", "daughter" of "the daughter of the minister". */
export function headOf({ view, nameAt }: Scene, first: number, end: number): number {
  let head = end;
  for (let t = end - 1; t > first && t > end - MOST_IN_PHRASE; t--) {
    const word = lowerAt(view, t);
    if (/^(?:of|in|on|at|from|near|behind|beside|outside|inside|under|with)$/.test(word)) {
      if (!/^\p{Ll}{3,}$/u.test(lowerAt(view, t - 1)) || (nameAt[t - 1] as number) >= 0) return head;
      head = t - 1;
      t -= 1;
    } else if (!/^[\p{L}\p{N}-]+$/u.test(word) || (nameAt[t] as number) >= 0) return head;
  }
  return head;
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

/** Whether the lower-case noun speaks without being a person: a paper, or a body of people. */
export function isThing(noun: string): boolean {
  return things.has(noun);
}

/** Words that may stand before a verb and are no nouns. */
const noNouns = new Set('and but or then also later again once so which who that has had have was were is are been not never still just only too ever now even himself herself out up'.split(' '));
const noPlurals = new Set('always besides perhaps towards afterwards sometimes unless whereas backwards upwards nowadays'.split(' '));
const owned = new Set('his her their my our your'.split(' '));
const definite = new Set(['the', 'this', 'that']);
const determiners = new Set('the a an his her its their my our your this that another one some'.split(' '));

/** Whom a description with such a noun at token `t` means; `undefined` if nobody has such a role. */
function withRole(scene: Scene, noun: string, t: number): Referent | undefined {
  const entity = nearestWithRole(scene, noun, t);
  return entity === undefined ? undefined : { at: t, kind: 'role', entity };
}

/** Of the persons first named before token `t` whose role has this noun the one who was named last. */
function nearestWithRole(scene: Scene, noun: string, t: number): number | undefined {
  const known = scene.withRoleNoun(noun).filter(({ first }) => first < t).map(({ entity }) => entity);
  if (known.length < 2) return known[0];
  for (let n = lastNameBefore(scene.names, t), left = 40; n >= 0 && left > 0; n--, left--) if (known.includes(scene.entityOf[n] as number)) return scene.entityOf[n];
  return undefined;
}
