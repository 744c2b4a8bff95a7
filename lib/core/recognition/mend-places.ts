import { askingFor } from './asking.ts';
import { isCapitalAt, touches } from './name-list.ts';
import { lowerAt, nameOf, withoutStop, type Name } from './names.ts';
import type { DocumentView } from './features.ts';

const isCounted = askingFor('the an a two three four another each every some no'.split(' '));
const colonial = /^(?:belgian|french|british|dutch|spanish|portuguese|german|italian|danish)$/;
/** Lands that were told apart by whose colony they were. */
const colonies = new Set('congo guiana honduras indochina sudan somaliland sahara timor guinea togoland cameroon cameroons west east north south equatorial indies columbia polynesia virgin india morocco antilles'.split(' '));
const peoples = /^(?:germans?|koreans?|vietnamese|yemenis?|africans?|americans?|europeans?|asians?|indians?|sudanese|ossetians?|caucasians?|slavs?|londoners?|berliners?|jerusalemites?)$/;
const sides = /^(?:north|south|east|west|central|northern|southern|eastern|western)$/;
const firms = new Set('inc ltd plc corp llc gmbh holdings industries textiles airlines airways motors securities pharmaceuticals laboratories technologies investments associates tribes'.split(' '));
const pronouns = new Set('i you he she it we they who that there what'.split(' ').flatMap((word) => ['', ..."'d 'm 's 'll 're 've ’d ’m ’s ’ll ’re ’ve".split(' ')].map((verb) => `${word}${verb}`)));
/** How somebody is spoken to: "Yes, |Mama|." */
const addresses = new Set('mama mamma mami mum mummy mom mommy ma papa papi dad daddy grandpa grandma grandad granny auntie señor señora señorita senhor senhora signor signora monsieur madame mademoiselle messieurs effendi sahib memsahib tovarishch'.split(' '));
/** One of a people, and no place: "a |Kyrgyz| driver", "the |Dane| was". */
const nationals = new Set('dane swede finn pole serb croat slovene slovak czech turk kurd arab greek scot fleming walloon briton spaniard frenchman dutchman englishman irishman scotsman welshman bosniak azeri uzbek kazakh kyrgyz tajik turkmen uighur uyghur tatar chechen ingush abkhaz ossete zulu xhosa tutsi hutu maori bedouin bedu negro gypsy lama newfoundlander'.split(' '));
/** Books and beings of belief: "verses from the |Koran|", "he thanks the |Virgin|". */
const beliefs = new Set('koran quran bible torah talmud virgin providence saviour savior prophet'.split(' '));

/** A colony's name with the word before it that tells whose it was: "Belgian |Congo". */
export function wholeColony(view: DocumentView, name: Name): Name {
  if (name.kind !== 'place' || !touches(view, name.first - 1) || !isCapitalAt(view, name.first - 1)) return name;
  const opens = lowerAt(view, name.first);
  const belongs = colonial.test(lowerAt(view, name.first - 1)) && colonies.has(opens) && (name.last - name.first > 1 || !sides.test(opens));
  return belongs ? nameOf(view, name.first - 1, name.last, 'place', name.confidence) : name;
}

/** A name of a following or a people is a person's only if it is surer. */
const FOLLOWER = 0.95;

/** The name as another kind, or `null` for none, where its words show it: "East German" is a people, "Acme Holdings" a firm, "I've" nobody. */
export function byItsWords(view: DocumentView, name: Name): Name | null {
  const last = withoutStop(lowerAt(view, name.last - 1));
  const size = name.last - name.first;
  if (name.kind === 'place' && size === 2 && sides.test(lowerAt(view, name.first)) && peoples.test(last)) return null;
  if (size === 1 && (name.kind === 'person' || name.kind === 'place') && (isPronoun(last) || addresses.has(last) || isOneOfMany(view, name, last))) return null;
  if (name.kind !== 'organisation' && isThing(view, name)) return null;
  if (name.kind === 'person' && size === 2 && isLabel(view, name, last)) return null;
  if (name.kind === 'person' && name.confidence < FOLLOWER && isFollower(last) && (size === 1 || lowerAt(view, name.first) === 'new')) return null;
  if (name.kind === 'person' && isSite(view, name.last) && /^(?:the|in|on|at|along|near)$/.test(lowerAt(view, name.first - 1)) && touches(view, name.last - 1)) return { ...name, kind: 'place' };
  if (name.kind === 'place' && size > 2 && isDescent(view, name)) return { ...name, kind: 'person' };
  if ((name.kind === 'person' || name.kind === 'place') && size > 1 && firms.has(last)) return { ...name, kind: 'organisation' };
  return name;
}

