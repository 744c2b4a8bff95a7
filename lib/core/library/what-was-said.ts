import type { Correction, EntityKey, Identity, SetDay } from '../model/library.ts';
import { fullestName } from './group-names.ts';
import type { KnownName } from './known-name.ts';

/** One thing that the reader said of names or articles, which can be taken back by itself. */
export type Said =
  | { readonly type: 'correction'; readonly record: Correction }
  | { readonly type: 'day'; readonly record: SetDay }
  /** Names are one; `forms` are what the articles call them. */
  | { readonly type: 'joined'; readonly record: Identity; readonly forms: readonly string[] }
  /** A name stands apart from others that have its item. */
  | { readonly type: 'apart'; readonly record: Identity; readonly form: string }
  /** It is called otherwise than by itself, which would be `form`. */
  | { readonly type: 'renamed'; readonly record: Identity; readonly form: string };

/** Everything that the reader said and has not taken back, newest first. `known` are the names that articles have. Linear. */
export function whatWasSaid(
  { corrections, setDays, identities }: { readonly corrections: readonly Correction[]; readonly setDays: readonly SetDay[]; readonly identities: readonly Identity[] },
  known: ReadonlyMap<EntityKey, Pick<KnownName, 'name' | 'items'>>,
): readonly Said[] {
  return [
    ...corrections.map((record): Said => ({ type: 'correction', record })),
    ...setDays.map((record): Said => ({ type: 'day', record })),
    ...identities.flatMap((record) => saidBy(record, known)),
  ].toSorted((a, b) => b.record.updatedAt - a.record.updatedAt);
}

/** One identity may say several things: that names are one, and what that one is called. */
function saidBy(record: Identity, known: ReadonlyMap<EntityKey, Pick<KnownName, 'name' | 'items'>>): readonly Said[] {
  const { keys, itemId, name } = record;
  const forms = keys.map((key) => known.get(key)?.name ?? key.slice(key.indexOf(':') + 1));
  const only = (key: EntityKey): string | null => { const items = known.get(key)?.items ?? []; return items.length === 1 ? items[0] ?? null : null; };
  // Names of one item are one without the reader's word.
  const isJoined = keys.length > 1 && (itemId === null || keys.some((key) => only(key) !== itemId));
  const isApart = !isJoined && itemId === null && keys.some((key) => only(key) !== null);
  // Whoever joins names gives them the name of one of them.
  const isRenamed = isJoined || isApart ? !forms.includes(name) : name !== fullestName(forms);
  return [
    ...(isRenamed ? [{ type: 'renamed', record, form: fullestName(forms) } as const] : []),
    ...(isJoined ? [{ type: 'joined', record, forms } as const] : []),
    ...(isApart ? [{ type: 'apart', record, form: forms.join(', ') } as const] : []),
  ];
}
