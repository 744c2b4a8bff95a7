/** Right, spurious and missed items; precision, recall and F1 are per cent. */
export class Score {
  right = 0;
  spurious = 0;
  missed = 0;

  /** Counts two sets of items that are equal if their strings are. */
  add(found: ReadonlySet<string>, gold: ReadonlySet<string>): void {
    for (const item of found) {
      if (gold.has(item)) this.right += 1;
      else this.spurious += 1;
    }
    for (const item of gold) if (!found.has(item)) this.missed += 1;
  }

  get precision(): number {
    return this.right === 0 ? 0 : (100 * this.right) / (this.right + this.spurious);
  }

  get recall(): number {
    return this.right === 0 ? 0 : (100 * this.right) / (this.right + this.missed);
  }

  get f1(): number {
    return this.right === 0 ? 0 : (2 * this.precision * this.recall) / (this.precision + this.recall);
  }

  toString(): string {
    return [this.precision, this.recall, this.f1].map((value) => value.toFixed(1).padStart(5)).join(' ');
  }
}
