import * as v from 'valibot';
import type { Dateline } from '../model/annotated-article.ts';
import type { Recognition } from '../model/recognition.ts';
import { articleSchema, kind, quotation, recordId, role, span } from './record-schemas.ts';
import { listLimit, nameLimit, titleLimit } from './limits.ts';

/** The params of messages about look-ups. Names that leave are cut to what a title may be long by the adapter. */
const list = <T extends v.GenericSchema>(of: T) => v.pipe(v.array(of), v.maxLength(listLimit));
const name = v.pipe(v.string(), v.maxLength(nameLimit));
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/));
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const recognition: v.GenericSchema<unknown, Recognition> = v.object({
  mentions: list(v.object({
    start: whole, end: whole, surface: name, kind, entity: recordId, title: v.nullable(span), confidence: v.number(), metonym: v.boolean(),
  })),
  entities: list(v.object({ id: recordId, kind, name, roles: list(role) })),
  quotations: list(quotation),
});

/** Without its evidence: that is for the reader's eyes. */
const dateline: v.GenericSchema<unknown, Dateline> = v.object({
  window: v.nullable(v.object({ earliest: day, latest: day })),
  place: v.nullable(span),
  evidence: v.pipe(v.unknown(), v.transform(() => [])),
  contradiction: v.nullable(v.pipe(v.string(), v.maxLength(titleLimit))),
});

/** The language of a Wikipedia, as it stands in its address: "en", "zh-yue", "simple". */
export const wikipediaLanguage = v.pipe(v.string(), v.regex(/^[a-z]{2,12}(?:-[a-z]{1,12})*$/));

export const lookUpParams = v.object({
  ticket: recordId, article: articleSchema, recognition, dateline, entities: v.pipe(v.array(recordId), v.maxLength(2000)),
  isAgreed: v.boolean(), mode: v.picklist(['click', 'automatic', 'cached']),
});
export const readThenParams = v.object({ ticket: recordId, language: wikipediaLanguage, title: name, day, isAgreed: v.boolean() });
export const abortParams = v.object({ ticket: recordId });
