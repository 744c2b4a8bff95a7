import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openKnowledge, type Knowledge } from '../../lib/core/knowledge/knowledge.ts';
import { openPack, type Pack } from '../../lib/core/knowledge/pack.ts';
import type { Item } from '../../lib/core/model/knowledge.ts';

/** The packs that ship, opened once for a file of tests: one look-up, and every person and place by itself. */
export function shippedPacks(): { readonly knowledge: Knowledge; readonly people: readonly Item[]; readonly places: readonly Item[] } {
  const [places, people] = ['places', 'people'].map((name) => openPack(Uint8Array.from(readFileSync(join(import.meta.dirname, '../../public/packs', `${name}.bin`))).buffer)) as [Pack, Pack];
  const itemsOf = (pack: Pack): readonly Item[] => Array.from({ length: pack.size }, (_, index) => pack.item(index));
  return { knowledge: openKnowledge([places, people]), people: itemsOf(people), places: itemsOf(places) };
}
