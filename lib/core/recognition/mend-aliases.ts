import { asking } from './asking.ts';
import { isSetAside, triggerBefore } from './aliases.ts';
import { isCapitalAt, nameIndex } from './name-list.ts';
import { lowerAt, nameOf, type Name } from './names.ts';
import { nicknameAt } from './nicknames.ts';
import { isRoleNoun, isTitleWord } from './title-words.ts';
import type { DocumentView } from './features.ts';

/** The person that is called otherwise stands at most so many tokens before the words that say so. */
const REACH = 20;

/** Persons by what else they are called ("Anna Novak, known as |Rusty|", "They called her |Rusty|") where that was taken for another kind of name, or for none. */
export function mendAliases(view: DocumentView, names: readonly Name[]): Name[] {
  const nameAt = nameIndex(view, names);
  const found: Name[] = [];
  const called = new Set<string>();
  const firstPerson = names.find(({ kind }) => kind === 'person')?.first ?? view.tokens.count;
  for (let t = 1; t < view.tokens.count; t++) {
    if (!isCapitalAt(view, t) || isCapitalAt(view, t - 1) || isCapitalAt(view, t + 1)) continue;
    const n = nameAt[t] as number;
    if (n >= 0 && (names[n] as Name).last - (names[n] as Name).first > 1) continue;
    const start = triggerBefore(view, t);
    const isTold = start >= 0 && isPersonBefore(view, names, nameAt, start);
    const isAside = !isTold && t > 1 && names[nameAt[t - 2] as number]?.kind === 'person' && !/^[,(]$/.test(lowerAt(view, t - 1)) && isSetAside(view, t, t + 1);
    if (!isTold && !isAside && (firstPerson >= t || isAddress(view, t) || nicknameAt(view, { first: t, last: t + 1 }) === null)) continue;
    if (n < 0 || (names[n] as Name).kind !== 'person') found.push(nameOf(view, t, t + 1, 'person', 0.7));
    called.add(lowerAt(view, t));
  }
  if (called.size === 0) return found;
  const others = names.filter((name) => name.kind === 'organisation' && name.last - name.first === 1 && called.has(lowerAt(view, name.first)));
  return [...found, ...others.map((name) => ({ ...name, kind: 'person' as const, confidence: Math.min(name.confidence, 0.7) }))];
}

/** Whether the last name that ends before token `start`, in the same sentence, is a person's. */
function isPersonBefore(view: DocumentView, names: readonly Name[], nameAt: Int32Array, start: number): boolean {
  for (let t = start; t >= 0 && t > start - REACH; t--) {
    if (t < start && /^[.;:!?]$/.test(lowerAt(view, t))) return false;
    const n = nameAt[t] as number;
    if (n >= 0) return (names[n] as Name).kind === 'person';
  }
  return false;
}

const addresses = new Set('excellency majesty highness holiness honour honor god allah daddy papa dad mum mom mama boss grandpa guru'.split(' '));

/** What people are called to their faces, which is nobody's name. */
const isAddress = asking((word) => addresses.has(word) || isTitleWord(word) || isRoleNoun(word));
