import { asking } from './asking.ts';
import { inflected, type VerbForm } from './inflections.ts';

/**
 * What a verb says of words in quotation marks. `says`: the subject speaks or writes them, wherever in the sentence the verb
 * stands. `beside`: only if it stands right beside them ("she smiled: …"). `opinion`: a fragment that ends the verb's clause
 * is the subject's ("he expressed “deep regret”").
 */
export type VerbSort = 'says' | 'beside' | 'opinion';

const saying = (
  'accuse acknowledge add admit admonish advise affirm allege announce answer apologise apologize applaud argue ask assert assure attest aver avow bark bawl beg believe bellow bemoan berate beseech blare blurt boast brag brand bray call castigate caution challenge ' +
  'characterise characterize chide chime chirp chortle chuckle claim coin commend comment complain concede conclude concur condemn confess confide confirm congratulate contend counsel counter criticise criticize croak crow cry deadpan declaim declare decry demand denounce deny deplore deride ' +
  'describe dictate disclose dismiss dissent drawl dub echo elaborate emphasise emphasize enquire enthuse entreat exclaim exhort explain extol fret fulminate fume gasp gloat gripe groan growl grumble grunt guess guffaw gush hail heckle hint hiss holler hoot howl implore inform inquire insinuate insist instruct intone ' +
  'interject interrupt intervene jeer joke label lambast lament lampoon laud liken maintain marvel mention mock moan mumble murmur muse mutter narrate note object observe opine order parry plead pledge point ponder pontificate post praise pray preach predict proclaim profess promise pronounce prophesy propose protest ' +
  'query question quip quote rage rail rant rasp reason reassure rebuke recall recite reckon recollect recount reflect refer regret reiterate rejoin remark remember reminisce remonstrate repeat reply report reproach respond retort reveal rhapsodise rhapsodize ridicule roar ruminate say scoff scold scrawl scream screech scribble ' +
  'shout shriek snap snarl sneer sniff snort sob speak speculate splutter squeal stammer state stipulate storm stress stutter submit suggest summarise summarize surmise swear taunt tease telegraph tell term testify think thunder toast tweet underline underscore upbraid urge utter venture volunteer vow wail warn weigh whimper whine whisper wisecrack wonder write ' +
  'yell agree theorise theorize philosophise philosophize cable wire email quibble radio commiserate blog allude moralise moralize'
).split(' ');
const besideOnly = 'begin start open end close finish continue go laugh sigh smile grin shrug nod weep wince hope figure offer read talk cite snigger giggle beam frown sing sign'.split(' ');
const opinions = (
  'attack appeal blame cite compare consider credit declare deem detect dread endorse express favour favor fear feel find hold invoke judge liken long oppose perceive portray rate regard reject resent see seek slam sum take thank value view voice want welcome yearn ascribe attribute ' +
  'belittle disparage defend justify envisage envision diagnose hate love admire loathe despise recognise recognize wish allow grant'
).split(' ');

const forms = new Map<string, { readonly sort: VerbSort; readonly form: VerbForm }>();
for (const [sort, bases] of [['opinion', opinions], ['beside', besideOnly], ['says', saying]] as const) {
  for (const [word, form] of inflected(bases)) forms.set(word, { sort, form });
}

/** What the lower-case word is as a verb of speech; `undefined` if it is none. */
export function speechVerb(word: string): { readonly sort: VerbSort; readonly form: VerbForm } | undefined {
  return forms.get(word);
}

/** Whether the lower-case word, as a finite verb, reports the speech beside it. */
export function isSpeechVerb(word: string): boolean {
  const verb = forms.get(word);
  return verb !== undefined && verb.sort !== 'opinion' && word !== 'went' && word !== 'goes' && (verb.form === 'past' || verb.form === 'third' || /^(?:say|tell|plead)$/.test(word));
}

/** The same of token `t`. */
export const isSpeechVerbAt = asking(isSpeechVerb);

/** Whether the verb gives something a name rather than an opinion: "it was called". */
export function isNamingVerb(word: string): boolean {
  return /^(?:call|dub|label|brand|term)(?:s|l?ed|l?ing|bed)?$/.test(word);
}
const auxiliaries = new Set('was is has does as this his its always also yes us plus thus perhaps'.split(' '));

/** Whether the lower-case word may be a verb that reports what stands beside it: any in the past or of the third person. */
export function mayReport(word: string): boolean {
  return /^[\p{Ll}]{3,}(?:ed|s)$/u.test(word) && !auxiliaries.has(word);
}
