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
  if ((name.kind === 'person' || name.kind === 'place') && size > 1 && firms.test(last)) return { ...name, kind: 'organisation' };
  return name;
}
