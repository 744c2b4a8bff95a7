import { FIELDS, WORD_FIELD_COUNT } from './fields.ts';
import { MARKS } from './lexicon.ts';
import { lowerAt, type Name } from './names.ts';
import { featureKey, firstKey, isFeature, placeKey } from './place-names.ts';
import type { DocumentView } from './features.ts';
import type { Group } from './group.ts';

/** Words between two names of one place, at most. */
const REACH = 7;
const between = /^(?:,|\(|—|–|-|now|today|formerly|once|previously|later|since|then|renamed|called|known|as|also|officially|which|is|was|had|been|has|become|became|that|people|locals|whose|new|old|name|the|it|they|call|calls|charts|germans|russians|poles|hungarians|british|french|english|turks)$/;
const triggers = /^(?:now|today|formerly|once|previously|renamed|called|call|calls|known|become|became|name)$/;
/** What says between two names of a place that it is called by the second, too: "is to become", "used to be the", ", which her own people call". */
const renaming = /^(?: (?:is|was|are) to (?:be|become)(?: called| named| renamed)?| (?:wishes|wants) to be called| used to be(?: called)?| had been| (?:had |has |will )?become| (?:became|becomes)| (?:went|goes|reverted|turned) back to(?: being)?| reverted to| ,? which (?:[a-z]+ ){1,4}calls?| , known (?:to|in|by) (?:[a-z]+ ){1,4}as)(?: the)?$/;
/** Last words of buildings that are called by the words before ("Evin" of Evin Prison). */
const buildings = /^(?:palace|prison|jail|barracks|stadium|airport|hospital|hotel|square|bridge|camp|cemetery|castle)$/;

/** Joins the places whose article says that they are one ("Salisbury, now Harare"), and buildings with their short names ("Planalto" of Planalto Palace). */
export function joinPlaces(view: DocumentView, names: readonly Name[], groups: Map<string, Group>): void {
  const join = (key: string, into: Group): void => {
    const group = groups.get(key);
    if (group === undefined || group === into) return;
    into.names.push(...group.names);
    groups.delete(key);
  };
  for (const [key, group] of groups) {
    const words = key.startsWith('place:') ? key.slice('place:'.length).split(' ') : [];
    if (words.length === 2 && buildings.test(words[1] as string) && !isKnown(view, names[group.names[0] as number] as Name)) join(`place:${words[0]}`, group);
  }
  joinShort(view, names, groups, join);
  names.forEach((name, n) => {
    const other = names[n + 1];
    if (name.kind !== 'place' || other?.kind !== 'place' || !saysRenamed(view, name.last, other.first)) return;
    const [from, into] = [other, name].map(({ surface }) => `place:${placeKey(surface)}`) as [string, string];
    const group = groups.get(into);
    if (group !== undefined) join(from, group);
  });
}

/** Joins places with their first or last word alone, "Merthyr" with Merthyr Tydfil and "the Delta" with the Nile Delta, if no other place of the article may be meant. */
function joinShort(view: DocumentView, names: readonly Name[], groups: ReadonlyMap<string, Group>, join: (key: string, into: Group) => void): void {
  const longOf = new Map<string, Group | null>();
  for (const [key, group] of groups) {
    if (!key.startsWith('place:')) continue;
    const place = key.slice('place:'.length);
    for (const short of [firstKey(place), featureKey(place)]) if (short !== null) longOf.set(short, longOf.has(short) ? null : group);
  }
  for (const [short, group] of longOf) {
    const own = groups.get(`place:${short}`);
    if (own !== undefined && group !== null && (isFeature(short) || !isKnown(view, names[own.names[0] as number] as Name))) join(`place:${short}`, group);
  }
}

/** Whether nothing but ", now" or "(formerly" and their like stands between tokens `from` and `to`, in one sentence. */
function saysRenamed(view: DocumentView, from: number, to: number): boolean {
  if (to - from > 1 && to - from <= REACH + 1) {
    let words = '';
    for (let t = from; t < to; t++) words += ` ${lowerAt(view, t)}`;
    if (renaming.test(words)) return true;
  }
  if (to - from < 2 || to - from > REACH || !/^(?:,|\(|—|–|has|had|was|is|became)$/.test(lowerAt(view, from))) return false;
  let isSaid = false;
  for (let t = from; t < to; t++) {
    const word = lowerAt(view, t);
    if (!between.test(word)) return false;
    isSaid ||= triggers.test(word);
  }
  return isSaid;
}

/** Whether the first word of a name is known as a country, a city or a region. */
function isKnown(view: DocumentView, { first }: Name): boolean {
  const row = (view.words.forms[view.words.typeOf[first] as number] as number) * WORD_FIELD_COUNT;
  return (['country', 'city', 'region'] as const).some((mark) => view.words.fields[row + FIELDS.firstMark + MARKS.indexOf(mark)] !== 0);
}
