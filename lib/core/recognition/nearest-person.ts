import { genderByTitle } from './genders.ts';
import { calledAs, officesOf } from './person-mentions.ts';
import { isElderAt, seniors } from './seniority.ts';
import { lowerAt } from './names.ts';
import { isSpeechVerb } from './speech-verbs.ts';
import type { DocumentView } from './features.ts';
import type { Name } from './names.ts';
import type { People, PersonGroup } from './people.ts';
import type { PersonName } from './person-names.ts';
import type { Role } from '../model/recognition.ts';

/** Of several persons who may be meant by the short name `i` the likeliest. */
export function nearest(people: People, view: DocumentView, names: readonly Name[], roles: readonly (readonly Role[])[], groups: readonly PersonGroup[], i: number, person: PersonName, isWoman: boolean | null): PersonGroup {
  const key = person.keys.at(-1) as string;
  const lasts = groups.map((group) => lastBefore(group, i));
  const latest = Math.max(...lasts);
  const sizes = ({ fulls, forms }: PersonGroup): number => fulls.length + (people.singles.get(forms[0]?.keys.at(-1) ?? '') ?? 0);
  const called = calledAs(view, names[i] as Name, person);
  const offices = officesOf(roles[i] ?? []);
  const isElder = isElderAt(view, names[i] as Name);
  const byAge = isElder === null ? null : seniors(view, names, roles, groups, isElder);
  const lead = leading(names, groups, i);
  const isSaid = isSpeaking(view, names[i] as Name);
  const ranks = groups.map((group, g) => {
    const last = lasts[g] as number;
    let rank = last >= 0 ? 16 : 0;
    if (isWoman === null && group.isWoman === true && isMarried(group, key) && groups.some((other) => other.isWoman !== true && (other.shorts.has(`false ${key}`) || other.shorts.has(` ${key}`)))) rank -= 8;
    if (isFirstName(group, key) && groups.every((other) => other === group || sizes(group) >= 3 * sizes(other))) rank += 5;
    if (byAge?.has(group) === true) rank += 32;
    else if (byAge === null && group.forms.some(({ suffix }) => suffix === 'sr')) rank -= 8;
    if (isWoman !== null && group.isWoman === isWoman) rank += genderByTitle(view, names[i] as Name) === null ? 2 : 8;
    rank += group.forms.some((form) => form.keys.at(-1) === key) ? 4 : group.forms.some((form) => form.keys[0] === key) ? 3 : 0;
    if (group.shorts.has(called)) rank += 4;
    if (offices.length > 0 && group.names.some((n) => n < i && officesOf(roles[n] ?? []).some((office) => offices.includes(office)))) rank += 8;
    if (!group.isRelative) rank += 3;
    if (last >= 0 && isSameParagraph(view, names[last] as Name, names[i] as Name)) rank += 3;
    if (last === latest) rank += 1;
    if (group === lead) rank += 2;
    if (isSaid && last >= 0 && isSameParagraph(view, names[last] as Name, names[i] as Name)) rank += 6;
    return rank;
  });
  const best = Math.max(...ranks);
  return groups[ranks.reduce((chosen, rank, g) => (rank === best && (chosen < 0 || (lasts[g] as number) > (lasts[chosen] as number)) ? g : chosen), -1)] as PersonGroup;
}

function isFirstName({ forms }: PersonGroup, key: string): boolean {
  return forms.some(({ keys }) => keys.length > 1 && keys[0] === key);
}

/** An article opens with so many code units. */
const LEAD = 600;

/** Of persons of one surname the one whose full name the article opens with; `undefined` if none is named there. */
function leading(names: readonly Name[], groups: readonly PersonGroup[], i: number): PersonGroup | undefined {
  let lead: PersonGroup | undefined;
  for (const group of groups) {
    const n = group.fulls[0] ?? i;
    if (n < i && (names[n] as Name).start < LEAD && n < (lead?.fulls[0] ?? i)) lead = group;
  }
  return lead;
}

/** "…,” X |said|", "…,” |said| X". */
function isSpeaking(view: DocumentView, { first, last }: Name): boolean {
  return (isSpeechVerb(lowerAt(view, last)) && /^["”’»']$/.test(lowerAt(view, first - 1))) || (isSpeechVerb(lowerAt(view, first - 1)) && /^["”’»']$/.test(lowerAt(view, first - 2)));
}

/** Whether a woman has been called by her surname with a title alone: "Mrs. Loving", beside whom "Loving" is her husband. */
function isMarried({ shorts }: PersonGroup, key: string): boolean {
  return shorts.has(`true ${key}`) && !shorts.has(` ${key}`);
}

function isSameParagraph(view: DocumentView, a: Name, b: Name): boolean {
  return b.start - a.end < 2000 && !/\n\s*\n/.test(view.text.slice(a.end, b.start));
}

/** The last name of the group before name `i`; −1 if there is none. */
export function lastBefore(group: PersonGroup, i: number): number {
  let low = 0;
  let high = group.fulls.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((group.fulls[middle] as number) < i) low = middle + 1;
    else high = middle;
  }
  return Math.max(group.lastShort, low === 0 ? -1 : (group.fulls[low - 1] as number));
}
