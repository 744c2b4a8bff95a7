import { isCapitalAt, isCasedAt, isGlued, nameIndex, opensSentence, touches } from './name-list.ts';
import { lowerAt, nameOf, type Name } from './names.ts';
import { isTitleWordAt } from './title-words.ts';
import type { DocumentView } from './features.ts';
import { SHAPES } from './shapes.ts';

/** Last words of places and buildings with a name of their own. */
const lasts = new Set((
  'square bridge avenue street road boulevard river sea lake ocean mountain mountains hill hills valley island islands peninsula desert forest bay gulf strait straits canal dam ' +
  'palace castle cathedral basilica embassy airport airfield stadium prison barracks heights beach falls plaza delta basin prospekt base ' +
  'park hall hospital cemetery station mosque shrine monastery temple gate tower quarter gardens harbour harbor shipyard parish ward pier tunnel plateau glacier reef creek lagoon reservoir ' +
  'arena velodrome racecourse zoo mausoleum fortress citadel crematorium synagogue chapel mansion lighthouse county province prefecture township governorate archipelago atoll cove ' +
  'stadion strasse straße platz allee bahnhof'
).split(' '));
/** Those that hardly end a person's name: "Scott Base", "Africa Unity Square" are nobody. */
const impersonal = new Set((
  'square avenue road boulevard sea ocean mountain mountains peninsula desert gulf straits canal palace cathedral basilica embassy airport airfield stadium prison barracks base prospekt ' +
  'hospital cemetery station mosque shrine monastery quarter harbour harbor shipyard pier tunnel plateau glacier reef lagoon reservoir arena velodrome racecourse mausoleum synagogue ' +
  'lighthouse county province township archipelago atoll stadion strasse straße platz allee bahnhof'
).split(' '));
/** First words of such names: "Rue Catinat", "Checkpoint Charlie". */
const firsts = new Set((
  'rue calle avenida plaza piazza piazzale jalan palazzo schloss château chateau estadio stade stadio gare parque playa isla île cerro colonia barrio hacienda wadi kibbutz jebel jabal ' +
  'checkpoint pier praça largo cabo lago ponte puente loch lough hotel hôtel camp fort mount lake cape'
).split(' '));
/** "Straits of Malacca", "Gulf of Aden". */
const ofWords = new Set('strait straits gulf bay sea isle isles cape mount plain plains valley mosque cathedral palace tower wall esplanade square tomb temple shrine monastery basilica chapel gardens'.split(' '));
/** Ends of the names of streets, squares and halls that are one word in their language, and one that no list knows. */
const compounds = /.{3}(?:stra(?:ss|ß)e|platz|brücke|allee|bahnhof|stadion|straat|gracht|plein|gatan|vägen|torget|höll|vegur)$/;
const joints = new Set('de la del des du da do dos das el al der den von van les los las d l'.split(' '));
/** A name that is surer than this keeps its kind. */
const UNSURE = 0.8;
const openers = new Set('the a an this that his her its their our my in at on from to of and but when as near across along through for with by'.split(' '));
/** Buildings that one word with an article names: "at the |Louvre|". */
const landmarks = new Set('louvre prado uffizi hermitage alhambra acropolis colosseum parthenon pantheon bastille reichstag élysée elysée rijksmuseum concertgebouw kaaba'.split(' '));
const LAST = 1;
const FIRST = 2;
const OF = 4;
const COMPOUND = 8;
const LANDMARK = 16;

/** "Heroes' Square", "Hill Creek Dam", "Rue Catinat", "Gulf of Aden": names by a word for a place, unless an organisation is called so. */
export function placesByWord(view: DocumentView, names: readonly Name[]): Name[] {
  const marks = markWords(view);
  let nameAt: Int32Array | undefined;
  const found: Name[] = [];
  for (let t = 0; t < view.tokens.count; t++) {
    const mark = marks[view.words.typeOf[t] as number] as number;
    if (mark === 0) continue;
    const [first, last] = extentOf(view, t, mark);
    if (last - first < (mark < COMPOUND ? 2 : 1) || !isCasedAt(view, t)) continue;
    const inside = new Set([...(nameAt ??= nameIndex(view, names)).subarray(first, last)].filter((n) => n >= 0));
    const isNobody = (mark & LAST) !== 0 && impersonal.has(lowerAt(view, last - 1));
    if (![...inside].some((n) => isOther(names[n] as Name, first, last, isNobody))) found.push(nameOf(view, first, last, 'place', 0.8));
  }
  return found;
}

