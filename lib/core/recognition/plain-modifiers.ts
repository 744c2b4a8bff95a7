import { isCapitalAt, isGlued, shapeAt, touches } from './name-list.ts';
import { lowerAt } from './names.ts';
import type { DocumentView } from './features.ts';
import { SHAPES } from './shapes.ts';

/** Whether the lower-case form of a word is one of grammar, or a common verb, and so none that a role begins with. */
export function isClosedWord(word: string): boolean {
  return closed.has(word);
}

/** Words that go before a noun without being part of what it names, and verbs whose form does not show it. */
const closed = new Set((
  'the a an this that these those his her its their our my your whose some any no each every both either neither all another other such one two three four five six seven eight nine ten ' +
  'and or but nor yet so if then than as because while when where who whom which what how why whether though although since until unless once ' +
  'of in on at to from by with for about against between into through during before after above below under over near off out up down around among across along behind beyond past ' +
  'within without toward towards upon via per like unlike despite except besides amid inside outside including ' +
  'i he she it we they you him them us me himself herself itself themselves who not never also too even only just still already again soon later earlier now today yesterday tomorrow ' +
  'here there is am are was were be been being has have had do does did will would shall should can could may might must ' +
  'said say told tell asked ask met meet saw see let put set cut hit beat won win lost lose made make took take gave give went go came come got get left leave held hold kept keep brought bring sent send spoke wrote ' +
  'began became become knew thought think felt found find heard hear read led lead paid sold built rose drew threw grew chose flew drove broke struck swore wore shot quit sued urged ' +
  'day week month year decade night morning afternoon evening time times weekend hour minute moment ' +
  'more most less least many much few several own same last next very rather quite well back away together ago alone instead perhaps maybe meanwhile however therefore'
).split(' '));
/** Of the words in -ing, -s, -ed and -ly these are no verbs, plurals or adverbs. */
const open = new Set((
  'visiting sitting founding reigning defending serving marketing nursing engineering banking mining shipping fishing boxing racing cycling swimming wrestling housing planning teaching training consulting acting building ' +
  'sports parks communications operations systems sales news arts markets works veterans customs logistics economics politics physics athletics gymnastics electronics ' +
  'family assembly supply elderly daily weekly monthly early gas bus congress campus press business wireless fitness chess princess mass glass grass ' +
  'renowned distinguished respected experienced celebrated decorated convicted accused designated appointed'
).split(' '));

/**
 * Whether token `t`, a word that is not known as part of a role, may be one before a role's noun: the "junta" of "junta
 * spokesman", either half of "hip-hop artist". Not before a
 * capital ("stood Captain Maia"); nothing that is a verb, an adverb or a closed word by its form or place.
 */
export function isPlainModifier(view: DocumentView, t: number): boolean {
  const word = lowerAt(view, t);
  if (shapeAt(view, t) === SHAPES.lower && (lowerAt(view, t + 1) === '-' ? isGlued(view, t) : lowerAt(view, t - 1) === '-' && isGlued(view, t - 1))) return true;
  if (shapeAt(view, t) !== SHAPES.lower || word.length < 3 || closed.has(word) || !touches(view, t)) return false;
  if (shapeAt(view, t + 1) !== SHAPES.lower) return false;
  if (!open.has(word) && /(?:ing|ed|ly|[^s]s)$/.test(word)) return false;
  if (word.endsWith('ed') && isCapitalAt(view, t - 1) && !lowerAt(view, t - 1).endsWith('day')) return false;
  return !/^(?:to|not|will|would|can|could|may|might|must|should|shall|do|does|did|i|he|she|it|we|they|you|who|that|which)$/.test(lowerAt(view, t - 1));
}
