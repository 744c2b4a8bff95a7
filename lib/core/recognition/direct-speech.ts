import { attributed } from './attribution.ts';
import { exchangesOf, type Turn } from './exchanges.ts';
import { answererIn } from './interviews.ts';
import { lowerAt } from './names.ts';
import { namedLater, ownName } from './named-later.ts';
import { speechAt } from './speech-at.ts';
import { speakerIn } from './speakers.ts';
import { isSubject, pronoun } from './subjects.ts';
import { paragraphAt, paragraphStarts, tokenAt } from './text-places.ts';
import { isUnspoken } from './unspoken.ts';
import type { Quoted } from './quotation-marks.ts';
import type { SpeakerChooser } from './choose-speaker.ts';
import type { Before, Clue } from './clues.ts';
import type { Attribution, Scene, Speaker, Speech } from './scene.ts';

/** Quotations of so many words count without an end mark inside or a speech verb beside them. */
const LONG = 5;
/** Between two quotations of one sentence so many tokens may stand that go on with what is said: "“…” and, he hoped, “…”". */
const MOST_BETWEEN = 10;

/**
 * The quotations between marks that are somebody's words, with their speakers: the subject of the speech verb in the same
 * sentence, after the quotation or before it; without one, or where it is a pronoun or a description, whom `chooser` takes.
 */
export function directSpeech(scene: Scene, quoted: readonly Quoted[], chooser: SpeakerChooser): Speech[] {
  const drafts = draftsOf(scene, quoted);
  for (const { named } of drafts) if (typeof named === 'number') chooser.noteNamed(named);
  const exchanges = exchangesOf(scene, drafts);
  const bodies = new Set(scene.names.flatMap(({ kind }, n) => (kind === 'organisation' ? [scene.entityOf[n] as number] : [])));
  const asPerson = (before: Before): Before => (bodies.has(before.speaker ?? -1) ? { ...before, speaker: null } : before);
  const said: Before[] = [];
  /** The last who spoke and was not the very last. */
  let other: Before | undefined;
  drafts.forEach((draft, d) => {
    const { quote, first, last: end, paragraph, isFirst, isQuestion } = draft;
    const last = said.at(-1);
    const next = drafts[d + 1];
    const isBodys = draft.clue.how === 'none' && last?.paragraph === paragraph && bodies.has(last.speaker ?? -1) && !isNamedBetween(scene, last.last, first);
    const how = isBodys ? 'carried' : draft.clue.how;
    const speaker = chooser.choose({
      quote, first, last: end, at: first, isFirst, ...draft.clue, how, exchange: exchanges[d], next: next?.paragraph === paragraph ? next.named : undefined,
      entity: how === 'carried' ? (last?.speaker ?? null) : how === 'reply' && other !== undefined && other.paragraph >= paragraph - 1 ? other.speaker : draft.clue.entity,
      before: last === undefined ? [] : other === undefined ? [asPerson(last)] : [asPerson(last), asPerson(other)],
    });
    if (last !== undefined && speaker !== last.speaker) other = last;
    said.push({ speaker, paragraph, last: end, isFirst, isQuestion });
  });
  return drafts.map(({ quote }, d) => ({ start: quote.start, end: quote.end, speaker: (said[d] as Before).speaker, direct: true }));
}

/** A quotation that is somebody's words, with what its sentence says of the speaker, before anybody's is chosen. */
interface Draft extends Turn {
  readonly quote: Quoted;
  readonly isQuestion: boolean;
  readonly clue: Pick<Clue, 'how' | 'entity'> & Partial<Pick<Clue, 'at'>>;
}

