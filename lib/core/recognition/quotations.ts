import type { SpeakerChooser } from './choose-speaker.ts';
import { directSpeech } from './direct-speech.ts';
import { interviewed } from './interviews.ts';
import { namedLater, ownName } from './named-later.ts';
import { nestedSpeech } from './nested-speech.ts';
import { quotedSpans, type Quoted } from './quotation-marks.ts';
import { reportedSpeech } from './reported-speech.ts';
import { speakerIn } from './speakers.ts';
import { entityOfSpeaker } from './subjects.ts';
import { tokenAt } from './text-places.ts';
import { unquotedSpeech, type Unquoted } from './transcripts.ts';
import type { Scene, Speech } from './scene.ts';
import type { Span } from '../model/span.ts';

/** What an article gives as spoken: between quotation marks, and without them. */
export interface Spoken {
  readonly quoted: readonly Quoted[];
  readonly unquoted: readonly Unquoted[];
}

/** Marks the tokens of direct speech in `isQuoted` and gives its stretches; quotation marks within an answer belong to it. */
export function markQuoted(scene: Pick<Scene, 'view' | 'isQuoted'>): Spoken {
  const unquoted = unquotedSpeech(scene.view.text);
  let u = 0;
  const quoted = quotedSpans(scene.view.text).filter(({ start }) => {
    while (u < unquoted.length && (unquoted[u] as Unquoted).end < start) u += 1;
    return u === unquoted.length || start < (unquoted[u] as Unquoted).start;
  });
  mark(scene, quoted.map(({ open, close }) => ({ start: open + 1, end: close - 1 })));
  mark(scene, unquoted);
  return { quoted, unquoted };
}

function mark(scene: Pick<Scene, 'view' | 'isQuoted'>, quoted: readonly Span[]): void {
  let t = 0;
  const { starts, ends, count } = scene.view.tokens;
  for (const { start, end } of quoted) {
    while (t < count && (starts[t] as number) < start - 1) t += 1;
    for (; t < count && (starts[t] as number) <= end; t++) if ((ends[t] as number) >= start) scene.isQuoted[t] = 1;
  }
}

/** Who says what, in order: direct speech between marks, in interviews and in dialogue, and the clauses that speech verbs report. */
export function speeches(scene: Scene, { quoted, unquoted }: Spoken, chooser: SpeakerChooser): Speech[] {
  const answers = byTurns(unquoted, unquoted.map((_, u) => labelled(scene, u, unquoted, chooser))).map((speaker, u) => ({ start: (unquoted[u] as Unquoted).start, end: (unquoted[u] as Unquoted).end, speaker, direct: true }));
  const direct = [...answers, ...directSpeech(scene, quoted, chooser)];
  const all = [...direct, ...nestedSpeech(scene, direct, chooser)].sort(byPlace);
  return [...all, ...reportedSpeech(scene, all, chooser)].sort(byPlace);
}

function byPlace(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** In a conversation of two, whoever spoke two paragraphs before, or speaks two behind, where nothing else says who. */
function byTurns(all: readonly Unquoted[], speakers: readonly (number | null)[]): (number | null)[] {
  const of = new Map(all.map(({ paragraph }, u) => [paragraph, speakers[u] as number | null]));
  for (const step of [-2, 2]) {
    for (const { label, attribution, paragraph } of step < 0 ? all : all.toReversed()) {
      if (label === null && attribution === null && of.get(paragraph) === null && of.has(paragraph + step / 2)) of.set(paragraph, of.get(paragraph + step) ?? null);
    }
  }
  return all.map(({ label, attribution, paragraph }, u) => (label === null && attribution === null ? (of.get(paragraph) ?? null) : (speakers[u] as number | null)));
}

/** Who speaks in an interview or a dialogue with dashes. */
function labelled(scene: Scene, u: number, all: readonly Unquoted[], chooser: SpeakerChooser): number | null {
  const { start, end, label, attribution } = all[u] as Unquoted;
  if (attribution !== null) {
    const speaker = speakerIn(scene, tokenAt(scene, attribution.start), tokenAt(scene, attribution.end)) ?? null;
    const self = typeof speaker === 'number' ? undefined : selfNamed(scene, u, all) ?? namedLater(scene, tokenAt(scene, attribution.start), speaker);
    if (self !== undefined) return self;
    return typeof speaker === 'object' && speaker?.kind === 'pronoun' ? chooser.chooseWithin({ start, end, speaker: null, direct: true }, tokenAt(scene, start), speaker.at) : entityOfSpeaker(speaker);
  }
  if (label === 'A') return interviewed(scene, tokenAt(scene, (all[0] as Unquoted).start));
  const wanted = (label ?? '').toLowerCase().replace(/^(?:(?:mr|mrs|ms|miss|dr|prof|gen|col|sen|rep|sir|president|minister|judge)\.? )+/, '');
  if (wanted.startsWith('the ')) return scene.withRoleNoun(wanted.split(' ').at(-1) as string)[0]?.entity ?? null;
  const n = scene.names.findIndex((name) => name.kind === 'person' && (name.surface.toLowerCase() === wanted || name.surface.toLowerCase().endsWith(` ${wanted}`) || (/^\p{Lu}{2,3}$/u.test(label ?? '') && initialsOf(name.surface) === label)));
  return n < 0 ? null : (scene.entityOf[n] as number);
}

/** Who says in a paragraph of a dialogue what his name is. */
function selfNamed(scene: Scene, from: number, all: readonly Unquoted[]): number | undefined {
  const { paragraph } = all[from] as Unquoted;
  for (let u = from; all[u]?.paragraph === paragraph; u++) {
    const { start, end } = all[u] as Unquoted;
    const own = ownName(scene, tokenAt(scene, start), tokenAt(scene, end), true);
    if (own !== undefined) return own;
  }
  return undefined;
}

function initialsOf(surface: string): string {
  return surface.split(/[\s-]+/).map((word) => word.charAt(0)).join('');
}
