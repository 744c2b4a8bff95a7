import * as v from 'valibot';
import { DatelineError } from '../../../core/errors.ts';

const refusal = v.object({ error: v.object({ code: v.string() }) });

/**
 * An answer of the projects' API in the form that a schema asks. The API tells of an error with status 200: one that
 * asks for patience is `busy`, any other a `bad-answer`, as is text that is no JSON, was cut off, or has another form.
 */
export function parseAnswer<T>(schema: v.GenericSchema<unknown, T>, text: string): T {
  const json = parseJson(text);
  const refused = v.safeParse(refusal, json);
  if (refused.success) {
    const { code } = refused.output.error;
    if (code === 'ratelimited' || code === 'maxlag') throw new DatelineError('busy', 'the server asks to wait', { detail: '5' });
    throw new DatelineError('bad-answer', `the server refused the question (${code.slice(0, 60)})`, { detail: 'refused' });
  }
  const parsed = v.safeParse(schema, Array.isArray(json) ? null : json, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const place = v.getDotPath(parsed.issues[0]) ?? '(all of it)';
  throw new DatelineError('bad-answer', `the answer is not of the form that it should be, at ${place}`, { detail: place });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new DatelineError('bad-answer', 'the answer is no JSON, or was cut off', { detail: 'json', cause });
  }
}
