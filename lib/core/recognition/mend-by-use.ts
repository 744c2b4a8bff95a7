import { touches } from './name-list.ts';
import { lowerAt, type Name } from './names.ts';
import { isSpeechVerb } from './speech-verbs.ts';
import { isHonorific, isRoleNoun, isRoleNounAt, isTitleWord } from './title-words.ts';
import type { DocumentView } from './features.ts';

/**
 * Names of one word that were taken for persons and are places by how the article uses them: some stand behind "in" or "near", none does what a
 * person does, bears a title, or is part of a fuller name ("the parsonage of Aké", "from Aké").
 */
export function mendByUse(view: DocumentView, names: readonly Name[]): Name[] {
  const uses = new Map<string, { isPlace: boolean; isPerson: boolean }>();
  const parts = new Set<string>();
  for (const name of names) {
    if (name.kind !== 'person') continue;
    if (name.last - name.first > 1) { for (let t = name.first; t < name.last; t++) parts.add(lowerAt(view, t)); continue; }
    const form = lowerAt(view, name.first);
    const use = uses.get(form) ?? { isPlace: false, isPerson: false };
    use.isPlace ||= isWhereabouts(view, name);
    use.isPerson ||= actsAsPerson(view, name);
    uses.set(form, use);
  }
  return names.flatMap((name) => {
    const form = lowerAt(view, name.first);
    const use = name.kind === 'person' && name.last - name.first === 1 && !parts.has(form) ? uses.get(form) : undefined;
    return use?.isPlace === true && !use.isPerson ? [{ ...name, kind: 'place' as const, confidence: Math.min(name.confidence, 0.6) }] : [];
  });
}

/** "in X", "near X", "a village called X", and not "in X's account". */
function isWhereabouts(view: DocumentView, { first, last }: Name): boolean {
  if (/^['’]s?$/.test(lowerAt(view, last)) || !touches(view, first - 1)) return false;
  const before = lowerAt(view, first - 1);
  return (before === 'in' && !/^(?:belief|believes?|believed|faith|trust|trusts|trusted|interest|interested|confidence|confides?|confided|love|saw|sees|see|found|finds|disappointed)$/.test(lowerAt(view, first - 2))) || before === 'near' || (before === 'at' && !/^(?:look(?:s|ed|ing)?|laugh(?:s|ed|ing)?|smil(?:es|ed|ing)|shout(?:s|ed|ing)?|angry|star(?:es|ed|ing))$/.test(lowerAt(view, first - 2)))
    || /^(?:place|town|city|village|island|river|mount|valley)$/.test(before) || (/^(?:of|called|named)$/.test(before) && /^(?:town|city|village|island|port|parish|parsonage|valley|province|district|suburb|settlement|hamlet|county|region)$/.test(lowerAt(view, first - 2)));
}

/** "Mr. X", "X said", "X, 41,", "X, who", "X's wife", "the poet X". */
function actsAsPerson(view: DocumentView, { first, last }: Name): boolean {
  const before = lowerAt(view, first - 1);
  if (isHonorific(before) || isTitleWord(before) || isRoleNoun(before) || isRoleNounAt(view, last + 1) || /^(?:by|with|he|she|and)$/.test(before)) return true;
  const after = lowerAt(view, last);
  const next = lowerAt(view, last + 1);
  if (/^(?:of|from|in|at|near|to|for)$/.test(before)) return after === 'who';
  return isSpeechVerb(after) || /^(?:who|himself|herself)$/.test(after) || (after === ',' && (/^\d\d$/.test(next) || /^(?:who|whose|whom)$/.test(next) || isRoleNounAt(view, last + 2)));
}
