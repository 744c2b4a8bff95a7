import { askingFor } from './asking.ts';
import { isCapitalAt, isGlued, nameIndex, shapeAt, touches, withNames } from './name-list.ts';
import { lowerAt, nameOf, withoutStop, type Name } from './names.ts';
import { institutionsOf } from './mend-institutions.ts';
import { placesByWord } from './mend-facilities.ts';
import { byItsWords, wholeColony } from './mend-places.ts';
import type { DocumentView } from './features.ts';
import { SHAPES } from './shapes.ts';

const isAge = askingFor(['senior', 'junior']);
const shortened = new Set(['jr', 'sr']);
const isSuffix = askingFor('jnr. jnr jr. jr snr. snr sr. sr 2d 3d ii iii iv'.split(' '));
const states = new Set('ala ariz ark calif colo conn del fla ga ill ind kan ky md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo ont que alta sask'.split(' '));
const directions = /^(?:(?:north|south|east|west)(?:ern)?|central)$/;
/** Words before "Republic" that belong to a country's name. */
const republics = new Set('democratic people islamic arab federal socialist united bolivarian central african dominican czech slovak lao syrian'.split(' '));

/** Names with their whole extent: "Jr.", "Va.", "St. Peter's Basilica", "Democratic Republic of Congo"; none with lower-case words before a place. */
export function mendBounds(view: DocumentView, names: readonly Name[]): readonly Name[] {
  const sized: Name[] = [];
  for (const name of names) {
    for (const part of parted(view, name)) {
      const whole = byItsWords(view, wholeColony(view, withSuffix(view, trimmed(view, part))));
      if (whole !== null) sized.push(whole);
    }
  }
  const called = withNames(view, sized, [...republicsOf(view, sized), ...withParticles(view, sized)]);
  const stated = withNames(view, called, statesAfter(view, called));
  const placed = withNames(view, withNames(view, stated, placesBefore(view, stated)), placesByWord(view, called));
  return withNames(view, placed, institutionsOf(view, placed));
}

/** "eastern Java": the direction in lower case before a place is not its name. */
function trimmed(view: DocumentView, name: Name): Name {
  let first = name.first;
  while (name.kind === 'place' && name.last - first > 1 && shapeAt(view, first) === SHAPES.lower && directions.test(lowerAt(view, first))) first += 1;
  return first === name.first ? name : nameOf(view, first, name.last, name.kind, name.confidence);
}

/** "JAKARTA, Indonesia" is two places. */
function parted(view: DocumentView, name: Name): Name[] {
  if (name.kind !== 'place') return [name];
  for (let comma = name.first + 1; comma < name.last - 1; comma++) {
    if (lowerAt(view, comma) !== ',' || !isCapitalAt(view, comma + 1)) continue;
    return [nameOf(view, name.first, comma, 'place', name.confidence), ...parted(view, nameOf(view, comma + 1, name.last, 'place', name.confidence))];
  }
  return [name];
}

/** The name with the "Jr.", "3d" or full stop that belongs to it. */
function withSuffix(view: DocumentView, name: Name): Name {
  let last = name.last;
  if (name.kind === 'person' && touches(view, last - 1) && (isSuffix(view, last) || isSenior(view, name, last))) last += 1;
  const word = lowerAt(view, last - 1);
  const isShort = name.kind === 'person' ? shortened.has(word) : name.kind === 'place' && (states.has(word) || (word === 'la' && lowerAt(view, name.first - 1) === ',')) && shapeAt(view, last - 1) === SHAPES.capitalised;
  if (isShort && lowerAt(view, last) === '.' && isGlued(view, last - 1) && (name.kind === 'person' || touches(view, last))) last += 1;
  return last === name.last ? name : nameOf(view, name.first, last, name.kind, name.confidence);
}

/** "Kim Beazley |senior|, his minister": no "senior lecturer". */
function isSenior(view: DocumentView, name: Name, t: number): boolean {
  return name.last - name.first > 1 && isAge(view, t) && /^(?:[,.;:)]|['’]s|and|was|is|had|has|who)$/.test(lowerAt(view, t + 1));
}

/** Words in lower case that begin a surname: in the training sets 90 of 93 persons have one that stands before them. */
const particles = new Set('al el bin ibn bint van von der den ten ter de da di du del della dos'.split(' '));

/** "bin Salman", "van der Bellen": persons of whom the particles before the surname were not found. */
function withParticles(view: DocumentView, names: readonly Name[]): Name[] {
  let nameAt: Int32Array | undefined;
  return names.flatMap((name) => {
    let first = name.first;
    while (name.kind === 'person' && shapeAt(view, first - 1) === SHAPES.lower && particles.has(lowerAt(view, first - 1)) && touches(view, first - 1) && ((nameAt ??= nameIndex(view, names))[first - 1] as number) < 0) first -= 1;
    return first === name.first ? [] : [nameOf(view, first, name.last, 'person', name.confidence)];
  });
}

/** "Democratic Republic of Congo" and "Central African Republic" where only the words from "Republic" on were found. */
function republicsOf(view: DocumentView, names: readonly Name[]): Name[] {
  return names.flatMap((name) => {
    if (name.kind !== 'place' || lowerAt(view, name.first) !== 'republic') return [];
    let first = name.first;
    for (let t = first - 1; touches(view, t); t--) {
      if (isCapitalAt(view, t) && republics.has(lowerAt(view, t))) first = t;
      else if (!/^['’]s$/.test(lowerAt(view, t)) || lowerAt(view, t - 1) !== 'people') break;
    }
    return first === name.first ? [] : [nameOf(view, first, name.last, 'place', name.confidence)];
  });
}

/** "Pound, Va.": the state after a place. */
function statesAfter(view: DocumentView, names: readonly Name[]): Name[] {
  let nameAt: Int32Array | undefined;
  return names.flatMap((name) => {
    const t = name.last + 1;
    if (name.kind !== 'place' || lowerAt(view, name.last) !== ',' || ((nameAt ??= nameIndex(view, names))[t] ?? 0) >= 0 || !states.has(withoutStop(lowerAt(view, t))) || !isCapitalAt(view, t)) return [];
    return [withSuffix(view, nameOf(view, t, t + 1, 'place', name.confidence))];
  });
}

/** "Pound, Va.": the place before a state. */
function placesBefore(view: DocumentView, names: readonly Name[]): Name[] {
  let nameAt: Int32Array | undefined;
  return names.flatMap((name) => {
    const t = name.first - 2;
    const isAlone = t > 0 && lowerAt(view, t + 1) === ',' && ((nameAt ??= nameIndex(view, names))[t] as number) < 0 && shapeAt(view, t) === SHAPES.capitalised && !isCapitalAt(view, t - 1);
    return name.kind === 'place' && isAlone && states.has(withoutStop(lowerAt(view, name.first))) ? [nameOf(view, t, t + 1, 'place', 0.85)] : [];
  });
}
