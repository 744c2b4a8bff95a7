import * as v from 'valibot';
import type { WikipediaPage } from '../../../app/ports.ts';
import { entityId } from '../../../core/knowledge/wikidata-entity.ts';
import { namesPerRequest, pagesAddress, type WikimediaHosts } from './addresses.ts';
import type { WikimediaClient } from './client.ts';
import { parseAnswer } from './parse-answer.ts';
import { leadOf } from './lead-text.ts';

const title = v.pipe(v.string(), v.minLength(1), v.maxLength(1000));
const move = v.object({ from: title, to: title, tofragment: v.optional(v.string()) });
const page = v.object({
  title,
  missing: v.optional(v.boolean()), invalid: v.optional(v.boolean()),
  extract: v.optional(v.string()),
  pageprops: v.optional(v.object({ wikibase_item: v.optional(entityId), disambiguation: v.optional(v.string()) })),
  lastrevid: v.optional(v.pipe(v.number(), v.safeInteger())),
  fullurl: v.optional(v.string()),
});
const answer = v.object({
  query: v.optional(v.object({
    normalized: v.optional(v.array(move), []), redirects: v.optional(v.array(move), []), pages: v.optional(v.array(page), []),
  })),
  continue: v.optional(v.record(v.string(), v.union([v.string(), v.number()]))),
});
type Page = v.InferOutput<typeof page>;
type Move = v.InferOutput<typeof move>;

const limitBytes = 2_000_000;
/** Parts that one answer may come in. */
const mostParts = 4;
/** Moves from a name to its page: one for the spelling, and a chain of redirects. */
const mostMoves = 4;

/** Pages by the name asked, in one request; what the spelling is normalised to and redirects lead to is followed back to it. */
export async function fetchPages(client: WikimediaClient, hosts: WikimediaHosts, language: string, names: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<string, WikipediaPage>> {
  if (names.length > namesPerRequest) throw new RangeError(`${names.length} names in one request`);
  const pages = new Map<string, Page>();
  const moves = new Map<string, Move>();
  let more: Record<string, string> = {};
  for (let part = 0; part < mostParts; part += 1) {
    const text = await client(pagesAddress(hosts, language, names, more), { type: 'json', limitBytes, signal });
    const { query, continue: next } = parseAnswer(answer, text);
    for (const moved of [...query?.normalized ?? [], ...query?.redirects ?? []]) moves.set(moved.from, moved);
    for (const found of query?.pages ?? []) pages.set(found.title, { ...pages.get(found.title), ...found });
    if (next === undefined) break;
    more = Object.fromEntries(Object.entries(next).map(([key, value]) => [key, String(value)]));
  }
  return new Map(names.flatMap((name) => {
    const found = pages.get(whereTo(name, moves) ?? '');
    const read = found && wikipediaPage(found, language);
    return read ? [[name, read] as const] : [];
  }));
}

/** The title that a name ends at; `null` where that is but a section of a page about something else. */
function whereTo(name: string, moves: ReadonlyMap<string, Move>): string | null {
  let at = name;
  for (let step = 0; step < mostMoves; step += 1) {
    const moved = moves.get(at);
    if (moved === undefined) return at;
    if (moved.tofragment !== undefined && moved.tofragment !== '') return null;
    at = moved.to;
  }
  return null;
}

function wikipediaPage(found: Page, language: string): WikipediaPage | null {
  if (found.missing === true || found.invalid === true || found.lastrevid === undefined || found.fullurl === undefined) return null;
  return {
    lead: { title: found.title, language, text: leadOf(found.extract ?? ''), url: found.fullurl, revision: String(found.lastrevid), revisedAt: null },
    itemId: found.pageprops?.wikibase_item ?? null,
    isDisambiguation: found.pageprops?.disambiguation !== undefined,
  };
}

/** Whether a name can be a title: the API would split it, or refuse the whole question. */
export function canBeTitle(name: string): boolean {
  return name.trim() !== '' && !/[|#<>[\]{}\p{Cc}]/u.test(name) && new TextEncoder().encode(name).length <= 255;
}
