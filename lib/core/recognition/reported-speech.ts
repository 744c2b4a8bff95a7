import { asking, askingFor } from './asking.ts';
import { asideOf } from './asides.ts';
import { complementsOf, thatClauses, type Clause } from './complements.ts';
import { formMarks } from './form-marks.ts';
import { lowerAt } from './names.ts';
import { mayReport, reportAt } from './report-at.ts';
import { reporter, sourceSpeaker } from './report-subjects.ts';
import { mayTellSource, sourceAt } from './sources.ts';
import { isOwn, type Stretch } from './stretches.ts';
import { tokenAt } from './text-places.ts';
import type { SpeakerChooser } from './choose-speaker.ts';
import type { Referent, Scene, Speaker, Speech } from './scene.ts';

const joiners = new Set('then and but'.split(' '));

/**
 * Reported speech, without the words that report it: "X said (that) …", "…, X said, …", "according to X, …". A fragment in
 * quotation marks may be in it. What somebody reports within his own direct speech (of `direct`) is found as well. Linear.
 */
export function reportedSpeech(scene: Scene, direct: readonly Speech[], chooser: SpeakerChooser): Speech[] {
  const { view, isQuoted } = scene;
  const found: Speech[] = [];
  const marks = openings(view.words);
  for (let s = 0; s < view.sentences.count; s++) {
    const first = view.sentences.firsts[s] as number;
    const last = view.sentences.firsts[s + 1] as number;
    if (!isAnyOf(view.words.typeOf, marks, first, last)) continue;
    readPieces({ scene, first, last, isQuoted: 0 }, marks, null, found, (referent) => chooser.chooseReporter(referent, before(scene, direct, referent.at)));
    for (let t = first; t < last;) {
      let end = t + 1;
      while (end < last && isQuoted[end] === isQuoted[t]) end += 1;
      if (isQuoted[t] === 1 && end - t >= SHORTEST) {
        const words = speechAround(scene, direct, t + 1);
        readPieces({ scene, first: t, last: end, isQuoted: 1 }, marks, words?.speaker ?? null, found, ({ at }) => (words === undefined ? null : chooser.chooseWithin(words, tokenAt(scene, words.start), at)));
      }
      t = end;
    }
  }
  return found;
}

/** Marks of words by which a report, or an account, may be told. */
const REPORTS = 2;
const ACCOUNTS = 1;
const openings = formMarks((word) => (mayReport(word) ? REPORTS : mayTellSource(word) ? ACCOUNTS : 0));

/** Sentences without an end are read in pieces of so many tokens, so that the time is linear. */
const LONGEST = 400;
/** Quotations of fewer tokens report nothing. */
const SHORTEST = 5;
/** Whether any of the tokens `[first, last)` is of a type with a mark. */
function isAnyOf(typeOf: ArrayLike<number>, marks: Uint8Array, first: number, last: number): boolean {
  for (let t = first; t < last; t++) if (marks[typeOf[t] as number] !== 0) return true;
  return false;
}

type Told = Clause & { readonly speaker: Exclude<Speaker, undefined> };

/** The innermost of several quotations around token `t`. */
function speechAround(scene: Scene, direct: readonly Speech[], t: number): Speech | undefined {
  const at = scene.view.tokens.starts[t] as number;
  const last = lastBefore(direct, at);
  for (let q = last; q >= 0 && q > last - 4; q--) if ((direct[q] as Speech).end > at) return direct[q];
  return undefined;
}

/** The quotation that starts last before token `t`. */
function before(scene: Scene, direct: readonly Speech[], t: number): Speech | undefined {
  return direct[lastBefore(direct, scene.view.tokens.starts[t] as number)];
}