/** What each word of the lists may be in a place's name. */
const markOf = new Map<string, number>();
for (const [words, mark] of [[lasts, LAST], [firsts, FIRST], [ofWords, OF], [landmarks, LANDMARK]] as const) for (const word of words) markOf.set(word, (markOf.get(word) ?? 0) | mark);

/** Per type of word what it may be in a place's name. */
function markWords({ words }: DocumentView): Uint8Array {
  const marks = new Uint8Array(words.typeCount);
  for (let type = 0; type < words.typeCount; type++) {
    if (words.shapes[type] !== SHAPES.capitalised) continue;
    const word = words.lowers[type] as string;
    marks[type] = markOf.get(word) ?? 0;
    if (marks[type] === 0 && words.entries[type] === -1 && compounds.test(word)) marks[type] = COMPOUND;
  }
  return marks;
}

/** The tokens `[first, last)` of the place whose name has the marked word `t`; fewer than two if there is none. */
function extentOf(view: DocumentView, t: number, mark: number): readonly [first: number, last: number] {
  if (mark === COMPOUND) return [t, t + 1];
  if (mark === LANDMARK) return lowerAt(view, t - 1) === 'the' && !(isCapitalAt(view, t + 1) && touches(view, t)) ? [t, t + 1] : [t, t];
  if ((mark & OF) !== 0 && lowerAt(view, t + 1) === 'of') {
    let last = lowerAt(view, t + 2) === 'the' ? t + 3 : t + 2;
    const from = last;
    while (last < from + 3 && isCapitalAt(view, last) && touches(view, last - 1)) last += 1;
    return last > from && touches(view, t) ? [(mark & LAST) === 0 || !opensSentence(view, t) ? startOf(view, t) : t, last] : [t, t];
  }
  if ((mark & FIRST) !== 0 && touches(view, t) && (!isCapitalAt(view, t - 1) || !touches(view, t - 1) || openers.has(lowerAt(view, t - 1)))) {
    let last = t + 1;
    for (let next = last; next < t + 5 && touches(view, next - 1); next++) {
      if (isCapitalAt(view, next)) last = next + 1;
      else if (!joints.has(lowerAt(view, next)) && !(/^[-’']$/.test(lowerAt(view, next)) && isGlued(view, next))) break;
    }
    if (last > t + 1) return [t, last];
  }
  return (mark & LAST) === 0 || (isCapitalAt(view, t + 1) && touches(view, t)) || lowerAt(view, t + 1) === 'of' && lowerAt(view, t) === 'hall' ? [t, t] : [startOf(view, t), t + 1];
}

/** Where the capitalised words before the last word `t` begin. */
function startOf(view: DocumentView, t: number): number {
  let first = t;
  while (first > 0 && first > t - 5 && touches(view, first - 1) && goesBefore(view, first - 1, first)) first -= 1;
  while (first < t && !isCapitalAt(view, first)) first += 1;
  if (first < t && (openers.has(lowerAt(view, first)) || isTitleWordAt(view, first))) first += 1;
  return isCapitalAt(view, first) ? first : t;
}

/** Whether a name that was found stands against a place of tokens `[first, last)`, which `isNobody` says is no person. */
function isOther({ kind, first: from, last: to, confidence }: Name, first: number, last: number, isNobody: boolean): boolean {
  if (isNobody && kind === 'person' && from >= first && to <= last) return false;
  if (from === first && to === last) return kind === 'place' || confidence >= UNSURE;
  return kind === 'organisation' || (kind === 'other' && to === last) || from < first || to > last || (to === last && to - from > 1);
}

/** Whether the word before may belong to a place's name: a capitalised one, or what joins two. */
function goesBefore(view: DocumentView, t: number, next: number): boolean {
  const word = lowerAt(view, t);
  if (/^['’]s?$/.test(word)) return isGlued(view, t - 1) && lasts.has(lowerAt(view, next));
  if (word === '-') return isGlued(view, t) && isGlued(view, t - 1);
  if (/^(?:st|mt|ft)\.$/.test(word)) return true;
  return isCapitalAt(view, t) && !openers.has(word) && !/^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues|wednes|thurs|fri|satur|sun)/.test(word);
}
