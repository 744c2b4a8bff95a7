import { mendBounds } from './mend-bounds.ts';
import { mendByUse } from './mend-by-use.ts';
import { mendAliases } from './mend-aliases.ts';
import { mendGiven } from './mend-given.ts';
import { isGivenName, mendKinds } from './mend-kinds.ts';
import { mendKnown } from './mend-known.ts';
import { mendPersons } from './mend-persons.ts';
import { withNames } from './name-list.ts';
import type { Lexicon } from './lexicon.ts';
import { lowerAt, lowerForm, type Name } from './names.ts';
import type { DocumentView } from './features.ts';
import type { TagKind } from './tagger.ts';

/** A name changes its kind only if it is less sure than this, and the others of its form are on average surer. */
const SURE = 0.8;
/** Share of the votes that a kind needs to win over the others. */
const MAJORITY = 0.7;

/**
 * One article, one reading: names of the same form get the kind that most of them have, weighted by confidence; an
 * unsure name that is part of somebody's full name is that person's; and a surname that was missed where it stands
 * alone is found.
 */
export function consistent(view: DocumentView, names: readonly Name[], lexicon: Lexicon): readonly Name[] {
  const votes = new Map<string, Map<TagKind, number>>();
  for (const name of names) if (name.confidence < SURE) votes.set(lowerForm(name.surface), new Map());
  for (const name of names) {
    const kinds = votes.get(lowerForm(name.surface));
    kinds?.set(name.kind, (kinds.get(name.kind) ?? 0) + name.confidence);
  }
  const surnames = surnamesOf(view, names);
  const longSurnames = longSurnamesOf(view, names);
  const voted = names.map((name) => {
    if (name.kind === 'place' && longSurnames.has(lowerForm(name.surface)) && !isGoneTo(view, name.first)) return { ...name, kind: 'person' as const };
    if (name.confidence >= SURE) return name;
    if (name.last - name.first === 1 && name.kind !== 'person' && surnames.has(lowerAt(view, name.first)) && !(name.kind === 'place' && isGoneTo(view, name.first))) return { ...name, kind: 'person' as const };
    const kinds = votes.get(lowerForm(name.surface)) as Map<TagKind, number>;
    const total = [...kinds.values()].reduce((sum, vote) => sum + vote, 0);
    const [kind, vote] = [...kinds].reduce((best, next) => (next[1] > best[1] ? next : best));
    return vote >= MAJORITY * total ? { ...name, kind } : name;
  });
  const bounded = mendBounds(view, mendKinds(view, voted, lexicon));
  const withPersons = withNames(view, bounded, mendPersons(view, bounded));
  const whole = withNames(view, withPersons, mendGiven(view, withPersons, isGivenName(view, lexicon)));
  const called = withNames(view, whole, mendAliases(view, whole));
  const used = withNames(view, called, mendByUse(view, called));
  return withNames(view, used, mendKnown(view, used));
}

const motion = /^(?:flew|moved|went|travell?ed|came|returned|drove|sailed|back|gone|come|flown|home|trip|journey|road|flight|way|move|moves|moving|flying|going)$/;

/** Whether the words before token `t` say that somebody is there or goes there. */
function isGoneTo(view: DocumentView, t: number): boolean {
  const before = lowerAt(view, t - 1);
  return before === 'in' || before === 'near' || (before === 'to' && motion.test(lowerAt(view, t - 2)));
}

/** Last words of the persons' full names that are surely persons, if no place has that name too. */
function surnamesOf(view: DocumentView, names: readonly Name[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const name of names) {
    if (name.kind === 'person' && name.last - name.first > 1 && name.confidence >= SURE) found.add(lowerAt(view, name.last - 1));
  }
  for (const name of names) {
    if (name.kind === 'place' && name.last - name.first === 1 && name.confidence >= SURE) found.delete(lowerAt(view, name.first));
  }
  return found;
}

/** Surnames of two words, "San Martín" of José de San Martín, if the article never goes to a place called so. */
function longSurnamesOf(view: DocumentView, names: readonly Name[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const name of names) {
    if (name.kind === 'person' && name.last - name.first > 2 && name.confidence >= SURE) found.add(lowerForm(view.text.slice(view.tokens.starts[name.last - 2], name.end)));
  }
  if (found.size > 0) for (const name of names) if (name.kind === 'place' && name.last - name.first === 2 && isGoneTo(view, name.first)) found.delete(lowerForm(name.surface));
  return found;
}
