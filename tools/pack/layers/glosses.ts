import { nameKey } from '../../../lib/core/knowledge/name-keys.ts';
import type { ItemKind } from '../../../lib/core/model/knowledge.ts';
import type { PackItem } from '../write-pack.ts';
import type { WordNetInstance } from './wordnet.ts';

/** What WordNet calls a settlement or a state: those come from better sources. */
const settled = /\b(?:city|town|capital|state|province|country|republic|kingdom|borough|municipality|county|island country|nation|village|commune|resort|port)\b/;

/** What shares a name with a country or region and is none: "the Jordan", "the Niger". */
const isOfItsOwn = /\b(?:river|stream|lake|mountain|peak|volcano|sea|gulf|bay|strait|channel|canal|desert)\b/;

/** Rivers, ranges, seas, regions, wars and organisations with WordNet's gloss. `taken` are the keys of well-known places of better sources, `towns` those of all towns. */
export function glossItems(instances: readonly WordNetInstance[], taken: ReadonlySet<string>, towns: ReadonlySet<string>, isOtherwiseUsed: (key: string) => boolean): readonly PackItem[] {
  return instances.flatMap((instance): PackItem[] => {
    const kind = kindOf(instance);
    const label = instance.names[0] as string;
    if (!kind || label.length < 3) return [];
    const known = kind === 'place' ? instance.names.filter((name) => taken.has(nameKey(name))) : [];
    if (known.includes(label) && (isSettlement(instance) || !isOfItsOwn.test(instance.instanceOf))) return [];
    if (kind === 'place' && isSettlement(instance) && instance.names.some((name) => taken.has(nameKey(name)) || (/\b(?:city|town)\b/.test(instance.gloss) && towns.has(nameKey(name))))) return [];
    if (/astronomical|constellation|star|planet|asteroid|galaxy|nebula|comet|satellite|crater/.test(`${instance.instanceOf} ${instance.gloss}`)) return [];
    if (/\b(?:god|goddess|mythical|mythology|legendary|imaginary|Bible|biblical)\b/i.test(instance.gloss)) return [];
    return [{
      id: `wordnet:${nameKey(label).replaceAll(' ', '-')}-${instance.file}`, kind, label, aliases: instance.names.slice(1).filter((name) => !known.includes(name) || isOfItsOwn.test(instance.instanceOf)), description: instance.gloss,
      statements: [], coordinates: null, countryCode: null, prior: kind === 'place' ? 0.5 : 0.4, weak: instance.names.some((name) => isOtherwiseUsed(nameKey(name))),
    }];
  });
}

/** Whether WordNet means a settlement, a state or a region of one. */
export function isSettlement({ instanceOf, gloss }: WordNetInstance): boolean {
  return settled.test(instanceOf) || settled.test(gloss);
}

function kindOf({ file, instanceOf }: WordNetInstance): ItemKind | null {
  if (file === 15 || file === 17) return 'place';
  if (file === 14) return 'organisation';
  return (file === 4 || file === 11) && /war|battle|siege|revolution|rebellion|campaign|treaty|conflict|revolt/.test(instanceOf) ? 'event' : null;
}
