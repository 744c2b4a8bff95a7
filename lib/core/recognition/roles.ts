import { appositionsAfter } from './apposition-after.ts';
import { appositionBefore } from './apposition-before.ts';
import { type Name } from './names.ts';
import { isOnlyHonorific, withoutHonorific, type Run } from './title-runs.ts';
import type { DocumentView } from './features.ts';
import type { Role } from '../model/recognition.ts';
import type { Span } from '../model/span.ts';

/**
 * What the article says a person is at this mention: the title before the name, and the appositions around it
 * ("X, 54, a farmer from Y," · "the Kazakh president, X,"). Honorifics such as "Mr." are no roles. `title`: the name's `titleRun`.
 */
export function rolesAt(view: DocumentView, name: Name, title: Run | null): Role[] {
  const runs: Run[] = [];
  const office = title === null || isOnlyHonorific(view, title) ? null : withoutHonorific(view, title);
  if (office !== null) runs.push(office);
  const before = appositionBefore(view, name, title);
  if (before !== null) runs.push(before);
  runs.push(...appositionsAfter(view, name));
  return runs.map((run) => {
    const span = spanOf(view, run);
    return { ...span, text: view.text.slice(span.start, span.end) };
  });
}

/** Where a run of tokens stands in the text. */
export function spanOf(view: DocumentView, run: Run): Span {
  return { start: view.tokens.starts[run.first] as number, end: view.tokens.ends[run.last - 1] as number };
}
