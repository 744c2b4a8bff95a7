import * as v from 'valibot';
import { address, articleSchema, correctionFields, scopeSchema, itemId, key, kind, noteTargetSchema, noteText, partialDay, quotation, recordId, role, span, title } from './record-schemas.ts';
import { addressLimit, draftsAtOnce, listLimit, nameLimit } from './limits.ts';

/** The params of each message about the library, by the message's name in `Protocol`. */
const list = <T extends v.GenericSchema>(of: T) => v.pipe(v.array(of), v.maxLength(listLimit));
const name = v.pipe(v.string(), v.maxLength(nameLimit));
const version = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const field = v.pipe(v.string(), v.minLength(1), v.maxLength(addressLimit + nameLimit));
const filledText = v.pipe(noteText, v.check((text) => text.trim() !== '', 'the note is empty'));

const namesRead = v.object({
  recognition: v.object({
    entities: list(v.object({ id: recordId, kind, name, roles: list(role) })),
    mentions: list(v.intersect([span, v.object({ entity: recordId })])),
    quotations: list(quotation),
  }),
  links: list(v.object({ entity: recordId, item: v.nullable(v.object({ id: recordId })) })),
});

export const saveParams = v.object({ article: articleSchema, reading: namesRead });
export const decideParams = v.object({ canonicalUrl: address, decision: v.picklist(['old', 'new', 'both']) });
export const urlParams = v.object({ canonicalUrl: address });
export const idParams = v.object({ id: recordId });
export const entityNotesParams = v.object({ key, itemId });
export const entityParams = v.object({ key, itemId, exceptUrl: v.string() });
export const addNoteParams = v.object({ target: noteTargetSchema, text: filledText });
export const editNoteParams = v.object({ id: recordId, version, text: filledText });
export const keepDraftParams = v.object({ field, text: noteText });
export const readDraftParams = v.object({ field });
export const readDraftsParams = v.object({ fields: v.pipe(v.array(field), v.maxLength(draftsAtOnce)) });

/** An item is named exactly where the verdict speaks of one. */
export const addCorrectionParams = v.pipe(v.object(correctionFields), v.check(({ verdict, itemId }) => (verdict === 'not-a-name') === (itemId === null), 'the verdict and the item do not fit'));
export const rescopeParams = v.object({ id: recordId, scope: scopeSchema });
export const setDayParams = v.object({ canonicalUrl: address, title, day: v.nullable(partialDay) });

const keys = v.pipe(list(key), v.minLength(1));
const filledName = v.pipe(name, v.check((text) => text.trim() !== '', 'the name is empty'));
export const joinNamesParams = v.object({ kind, name: filledName, keys, itemId });
export const splitNamesParams = v.object({ kind, name: filledName, keys, from: keys });
export const purgeParams = v.object({ name: v.picklist(['articles', 'notes']), id: recordId });
export const takenInParams = v.object({ isReplaced: v.boolean() });
export const keptAsideParams = v.object({ until: v.pipe(v.number(), v.safeInteger()) });
