import { lowerAt, type Name } from './names.ts';
import { accordingTo, aside, clauseAfter, type Clause } from './reported-clauses.ts';
import { mayReportClause } from './speech-verbs.ts';
import { speakerIn } from './speakers.ts';
import { entityOfSpeaker, isSubject, pronoun } from './subjects.ts';
import type { Scene, Speaker, Speech } from './scene.ts';

/**
 * Reported speech, without the words that report it: "X said (that) …", "…, X said, …", "according to X, …". A fragment in
 * quotation marks may be in it; what stands in them from its start on is direct speech.
 */
export function reportedSpeech(scene: Scene): Speech[] {
  const { view } = scene;
  const found: Speech[] = [];
  for (let s = 0; s < view.sentences.count; s++) {
    const last = view.sentences.firsts[s + 1] as number;
    let told: Speaker;
    for (let first = view.sentences.firsts[s] as number; first < last;) {
      while (first < last && (scene.isQuoted[first] === 1 || closing.has(lowerAt(view, first)))) first += 1;
      let end = first;
      while (end < last && !(stops.has(lowerAt(view, end)) && scene.isQuoted[end] === 0)) end += 1;
      const clauses = clausesIn(scene, first, end);
      const goesOn = clauses.length === 0 && told !== undefined && !scene.isQuoted.subarray(first, end).includes(1) ? [{ first, last: end, speaker: told }] : clauses;
      for (const clause of goesOn) {
        const from = pastConjunction(scene, clause.first, clause.last);
        if (clause.last - from >= 2 && scene.isQuoted[from] === 0) found.push({ start: view.tokens.starts[from] as number, end: view.tokens.ends[clause.last - 1] as number, speaker: entityOfSpeaker(clause.speaker), direct: false });
      }
      told = clauses.length === 1 && clauses[0]?.first === first && lowerAt(view, end) === ';' ? clauses[0].speaker : undefined;
      first = end + 1;
    }
  }
  return found;
}

const closing = new Set('"”’»');
const stops = new Set(';.!?');
/** So many tokens before a verb of speech, and behind it, are looked at. */
const LONGEST_BEFORE = 80;
const LONGEST_BEHIND = 120;

/** What tokens `[start, end)`, which no semicolon parts, report. */
function clausesIn(scene: Scene, start: number, end: number): readonly (Clause & { readonly speaker: Exclude<Speaker, undefined> })[] {
  const { view } = scene;
  for (let t = start; t < end; t++) {
    if (scene.isQuoted[t] === 1 || (scene.nameAt[t] as number) >= 0) continue;
    const first = Math.max(start, t - LONGEST_BEFORE);
    const last = Math.min(end, t + LONGEST_BEHIND);
    const word = lowerAt(view, t);
    if (word === 'according' && lowerAt(view, t + 1) === 'to') {
      const speaker = speakerIn(scene, t, last) ?? null;
      return accordingTo(scene, first, t, last).map((clause) => ({ ...clause, speaker }));
    }
    if (!mayReportClause(word)) continue;
    const beside = aside(scene, first, t, last);
    if (beside !== null) {
      const own = speakerIn(scene, beside.first, beside.last);
      const speaker = own === undefined ? subjectNear(scene, beside.first, t) : own;
      if (speaker !== undefined) return beside.clauses.map((clause) => ({ ...clause, speaker }));
    }
    if (word === 'known' && lowerAt(view, t - 1) !== 'be') continue;
    const clause = clauseAfter(scene, t, last);
    if (clause === null) continue;
    const verb = word === 'known' ? t - 3 : t;
    const own = speakerIn(scene, first, verb + 1);
    const speaker = own === undefined ? subjectNear(scene, first, verb) : own;
    if (speaker !== undefined) return partedAtThat(scene, clause).map((part) => ({ ...part, speaker }));
  }
  return [];
}

/** "|that he is tall|, |that he has a temper|": a clause for each "that" behind a comma, "and" or "but". */
function partedAtThat({ view }: Scene, { first, last }: Clause): Clause[] {
  const parts: Clause[] = [];
  let start = first;
  for (let t = first + 2; t < last - 2; t++) {
    if (lowerAt(view, t) !== 'that' || /^(?:is|was|would|will|had|has)$/.test(lowerAt(view, t + 1)) || !/^(?:,|and|but)$/.test(lowerAt(view, t - 1))) continue;
    let end = t - 1;
    if (/^(?:and|but)$/.test(lowerAt(view, end)) && lowerAt(view, end - 1) === ',') end -= 1;
    parts.push({ first: start, last: end });
    start = t + 1;
  }
  return [...parts, { first: start, last }];
}

/**
 * The subject of the verb at token `verb` by what stands before it from token `first` on: the nearest person, `null` for
 * a place, a body ("Tokyo said") and somebody without a name; `undefined` if the writer speaks, or nobody.
 */
function subjectNear(scene: Scene, first: number, verb: number): Speaker {
  const { view } = scene;
  let hasNoun = false;
  let nearest = true;
  for (let t = verb - 1; t >= first; t--) {
    if (scene.isQuoted[t] === 1) break;
    const word = lowerAt(view, t).replace(/['’](?:d|s|ll|ve|m)$/, '');
    if (nearest && /^(?:has|had|have|also|then|later|once|never|again|would|will|is|was|were|been|being|not|be)$/.test(word)) continue;
    if (nearest && /^(?:to|i|we|you|it)$/.test(word)) return undefined;
    if (word === 'he' || word === 'she') return pronoun(scene, t);
    if (word === 'they') return null;
    const n = scene.nameAt[t] as number;
    if (n >= 0) {
      const name = scene.names[n] as Name;
      if (name.kind === 'person' && isSubject(scene, n)) return scene.entityOf[n];
      t = name.first;
    }
    if (n >= 0 || /^[\p{L}-]{3,}$/u.test(word)) hasNoun = true;
    nearest = false;
  }
  return hasNoun ? null : undefined;
}

/** Past "and", "but" and "that" before what is said. */
function pastConjunction({ view }: Scene, first: number, last: number): number {
  let t = first;
  while (t < last && /^(?:and|but|that|,|:|—|–)$/.test(lowerAt(view, t))) t += 1;
  return t;
}
