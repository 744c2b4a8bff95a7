import { openKnowledge, type Knowledge } from '../../lib/core/knowledge/knowledge.ts';
import { openPack } from '../../lib/core/knowledge/pack.ts';
import { parsePartialDate } from '../../lib/core/knowledge/partial-days.ts';
import type { KnowledgeSource, Property, Statement } from '../../lib/core/model/knowledge.ts';
import { writePack, type PackItem } from '../../tools/pack/write-pack.ts';

export const source: KnowledgeSource = { id: 'rows', name: 'Rows of a test', edition: '2022-07', licence: 'CC0', url: null };

/** A statement in one line: `fact('office', 'Foreign Minister of Russia', '1990-10-11', '1996-01-05')`; `'…'` as end: still then. */
export function fact(property: Property, value: string, start = '', end = '', valueId: string | null = null): Statement {
  return { property, value, valueId, start: parsePartialDate(start), end: parsePartialDate(end), openEnded: end === '…', source: source.id };
}

export function person(id: string, label: string, statements: readonly Statement[] = [], more: Partial<PackItem> = {}): PackItem {
  return { id, kind: 'person', label, aliases: [], description: null, statements, coordinates: null, countryCode: null, prior: 0.5, bySurname: true, ...more };
}

export function place(id: string, label: string, countryCode: string, latitude: number, longitude: number, more: Partial<PackItem> = {}): PackItem {
  return { id, kind: 'place', label, aliases: [], description: null, statements: [], coordinates: { latitude, longitude }, countryCode, prior: 0.5, ...more };
}

/** Rows compiled to a pack and opened, the way a shipped pack is. */
export function knowledgeOf(items: readonly PackItem[]): Knowledge {
  return openKnowledge([openPack(writePack(items, [source]))]);
}
