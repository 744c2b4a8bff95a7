import { lowerAt, type Name } from './names.ts';
import { isPossessive, orNobody, pronoun } from './subjects.ts';
import type { Scene, Speaker } from './scene.ts';

/** What somebody says, or how: "her answer", "in Zotin's words". */
const sayings = new Set((
  'word words phrase phrases expression formula view opinion verdict answer reply response comment call calls promise promises pledge vow warning warnings description demand claim claims insistence remark observation motto maxim ' +
  'saying message advice question complaint boast joke quip plea appeal threat charge accusation admission assurance declaration prayer apology talk cry shout retort theory definition catchphrase refrain mantra judgment judgement assessment summary ' +
  'explanation excuse denial conclusion confession outburst rebuke toast testimony account proposal request order command instruction term epithet estimation telling version reaction objection suggestion conviction belief greeting farewell line lines ' +
  'praise criticism argument justification prediction insult metaphor image statement cue whisper dictum creed credo philosophy rule wish hope fear dream vision phrasing wording'
).split(' '));
/** What somebody writes: speech only where it is said to read so, because its title stands in quotation marks too. */
const writings = new Set((
  'speech letter letters diary diaries journal memoir memoirs autobiography notebook notebooks note notes poem telegram cable email message tweet post article essay column book will testament lecture sermon address manifesto novel preface ' +
  'introduction postcard report affidavit dispatch obituary entry inscription signature dedication'
).split(' '));
const reads = /^(?:reads?|says?|said|begins?|began|ends?|ended|opens?|opened|closes?|closed|concludes?|concluded|records?|recorded|runs?|ran|goes|went|notes?|noted|declares?|declared|states?|stated|asks?|asked|speaks?|spoke|calls?|called|describes?|described|tells?|told|complains?|complained|promises|promised|insists?|insisted|announces?|announced|:)$/;

/** Whose words the nearest noun of saying in tokens `[first, last)` says they are, and where it stands. */
export interface Owner {
  readonly speaker: Exclude<Speaker, undefined>;
  readonly at: number;
}

/**
 * Whose saying or writing is spoken of in tokens `[first, last)`: "in |Zotin's| words", "|his| reply was", "the opinion of
 * |Zotin|", "the phrase is |Zotin's|". The last one counts; `undefined` if there is none, or none of a person's.
 */
export function ownerOfWords(scene: Scene, first: number, last: number): Owner | undefined {
  for (let t = last - 1; t >= first; t--) {
    const word = lowerAt(scene.view, t);
    const isWriting = writings.has(word);
    if ((!isWriting && !sayings.has(word)) || (scene.nameAt[t] as number) >= 0 || scene.isQuoted[t] === 1) continue;
    if (isWriting && !sayings.has(word) && !isRead(scene, t, last)) continue;
    const speaker = ownerBefore(scene, first, t) ?? ownerAfter(scene, t, last);
    if (speaker === undefined && lowerAt(scene.view, t - 1) === 'the' && /^(?:was|were|is|are)$/.test(lowerAt(scene.view, t + 1)) && t + 2 >= last - 1) return undefined;
    if (speaker !== undefined) return { speaker, at: t };
  }
  return undefined;
}

/** "her diary |reads|", "in his memoirs": whether words between the noun and the quotation say that it is read from there. */
function isRead(scene: Scene, noun: number, last: number): boolean {
  for (let t = noun + 1; t < last; t++) if (reads.test(lowerAt(scene.view, t))) return true;
  return false;
}

/** The possessor before the noun and at most three words between. */
function ownerBefore(scene: Scene, first: number, noun: number): Exclude<Speaker, null> {
  for (let t = noun - 1; t >= Math.max(first, noun - 4); t--) {
    const word = lowerAt(scene.view, t);
    if (word === 'his' || word === 'her') return orNobody(pronoun(scene, t));
    const n = scene.nameAt[t] as number;
    if (n >= 0) {
      const name = scene.names[n] as Name;
      return name.kind === 'person' && isPossessive(scene, name) ? (scene.entityOf[n] as number) : undefined;
    }
    if (!/^[\p{L}\p{N}-]+$|^['’]s?$/u.test(word) || /^(?:the|a|an|of|and|to|for|in|by|as|that|its|their|my|our)$/.test(word)) return undefined;
  }
  return undefined;
}

/** Who "(that) he once gave", at token `t`, says has given it. */
function givenBy(scene: Scene, t: number, last: number): Exclude<Speaker, null> {
  const n = scene.nameAt[t] ?? -1;
  const isPronoun = /^(?:he|she)$/.test(lowerAt(scene.view, t));
  if (!isPronoun && (n < 0 || scene.names[n]?.kind !== 'person')) return undefined;
  const from = isPronoun ? t + 1 : (scene.names[n] as Name).last;
  for (let at = from; at < Math.min(last, from + 3); at++) if (/^(?:gave|given|gives|made|makes|issued|sent|uttered|left|wrote|delivered|offered)$/.test(lowerAt(scene.view, at))) return isPronoun ? pronoun(scene, t) : scene.entityOf[n];
  return undefined;
}

/** "the words of X", "a warning from X", "the phrase is X's", "a note on his desk", "a warning that he once gave". */
function ownerAfter(scene: Scene, noun: number, last: number): Exclude<Speaker, null> {
  const link = lowerAt(scene.view, noun + 1);
  const giver = givenBy(scene, /^(?:that|which)$/.test(link) ? noun + 2 : noun + 1, last);
  if (giver !== undefined) return giver;
  for (let t = noun + 2; t < Math.min(last, noun + 7); t++) {
    const word = lowerAt(scene.view, t);
    if (word === 'his' || word === 'her') return orNobody(pronoun(scene, t));
    const n = scene.nameAt[t] as number;
    if (n < 0) continue;
    const name = scene.names[n] as Name;
    if (name.kind !== 'person') return undefined;
    const isOwner = /^(?:of|from|by)$/.test(link) ? !isPossessive(scene, name) : /^(?:is|was|are|were)$/.test(link) && t === noun + 2 && isPossessive(scene, name);
    return isOwner ? (scene.entityOf[n] as number) : undefined;
  }
  return undefined;
}
