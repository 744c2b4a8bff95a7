import * as v from 'valibot';
import type { Article } from '../model/article.ts';
import type { CorrectionScope, NoteTarget, RecordTypes, SavedEntity } from '../model/library.ts';
import type { PassageSelector } from '../model/selector.ts';
import { addressLimit, articleTextLimit, listLimit, nameLimit, noteLimit, titleLimit } from './limits.ts';

/*
 * The form of everything of the library that comes from outside: messages of content scripts, files that are imported.
 * Unknown fields are dropped. Each schema is typed by the model, so that one that disagrees with it does not compile.
 */

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const millis = v.pipe(v.number(), v.safeInteger());
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const name = v.pipe(v.string(), v.maxLength(nameLimit));
export const title = v.pipe(v.string(), v.maxLength(titleLimit));

/** An absolute address of any scheme; only http(s) is ever shown as a link. */
export const address = v.pipe(v.string(), v.maxLength(addressLimit), v.regex(/^[a-z][a-z0-9+.-]*:/i));
export const key = v.pipe(v.string(), v.maxLength(nameLimit), v.regex(/^(person|place|organisation):/));
export const kind = v.picklist(['person', 'place', 'organisation']);
export const span = v.pipe(v.object({ start: whole, end: whole }), v.check(({ start, end }) => start <= end, 'start is after end'));
export const noteText = v.pipe(v.string(), v.maxLength(noteLimit));
export const recordId = id;
export const itemId = v.nullable(id);

/** How a date begins, with or without a time behind it. */
const isoStart = /^-?\d{4,6}(-\d\d){0,2}/;
const block = v.object({
  start: whole, end: whole, kind: v.picklist(['heading', 'paragraph', 'quote', 'list-item', 'preformatted', 'caption']),
  time: v.exactOptional(v.pipe(v.string(), v.maxLength(40), v.regex(isoStart))),
});
const pageDate = v.object({
  iso: v.pipe(v.string(), v.maxLength(40), v.regex(isoStart)),
  source: v.picklist(['json-ld', 'meta', 'microdata', 'time', 'address', 'visible', 'title', 'dateline']),
});
const author = v.object({ name, kind: v.picklist(['person', 'agency']) });
const list = <T extends v.GenericSchema>(of: T) => v.pipe(v.array(of), v.maxLength(listLimit));

export const role = v.object({ start: whole, end: whole, text: title });
export const quotation = v.object({ start: whole, end: whole, speaker: v.nullable(id), direct: v.boolean() });

const pageFields = {
  canonicalUrl: address,
  url: address,
  title,
  authors: list(author),
  site: name,
  language: v.nullable(v.pipe(v.string(), v.maxLength(100))),
  published: v.nullable(pageDate),
  modified: v.nullable(pageDate),
  text: v.pipe(v.string(), v.maxLength(articleTextLimit)),
  blocks: list(block),
  captions: v.exactOptional(list(title)),
};

export const articleSchema: v.GenericSchema<unknown, Article> = v.object({
  ...pageFields,
  publisherLinks: list(v.object({ name, sameAs: list(v.pipe(v.string(), v.maxLength(addressLimit))) })),
});

const passageSelector: v.GenericSchema<unknown, PassageSelector> = v.object({
  position: v.object({ type: v.literal('TextPositionSelector'), start: whole, end: whole }),
  quote: v.object({ type: v.literal('TextQuoteSelector'), exact: noteText, prefix: name, suffix: name }),
});

export const noteTargetSchema: v.GenericSchema<unknown, NoteTarget> = v.variant('type', [
  v.object({ type: v.literal('article'), canonicalUrl: address, title }),
  v.object({ type: v.literal('passage'), canonicalUrl: address, title, selector: passageSelector }),
  v.object({ type: v.literal('entity'), key, itemId, kind, name }),
]);

const head = {
  id, version: v.pipe(whole, v.minValue(1)), device: id, createdAt: millis, updatedAt: millis, deletedAt: v.nullable(millis),
};

const savedEntity: v.GenericSchema<unknown, SavedEntity> = v.object({
  key, itemId, kind, name, roles: list(role), quotations: list(quotation), mentions: list(span),
});

/** A host name as the browser writes it ("news.example"), with its port where it has one. */
export const site = v.pipe(v.string(), v.minLength(1), v.maxLength(nameLimit), v.regex(/^[^\s/?#@]+$/));

export const scopeSchema: v.GenericSchema<unknown, CorrectionScope> = v.variant('type', [
  v.object({ type: v.literal('article'), canonicalUrl: address, title }),
  v.object({ type: v.literal('site'), site }),
  v.object({ type: v.literal('everywhere') }),
]);

/** A correction without its head. */
export const correctionFields = {
  verdict: v.picklist(['not-a-name', 'not-this-item', 'this-item']), key, name, itemId, itemLabel: v.nullable(name), scope: scopeSchema,
};

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, of a month and a day that there are. */
export const partialDay = v.pipe(v.string(), v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/), v.check(isOfCalendar, 'no such day'));

const { canonicalUrl, url, published } = pageFields;

/** The form of each kind of record. */
export const recordSchemas: { readonly [N in keyof RecordTypes]: v.GenericSchema<unknown, RecordTypes[N]> } = {
  articles: v.object({ ...head, ...pageFields, entities: list(savedEntity) }),
  notes: v.object({ ...head, target: noteTargetSchema, text: noteText, tags: list(name) }),
  corrections: v.object({ ...head, ...correctionFields }),
  setDays: v.object({ ...head, canonicalUrl, title, day: partialDay }),
  identities: v.object({ ...head, kind, name, keys: list(key), itemId }),
  readArticles: v.object({
    ...head, canonicalUrl, url, title, site: name, published,
    entities: list(v.object({ key, itemId, kind, name, mentions: whole, sentences: list(noteText) })),
  }),
  articleVersions: v.object({ ...head, canonicalUrl, title, text: pageFields.text, blocks: pageFields.blocks, entities: list(savedEntity), isKept: v.optional(v.boolean(), false) }),
};

function isOfCalendar(day: string): boolean {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return date <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}
