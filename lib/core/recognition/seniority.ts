import { lowerAt, type Name } from './names.ts';
import { isTitleWordAt } from './title-words.ts';
import type { DocumentView } from './features.ts';
import type { PersonGroup } from './people.ts';
import type { Role } from '../model/recognition.ts';

/** Whether a name is that of the older (`true`) or the younger (`false`) of two: "the elder |Gates|", "the younger Mr. |Bush|"; `null` if nothing says so. */
export function isElderAt(view: DocumentView, { first }: Name): boolean | null {
  let t = first - 1;
  while (t > first - 4 && isTitleWordAt(view, t) && !/^(?:elder|older|senior|younger|junior)$/.test(lowerAt(view, t))) t -= 1;
  if (!/^(?:the|an?)$/.test(lowerAt(view, t - 1))) return null;
  return /^(?:elder|older|senior)$/.test(lowerAt(view, t)) ? true : /^(?:younger|junior)$/.test(lowerAt(view, t)) ? false : null;
}

/**
 * Of several persons of one surname those that are called the elder (`isElder`) or the younger by what the article says of them:
 * "Sr." or "Jr.", father or son, their ages; none where it says nothing.
 */
export function seniors(view: DocumentView, names: readonly Name[], roles: readonly (readonly Role[])[], groups: readonly PersonGroup[], isElder: boolean): ReadonlySet<PersonGroup> {
  const suffix = isElder ? 'sr' : 'jr';
  const kin = isElder ? /(?:^|\s)(?:elder|older|father|mother|grandfather)(?:$|[\s,])/i : /(?:^|\s)(?:younger|son|daughter|grandson)(?:$|[\s,])/i;
  const called = groups.filter((group) => group.forms.some((form) => form.suffix === suffix) || group.fulls.some((n) => (roles[n] ?? []).some(({ text }) => kin.test(text))));
  if (called.length > 0) return new Set(called);
  const ages = groups.map((group) => ageOf(view, names, group));
  const known = ages.filter((age) => age > 0);
  if (known.length < 2) return new Set();
  const chosen = isElder ? Math.max(...known) : Math.min(...known);
  return new Set(groups.filter((_, g) => ages[g] === chosen));
}

/** The age between commas behind a full name: 61 of "Derek Hargreaves, 61,"; 0 if there is none. */
function ageOf(view: DocumentView, names: readonly Name[], { fulls }: PersonGroup): number {
  for (const n of fulls) {
    const { last } = names[n] as Name;
    if (lowerAt(view, last) === ',' && /^\d{1,2}$/.test(lowerAt(view, last + 1)) && /^[,.]$/.test(lowerAt(view, last + 2))) return Number(lowerAt(view, last + 1));
  }
  return 0;
}
