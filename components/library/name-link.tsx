import type { JSX } from 'preact';
import type { EntityKey } from '../../lib/core/model/library.ts';
import type { Kind } from '../../lib/core/model/recognition.ts';
import { hashOf } from './route.ts';

/** A name that leads to its page, underlined in the line style of its kind. */
export function NameLink({ entity, children }: { entity: { readonly key: EntityKey; readonly kind: Kind; readonly name: string }; children?: string }): JSX.Element {
  return <a class={`name name-${entity.kind}`} dir="auto" href={hashOf({ view: 'name', key: entity.key })}>{children ?? entity.name}</a>;
}
