import { asking } from './asking.ts';
import { roleNouns } from './role-nouns.ts';

/** Words that address a person and say no office. */
const honorifics = new Set('aunty auntie mr mrs ms miss messrs dr sir sheikh dame lady lord baroness mme mlle madame monsieur herr frau señor señora don haji hajji alhaji maulvi maulana mufti ustad pani naik subedar havildar daw datuk don dona doña'.split(' '));

/** Titles that stand before a name, as one word, without a full stop. */
const titles = new Set((
  'ayatollah president premier chancellor minister senator sen congressman congresswoman councilman councilwoman representative rep governor gov mayor general gen colonel col ' +
  'lieutenant lieut lt captain capt major maj admiral adm marshal sergeant sgt corporal commander brigadier brig commodore private king queen prince princess ' +
  'emperor empress sultan emir tsar czar pope cardinal archbishop bishop father monsignor msgr canon archimandrite rev reverend pastor rabbi imam judge justice ' +
  'professor prof ambassador amb secretary chairman chairwoman detective inspector superintendent sheriff deputy comrade constable seaman reeve naik havildar subedar mullah'
).split(' '));

/** Words that go before a role's head: "former", "deputy", "foreign" … Besides these, any capitalised word may. */
const modifiers = new Set((
  'former ex then late acting chargé charge interim able petty warrant sub deputy vice assistant associate senior junior chief chairman executive managing general foreign defence defense interior finance prime ' +
  'justice education health trade economy economic energy oil environment agriculture transport labor labour culture information press police army navy air military ' +
  'rebel opposition guerrilla government party state federal regional provincial local district city town village national international royal retired veteran ' +
  'longtime long-time fellow outgoing incoming newly new elected presidential parliamentary political human rights civil security intelligence special top leading ' +
  'supreme high young old elder younger eldest youngest first second third running mate law football soccer tennis team film movie rock pop folk opera company bank world ' +
  'business media news television tv radio sports science research union labor-union student youth women religious muslim christian jewish catholic orthodox ' +
  'democratic republican conservative liberal socialist communist nationalist separatist islamic islamist exiled jailed imprisoned disgraced ousted deposed famous prominent ' +
  'lead head legal medical technical financial commercial cabinet house majority minority whip campaign crew field border guard forces coast primary school high-school ' +
  'college university noodle tram bus taxi truck lorry train shop market ' +
  'home star vice-presidential communications public affairs relations policy climate defense-policy self-proclaimed self-styled embattled beleaguered controversial deputy-prime'
).split(' '));

const titleWords = new Set([...honorifics, ...titles]);
const heads = new Set([...titles, ...roleNouns]);

/** `word`: lower case; a full stop at its end does not matter. */
export function isHonorific(word: string): boolean {
  return honorifics.has(bare(word));
}

/** Whether the word may stand directly before a name as, or as the end of, a title. */
export function isTitleWord(word: string): boolean {
  return titleWords.has(bare(word));
}

/** Whether the word is the head of a role: "minister", "spokesman", "wife". */
export function isRoleNoun(word: string): boolean {
  return heads.has(bare(word));
}

/** `isTitleWord` and `isRoleNoun` of token `t`. */
export const isTitleWordAt = asking(isTitleWord);
export const isRoleNounAt = asking(isRoleNoun);

/** Whether the lower-case word may stand between an article and the head of a role. */
export function isRoleModifier(word: string): boolean {
  return modifiers.has(word) || /(?:ian|ish|ese|ean|can|ist|ic|ical|born|based)$/.test(word);
}

/** Whether the lower-case word follows a role's head: the "elect" of "president-elect". */
export function isRoleSuffix(word: string): boolean {
  return word === 'elect' || word === 'general' || word === 'designate' || word === 'emeritus';
}

function bare(word: string): string {
  return word.endsWith('.') ? word.slice(0, -1) : word;
}
