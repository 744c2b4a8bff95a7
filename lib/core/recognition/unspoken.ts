import { askingFor } from './asking.ts';
import { isCapitalAt, touches } from './name-list.ts';
import { lowerAt } from './names.ts';
import { isAnswer, speechAt } from './speech-at.ts';
import { isNamingVerb } from './speech-verbs.ts';
import { tokenAt } from './text-places.ts';
import type { DocumentView } from './features.ts';
import type { Quoted } from './quotation-marks.ts';
import type { Scene } from './scene.ts';

const isStop = askingFor(', . ; :'.split(' '));

/** What has a title that stands in quotation marks. */
const works = new Set((
  'novel novella book film movie play song poem essay article story album series show programme program opera operetta ballet symphony painting portrait hymn ballad anthem memoir memoirs autobiography magazine newspaper journal pamphlet column ' +
  'documentary exhibition lecture talk sculpture photograph single track sketch trilogy musical sitcom comedy tragedy drama thriller biography collection anthology study treatise thesis dissertation chapter sermon aria sonata march waltz tune game ' +
  'broadcast podcast video cartoon short mural fresco concerto cantata oratorio suite sequel bestseller monograph manifesto textbook guide dictionary primer hit record lullaby feature episode serial telenovela soap'
).split(' '));
/** What is spoken of, not said: "the word “exile”". */
const terms = /^(?:word|term|expression|slogan|name|nickname|title|headline|heading|caption|prefix|suffix|acronym|codename|code|label|banner|placard|password|pseudonym|alias|sobriquet|abbreviation|initials|stamp|category|entry|notice|chant)$/;
/** What gives a name. */
const names = /^(?:called|named|entitled|titled|nicknamed|codenamed|christened|marked|labell?ed|dubbed|termed|styled|renamed|retitled|headlined|stamped|billed|tagged)$/;
const signs = /^(?:signs?|banners?|placards?|posters?|plaques?|notices?|graffiti|boards?|billboards?|stickers?|t-shirts?|shirts?|badges?|buttons?|headlines?|signboards?|signposts?|captions?|labels?|caps?|hats?|inscriptions?|flags?)$/;
const glosses = /^(?:means?|meaning|meant|signif(?:y|ies|ied|ying))$/;
/** A sense or a name has seldom more words. */
const MOST_WORDS_OF_NAME = 6;
/** "a sign in the window. It read: “…”": the sign stands at most so many tokens before. */
const MOST_TO_SIGN = 14;
const minor = /^(?:a|an|the|of|and|or|but|in|on|at|to|for|from|by|with|as|into|over|is|it|my|not|no|so|de|la|le|el|du|des|van|von|der|und|et|y|al|del|di|da)$/;
const links = /^(?:and|or|but|nor|to|in|for|of|by|as|at|on|that|when|while|if|with|from|than|because|since|until|after|before|during|among|between|against|about|over|under|into|is|was|are|were|has|had|have|would|will|could|should|who|which|he|she|it|they|i|we|you)$/;

