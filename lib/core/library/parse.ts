import * as v from 'valibot';
import { DatelineError } from '../errors.ts';

/**
 * A value from outside in the form that a schema asks, or a `bad-request` that names the place of the first thing wrong
 * ("article.blocks.3.start") in `detail`, and never the value itself: it may be the reader's.
 */
export function parseParams<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T {
  const parsed = v.safeParse(schema, value, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const place = v.getDotPath(issue) ?? '(all of it)';
  throw new DatelineError('bad-request', `not of the form that was asked, at ${place}`, { detail: place });
}
