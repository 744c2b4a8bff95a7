/** A node of a JSON-LD graph: what hostile JSON can be, keys read by `own` only. */
export type JsonNode = Readonly<Record<string, unknown>>;

const deepest = 12;
const mostNodes = 2000;

/**
 * All nodes (objects) of a page's JSON-LD scripts, outer ones first, however nested (`@graph`, arrays, `mainEntity`).
 * Broken scripts are mended where that is safe (HTML comments, raw line breaks in strings, trailing commas), else left
 * out: a page without JSON-LD is an outcome, not an error. At most 2,000 nodes and 12 levels.
 */
export function jsonLdNodes(scripts: readonly string[]): JsonNode[] {
  const nodes: JsonNode[] = [];
  let level: unknown[] = scripts.map(parse);
  for (let depth = 0; depth < deepest && level.length > 0 && nodes.length < mostNodes; depth += 1) {
    const next: unknown[] = [];
    for (const value of level) {
      if (Array.isArray(value)) { next.push(...value.slice(0, mostNodes)); continue; }
      if (typeof value !== 'object' || value === null) continue;
      nodes.push(value as JsonNode);
      for (const child of Object.values(value)) if (typeof child === 'object' && child !== null) next.push(child);
      if (next.length > mostNodes * 4) break;
    }
    level = next;
  }
  return nodes.slice(0, mostNodes);
}

/** A node's own value of a key; nothing inherited (`__proto__`, `constructor`) comes through. */
export function own(node: JsonNode, key: string): unknown {
  return Object.hasOwn(node, key) ? node[key] : undefined;
}

/** The strings of a value: itself, those of an array, the `name` or `@value` of nodes. */
export function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value.trim()].filter((each) => each !== '');
  if (Array.isArray(value)) return value.slice(0, 50).flatMap((each) => Array.isArray(each) ? [] : strings(each));
  if (typeof value === 'object' && value !== null) {
    const named = own(value as JsonNode, 'name') ?? own(value as JsonNode, '@value');
    return typeof named === 'string' || Array.isArray(named) ? strings(named).slice(0, 1) : [];
  }
  return [];
}

/** Names of a node's types without their vocabulary's address. */
export function typesOf(node: JsonNode): string[] {
  return strings(own(node, '@type')).map((type) => type.replace(/^.*[/#:]/, ''));
}

function parse(script: string): unknown {
  const bare = script
    .replace(/^\s*(?:<!--|(?:\/\*|\/\/)?\s*<!\[CDATA\[\s*(?:\*\/)?)/, '')
    .replace(/(?:-->|(?:\/\*|\/\/)?\s*\]\]>\s*(?:\*\/)?)?\s*;?\s*$/, '');
  const unbroken = bare.replace(/\p{Cc}+/gu, ' ');
  for (const text of [bare, unbroken, unbroken.replace(/,\s*([}\]])/g, '$1')]) {
    try { return JSON.parse(text) as unknown; } catch { /* the next mending, or none */ }
  }
  return null;
}
