import * as v from 'valibot';
import type { Article } from '../model/article.ts';
import type { Note, NoteTarget, SavedArticle } from '../model/library.ts';
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
const title = v.pipe(v.string(), v.maxLength(titleLimit));

/** An absolute address of any scheme; only http(s) is ever shown as a link. */
export const address = v.pipe(v.string(), v.maxLength(addressLimit), v.regex(/^[a-z][a-z0-9+.-]*:/i));
export const key = v.pipe(v.string(), v.maxLength(nameLimit), v.regex(/^(person|place|organisation):/));
export const kind = v.picklist(['person', 'place', 'organisation']);
export const span = v.pipe(v.object({ start: whole, end: whole }), v.check(({ start, end }) => start <= end, 'start is after end'));
export const noteText = v.pipe(v.string(), v.maxLength(noteLimit));
export const recordId = id;
export const itemId = v.nullable(id);

const block = v.object({
  start: whole, end: whole, kind: v.picklist(['heading', 'paragraph', 'quote', 'list-item', 'preformatted', 'caption']),
});
const pageDate = v.object({
  iso: v.pipe(v.string(), v.maxLength(40), v.regex(/^-?\d{4,6}(-\d\d){0,2}/)),
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

export const savedArticleSchema: v.GenericSchema<unknown, SavedArticle> = v.object({
  ...head,
  ...pageFields,
  entities: list(v.object({
    key, itemId, kind, name, roles: list(role), quotations: list(quotation), mentions: list(span),
  })),
});

export const noteSchema: v.GenericSchema<unknown, Note> = v.object({
  ...head, target: noteTargetSchema, text: noteText, tags: list(name),
});
