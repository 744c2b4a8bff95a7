import { asking } from './asking.ts';
import { isCapitalAt, shapeAt } from './name-list.ts';
import { lowerAt, type Name } from './names.ts';
import { SHAPES } from './shapes.ts';
import type { DocumentView } from './features.ts';

const auxiliaries = /^(?:has|have|had|will|would|can|could|may|might|must|should|did|does|do)$/;
const adverbs = /^(?:also|never|not|again|still|now|already|long|soon|then|even|once|only|recently|so|far|therefore|thus|repeatedly|quietly|.{3,}ly)$/;
/** Verbs of what happens to a city, or what it is: no government's. */
const cityVerbs = new Set((
  'followed been become became seen saw had grown grew lost suffered suffer experienced recorded registered fallen fell changed change remained remain hosted host celebrated celebrate burned burnt burn woken woke seemed appeared looked look ' +
  'felt feel boasted boast attracted attract ranked topped expanded shrunk sunk flooded located based situated known called named used needed need lacked cost stood stand lain lay enjoyed endured witnessed welcomed welcoming ' +
  'cheered mourned slept awoken awoke stopped held hold have be'
).split(' '));
/** Past forms without "-ed" of verbs that need somebody who acts. */
const acts = new Set('sent gave made kept chose got paid bought sold built drew took met broke sought fought set cut put told thought knew understood forgot swore struck spoke wrote read'.split(' '));
const objects = /^(?:the|a|an|its|his|her|their|no|that|him|them|it)$/;
const intends = /^(?:continues|seeks|tries|refuses|hopes|wants)$/;
/** Verbs with a government as their object. */
const dealings = /^(?:back|accus|urg|warn|tell|blam|press|criticis|criticiz|condemn|support|thank|ask|persuad|pressur|defi|defy|provok|anger|assur|inform|suspect|lobb|reassur|alarm|irritat|embarrass|consult|notif|trust|distrust|court|appeas|convinc)(?:e|y|ed|ied|es|s|ing|ying)?$|^told$/;
const isDealing = asking((word) => dealings.test(word));

/** What is done to a government behind "to". */
const addressed = new Set('wrote written writes writing appealed complained complains protested protests replied replies apologised apologized cabled bowed conceded deferred listened'.split(' '));

/** Whether the words from token `t` on say of a seat of government what only somebody who acts does: "sent a company", "will deliver what goes in", "did, too". */
export function actsAsPerson(view: DocumentView, t: number): boolean {
  let at = t;
  const hasAuxiliary = auxiliaries.test(lowerAt(view, at));
  while (at < t + 4 && (auxiliaries.test(lowerAt(view, at)) || adverbs.test(lowerAt(view, at)))) at += 1;
  const word = lowerAt(view, at);
  const next = lowerAt(view, at + 1);
  if (/^(?:was|is|were)$/.test(word)) return next === 'not' && shapeAt(view, at + 2) === SHAPES.none;
  if (hasAuxiliary && (word === ',' || word === 'as' || word === 'too' || word === 'so')) return /^(?:did|does|has|will)$/.test(lowerAt(view, t));
  if (/^(?:spoke|speaks)$/.test(word)) return /^(?:of|for|about|with|to)$/.test(next);
  if (/^(?:stopped|stops)$/.test(word)) return shapeAt(view, at + 1) === SHAPES.lower && !/^(?:by|in|at|on|for|to|when|as|and|over|after|from)$/.test(next);
  if (shapeAt(view, at) !== SHAPES.lower || word.length < 3 || cityVerbs.has(word)) return false;
  if (hasAuxiliary) return !/^(?:the|its|no|any|some|more|one|two|three|many|few|several|about|over|for|in|on|at|to|with|by|from|since|as)$/.test(word) && (word.endsWith('ed') || acts.has(word) || !/^(?:has|have|had)$/.test(lowerAt(view, t)));
  if (word.endsWith('ed') && word.length > 4) return (next === 'by' && lowerAt(view, at + 2).endsWith('ing')) || !/^(?:by|in|at|on|with|near|from)$/.test(next);
  return (acts.has(word) || (/[^su]s$/.test(word) && word.length > 3)) && (objects.test(next) || (next === 'to' && intends.test(word)));
}

/** "he backed |Tehran|", "told |Moscow| that": whether the name is the object of a verb for what one does to a government. */
export function isTreatedWith(view: DocumentView, name: Name): boolean {
  const verb = lowerAt(view, name.first - 1) === 'the' ? name.first - 2 : name.first - 1;
  if (lowerAt(view, verb) === 'to' && addressed.has(lowerAt(view, verb - 1))) return !/^(?:-|['’]s?)$/.test(lowerAt(view, name.last)) && !isCapitalAt(view, name.last);
  if (!isDealing(view, verb) || shapeAt(view, verb) !== SHAPES.lower) return false;
  const after = lowerAt(view, name.last);
  return after !== '-' && !/^['’]s?$/.test(after) && !isCapitalAt(view, name.last) && (shapeAt(view, name.last) === SHAPES.none || /^(?:of|to|for|and|or|that|on|about|over|not|with|into|by|in|after|before|first|then|more|twice|when|as|is|was|has|had)$/.test(after));
}
