import type { Group } from './group.ts';
import type { PersonName } from './person-names.ts';

/** A person of an article while people are being told apart. */
export interface PersonGroup extends Group {
  /** Every different form with at least two words, or the first form. */
  readonly forms: PersonName[];
  /** Indices of the full names, ascending. */
  readonly fulls: number[];
  /** The last shorter name so far. */
  lastShort: number;
  isWoman: boolean | null;
  /** Introduced as somebody's relative. */
  isRelative: boolean;
  /** The short forms that have meant this person so far. */
  readonly shorts: Set<string>;
}

/** Of the persons that share a word with a name so many are compared with it, the latest first: keeps the cost linear. */
const MOST_COMPARED = 40;

/** The people of an article while they are being told apart. */
export class People {
  readonly groups: PersonGroup[] = [];
  /** How often each name of one word stands in the article, by its key. */
  readonly singles = new Map<string, number>();
  private readonly withWord = new Map<string, PersonGroup[]>();

  start(person: PersonName): PersonGroup {
    const group: PersonGroup = { kind: 'person', names: [], forms: [], fulls: [], lastShort: -1, isWoman: null, isRelative: false, shorts: new Set() };
    this.groups.push(group);
    this.learn(group, person);
    return group;
  }

  learn(group: PersonGroup, person: PersonName): void {
    group.forms.push(person);
    for (const word of wordsOf(person)) {
      const known = this.withWord.get(word) ?? [];
      if (known.at(-1) !== group) known.push(group);
      this.withWord.set(word, known);
    }
  }

  candidates(person: PersonName): PersonGroup[] {
    if (person.keys.length === 1) return (this.withWord.get(person.keys[0] as string) ?? []).slice(-MOST_COMPARED);
    return [...new Set(wordsOf(person).flatMap((word) => (this.withWord.get(word) ?? []).slice(-MOST_COMPARED)))];
  }
}

/** The words by which a person's name is found again. */
function wordsOf({ keys }: PersonName): string[] {
  return keys.filter((key) => key.length > 1 || keys.length === 1);
}
