import { aliasOf } from './aliases.ts';
import { lowerAt, type Name } from './names.ts';
import { nicknameAt } from './nicknames.ts';
import type { DocumentView } from './features.ts';
import type { PersonGroup } from './people.ts';

/** Somebody whose nickname is told is named at most so many tokens before. */
const REACH = 600;

/** Joins persons whom the article says to be one: "Michael Schwerner, known as Mickey", "They called him Mickey". */
export function joinAliases(view: DocumentView, names: readonly Name[], groups: readonly PersonGroup[]): void {
  const groupOf = new Map<number, PersonGroup>();
  const firstOf = new Map<PersonGroup, number>();
  for (const group of groups) {
    firstOf.set(group, group.names.reduce((least, n) => Math.min(least, n), Infinity));
    for (const n of group.names) groupOf.set(n, group);
  }
  names.forEach((_, n) => {
    const alias = groupOf.get(n);
    if (alias === undefined) return;
    const other = aliasOf(view, names, n);
    const group = other >= 0 ? groupOf.get(other) : firstOf.get(alias) === n ? bearerOf(view, names, n, alias, groupOf) : undefined;
    if (group === undefined || alias === group || (alias.isWoman !== null && group.isWoman !== null && alias.isWoman !== group.isWoman)) return;
    for (const m of alias.names.splice(0)) {
      groupOf.set(m, group);
      group.names.push(m);
    }
    group.isWoman ??= alias.isWoman;
  });
}

/** Of whom the words around name `n` say, by a pronoun, that `n` is what else that person is called. */
function bearerOf(view: DocumentView, names: readonly Name[], n: number, alias: PersonGroup, groupOf: ReadonlyMap<number, PersonGroup>): PersonGroup | undefined {
  const nickname = nicknameAt(view, names[n] as Name);
  if (nickname === null) return undefined;
  const name = names[n] as Name;
  let latest: PersonGroup | undefined;
  for (let other = n - 1; other >= 0 && (names[other] as Name).last > name.first - REACH; other--) {
    const group = groupOf.get(other);
    if (group === undefined || group === alias || (nickname.isWoman !== null && group.isWoman !== null && group.isWoman !== nickname.isWoman)) continue;
    if (nickname.isWoman === null || isOneSentence(view, (names[other] as Name).last, name.first)) return group;
    if (latest === undefined || group.names.length >= 2 * latest.names.length) latest = group;
  }
  return latest;
}

function isOneSentence(view: DocumentView, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (/^[.!?]$/.test(lowerAt(view, t))) return false;
  return true;
}
