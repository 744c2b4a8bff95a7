import * as v from 'valibot';
import { badFile, timeOf, type ForeignEntry } from './foreign.ts';

const text = v.optional(v.nullable(v.string()));
const highlight = v.looseObject({ id: text, quote: text, prefix: text, suffix: text, annotation: text, createdAt: text });
const item = v.object({
  id: text,
  url: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9+.-]*:/i)),
  title: text,
  author: text,
  savedAt: text,
  publishedAt: text,
  labels: v.optional(v.nullable(v.array(v.union([v.string(), v.looseObject({ name: v.string() })])))),
  highlights: v.optional(v.nullable(v.array(highlight))),
});

/** Whether some JSON is Omnivore's: a list of saved pages, as `metadata_….json` of its export has it. */
export function isOmnivore(json: unknown): boolean {
  const first = Array.isArray(json) ? json[0] as object | undefined : undefined;
  return first instanceof Object && 'url' in first && ('savedAt' in first || 'slug' in first);
}

/** Pages saved in Omnivore, with labels, and their highlights where the file has them. */
export function omnivoreEntries(json: unknown): readonly ForeignEntry[] {
  return (json as readonly unknown[]).flatMap((raw, at): readonly ForeignEntry[] => {
    const parsed = v.safeParse(item, raw, { abortEarly: true });
    if (!parsed.success) throw badFile([at, v.getDotPath(parsed.issues[0])].filter((part) => part !== null).join('.'));
    const { url, title, author, savedAt, publishedAt, labels, highlights } = parsed.output;
    const createdAt = timeOf(savedAt ?? '', `${at}.savedAt`);
    const published = timeOf(publishedAt ?? '', `${at}.publishedAt`);
    const page = { place: String(at), url, title: title ?? '', authors: author ? [author] : [], updatedAt: null, published: published === null ? null : new Date(published).toISOString().slice(0, 10) };
    const tags = (labels ?? []).map((label) => (typeof label === 'string' ? label : label.name));
    return [
      { ...page, id: null, quote: null, text: '', tags, createdAt, isSaved: true },
      ...(highlights ?? []).map((one, number): ForeignEntry => ({
        ...page, place: `${at}.highlights.${number}`, id: one.id ?? null, text: one.annotation ?? '', tags: [], isSaved: false,
        quote: one.quote ? { exact: one.quote, prefix: one.prefix ?? '', suffix: one.suffix ?? '', start: 0, end: 0 } : null,
        createdAt: timeOf(one.createdAt ?? '', `${at}.highlights.${number}.createdAt`) ?? createdAt,
      })),
    ];
  });
}