/** Whether what stands between quotation marks is nobody's words but a title, a name, a term, or the sense of one. */
export function isUnspoken(scene: Scene, quote: Quoted): boolean {
  const { view } = scene;
  const words = view.text.slice(quote.start, quote.end);
  const mark = tokenAt(scene, quote.start) - 1;
  const after = tokenAt(scene, quote.close);
  const before = lowerAt(view, mark - 1);
  if (quote.goesOn || mark < 1 || !touches(view, mark - 1) || isSaidBehind(view, after, words)) return false;
  const isSentence = words.split(/\s+/).length > MOST_WORDS_OF_NAME && /^\p{Ll}/u.test(words);
  if (isNickname(view, quote, mark, after) || (!isSentence && isNamed(view, mark, after))) return true;
  const noun = before === ',' || before === ':' ? mark - 2 : mark - 1;
  if ((terms.test(before) || (before === 'letter' && words.length === 1)) && !isOwned(view, mark - 1)) return true;
  if ((!isSentence && glosses.test(before)) || (/^(?:as|to|into)$/.test(before) && /^(?:translate[sd]?|roughly|loosely|literally)$/.test(lowerAt(view, mark - 2))) || (before === 'for' && /^(?:stands|stood|stand)$/.test(lowerAt(view, mark - 2)))) return true;
  if (before === 'or' && lowerAt(view, mark - 2) === ',' && /^\p{Ll}/u.test(words)) return true;
  if (isOnASign(view, mark) || isWord(view, words, mark)) return true;
  if (/^(?:play|sing|hum|whistle)(?:s|ed|d|ing)?$|^(?:sang|sung|singing|humm(?:ed|ing))$/.test(before) && isTitleCase(words)) return true;
  const isTitle = isTitleCase(words);
  if (works.has(lowerAt(view, noun)) && (isTitle || (before !== ',' && before !== ':' && /^\P{Ll}/u.test(words) && !/[.!?]$/.test(words)))) return true;
  if (isTitle && !/[.!?]$/.test(words) && before !== ':' && !(words.endsWith(',') && /^[.!?”’"]$/.test(before)) && !isCalledBySomebody(scene, mark)) return true;
  return isAdjective(view, words, mark, after);
}

/** "“…,” he said" and "“…,” said X": whoever says it, it is no title. */
function isSaidBehind(view: DocumentView, after: number, words: string): boolean {
  if (!/[,!?.…—–-]$/.test(words) && lowerAt(view, after) !== ',') return false;
  const t = lowerAt(view, after) === ',' ? after + 1 : after;
  if (isAnswer(view, t)) return true;
  for (let at = t; at < t + 4; at++) {
    if (isStop(view, at)) return false;
    const use = speechAt(view, at);
    if (use !== null && use.sort === 'says' && !use.isGerund && !use.isPassive) return true;
  }
  return false;
}

/** "told to say “sir”", "voted “no”", "they call him “the clerk”", "call simply “Che”": a word or a name that is in use. */
function isWord(view: DocumentView, words: string, mark: number): boolean {
  const before = lowerAt(view, mark - 1);
  const count = words.split(/\s+/).length;
  if (/^vot(?:e[ds]?|ing)$/.test(before)) return count < 3;
  if (before === 'say' && lowerAt(view, mark - 2) === 'to') return count < 3 && !words.endsWith(',') && /^(?:told|asked|taught|made|forced|ordered|learn(?:ed|t|s)?|how|difficult|hard|easy|unable|able)$/.test(lowerAt(view, mark - 3));
  if (!/^(?:him|her|it|them|me|us|simply|just)$/.test(before)) return false;
  const verb = lowerAt(view, mark - 2) === 'call' ? mark - 2 : mark - 3;
  return lowerAt(view, verb) === 'call' && /^(?:they|people|\p{Ll}{3,}s)$/u.test(lowerAt(view, verb - 1)) && !/[,!?]$/.test(words);
}

/** "a banner reading “…”", "The sign at the gate says: “…”". */
function isOnASign(view: DocumentView, mark: number): boolean {
  const verb = /^[:,]$/.test(lowerAt(view, mark - 1)) ? mark - 2 : mark - 1;
  if (!/^(?:reads?|reading|say|says|said|saying|proclaimed|proclaims|proclaiming|declared|declares|declaring|announced|announces|announcing)$/.test(lowerAt(view, verb))) return false;
  const isIt = lowerAt(view, verb - 1) === 'it';
  const ends = isIt ? /^[;]$/ : /^[.;!?,]$/;
  for (let t = verb - 1; t > verb - (isIt ? MOST_TO_SIGN : 7) && !ends.test(lowerAt(view, t)); t--) if (signs.test(lowerAt(view, t))) return true;
  return false;
}

/** `Ernest “Papa” Hemingway`. */
function isNickname(view: DocumentView, quote: Quoted, mark: number, after: number): boolean {
  return quote.end - quote.start < 30 && isCapitalAt(view, mark - 1) && isCapitalAt(view, mark + 1) && isCapitalAt(view, after) && touches(view, after - 1);
}

/** "a ship called “…”", "known as “…”", "so-called “…”": a name, unless it says who called it so. */
function isNamed(view: DocumentView, mark: number, after: number): boolean {
  const before = lowerAt(view, mark - 1).replace(/^(?:the|a|an)$/, () => lowerAt(view, mark - 2));
  const at = /^(?:the|a|an)$/.test(lowerAt(view, mark - 1)) ? mark - 2 : mark - 1;
  if (before === 'called' && lowerAt(view, at - 1) === '-' && lowerAt(view, at - 2) === 'so') return true;
  if (before === 'name' && lowerAt(view, at - 1) === 'code') return true;
  if (before === 'as' && /^(?:known|billed|styled|listed|registered)$/.test(lowerAt(view, at - 1))) return true;
  if (/^(?:nicknamed|entitled|titled|codenamed|aka|alias|retitled)$/.test(before)) return true;
  if (!names.test(before) || lowerAt(view, after) === 'by') return false;
  if (/^(?:was|were|is|are|been|being|be|also|sometimes|originally|first|and|,|\()$/.test(lowerAt(view, at - 1))) return true;
  for (let t = at - 1; t > at - 9; t--) {
    const word = lowerAt(view, t);
    if (/^[.;:,()]$/.test(word) && t < at - 1) break;
    if (/^(?:what|which|that|whom|as|he|she|they|we|i|critics|who|has|had|later|once)$/.test(word) || isCapitalAt(view, t)) return false;
  }
  return true;
}

/** "his word", "Zotin's term", "coined the word". */
function isOwned(view: DocumentView, noun: number): boolean {
  for (let t = noun - 1; t > noun - 4; t--) if (/^(?:his|her|['’]s?)$/.test(lowerAt(view, t)) || /^coin(?:s|ed|ing)?$/.test(lowerAt(view, t))) return true;
  return false;
}

/** Whose first letter is a capital. */
const capital = /^[^\p{L}]*\p{Lu}/u;

/** "Winter Road", "A Reserve of Power": at least two words, of which all that matter are capitalised. */
function isTitleCase(words: string): boolean {
  if (!capital.test(words)) return false;
  let capitals = 0;
  for (const word of words.replace(/[,.!?…;:]+$/, '').split(/[\s—–]+/)) {
    if (capital.test(word)) capitals += 1;
    else if (/\p{L}/u.test(word) && !minor.test(word.toLowerCase())) return false;
  }
  return capitals > 1;
}

/** Whether a person, in this clause, calls something by what is quoted: "Zotin called her the “Iron Lady”". */
function isCalledBySomebody(scene: Scene, mark: number): boolean {
  for (let t = mark - 1; t > mark - 8 && t > 0; t--) {
    if (isNamingVerb(lowerAt(scene.view, t)) || /^(?:sa(?:id|ys)|repl(?:ied|ies)|answer(?:ed|s)|shout(?:ed|s)|cried)$/.test(lowerAt(scene.view, t))) {
      const use = speechAt(scene.view, t);
      return use !== null && !use.isPassive && ((scene.nameAt[t - 1] as number) >= 0 || /^(?:i|we|they|you|he|she|has|had|later|once|,)$/.test(lowerAt(scene.view, t - 1)));
    }
  }
  return false;
}

/** "a “closed” city", "the “lost” generation": one or two words that describe the noun behind them. */
function isAdjective(view: DocumentView, words: string, mark: number, after: number): boolean {
  if (words.split(/\s+/).length > 2 || !/^\p{L}[\p{L}\p{N}’'-]*(?: \p{L}[\p{L}’'-]*)?$/u.test(words) || !/^\p{Ll}{2,}$/u.test(lowerAt(view, after)) || isCapitalAt(view, after) || links.test(lowerAt(view, after))) return false;
  return /^(?:a|an|the|his|her|its|their|this|these|those|some|so)$/.test(lowerAt(view, mark - 1)) && speechAt(view, mark - 2) === null && !/^(?:as|of)$/.test(lowerAt(view, mark - 2));
}
