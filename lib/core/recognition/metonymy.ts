import { lowerAt, type Name } from './names.ts';
import type { DocumentView } from './features.ts';

/** Verbs whose subject is a government when it is a place. */
const verbs = new Set((
  'accuse accept agree announce appeal argue ask back believe blame block call claim condemn consider criticise criticize decide declare demand denounce deny ' +
  'deploy dismiss emphasise emphasize expect fear forgive hope impose insist intend invite lift offer oppose order plan pledge prefer promise propose protest reaffirm recall ' +
  'recognise recognize refuse reject remain reply request respond retaliate reiterate say seek sever sign suspect support suspend threaten urge veto vow wait want warn welcome wish withdraw'
).split(' ').flatMap((verb) => [verb, ...inflected(verb)]).concat(['said', 'sought', 'forgave', 'forgiven', 'withdrew', 'withdrawn', 'stood', 'send', 'sends', 'sent', 'got', 'denies', 'denied']));
const between = new Set('has have had will would could may might must should is was also never not again repeatedly still now already long has been quickly swiftly publicly officially later itself'.split(' '));
const prepositions = new Set('in at from near to of around outside inside across through via towards toward into for with by over within and or'.split(' '));

/** Whether a place's name stands for its government here: it is the subject of a verb that only a government can do. */
export function isMetonym(view: DocumentView, name: Name): boolean {
  if (name.kind !== 'place' || prepositions.has(lowerAt(view, name.first - 1)) || lowerAt(view, name.first - 1) === ',') return false;
  let t = lowerAt(view, name.last) === ',' && lowerAt(view, name.last + 1) === 'which' ? name.last + 2 : name.last;
  for (let skipped = 0; skipped < 3 && between.has(lowerAt(view, t)); skipped++) t += 1;
  return verbs.has(lowerAt(view, t)) && !(t === name.last && lowerAt(view, t) === 'plan');
}

function inflected(verb: string): string[] {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  const third = /(?:s|sh|ch|x|z)$/.test(verb) ? `${verb}es` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
  const past = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`;
  return [third, past, `${stem}ing`, ...(verb === 'plan' ? ['planned'] : [])];
}
