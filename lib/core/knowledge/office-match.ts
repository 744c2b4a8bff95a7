import type { Statement } from '../model/knowledge.ts';
import { nameKey } from './name-keys.ts';
import { remembering } from '../text/remembering.ts';

const joining = new Set(['the', 'of', 'for', 'and', 'to', 'at', 'in', 'on', 'a', 'an', 'his', 'her', 'its', 's']);
/** Words for one and the same: what follows stands for what precedes. Applied to folded text, in order. */
const synonyms: readonly (readonly [RegExp, string])[] = [
  [/\bun\b/g, 'united nations'], [/\beu\b/g, 'european union'], [/\bus\b/g, 'united states'],
  [/\bex (?=\w)/g, 'former '],
  [/\bvice (?=president|premier|prime|chair|minister)/g, 'deputy '],
  [/\b(?:premier|taoiseach)\b/g, 'prime minister'],
  [/\bchancellor exchequer\b/g, 'finance minister'],
  [/\b(?:foreign|external|exterior) (?:affairs|relations|secretary)\b|\bexternal affairs\b/g, 'foreign minister'],
  [/\bminister foreign(?: minister)?\b/g, 'foreign minister'],
  [/\bforeign minister(?: minister)+\b/g, 'foreign minister'],
  [/\bsecretary state\b/g, 'foreign minister'],
  [/\bdefense\b/g, 'defence'], [/\bnational defence\b/g, 'defence'], [/\btreasury\b/g, 'finance'],
  [/\b(?:internal affairs|home affairs|home)\b/g, 'interior'],
  [/\bsecretary (?=defence|finance|interior|commerce|energy|agriculture)|\b(?<=defence|finance|interior) secretary\b/g, ' minister '],
  [/\bminister minister\b/g, 'minister'],
  [/\b(?:chairman|chairwoman|chairperson|head|chief|leader|commander|boss|director|president)(?= (?:supreme|state|presidium|presidential) (?:soviet|assembly|council|presidium|military council))/g, 'president '],
  [/\bsupreme (?:soviet|assembly|council)\b|\bstate council\b/g, ''],
  [/\bhead state\b/g, 'president'],
  [/\b(?:leader|chief|commander|boss|chairman|chairwoman|chairperson|head|director)\b/g, 'head'],
  [/\bsecretary general\b|\bgeneral secretary\b/g, 'secretarygeneral'],
  [/\bsenator\b/g, 'senator'], [/\b(?:congressman|congresswoman|representative)\b/g, 'representatives'],
  [/\bm ?p\b|\blawmaker\b/g, 'parliament'], [/\bgov\b/g, 'governor'], [/\bgen\b/g, 'general'], [/\bsen\b/g, 'senator'], [/\bpres\b/g, 'president'],
];
/** Words that many offices share; a match of these alone says little. */
const common = new Set(['minister', 'head', 'deputy', 'secretary', 'member', 'general', 'acting', 'first', 'state', 'national', 'affairs', 'united', 'republic', 'former', 'then', 'late', 'new', 'current', 'chief', 'officer']);
/** What governments everywhere have. */
const cabinet = new Set(['president', 'prime', 'minister', 'foreign', 'defence', 'interior', 'finance', 'justice', 'economy', 'trade', 'king', 'queen', 'parliament', 'party', 'speaker', 'senator', 'governor', 'central', 'bank', 'army', 'forces', 'police']);
/** What the effective leader of a state may be called; the source of those terms does not say which. */
const leading = new Set(['president', 'prime', 'king', 'queen', 'emir', 'sultan', 'chancellor', 'ruler', 'dictator', 'strongman', 'shah', 'emperor']);
/** Parties whose heads led states: "the Communist Party leader". */
const leadingParties = new Set(['communist', 'socialist', 'workers', 'ruling']);
/** What may stand beside a leader's title without changing whose it is. */
const beside = new Set(['military', 'communist', 'socialist', 'conservative', 'democratic', 'democrat', 'republican', 'elect', 'incumbent', 'reformist', 'powerful', 'veteran', 'long', 'time', 'ruling', 'socialist', 'labour', 'liberal', 'islamic', 'caretaker', 'interim', 'outgoing', 'mr', 'dr', 'sir', 'prince', 'sheikh', 'colonel', 'deposed', 'ousted', 'exiled', 'elected', 'crown']);
/** What says of which party or how strong somebody is, and not what their office is. */
const colours = new Set(['communist', 'socialist', 'conservative', 'democratic', 'democrat', 'republican', 'liberal', 'incumbent', 'reformist', 'powerful', 'veteran', 'ruling', 'centrist', 'leftist']);
/** Words that change the office: they must stand on both sides. */
const changing = ['deputy', 'assistant', 'shadow', 'opposition', 'spokesman', 'spokeswoman', 'spokesperson', 'adviser', 'aide', 'wife', 'husband', 'son', 'daughter', 'brother', 'candidate', 'ambassador', 'special'];

