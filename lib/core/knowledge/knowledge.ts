import type { Item, KnowledgeSource } from '../model/knowledge.ts';
import type { Kind } from '../model/recognition.ts';
import { areOtherwise, nameKey, spellingKey, surnamesOf, withoutInitials } from './name-keys.ts';
import type { Pack } from './pack.ts';
import type { KeyMark } from './pack-format.ts';

/** How a name led to an item, the surest first. */
export type Match = 'name' | 'alias' | 'spelling' | 'surname';

/** An item that a name may mean. */
export interface Candidate {
  readonly item: Item;
  readonly match: Match;
  /** The name counts only in context: it is also a word, a surname, or a very small place. */
  readonly weak: boolean;
}

/** Several packs behind one look-up. */
export interface Knowledge {
  /** Every source by its id. */
  readonly sources: ReadonlyMap<string, KnowledgeSource>;
  /**
   * Items that the name may mean, the surest match and the highest prior first: by name or alias, by spelling (people,
   * only where no name matched), by bare surname (people, single words only). An item of two packs comes once.
   */
  readonly candidates: (name: string, kind: Kind) => readonly Candidate[];
  /** The item of an id, or `null`. */
  readonly byId: (id: string) => Item | null;
  /** The present-day country of an ISO 3166-1 alpha-2 code, or `null`. */
  readonly country: (code: string) => Item | null;
  /** Codes of the present-day countries that a word names, by name or as their people's ("Tajik", "Burma", "Congolese"). */
  readonly countryCodesOf: (word: string) => readonly string[];
}

/** Items looked at per key and pack, the likelier first: there are hundreds of towns called San José. */
const mostFound = 30;
/** Answers kept; an article has some hundred names. */
const mostRemembered = 400;
const mostWords = 4000;

/** One look-up over several packs, earlier packs first where both know an item (facts of both are kept). */
export function openKnowledge(packs: readonly Pack[]): Knowledge {
  // of two packs that call their source alike the first one says how old its facts are
  const sources = new Map(packs.flatMap((pack) => pack.sources).toReversed().map((source) => [source.id, source]));
  const find = (mark: KeyMark, key: string, fits: (item: Item) => Match | null): Candidate[] =>
    key === '' ? [] : packs.flatMap((pack) => pack.find(key, mark).slice(0, mostFound).flatMap((index) => {
      const item = pack.item(index);
      const match = fits(item);
      return match ? [{ item, match, weak: pack.isWeak(index) }] : [];
    }));

  // dating, linking and their contexts ask for the same names of an article several times over
  const answers = new Map<string, readonly Candidate[]>();
  const remembered = (question: string, ask: () => readonly Candidate[]): readonly Candidate[] => {
    const answer = answers.get(question) ?? ask();
    if (answers.size >= mostRemembered) answers.clear();
    answers.set(question, answer);
    return answer;
  };

  const codes = new Map<string, readonly string[]>();

  return {
    sources,
    candidates: (name, kind) => remembered(`${kind} ${name}`, () => {
      const key = nameKey(name);
      const exact = find('name', key, (item) => item.kind === kind ? nameMatch(item, key) : null);
      if (kind !== 'person' || exact.length > 0) return sortedCandidates(united(exact));
      if (!key.includes(' ')) return sortedCandidates(united(find('surname', key, (item) => namesOf(item).some((other) => surnamesOf(other, item.countryCode).includes(key)) ? 'surname' : null)));
      const shorter = withoutInitials(key) ?? '';
      const near = find('name', shorter, (item) => item.kind === 'person' && nameMatch(item, shorter) ? 'alias' : null);
      if (near.length > 0) return sortedCandidates(united(near));
      const spelling = spellingKey(name);
      return sortedCandidates(united(find('spelling', spelling, (item) => [item.label, ...item.aliases].some((other) => spellingKey(other) === spelling && !areOtherwise(other, name)) ? 'spelling' : null)));
    }),
    byId: (id) => united(packs.flatMap((pack) => {
      const index = pack.indexOf(id);
      return index < 0 ? [] : [{ item: pack.item(index), match: 'name', weak: pack.isWeak(index) }];
    }))[0]?.item ?? null,
    country: (code) => united(find('country', code, (item) => item.countryCode === code ? 'name' : null))[0]?.item ?? null,
    countryCodesOf: (word) => {
      const key = nameKey(word);
      const answer = codes.get(key);
      if (answer) return answer;
      const isNamed = (item: Item): boolean => item.statements.some(({ property, value }) => property === 'demonym' && nameKey(value) === key);
      const found = [
        ...find('demonym', key, (item) => isNamed(item) ? 'name' : null),
        ...find('name', key, (item) => isCountry(item) ? nameMatch(item, key) : null),
      ];
      const named = [...new Set(found.map(({ item }) => item.countryCode).filter((code) => code !== null))];
      if (codes.size >= mostWords) codes.clear();
      codes.set(key, named);
      return named;
    },
  };
}

/** Countries are the places whose people have a name of their own. */
function isCountry(item: Item): boolean {
  return item.kind === 'place' && item.statements.some(({ property }) => property === 'demonym');
}

/** How a folded name is one of the item's own, or `null`: hashes may collide. */
function nameMatch(item: Item, key: string): Match | null {
  if (nameKey(item.label) === key) return 'name';
  return namesOf(item).some((other) => other === key || withoutInitials(other) === key) ? 'alias' : null;
}

function namesOf(item: Item): readonly string[] {
  return [item.label, ...item.aliases].map(nameKey);
}

/** One candidate per item: the facts of later packs are added to those of the first. */
function united(found: readonly Candidate[]): readonly Candidate[] {
  const byId = new Map<string, Candidate>();
  for (const candidate of found) {
    const first = byId.get(candidate.item.id);
    byId.set(candidate.item.id, first ? { ...first, item: withFactsOf(first.item, candidate.item) } : candidate);
  }
  return [...byId.values()];
}

function withFactsOf(item: Item, other: Item): Item {
  const known = new Set(item.statements.map(factKey));
  return {
    ...item,
    description: item.description ?? other.description,
    aliases: [...new Set([...item.aliases, ...other.aliases])],
    statements: [...item.statements, ...other.statements.filter((statement) => !known.has(factKey(statement)))],
  };
}

function factKey({ property, value, start }: Item['statements'][number]): string {
  return JSON.stringify([property, value, start]);
}

/** The surest match first, then the highest prior. */
export function sortedCandidates(candidates: readonly Candidate[]): readonly Candidate[] {
  const rank: Record<Match, number> = { name: 0, alias: 1, spelling: 2, surname: 3 };
  return [...candidates].sort((a, b) => rank[a.match] - rank[b.match] || b.item.prior - a.item.prior);
}