/** The quotations that are somebody's words. */
function draftsOf(scene: Scene, quoted: readonly Quoted[]): Draft[] {
  const { text } = scene.view;
  const paragraphs = paragraphStarts(text);
  const answerer = answererIn(scene, quoted, paragraphs);
  const drafts: Draft[] = [];
  let isCarried = false;
  quoted.forEach((quote, q) => {
    const last = drafts.at(-1);
    const paragraph = paragraphAt(paragraphs, quote.start);
    const isSame = last !== undefined && last.paragraph === paragraph;
    const wasCarried = isCarried;
    isCarried = quote.goesOn;
    if (!wasCarried && isUnspoken(scene, quote)) return;
    const paragraphEnd = paragraphs[paragraph + 1] ?? text.length;
    const attribution = named(scene, quote, attributed(scene, quoted, q, paragraphEnd));
    const isReported = attribution.isReported || (last !== undefined && last.quote === quoted[q - 1] && isSame && goesOnFrom(scene, last.quote, quote));
    const isAlone = isWholeParagraph(text, paragraphs, paragraph, quote);
    if (!isReported && !looksSpoken(scene, quote, last !== undefined && (wasCarried || isSame), isAlone)) return;
    const answers = attribution.speaker === undefined && isAlone ? answerer : null;
    const speaker = answers ?? attribution.speaker ?? (attribution.speaker === null || isSame || wasCarried ? attribution.speaker : behind(scene, quote, quoted[q + 1], isAlone, paragraphEnd) ?? undefined);
    const clue = speaker !== undefined ? clueOf(speaker, attribution.speaker === undefined && answers === null)
      : { how: last !== undefined && (wasCarried || isJoined(text, last.quote, quote)) ? 'carried' as const : isSame && isReply(text, last.quote, quote) ? 'reply' as const : 'none' as const, entity: null };
    drafts.push({
      quote, paragraph, clue, first: tokenAt(scene, quote.start), last: tokenAt(scene, quote.end), isFirst: text.slice(paragraphs[paragraph], quote.open).trim() === '',
      isQuestion: text.charAt(quote.end - 1) === '?', named: clue.how === 'named' ? clue.entity : clue.how === 'nobody' ? null : undefined,
    });
  });
  return drafts;
}

/** The attribution with whoever the words themselves, or the next ones, name where the sentence does not. */
function named(scene: Scene, quote: Quoted, attribution: Attribution): Attribution {
  const { speaker } = attribution;
  if (typeof speaker === 'number') return attribution;
  const own = ownName(scene, tokenAt(scene, quote.start), tokenAt(scene, quote.end), speaker === undefined || speaker === null);
  if (own !== undefined) return { speaker: own, isReported: true };
  const later = speaker === undefined || speaker?.kind === 'role' ? undefined : namedLater(scene, tokenAt(scene, quote.close), speaker, speaker?.kind === 'description' ? nounOf(scene, speaker.at) : undefined);
  return later === undefined ? attribution : { speaker: later, isReported: true };
}

/** The noun of the description that opens with "the" at token `t`: "the old |man| with the hat". */
function nounOf({ view }: Scene, t: number): string {
  let head = t + 1;
  while (head < t + 4 && /^\p{Ll}+$/u.test(lowerAt(view, head + 1)) && !/^(?:who|with|of|in|on|at|from|behind|beside|next|said|says|had|has)$/.test(lowerAt(view, head + 1)) && speechAt(view, head + 1) === null) head += 1;
  return lowerAt(view, head);
}

/** What a speaker found in the sentence, or right behind the quotation, says. */
function clueOf(speaker: Exclude<Speaker, undefined>, isBehind: boolean): Pick<Clue, 'how' | 'entity'> & Partial<Pick<Clue, 'at'>> {
  if (speaker === null) return { how: 'nobody', entity: null };
  if (typeof speaker === 'number') return { how: isBehind ? 'behind' : 'named', entity: speaker };
  return { how: isBehind ? 'behind' : speaker.kind, entity: speaker.entity, ...(isBehind ? {} : { at: speaker.at }) };
}

/** Whether a person is named between two quotations, at tokens `[from, to)`; if not, an organisation speaks on. */
function isNamedBetween(scene: Scene, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (scene.names[scene.nameAt[t] ?? -1]?.kind === 'person') return true;
  return false;
}

/** Whether nothing stands between two whole sentences in quotation marks: somebody else answers. */
function isReply(text: string, last: Quoted, quote: Quoted): boolean {
  return /[.?!…]$/.test(text.slice(last.start, last.end)) && /^\s+$/.test(text.slice(last.close, quote.open));
}