const isShip = askingFor('ship ships frigate trawler trawlers destroyer cruiser submarine submarines yacht ferry steamer steamship tanker freighter schooner battleship warship vessel gunboat corvette icebreaker sloop brig flagship uss hms hmas hmcs hurricane typhoon cyclone'.split(' '));
const gods = new Set(['god', 'allah']);
const isDrink = askingFor(['cocktail', 'cocktails']);
/** Before these a surname is a thing's name: "the Richter scale". */
const things = new Set('scale disease syndrome laureate laureates'.split(' '));
/** Buildings that are named after people: "the |Khalil Sakakini| centre". */
const isSite = askingFor('centre center mosque pier hotel prison market museum hospital stadium airport bridge theatre theater church cathedral cemetery barracks quarter station school library avenue street road boulevard square'.split(' '));
/** What somebody is, and no name: "a fellow |Socialist|". */
const followers = new Set('zealander burman socialist communist democrat republican conservative liberal christian muslim jew hindu buddhist sikh marxist maoist catholic protestant labourite gaullist londoner parisian'.split(' '));

/** A ship ("the trawler |Peter Scott|"), a storm, a scale or an illness that bears somebody's name; the god of a sentence. */
function isThing(view: DocumentView, { kind, first, last }: Name): boolean {
  const before = lowerAt(view, first - 1);
  const isVessel = isShip(view, first - 1) || (before === 'carrier' && /^(?:aircraft|helicopter)$/.test(lowerAt(view, first - 2)));
  if (isVessel && touches(view, first - 1) && (kind === 'person' || !/^(?:the|an?)$/.test(before))) return true;
  if (isDrink(view, last)) return true;
  if (kind !== 'person') return false;
  if (last - first === 1 && gods.has(lowerAt(view, first))) return true;
  const possessive = lowerAt(view, last);
  return things.has(possessive === "'s" || possessive === '’s' ? lowerAt(view, last + 1) : possessive) && touches(view, last - 1);
}

/** The lines of an interview that begin with a question. */
const question = /^Q[.:] /gm;

/** "Q. |Families| weren't let in." and "cloud for A. |We| had": the label or the letter, and the word with which a sentence begins. */
function isLabel(view: DocumentView, { first }: Name, last: string): boolean {
  const label = lowerAt(view, first);
  if (!/^[a-z]\.$/.test(label)) return false;
  return isPronoun(last) || (/^[qa]\.$/.test(label) && !touches(view, first - 1) && (view.text.match(question) ?? []).length > 1);
}

/** Whether the one word is, with an article or a number before it, one of a people or belief and no name. */
function isOneOfMany(view: DocumentView, { first }: Name, word: string): boolean {
  const isNamed = !isCounted(view, first - 1);
  return !isNamed && (beliefs.has(word) || nationals.has(word) || (word.endsWith('s') && nationals.has(word.slice(0, -1))));
}

/** "Amara |bin| Thuqub": no place is called somebody's son. */
function isDescent(view: DocumentView, { first, last }: Name): boolean {
  for (let t = first + 1; t < last - 1; t++) if (/^(?:bin|ibn|bint)$/.test(lowerAt(view, t))) return true;
  return false;
}

/** Whether the word (lower case) says what somebody is: "a fellow |Socialist|". */
export function isFollower(word: string): boolean {
  return followers.has(word.endsWith('s') ? word.slice(0, -1) : word);
}

/** Whether the word (lower case) is a personal pronoun, its verb joined to it or not: "he’d". */
export function isPronoun(word: string): boolean {
  return pronouns.has(word);
}
