import * as v from 'valibot';
import type { Draft } from '../model/library.ts';
import type { JournalEntry } from './journal.ts';
import { noteText, recordId, recordSchemas } from './record-schemas.ts';
import { recordNames } from './record-kinds.ts';

/** What of an entry that cannot be read can be told all the same; `null` where it cannot. */
export interface UnreadEntry {
  readonly name: JournalEntry['name'] | null;
  readonly id: string | null;
  readonly version: number | null;
  /** The first thing wrong ("record.target.type"); never a value. */
  readonly place: string;
}

export type ParsedEntry = { readonly entry: JournalEntry } | { readonly unread: UnreadEntry };

const whole = v.pipe(v.number(), v.safeInteger());
const draft: v.GenericSchema<unknown, Draft> = v.object({ field: v.pipe(v.string(), v.minLength(1)), text: noteText, updatedAt: whole });
const schema = v.variant('name', [
  ...recordNames.map((name) => v.object({ name: v.literal(name), record: recordSchemas[name] as v.GenericSchema })),
  v.object({ name: v.literal('drafts'), record: draft }),
]);

/** An entry of a journal as it is read back: one of an earlier form in today's, one that does not fit any as `unread`. */
export function parseEntry(value: unknown): ParsedEntry {
  const parsed = v.safeParse(schema, value, { abortEarly: true });
  if (parsed.success) return { entry: parsed.output as JournalEntry };
  return { unread: { name: part(v.object({ name: v.picklist([...recordNames, 'drafts']) }), value)?.name ?? null, id: null, version: null, ...headOf(value), place: v.getDotPath(parsed.issues[0]) ?? '(all of it)' } };
}

function headOf(value: unknown): { id: string; version: number } | undefined {
  return part(v.object({ record: v.object({ id: recordId, version: whole }) }), value)?.record;
}

function part<T>(of: v.GenericSchema<unknown, T>, value: unknown): T | undefined {
  const parsed = v.safeParse(of, value);
  return parsed.success ? parsed.output : undefined;
}
