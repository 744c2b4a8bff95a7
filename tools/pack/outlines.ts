import type { Outlines } from '../../lib/core/card/outline-map.ts';
import { packageJson } from './inputs.ts';

interface Border { readonly properties: { readonly iso1A2?: string; readonly iso1N3?: string } }

/** Country outlines of world-atlas (1:50m) under ISO alpha-2 ids, without names and the extra layer of land. */
export function outlines(): Outlines {
  const atlas = packageJson<Outlines>('world-atlas/countries-50m.json');
  const borders = packageJson<{ features: readonly Border[] }>('@rapideditor/country-coder/src/data/borders.json').features;
  const codes = new Map(borders.map(({ properties }) => [properties.iso1N3, properties.iso1A2]));
  const geometries = atlas.objects.countries.geometries.map(({ properties, ...shape }) => {
    const name = (properties as { name?: string } | undefined)?.name;
    const code = name === 'Kosovo' ? 'XK' : codes.get(String(shape.id ?? '').padStart(3, '0'));
    return { ...shape, id: code ?? `?${name ?? ''}` };
  });
  return { ...atlas, objects: { countries: { type: 'GeometryCollection', geometries } } };
}
