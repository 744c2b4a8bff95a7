import * as v from 'valibot';
import { badFile, timeOf, type ForeignEntry } from './foreign.ts';

const selector = v.looseObject({ type: v.string(), exact: v.optional(v.string()), prefix: v.optional(v.string()), suffix: v.optional(v.string()), start: v.optional(v.number()), end: v.optional(v.number()) });
const annotation = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  created: v.string(),
  updated: v.optional(v.string(), ''),
  uri: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9+.-]*:/i)),
  text: v.optional(v.string(), ''),
  tags: v.optional(v.array(v.string()), []),
  target: v.optional(v.array(v.object({ selector: v.optional(v.array(selector), []) })), []),
  document: v.optional(v.nullable(v.looseObject({ title: v.optional(v.union([v.string(), v.array(v.string())])) }))),
});

/** Whether some JSON is Hypothesis': the answer of its search, the file that its client exports, or a list of annotations. */
export function isHypothesis(json: unknown): boolean {
  const [, list] = listIn(json);
  const first = Array.isArray(list) ? list[0] as { uri?: unknown; target?: unknown } | undefined : undefined;
  return first instanceof Object && 'uri' in first && 'target' in first;
}

/** Annotations of Hypothesis (https://h.readthedocs.io/en/latest/api-reference/): page notes, highlights and replies too. */
export function hypothesisEntries(json: unknown): readonly ForeignEntry[] {
  const [name, list] = listIn(json);
  return (list as readonly unknown[]).map((raw, at): ForeignEntry => {
    const place = `${name}${at}`;
    const parsed = v.safeParse(annotation, raw, { abortEarly: true });
    if (!parsed.success) throw badFile([place, v.getDotPath(parsed.issues[0])].filter((part) => part !== null).join('.'));
    const { id, created, updated, uri, text, tags, target, document } = parsed.output;
    const selectors = target.flatMap((one) => one.selector);
    const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
    const position = selectors.find(({ type }) => type === 'TextPositionSelector');
    const title = document?.title;
    return {
      place, id, url: uri, title: (Array.isArray(title) ? title[0] : title) ?? '', text, tags, isSaved: false, authors: [], published: null,
      quote: quote?.exact === undefined ? null : { exact: quote.exact, prefix: quote.prefix ?? '', suffix: quote.suffix ?? '', ...spanOf(position?.start, position?.end) },
      createdAt: timeOf(created, `${place}.created`), updatedAt: timeOf(updated, `${place}.updated`),
    };
  });
}

function spanOf(start = 0, end = 0): { readonly start: number; readonly end: number } {
  return Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && end >= start ? { start, end } : { start: 0, end: 0 };
}

function listIn(json: unknown): readonly [string, unknown] {
  if (Array.isArray(json)) return ['', json];
  const { rows, annotations } = (json ?? {}) as { rows?: unknown; annotations?: unknown };
  return rows === undefined ? ['annotations.', annotations] : ['rows.', rows];
}
