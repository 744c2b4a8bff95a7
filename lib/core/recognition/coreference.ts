import type { Kind } from '../model/recognition.ts';

/** A name to be grouped. */
interface Named {
  readonly surface: string;
  readonly kind: Kind;
}

/** Groups names into entities: equal forms, and a person's surname or first name with the fullest form before or after it. */
export function coreference(names: readonly Named[]): {
  readonly entityOf: readonly string[];
  readonly entities: readonly { readonly id: string; readonly kind: Kind; readonly name: string; readonly roles: readonly [] }[];
} {
  const fullest = new Map<string, string>();
  for (const { surface, kind } of names) {
    if (kind !== 'person') continue;
    const words = surface.split(/\s+/);
    if (words.length < 2) continue;
    for (const part of [words.at(-1) as string, words[0] as string]) if (!fullest.has(part)) fullest.set(part, surface);
  }
  const ids = new Map<string, string>();
  const entities: { readonly id: string; readonly kind: Kind; readonly name: string; readonly roles: readonly [] }[] = [];
  const entityOf = names.map(({ surface, kind }) => {
    const name = kind === 'person' ? (fullest.get(surface) ?? surface) : surface;
    const key = `${kind}:${name}`;
    let id = ids.get(key);
    if (id === undefined) {
      ids.set(key, (id = `e${ids.size + 1}`));
      entities.push({ id, kind, name, roles: [] });
    }
    return id;
  });
  return { entityOf, entities };
}
