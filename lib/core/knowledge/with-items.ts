import type { Item, KnowledgeSource, Statement } from '../model/knowledge.ts';
import { sortedCandidates, type Candidate, type Knowledge, type Match } from './knowledge.ts';
import { nameKey, spellingKey, withoutInitials } from './name-keys.ts';

/** An item from elsewhere, with the names under which its source itself leads to it (a redirect), and that source. */
export interface FoundItem {
  readonly item: Item;
  readonly names: readonly string[];
  readonly source: KnowledgeSource;
}

/**
 * Knowledge with more items in it. One that the packs hold too keeps its place there and takes the new facts; their own
 * stay where the new ones say nothing of the kind.
 */
export function withItems(knowledge: Knowledge, found: readonly FoundItem[]): Knowledge {
  const byId = (id: string): Item | null => {
    const own = knowledge.byId(id);
    const more = found.find(({ item }) => item.id === id);
    return own && more ? united(own, more.item) : more?.item ?? own;
  };
  return {
    ...knowledge,
    sources: new Map([...knowledge.sources, ...found.map(({ source }) => [source.id, source] as const)]),
    byId,
    candidates: (name, kind) => {
      const own = knowledge.candidates(name, kind).map((candidate) => ({ ...candidate, item: byId(candidate.item.id) ?? candidate.item }));
      const more = found.flatMap(({ item, names }): Candidate[] => {
        if (item.kind !== kind || own.some((candidate) => candidate.item.id === item.id)) return [];
        const match = matchOf(name, item, names);
        return match ? [{ item, match, weak: false }] : [];
      });
      return sortedCandidates([...own, ...more]);
    },
  };
}

function matchOf(name: string, item: Item, names: readonly string[]): Match | null {
  const key = nameKey(name);
  if (nameKey(item.label) === key) return 'name';
  const keys = [item.label, ...item.aliases, ...names].map(nameKey);
  if (keys.some((other) => other === key || withoutInitials(other) === key || withoutInitials(key) === other)) return 'alias';
  const spelling = item.kind === 'person' ? spellingKey(name) : '';
  return spelling !== '' && [item.label, ...item.aliases].some((other) => spellingKey(other) === spelling) ? 'spelling' : null;
}

function united(own: Item, more: Item): Item {
  const isTold = (statement: Statement): boolean => more.statements.some((other) => other.property === statement.property
    && (other.property !== 'office' || isSameTerm(other, statement)));
  return {
    ...more, prior: Math.max(own.prior, more.prior), countryCode: own.countryCode ?? more.countryCode, coordinates: own.coordinates ?? more.coordinates,
    label: own.label, description: more.description ?? own.description,
    aliases: [...new Set([...own.aliases, ...more.aliases, more.label])].filter((alias) => alias !== own.label),
    statements: [...more.statements, ...own.statements.filter((statement) => !isTold(statement))],
  };
}

/** Two sources tell of one term if it began within a year of each other: their words for the office differ. */
function isSameTerm(one: Statement, other: Statement): boolean {
  return one.start !== null && other.start !== null && Math.abs(one.start.year - other.start.year) <= 1;
}
