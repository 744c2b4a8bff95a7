import { genderByRole } from './genders.ts';
import { lowerAt } from './names.ts';
import { namedLater } from './named-later.ts';
import { isSubject } from './subjects.ts';
import { tokenAt } from './text-places.ts';
import { isRoleNoun } from './title-words.ts';
import type { SpeakerChooser } from './choose-speaker.ts';
import type { Scene, Speech } from './scene.ts';
import type { Stretches } from './nested-stretches.ts';

/** "He" within a quotation is looked for so many tokens back in it. */
const MOST_TO_NAME = 200;

/**
 * Whom "he" or "she" at token `t` within the words of somebody means: whom they have brought in last, by name or as "a doctor", "my uncle" (`null`); else whom the article
 * speaks of there; never whoever speaks them. They begin at offset `from` if he has spoken before; what others say within them, in tokens `inner`, brings in nobody.
 */
export function personMeant(scene: Scene, t: number, words: Speech, chooser: SpeakerChooser, from = words.start, inner: Stretches = []): number | null {
  const { view, nameAt, entityOf, isWoman } = scene;
  const first = tokenAt(scene, words.start);
  const floor = tokenAt(scene, from);
  const woman = /^(?:she|her)/.test(lowerAt(view, t));
  let hole = inner.length - 1;
  for (let at = t - 1; at >= floor && at > t - MOST_TO_NAME; at--) {
    while (hole >= 0 && (inner[hole] as Stretches[number]).first > at) hole -= 1;
    if (hole >= 0 && at < (inner[hole] as Stretches[number]).last) { at = (inner[hole] as Stretches[number]).first; continue; }
    const n = nameAt[at] as number;
    if (n < 0) {
      if (scene.isQuoted[at] === 1 && isNobodyNamed(scene, at, floor, woman)) return namedLater(scene, tokenAt(scene, words.end), null, lowerAt(view, at)) ?? null;
      continue;
    }
    const entity = entityOf[n] as number;
    if (isSubject(scene, n) && entity !== words.speaker && (isWoman[entity] ?? woman) === woman) return entity;
  }
  return chooser.chooseWithin(words, first, t);
}

/** Whether the lower-case word says of a person what he or she is. */
export function isPersonNoun(word: string): boolean {
  return isRoleNoun(word) || /^(?:man|woman|boy|girl|lady|gentleman|fellow|guy|stranger|neighbou?r|friend|child|visitor)$/.test(word);
}

/** Whether the noun phrase that ends with token `head` brings in a woman (`woman`) or a man without a name: "an old doctor", "my uncle", "one of them", "The driver". */
function isNobodyNamed({ view }: Scene, head: number, first: number, woman: boolean): boolean {
  const word = lowerAt(view, head);
  if (word === 'one') return (head === first || /^(?:[.,;:!?“"‘'—–-]|and|but|was|is)$/.test(lowerAt(view, head - 1))) && /^(?:of|who|,|said|\p{Ll}+ed|\p{Ll}{3,}[^s]s)$/u.test(lowerAt(view, head + 1));
  if (!isPersonNoun(word) || (genderByRole(word) ?? woman) !== woman) return false;
  let at = head - 1;
  while (at >= first && at > head - 4 && /^\p{Ll}+$/u.test(lowerAt(view, at)) && !determiners.test(lowerAt(view, at))) at -= 1;
  if (at < first) return false;
  if (lowerAt(view, head + 1) === 'and') return false;
  const before = lowerAt(view, at - 1);
  if (lowerAt(view, at) === 'the') return at === head - 1 && (at === first || /^[.!?“"‘']$/.test(before) || (/^(?:told|asked)$/.test(before) && !isSubjectOf(view, at - 1, woman)));
  if (before === 'to' && /^sa(?:id|ys|y)$/.test(lowerAt(view, at - 2))) return true;
  if (/^(?:was|is|['’]s)$/.test(before) && lowerAt(view, at - 2) === 'there') return true;
  return determiners.test(lowerAt(view, at)) && !outside.test(before);
}

/** Whether "he", or "she", is the subject of the verb at token `verb`: whoever asks is spoken of on, not who is asked. */
function isSubjectOf(view: Scene['view'], verb: number, woman: boolean): boolean {
  for (let t = verb - 1; t > verb - 8 && !/^[.!?;:]$/.test(lowerAt(view, t)); t--) if (lowerAt(view, t) === (woman ? 'she' : 'he')) return true;
  return false;
}

/** Before a noun that is no subject, or says what somebody is. */
const outside = /^(?:,|of|for|with|to|by|from|at|about|like|as|is|was|be|been|(?!there)\p{Ll}*['’](?:s|re|m))$/u;
const determiners = /^(?:the|an?|my|our|your|another|some|one|this|that)$/;
