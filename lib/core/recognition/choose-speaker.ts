import { castOf, subjectOf, type Cast } from './cast.ts';
import { groupOf, type Clue } from './clues.ts';
import { speakerCandidates, type SpeakerCandidate } from './speaker-candidates.ts';
import { CLUE_GROUPS, SPEAKER_FEATURES, type ClueGroup } from './speaker-features.ts';
import { tokenAt } from './text-places.ts';
import { NOBODY, type Referent, type Scene, type Speech } from './scene.ts';
import type { SpeakerWeights } from './speaker-weights.ts';

/** A quotation whose speaker the sentence does not name, and whoever may be it; the next question writes over their values. */
export interface SpeakerQuestion {
  readonly clue: Clue;
  readonly group: ClueGroup;
  readonly candidates: readonly SpeakerCandidate[];
}

/** Who is asked before the weights are: an entity, `null` for somebody without a name, `undefined` for no answer. */
export type Teacher = (question: SpeakerQuestion) => number | null | undefined;

/** Decides who speaks the quotations of one article, in their order: an entity, or `null` for somebody without a name. */
export class SpeakerChooser {
  private readonly scene: Scene;
  private readonly rows: ReadonlyMap<ClueGroup, Float64Array>;
  private readonly hear: ((question: SpeakerQuestion) => void) | undefined;
  private readonly teach: Teacher | undefined;
  private read: Cast | undefined;

  /** `hear` is told of every question, and `teach` may answer those about quotations, for training. */
  constructor(scene: Scene, weights: SpeakerWeights, hear?: (question: SpeakerQuestion) => void, teach?: Teacher) {
    this.scene = scene;
    this.rows = rowsOf(weights);
    this.hear = hear;
    this.teach = teach;
  }

  /** The sentence of a quotation names its speaker: to be said of all before the first is asked. */
  noteNamed(entity: number): void {
    const { sayings } = (this.read ??= castOf(this.scene));
    sayings[entity] = (sayings[entity] as number) + 1;
  }

  /** Who speaks, by a clue that comes after all those asked before. */
  choose(clue: Clue): number | null {
    if (clue.how === 'named' || clue.how === 'carried') return clue.entity;
    const cast = (this.read ??= castOf(this.scene));
    this.readTo(cast, clue);
    const group = groupOf(clue, cast.paragraphAt[clue.at] as number);
    const candidates = speakerCandidates(this.scene, cast, clue);
    const question: SpeakerQuestion = { clue, group, candidates };
    this.hear?.(question);
    const told = this.teach?.(question);
    const chosen = told === undefined ? likeliest(candidates, this.rows.get(group) as Float64Array) : told;
    const sentence = cast.sentenceAt[clue.at] as number;
    if (clue.how === 'pronoun' && sentence < cast.readSentences) cast.subjects[sentence] = chosen ?? NOBODY;
    return chosen;
  }

  /** Whom "he" or "she" at token `at` means within the words of somebody, who start at token `first`: not whoever speaks them. */
  chooseWithin(words: Speech, first: number, at: number): number | null {
    const cast = (this.read ??= castOf(this.scene));
    const clue: Clue = { quote: { ...words, open: words.start, close: words.end, goesOn: false }, how: 'pronoun', entity: null, at, first, last: at, isFirst: false, before: [] };
    this.readTo(cast, clue);
    return likeliest(speakerCandidates(this.scene, cast, clue).filter(({ entity }) => entity !== words.speaker), this.rows.get('he') as Float64Array);
  }

  /** Whom the word at `referent` means as the one who reports a clause outside of quotations, after `spoken`, which somebody said last; asked when all quotations have been. */
  chooseReporter({ kind, at, entity }: Referent, spoken: Speech | undefined): number | null {
    const cast = (this.read ??= castOf(this.scene));
    const said = spoken === undefined ? -1 : tokenAt(this.scene, spoken.end);
    const before: Clue['before'] = spoken === undefined ? [] : [{ speaker: spoken.speaker, paragraph: cast.paragraphAt[Math.min(said, at)] as number, last: said, isQuestion: false, isFirst: false }];
    const start = this.scene.view.tokens.starts[at] as number;
    const clue: Clue = { quote: { start, end: start, open: start, close: start, goesOn: false }, how: kind, entity, at, first: at, last: at, isFirst: false, before };
    this.readTo(cast, clue);
    const group = groupOf(clue, cast.paragraphAt[at] as number);
    const candidates = speakerCandidates(this.scene, cast, clue);
    this.hear?.({ clue, group, candidates });
    return likeliest(candidates, this.rows.get(group) as Float64Array);
  }

  /** Reads whom the sentences up to the quotation are about, whom their pronouns mean by the same weights. */
  private readTo(cast: Cast, clue: Clue): void {
    for (const upTo = cast.sentenceAt[clue.first] as number; cast.readSentences <= upTo; cast.readSentences++) {
      const s = cast.readSentences;
      cast.subjects[s] = subjectOf(this.scene, cast.sentenceStarts[s] as number, cast.sentenceStarts[s + 1] as number, (t) => {
        if (clue.how === 'pronoun' && clue.at === t) return -1;
        const asked: Clue = { ...clue, how: 'pronoun', at: t, first: t, last: t, entity: null };
        return likeliest(speakerCandidates(this.scene, cast, asked), this.rows.get('he') as Float64Array) ?? NOBODY;
      });
    }
  }
}

/** The candidate with the highest odds; `null` if nobody has more than even ones against somebody without a name. */
function likeliest(candidates: readonly SpeakerCandidate[], row: Float64Array): number | null {
  let best: number | null = null;
  let most = 0;
  for (const { entity, values } of candidates) {
    let score = 0;
    for (let at = 0; at < row.length; at++) score += (row[at] as number) * (values[at] as number);
    if (score > most) { most = score; best = entity; }
  }
  return best;
}

const known = new WeakMap<SpeakerWeights, ReadonlyMap<ClueGroup, Float64Array>>();

/** The weights in the order of the features; made once. */
function rowsOf(weights: SpeakerWeights): ReadonlyMap<ClueGroup, Float64Array> {
  let rows = known.get(weights);
  if (rows === undefined) {
    rows = new Map(CLUE_GROUPS.map((group) => [group, Float64Array.from(SPEAKER_FEATURES, (feature) => weights[group][feature] ?? 0)]));
    known.set(weights, rows);
  }
  return rows;
}
