import { shapeAt, touches } from './name-list.ts';
import { lowerAt } from './names.ts';
import { SHAPES } from './shapes.ts';
import type { DocumentView } from './features.ts';

const irregular = new Set('slain fallen chosen beaten forgotten unknown stolen broken hidden sworn outspoken'.split(' '));
/** Words in -ing that are no form of a verb. */
const nouns = new Set('morning evening spring during king meeting hearing building wedding briefing opening beginning ending feeling string thing nothing anything something everything'.split(' '));
/** Words that say how, before a participle: "newly elected", "twice married". */
const manners = new Set('newly long once twice thrice well widely much little half ill first still most then'.split(' '));
const owners = /^(?:the|an?|his|her|its|their|our|my|your|this|another|one|whose|['’]s)$/;
const prepositions = /^(?:of|by|for|with|from|against|including|between|as|like)$/;

/**
 * How many tokens before token `end` are a participle with its adverbs that a role may begin with: "murdered" in "the
 * murdered journalist", "recently appointed" in "their recently appointed minister". Only where no verb can stand:
 * behind an article or an owner, those in -ed also behind a preposition. 0 if none.
 */
export function participlesBefore(view: DocumentView, end: number): number {
  let t = end - 1;
  const word = lowerAt(view, t);
  const isPast = (word.length > 4 && word.endsWith('ed')) || irregular.has(word);
  if (!isPast && (!/^.{3,}ing$/.test(word) || nouns.has(word))) return 0;
  if (shapeAt(view, t) !== SHAPES.lower || !touches(view, t)) return 0;
  while (touches(view, t - 1) && isManner(lowerAt(view, t - 1)) && end - t < 4) t -= 1;
  if (!touches(view, t - 1)) return shapeAt(view, t) === SHAPES.lower ? 0 : end - t;
  const before = lowerAt(view, t - 1);
  return owners.test(before) || (isPast && prepositions.test(before)) || shapeAt(view, t) === SHAPES.capitalised ? end - t : 0;
}

function isManner(word: string): boolean {
  return manners.has(word) || (word.length > 4 && word.endsWith('ly'));
}
