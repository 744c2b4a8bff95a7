/**
 * A calendar day known to the day, the month or the year; a missing part is unknown, never guessed.
 * `year` is astronomical (0 is 1 BCE, negative before), `month` 1–12, `day` 1–31.
 */
export interface PartialDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  /** Known only to the decade or the century: so many years, `year` being the first of them. Without month and day. */
  readonly years?: 10 | 100;
}

/** A closed window of days, both ends ISO 8601 `YYYY-MM-DD`; `earliest <= latest`. */
export interface DayWindow {
  readonly earliest: string;
  readonly latest: string;
}