/** A description of somebody, ready to be compared. */
export interface RoleWords {
  readonly words: ReadonlySet<string>;
  /** "former", "then", "late", "apartheid-era": the office was over. */
  readonly isFormer: boolean;
}

/** What a role ("former Tajik President", "chief of the 14th army in Moldova") says, in comparable words. */
export const roleWords: (text: string) => RoleWords = remembering((text) => {
  const telling = nameKey(text).split(' ').filter((word) => !joining.has(word)).join(' ');
  const folded = synonyms.reduce((folding, [pattern, to]) => folding.replace(pattern, to).replace(/ +/g, ' '), telling);
  const words = folded.split(/\s+/).filter((word) => word !== '');
  return { words: new Set(words), isFormer: /\b(?:former|then|ex|late|onetime|erstwhile|outgoing|deposed|ousted|era)\b/.test(folded) };
}, { most: 20_000 });

/**
 * How well a role fits an office, in [0, 1]: the share of the role's telling words that the office has, countries left
 * to the caller (`ignored` words count on neither side). 0 where a word that changes the office stands on one side only.
 */
export function officeFit(role: RoleWords, office: Pick<Statement, 'value'>, ignored: ReadonlySet<string> = new Set()): number {
  const known = roleWords(office.value);
  if (changing.some((word) => role.words.has(word) !== known.words.has(word))) return 0;
  if (office.value.startsWith('Leader of ') && !known.words.has('party')) return isLeading(role, ignored) ? 0.8 : 0;
  let shared = 0;
  let asked = 0;
  for (const word of role.words) {
    if (ignored.has(word)) continue;
    const weight = common.has(word) ? 0.25 : 1;
    if (word === 'former' || word === 'then' || word === 'late' || word === 'new' || word === 'current' || word === 'acting' || word === 'era' || (colours.has(word) && !known.words.has(word))) continue;
    asked += weight;
    if (known.words.has(word)) shared += weight;
  }
  return asked === 0 ? 0 : Math.min(shared / asked, shared);
}

/** Whether a role may be a state's leader: "the Kenyan president", not "PDSR president", "executive president", "Democratic Party leader". */
function isLeading(role: RoleWords, ignored: ReadonlySet<string>): boolean {
  if (role.words.has('party') && ![...leadingParties].some((word) => role.words.has(word))) return false;
  const words = [...role.words].filter((word) => !ignored.has(word));
  return words.some((word) => leading.has(word) || (word === 'head' && ignored.size > 0))
    && words.every((word) => leading.has(word) || common.has(word) || cabinet.has(word) || beside.has(word));
}

/** Whether role and office both lead a state by one word (president, king), whatever else the role says. */
export function isSameLeadership(role: RoleWords, office: Pick<Statement, 'value'>): boolean {
  const known = roleWords(office.value).words;
  return [...role.words].some((word) => leading.has(word) && known.has(word)) && !changing.some((word) => role.words.has(word) || known.has(word)) && !/ of (?:the )?(?:Senate|National|Chamber|Court|House|Assembly|Council)/.test(office.value);
}

/** Whether role and office share a word that hardly any other office has ("14th"). */
export function isTelling(role: RoleWords, office: Pick<Statement, 'value'>): boolean {
  const known = roleWords(office.value).words;
  return [...role.words].some((word) => known.has(word) && !common.has(word) && !cabinet.has(word));
}

/** The words of an office that say of which body it is ("nederlandsche" of its bank's president); what every government has says nothing. */
export function bodyWords(office: Pick<Statement, 'value'>): readonly string[] {
  return [...roleWords(office.value).words].filter((word) => !common.has(word) && !cabinet.has(word) && !leading.has(word) && !beside.has(word));
}
