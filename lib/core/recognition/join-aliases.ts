import { aliasOf } from './aliases.ts';
import { touches } from './name-list.ts';
import { lowerAt, type Name } from './names.ts';
import { nicknameAt } from './nicknames.ts';
import type { DocumentView } from './features.ts';
import type { PersonGroup } from './people.ts';

/** Somebody whose nickname is told is named at most so many tokens before. */
const REACH = 600;
/** Whom an article is about is named at least so often, and twice as often as anybody else. */
const HERO = 4;

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
    const group = other >= 0 ? groupOf.get(other) : firstOf.get(alias) === n ? (bearerOf(view, names, n, alias, groupOf) ?? bornAs(view, names, n, alias, groups, firstOf)) : undefined;
    if (group === undefined || alias === group || (alias.isWoman !== null && group.isWoman !== null && alias.isWoman !== group.isWoman)) return;
    for (const m of alias.names.splice(0)) {
      groupOf.set(m, group);
      group.names.push(m);
    }
    group.isWoman ??= alias.isWoman;
  });
}

/** Whose name at birth a paragraph tells that begins "Louis Terkel was born in 1912": the one's that the article is about, if the first name or the surname is the same. */
function bornAs(view: DocumentView, names: readonly Name[], n: number, alias: PersonGroup, groups: readonly PersonGroup[], firstOf: ReadonlyMap<PersonGroup, number>): PersonGroup | undefined {
  const { first, last } = names[n] as Name;
  if (alias.names.length > 1 || alias.isRelative || last - first < 2 || lowerAt(view, last) !== 'was' || lowerAt(view, last + 1) !== 'born' || touches(view, first - 1)) return undefined;
  const [hero, second] = [...groups].sort((a, b) => b.names.length - a.names.length);
  if (hero === undefined || hero.names.length < HERO || (second !== undefined && hero.names.length < 2 * second.names.length) || (firstOf.get(hero) as number) > n) return undefined;
  const own = alias.forms[0]?.keys ?? [];
  return hero.forms.some(({ keys }) => keys.length > 1 && (keys[0] === own[0]) !== (keys.at(-1) === own.at(-1))) ? hero : undefined;
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
