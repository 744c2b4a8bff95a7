import { appositionsAfter } from './apposition-after.ts';
import { appositionBefore } from './apposition-before.ts';
import { type Name } from './names.ts';
import { isOnlyHonorific, titleRun, withoutHonorific, type Run } from './title-runs.ts';
import type { DocumentView } from './features.ts';
import type { Role } from '../model/recognition.ts';
import type { Span } from '../model/span.ts';

/** The title that stands directly before a person's name ("Foreign Minister", "Gen.", "Mr."), without article; `null` if none. */
export function titleBefore(view: DocumentView, name: Name): Span | null {
  const run = titleRun(view, name);
  return run === null ? null : spanOf(view, run);
}

/**
 * What the article says a person is at this mention: the title before the name, and the appositions around it
 * ("X, 54, a farmer from Y," · "the Kazakh president, X,"). Honorifics such as "Mr." are no roles.
 */
export function rolesAt(view: DocumentView, name: Name): Role[] {
  const runs: Run[] = [];
  const title = titleRun(view, name);
  const office = title === null || isOnlyHonorific(view, title) ? null : withoutHonorific(view, title);
  if (office !== null) runs.push(office);
  const before = appositionBefore(view, name);
  if (before !== null) runs.push(before);
  runs.push(...appositionsAfter(view, name));
  return runs.map((run) => {
    const span = spanOf(view, run);
    return { ...span, text: view.text.slice(span.start, span.end) };
  });
}

function spanOf(view: DocumentView, run: Run): Span {
  return { start: view.tokens.starts[run.first] as number, end: view.tokens.ends[run.last - 1] as number };
}