/** Index of the last quotation that starts at `at` or before; −1 for none. */
function lastBefore(direct: readonly Speech[], at: number): number {
  let low = 0;
  let high = direct.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((direct[middle] as Speech).start <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const isEnd = askingFor(';.!?');

/** Reads a sentence's stretch piece by piece, as semicolons part it. What follows "…, he said;" is said as well. */
function readPieces(stretch: Stretch, marks: Uint8Array, own: number | null, found: Speech[], choose: (referent: Referent) => number | null): void {
  const { view, isQuoted } = stretch.scene;
  let told: Told | undefined;
  for (let first = stretch.first; first < stretch.last;) {
    while (first < stretch.last && !isOwn(stretch, first)) first += 1;
    let end = first;
    while (end < stretch.last && end - first < LONGEST && !(isEnd(view, end) && isOwn(stretch, end))) end += 1;
    const piece = { ...stretch, first: pastTime(stretch, first, end), last: end };
    const clauses = end - first < 3 ? [] : clausesIn(piece, marks, own, told?.speaker);
    const opens = joiners.has(lowerAt(view, first)) ? first + 1 : first;
    const goesOn = clauses.length > 0 || told === undefined || end === first ? null
      : lowerAt(view, opens) === 'that' || told.first < 0 ? { first: lowerAt(view, opens) === 'that' ? opens + 1 : first, last: end, speaker: told.speaker } : null;
    for (const clause of goesOn === null ? clauses : [goesOn]) {
      const from = pastConjunction(stretch, clause.first, clause.last);
      if (clause.last > from && isQuoted[from] === stretch.isQuoted) found.push({ start: view.tokens.starts[from] as number, end: view.tokens.ends[clause.last - 1] as number, speaker: typeof clause.speaker === 'object' && clause.speaker !== null ? choose(clause.speaker) : clause.speaker, direct: false });
    }
    const only = clauses[0];
    told = only !== undefined && lowerAt(view, end) === ';' ? { ...only, first: clauses.length === 1 && only.first === piece.first ? -1 : only.first } : undefined;
    first = end + 1;
  }
}

/** What a piece of a sentence reports. */
function clausesIn(stretch: Stretch, marks: Uint8Array, own: number | null, last: Speaker): readonly Told[] {
  const told: Told[] = [];
  const { typeOf } = stretch.scene.view.words;
  let floor = stretch.first;
  let before = last;
  const add = (clauses: readonly Clause[], speaker: Exclude<Speaker, undefined>): void => {
    for (const clause of clauses) told.push({ ...clause, speaker });
    before = speaker;
    floor = clauses.at(-1)?.last ?? floor;
  };
  for (let t = stretch.first; t < stretch.last; t++) {
    const sourced = sourceAt(stretch, t, floor);
    if (sourced !== null) {
      add(sourced.clauses, sourceSpeaker(stretch, t, sourced.source, sourced.sourceEnd) ?? null);
      t = Math.max(t, floor, sourced.sourceEnd) - 1;
      continue;
    }
    const report = marks[typeOf[t] as number] === REPORTS ? reportAt(stretch, t) : null;
    if (report === null) continue;
    const behind = thatClauses(stretch, report);
    const aside = behind.length > 0 ? null : asideOf(stretch, report, floor);
    const clauses = behind.length > 0 ? behind : aside?.clauses ?? complementsOf(stretch, report);
    if (clauses.length === 0) continue;
    const speaker = reporter(aside === null ? stretch : { ...stretch, first: aside.first }, report, aside?.isInverted ?? false, aside?.last ?? clauses[0]?.first ?? stretch.last, { own, before });
    if (speaker === undefined) continue;
    add(clauses, speaker);
    t = Math.max(t, floor - 1, (aside?.last ?? 0) - 1);
  }
  return told;
}

/** Past "and" and "but" before what is said. */
function pastConjunction({ scene: { view } }: Stretch, first: number, last: number): number {
  let t = first;
  while (t < last && /^(?:and|but|,|:|—|–)$/.test(lowerAt(view, t))) t += 1;
  return t;
}

/** Past "17:41" and "6:45 a.m." before an entry. */
function pastTime({ scene: { view } }: Stretch, first: number, last: number): number {
  let t = first;
  while (t < last && t < first + 5 && isOfTime(view, t)) t += 1;
  return t > first + 2 || (t > first && lowerAt(view, first).includes(':')) ? t : first;
}

const isOfTime = asking((word) => /^(?:\d{1,2}|:|\d{1,2}[:.]\d\d|[ap]\.?m\.?)$/.test(word));
