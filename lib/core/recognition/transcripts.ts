import { askers, labelAt, MOST_LABELS, turnsWithin } from './interview-labels.ts';
import { isSpeechVerb } from './speech-verbs.ts';
import type { Span } from '../model/span.ts';

/** Words that an article gives without quotation marks. */
export interface Unquoted extends Span {
  /** Who speaks, as the article labels it: "A" (who is interviewed) or a name; `null` in dialogue with dashes. */
  readonly label: string | null;
  /** In dialogue with dashes: where it says who speaks. */
  readonly attribution: Span | null;
  /** The number of the paragraph that it stands in. */
  readonly paragraph: number;
}

const DASH = /^[—–]\s+/;
const HYPHEN = /^[—–-]\s+/;
/** An interview has so many labelled paragraphs. */
const FEWEST = 3;
/** One whose questions are told apart by their type alone, which the text does not show, has so many, of at most so many letters. */
const FEWEST_QUESTIONS = 4;
const LONGEST_QUESTION = 300;
const FIRST_PERSON = /\b(?:I|I['’][a-z]+|we|my|our|me|us)\b/u;

/**
 * The answers of an interview in questions and answers ("Q: …", "A: …", or names before the colon; also where hardly any answer is marked), with the paragraphs
 * in which an answer goes on; and dialogue with dashes ("— I saw it, says Maria. — Twice."). In order. Linear.
 */
export function unquotedSpeech(text: string): Unquoted[] {
  const paragraphs = paragraphsOf(text);
  const named = paragraphs.map((paragraph) => labelAt(paragraph.text)?.name ?? null);
  const asking = askers(text, paragraphs.map((paragraph, p) => ({ label: named[p] as string | null, text: paragraph.text })));
  const labels = named.map((label) => (label !== null && asking.has(label) ? 'Q' : label));
  const counts = new Map<string, number>();
  for (const label of labels) if (label !== null) counts.set(label, (counts.get(label) ?? 0) + 1);
  const isLabel = (label: string): boolean => (counts.get(label) as number) > 1 && counts.size <= MOST_LABELS;
  const isInRow = (p: number): boolean => labels[p] !== null && (labels[p - 1] ?? null) !== null && (labels[p + 1] ?? null) !== null;
  const isExchange = counts.size < labels.filter((label) => label !== null).length && counts.size <= MOST_LABELS && labels.some((_, p) => isInRow(p));
  const isInterview = isExchange || labels.filter((label) => label !== null && isLabel(label)).length >= FEWEST;
  if (!isInterview) {
    const answers = unlabelledAnswers(paragraphs);
    if (answers.length > 0) return answers;
  }
  const talk = conversations(paragraphs);
  const asked = questioned(paragraphs, talk);
  const found: Unquoted[] = [];
  const isAsked = (counts.get('Q') ?? 0) >= FEWEST && (counts.get('A') ?? 0) * 2 < (counts.get('Q') as number);
  let speaking: string | null = null;
  paragraphs.forEach((paragraph, p) => {
    const label = labels[p] as string | null;
    if (isInterview && label !== null && (isLabel(label) || (isExchange && (isInRow(p - 1) || isInRow(p) || isInRow(p + 1))) || label === 'A' || label === 'Q')) {
      speaking = label === 'Q' ? null : label;
      if (speaking !== null) found.push(spoken(paragraph, (labelAt(paragraph.text)?.length ?? 0), speaking));
    } else if (isAsked && labels[p - 1] === 'Q' && !/^["“„«‘—–]/u.test(paragraph.text)) {
      speaking = 'A';
      found.push(spoken(paragraph, 0, speaking));
    } else if (speaking !== null && /\b(?:I|I'[a-z]+|we|my|our|you)\b/u.test(paragraph.text) && !/^(?:He|She|["“„«‘])|["“”«]/u.test(paragraph.text)) {
      found.push(spoken(paragraph, 0, speaking));
    } else if (asked[p] !== undefined) {
      if (asked[p] === 'A') found.push(...turn(paragraph, 'A'));
    } else if (DASH.test(paragraph.text) || talk[p] === true) found.push(...turn(paragraph, talk[p] === true ? null : undefined));
    else if (label !== null) speaking = null;
  });
  return found;
}

interface Paragraph {
  readonly start: number;
  readonly number: number;
  readonly text: string;
}

/** The runs of lines between blank ones, and the turns within them if they are those of an interview. */
function paragraphsOf(text: string): Paragraph[] {
  const blocks: { start: number; end: number }[] = [];
  for (let start = 0; start < text.length;) {
    if (text.charCodeAt(start) === 0x0a) { start += 1; continue; }
    let end = text.indexOf('\n', start);
    while (end >= 0 && goesOn(text, end + 1)) end = text.indexOf('\n', end + 1);
    if (end < 0) end = text.length;
    blocks.push({ start, end });
    start = end;
  }
  const turns = blocks.map(({ start, end }) => turnsWithin(text.slice(start, end)));
  const isInterview = turns.reduce((sum, own) => sum + own.length, 0) >= FEWEST;
  return blocks.flatMap(({ start, end }, b) => {
    const starts = [start, ...(isInterview ? (turns[b] as number[]).map((at) => start + at) : [])];
    return starts.map((from, i) => ({ start: from, text: text.slice(from, starts[i + 1] ?? end) }));
  }).map((paragraph, number) => ({ ...paragraph, number }));
}

/** Whether a line that is not blank starts at `at`; the last one may be blank. */
function goesOn(text: string, at: number): boolean {
  if (at >= text.length || text.charCodeAt(at) === 0x0a) return false;
  for (let i = at; i < text.length; i++) {
    if (text.charCodeAt(i) === 0x0a) return false;
    if (!/\s/.test(text.charAt(i))) return true;
  }
  return true;
}

/** Which paragraphs belong to a conversation: two or more, one behind the other, that open with a dash or a hyphen, of which one asks and another does not, or one says who speaks. */
function conversations(paragraphs: readonly Paragraph[]): boolean[] {
  const talk = paragraphs.map(() => false);
  for (let p = 0; p < paragraphs.length;) {
    let end = p;
    while (end < paragraphs.length && HYPHEN.test((paragraphs[end] as Paragraph).text)) end += 1;
    const run = paragraphs.slice(p, end);
    const asked = run.filter(({ text }) => /\?["”’»]?\s*$/u.test(text)).length;
    if (run.length > 1 && run.every(({ text }) => /[.,?!…]["”’»]?\s*$/u.test(text)) && ((asked > 0 && asked < run.length) || run.some((paragraph) => DASH.test(paragraph.text) && dialogue(paragraph).length > 0))) talk.fill(true, p, end);
    p = Math.max(end, p + 1);
  }
  return talk;
}

/** In a conversation of at least four questions, each with its answer, which side each paragraph is on: the paper asks. */
function questioned(paragraphs: readonly Paragraph[], talk: readonly boolean[]): ('Q' | 'A' | undefined)[] {
  const sides: ('Q' | 'A' | undefined)[] = paragraphs.map(() => undefined);
  for (let p = 0; p < paragraphs.length;) {
    let end = p;
    while (talk[end] === true) end += 1;
    const asks = paragraphs.slice(p, end).map(({ text }) => /\?\s*$/.test(text));
    const pairs = asks.filter((isQuestion, i) => i % 2 === 0 && isQuestion && asks[i + 1] === false).length;
    if (pairs >= FEWEST_QUESTIONS && asks.length - 2 * pairs <= 1) for (let at = p; at < end; at++) sides[at] = (at - p) % 2 === 0 ? 'Q' : 'A';
    p = Math.max(end, p + 1);
  }
  return sides;
}

/** The answers of an interview whose questions, paragraphs of their own, bear no label; none if the paragraphs do not look like one. */
function unlabelledAnswers(paragraphs: readonly Paragraph[]): Unquoted[] {
  const isQuestion = ({ text }: Paragraph): boolean => text.length <= LONGEST_QUESTION && /\?\s*$/.test(text) && !/["“”«»]|^['‘—–-]/u.test(text) && !FIRST_PERSON.test(text);
  const questions = paragraphs.flatMap((paragraph, p) => (isQuestion(paragraph) && paragraphs[p + 1] !== undefined && !isQuestion(paragraphs[p + 1] as Paragraph) ? [p] : []));
  const replies = questions.map((p) => paragraphs[p + 1] as Paragraph).filter(({ text }) => !/^["“„«‘]/u.test(text));
  if (replies.length < FEWEST_QUESTIONS) return [];
  if (replies.filter(({ text }) => DASH.test(text)).length * 4 >= 3 * replies.length) return paragraphs.slice((questions[0] as number) + 1).flatMap((paragraph) => (DASH.test(paragraph.text) ? turn(paragraph, 'A') : []));
  const own = replies.filter(({ text }) => FIRST_PERSON.test(text)).length;
  const isInTurns = 5 * questions.length >= 2 * (paragraphs.length - (questions[0] as number));
  if (own * 4 < (isInTurns ? 2 : 3) * replies.length) return [];
  return questions.flatMap((p, q) => {
    const answer: Unquoted[] = [];
    for (let at = p + 1; at < (questions[q + 1] ?? paragraphs.length); at++) {
      const paragraph = paragraphs[at] as Paragraph;
      if (at > p + 1 && (!FIRST_PERSON.test(paragraph.text) || /["“”«»]/u.test(paragraph.text))) break;
      answer.push(spoken(paragraph, 0, 'A'));
    }
    return answer;
  });
}

/** The words from `from` on, without what stands in brackets before them. */
function spoken({ start, text, number }: Paragraph, from: number, label: string | null): Unquoted {
  const aside = /^(?:[[(][^\])\n]{0,60}[\])]\s*)?/u.exec(text.slice(from)) as RegExpExecArray;
  return { start: start + from + aside[0].length, end: start + text.trimEnd().length, label, attribution: null, paragraph: number };
}

/** What is spoken in a paragraph that opens with a dash: all of it by `label` where it does not say who speaks; nothing then without one. */
function turn(paragraph: Paragraph, label: string | null | undefined): Unquoted[] {
  const said = dialogue(paragraph);
  return said.length > 0 || label === undefined ? said : [spoken(paragraph, (HYPHEN.exec(paragraph.text) as RegExpExecArray)[0].length, label)];
}

/** "— words, says somebody. — More words." */
function dialogue({ start, text, number: paragraph }: Paragraph): Unquoted[] {
  const opening = (HYPHEN.exec(text) as RegExpExecArray)[0].length;
  for (const match of text.matchAll(/[,?!…] (?:(?:he|she|\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)?) )?(\p{Ll}+)\b/gu)) {
    if (!isSpeechVerb(match[1] as string)) continue;
    const said = match.index + 1;
    const rest = /[.,?!] [—–-] /u.exec(text.slice(said));
    const attribution = { start: start + said, end: start + (rest === null ? text.length : said + rest.index) };
    const first = { start: start + opening, end: start + said, label: null, attribution, paragraph };
    return rest === null ? [first] : [first, { start: attribution.end + rest[0].length, end: start + text.trimEnd().length, label: null, attribution, paragraph }];
  }
  return [];
}