/** Whether only "and" stands between two quotations: whoever says the first says both. */
function isJoined(text: string, last: Quoted, quote: Quoted): boolean {
  return quote.open - last.close < 12 && /^,?\s+(?:and|or|but|nor|then|and then)\s+$/.test(text.slice(last.close, quote.open));
}

/** Whether only words that go on with the same sentence stand between two quotations: "“opaque” and “unworthy”". */
function goesOnFrom(scene: Scene, last: Quoted, quote: Quoted): boolean {
  const { view } = scene;
  const first = tokenAt(scene, last.close);
  const end = tokenAt(scene, quote.start) - 1;
  if (end - first > MOST_BETWEEN || end <= first) return false;
  for (let t = first; t < end; t++) if (/^[.!?;]$/.test(lowerAt(view, t)) || ((scene.nameAt[t] as number) >= 0 && isSubject(scene, scene.nameAt[t] as number))) return false;
  return /^(?:and|or|but|nor|then|yet|as|to|with|of|for)$/.test(lowerAt(view, lowerAt(view, first) === ',' ? first + 1 : first)) || (lowerAt(view, first) === ',' && end === first + 1);
}

/**
 * Who speaks by what stands behind a quotation that ends a sentence: "“They came.” Zotin shook his head. “At night.”", or, of one
 * alone in its paragraph, "So said Zotin" in the next. `undefined` if it says nothing.
 */
function behind(scene: Scene, quote: Quoted, next: Quoted | undefined, isAlone: boolean, paragraphEnd: number): Speaker {
  const { view } = scene;
  let t = tokenAt(scene, quote.end);
  while (/^["”’»']$/.test(lowerAt(view, t))) t += 1;
  if (isAlone) {
    if (!/^(?:so|thus|said|such|that|those|these)$/.test(lowerAt(view, t))) return undefined;
    let end = t;
    while (end < view.tokens.count && end < t + 30 && !/^[.!?;]$/.test(lowerAt(view, end)) && scene.isQuoted[end] === 0) end += 1;
    if (/^(?:so|thus|said)$/.test(lowerAt(view, t))) return speakerIn(scene, t, end);
    for (let at = t + 1; at < end; at++) if (/^(?:words|how)$/.test(lowerAt(view, at))) return personIn(scene, at, end);
    return /^(?:is|was|were)$/.test(lowerAt(view, t + 1)) ? personIn(scene, t + 2, t + 3) : undefined;
  }
  if (next === undefined || next.start > paragraphEnd || !/[.!?…]$/.test(view.text.slice(quote.start, quote.end))) return undefined;
  const word = lowerAt(view, t);
  if (word === 'he' || word === 'she') return pronoun(scene, t);
  const n = scene.nameAt[t] ?? -1;
  return n >= 0 && isSubject(scene, n) ? scene.entityOf[n] : undefined;
}

/** The first person named in tokens `[first, last)`. */
function personIn(scene: Scene, first: number, last: number): number | undefined {
  for (let t = first; t < last; t++) {
    const n = scene.nameAt[t] ?? -1;
    if (n >= 0 && scene.names[n]?.kind === 'person') return scene.entityOf[n];
  }
  return undefined;
}

/** Whether nothing but the quotation stands in its paragraph. */
function isWholeParagraph(text: string, paragraphs: readonly number[], paragraph: number, { open, close }: Quoted): boolean {
  return text.slice(paragraphs[paragraph] as number, open).trim() === '' && text.slice(close, paragraphs[paragraph + 1] ?? text.length).trim() === '';
}

/** Whether a quotation without a speech verb is speech: long, or a sentence of its own, or the rest of one, or alone in its paragraph. */
function looksSpoken(scene: Scene, quote: Quoted, continuesSpeech: boolean, isAlone: boolean): boolean {
  const text = scene.view.text.slice(quote.start, quote.end);
  const words = text.split(/\s+/).length;
  return quote.goesOn || words >= LONG || (/[,.!?…][’”"']?$/.test(text) && (continuesSpeech || isAlone || words > 1));
}
