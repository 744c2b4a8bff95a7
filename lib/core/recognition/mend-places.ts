import { isCapitalAt, touches } from './name-list.ts';
import { lowerAt, nameOf, withoutStop, type Name } from './names.ts';
import type { DocumentView } from './features.ts';

const colonial = /^(?:belgian|french|british|dutch|spanish|portuguese|german|italian|danish)$/;
/** Lands that were told apart by whose colony they were. */
const colonies = new Set('congo guiana honduras indochina sudan somaliland sahara timor guinea togoland cameroon cameroons west east north south equatorial indies columbia polynesia virgin india morocco antilles'.split(' '));
const peoples = /^(?:germans?|koreans?|vietnamese|yemenis?|africans?|americans?|europeans?|asians?|indians?|sudanese|ossetians?|caucasians?|slavs?|londoners?|berliners?|jerusalemites?)$/;
const sides = /^(?:north|south|east|west|central|northern|southern|eastern|western)$/;
const firms = /^(?:inc|ltd|plc|corp|llc|gmbh|holdings|industries|textiles|airlines|airways|motors|securities|pharmaceuticals|laboratories|technologies|investments|associates|tribes)$/;
const pronouns = /^(?:i|i['’].+|you|we|they|it|she)$/;

/** A colony's name with the word before it that tells whose it was: "Belgian |Congo". */
export function wholeColony(view: DocumentView, name: Name): Name {
  if (name.kind !== 'place' || !touches(view, name.first - 1) || !isCapitalAt(view, name.first - 1)) return name;
  const opens = lowerAt(view, name.first);
  const belongs = colonial.test(lowerAt(view, name.first - 1)) && colonies.has(opens) && (name.last - name.first > 1 || !sides.test(opens));
  return belongs ? nameOf(view, name.first - 1, name.last, 'place', name.confidence) : name;
}

/** The name as another kind, or `null` for none, where its words show it: "East German" is a people, "Acme Holdings" a firm, "I've" nobody. */
export function byItsWords(view: DocumentView, name: Name): Name | null {
  const last = withoutStop(lowerAt(view, name.last - 1));
  const size = name.last - name.first;
  if (name.kind === 'place' && size === 2 && sides.test(lowerAt(view, name.first)) && peoples.test(last)) return null;
  if (name.kind === 'person' && size === 1 && pronouns.test(last)) return null;
  if (name.kind !== 'organisation' && isThing(view, name)) return null;
  if (name.kind === 'place' && size > 2 && isDescent(view, name)) return { ...name, kind: 'person' };
  if ((name.kind === 'person' || name.kind === 'place') && size > 1 && firms.test(last)) return { ...name, kind: 'organisation' };
  return name;
}

const vessels = /^(?:ship|ships|frigate|trawler|trawlers|destroyer|cruiser|submarine|submarines|yacht|ferry|steamer|steamship|tanker|freighter|schooner|battleship|warship|vessel|gunboat|corvette|icebreaker|sloop|brig|flagship|uss|hms|hmas|hmcs|hurricane|typhoon|cyclone)$/;
const gods = /^(?:god|allah)$/;

/** A ship ("the trawler |Peter Scott|"), a storm, a scale or an illness that bears somebody's name; the god of a sentence. */
function isThing(view: DocumentView, { kind, first, last }: Name): boolean {
  const before = lowerAt(view, first - 1);
  const isVessel = vessels.test(before) || (before === 'carrier' && /^(?:aircraft|helicopter)$/.test(lowerAt(view, first - 2)));
  if (isVessel && touches(view, first - 1) && (kind === 'person' || !/^(?:the|an?)$/.test(before))) return true;
  if (kind !== 'person') return false;
  if (last - first === 1 && gods.test(lowerAt(view, first))) return true;
  const after = lowerAt(view, /^['’]s$/.test(lowerAt(view, last)) ? last + 1 : last);
  return /^(?:scale|disease|syndrome|laureate|laureates)$/.test(after) && touches(view, last - 1);
}

/** "Amara |bin| Thuqub": no place is called somebody's son. */
function isDescent(view: DocumentView, { first, last }: Name): boolean {
  for (let t = first + 1; t < last - 1; t++) if (/^(?:bin|ibn|bint)$/.test(lowerAt(view, t))) return true;
  return false;
}
