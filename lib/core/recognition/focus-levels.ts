/** What is left of focus with the next sentence, and with the next paragraph besides. */
const SENTENCE = 0.6;
const PARAGRAPH = 0.7;
/** Nobody has more. */
const MOST_FOCUS = 5;
/** So many, those last spoken of, are remembered. */
const MOST_REMEMBERED = 12;

/** How much each of `count` persons is in focus, from 0 to 5, while an article is read: it grows when they are spoken of and fades from sentence to sentence. */
export class FocusLevels {
  /** Those remembered, the last spoken of first. */
  readonly recent: number[] = [];
  private readonly levels: Float64Array;
  private readonly touchedAt: Float64Array;
  /** What is left of the levels at time `leftAt`. */
  private readonly left: Float64Array;
  private readonly leftAt: Float64Array;
  private clock = 0;

  constructor(count: number) {
    this.levels = new Float64Array(count);
    this.touchedAt = new Float64Array(count);
    this.left = new Float64Array(count);
    this.leftAt = new Float64Array(count).fill(-1);
  }

  /** A sentence begins, and with it, maybe, a paragraph. */
  fade(opensParagraph: boolean): void {
    this.clock += 1;
    if (opensParagraph) this.clock += Math.log(PARAGRAPH) / Math.log(SENTENCE);
  }

  /** A person's focus. */
  of(person: number): number {
    if (this.leftAt[person] !== this.clock) {
      this.left[person] = (this.levels[person] as number) * SENTENCE ** (this.clock - (this.touchedAt[person] as number));
      this.leftAt[person] = this.clock;
    }
    return this.left[person] as number;
  }

  /** A person is spoken of, which adds `weight`. */
  touch(person: number, weight: number): void {
    this.levels[person] = Math.min(MOST_FOCUS, this.of(person) + weight);
    this.touchedAt[person] = this.clock;
    this.leftAt[person] = -1;
    const { recent } = this;
    const known = recent.indexOf(person);
    if (known >= 0) recent.splice(known, 1);
    else if (recent.length === MOST_REMEMBERED) recent.pop();
    recent.unshift(person);
  }

  /** The focus of all who are remembered, as it is now. */
  now(): LevelsThen {
    const { recent } = this;
    const levels: number[] = [];
    for (let i = 0; i < recent.length; i++) levels.push(this.of(recent[i] as number));
    return new LevelsThen(recent.slice(), levels);
  }
}

/** How much those remembered at one place were in focus there. */
export class LevelsThen {
  private readonly persons: readonly number[];
  private readonly levels: readonly number[];

  constructor(persons: readonly number[], levels: readonly number[]) {
    this.persons = persons;
    this.levels = levels;
  }

  /** A person's focus; 0 for who was not remembered. */
  of(person: number): number {
    const at = this.persons.indexOf(person);
    return at < 0 ? 0 : (this.levels[at] as number);
  }
}
