import type { SavedEntity } from '../model/library.ts';
import type { Kind, Quotation, Role } from '../model/recognition.ts';
import type { Span } from '../model/span.ts';
import { entityKey } from './entity-key.ts';

/** What saving needs of a reading: a `Reading` fits. */
export interface NamesRead {
  readonly recognition: {
    readonly entities: readonly { readonly id: string; readonly kind: Kind; readonly name: string; readonly roles: readonly Role[] }[];
    readonly mentions: readonly (Span & { readonly entity: string })[];
    readonly quotations: readonly Quotation[];
  };
  readonly links: readonly { readonly entity: string; readonly item: { readonly id: string } | null }[];
}

/** The names of a reading as a saved article keeps them. Spans that lie outside a text of `length` units are left out. */
export function savedEntities(names: NamesRead, length: number): readonly SavedEntity[] {
  const itemOf = new Map(names.links.map((link) => [link.entity, link.item?.id ?? null]));
  const fits = (span: Span): boolean => span.start <= span.end && span.end <= length;
  const mentionsOf = Map.groupBy(names.recognition.mentions.filter(fits), (mention) => mention.entity);
  const quotationsOf = Map.groupBy(names.recognition.quotations.filter(fits), (quotation) => quotation.speaker);
  return names.recognition.entities.map((entity) => ({
    key: entityKey(entity.kind, entity.name),
    itemId: itemOf.get(entity.id) ?? null,
    kind: entity.kind,
    name: entity.name,
    roles: entity.roles.filter(fits),
    quotations: quotationsOf.get(entity.id) ?? [],
    mentions: (mentionsOf.get(entity.id) ?? []).map(({ start, end }) => ({ start, end })),
  }));
}
