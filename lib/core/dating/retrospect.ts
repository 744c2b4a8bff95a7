import type { Piece } from './piece.ts';

/** Log-odds that a text remembers other days, and what each sign adds. */
const always = -3.7;
const noDailyWord = 3;
const fewDailyWords = 2;
const manyDailyWords = -0.8;
const mostlyThen = 1.2;
const onlyThen = 3;
const manyYears = 1;
const onOccasion = 2;
/** What an occasion is told by: "forty years ago today", an anniversary. */
const occasion = /\byears ago,? (?:to the day|today|tomorrow|yesterday|this|last|next)\b|\b(?:anniversary|centenary|bicentenary|jubilee)\b/i;
/** So many days named as daily news does in a thousand characters are few, so many in all are many; so many past years spread over so long are history. */
const few = 0.7;
const many = 3;
/** Characters in which a report names a day once. */
const charactersOfDay = 1000;
/** Characters: a shorter text need not name any day. */
const shortText = 900;
const yearsOfHistory = 4;
const spreadOfHistory = 15;

/**
 * How likely a text looks back (an essay, an obituary, the day of an old event) at people who all belong to one time that is
 * over, rather than reports of its own days: from 0 to 1, by whether it speaks of days as daily news does (`daily`: how often).
 */
export function retrospectOf(text: string, daily: number, pieces: readonly Piece[]): number {
  const personal = pieces.filter(({ odds }) => odds !== undefined);
  const years = pieces.filter(({ kind, ranges }) => kind === 'year' && ranges[0]?.last === Infinity).map(({ ranges }) => (ranges[0]?.first ?? 0) / 365.25);
  const spread = Math.max(...years) - Math.min(...years);
  const then = personal.filter(({ told }) => told === 'past').length;
  const isRare = daily * charactersOfDay < few * text.length;
  const logit = always + (text.length <= shortText ? 0 : daily === 0 ? noDailyWord : isRare ? fewDailyWords : daily >= many ? manyDailyWords : 0)
    + (occasion.test(text) ? onOccasion : 0)
    + (personal.length === 0 || then * 2 < personal.length ? 0 : then === personal.length ? onlyThen : mostlyThen)
    + (years.length >= yearsOfHistory && spread >= spreadOfHistory ? manyYears : 0);
  return 1 / (1 + Math.exp(-logit));
}

/** Whether a text names days as reports of the day do: once in so many characters. */
export function isReport(text: string, daily: number): boolean {
  return daily * charactersOfDay >= text.length;
}
