/**
 * A date that a machine wrote (`datetime`, meta, JSON-LD) as ISO 8601: `YYYY-MM-DD`, with time and offset where it has
 * them; `null` if it is none, or of a year no page can have.
 */
export function readMachineDate(value: string): string | null {
  const match = /^\D{0,2}(\d{4})-?(\d{2})-?(\d{2})(?:[T\s]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/i.exec(value.trim());
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, zone] = match as unknown as string[];
  const iso = `${year}-${month}-${day}`;
  if (!isDay(Number(year), Number(month), Number(day))) return null;
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) return iso;
  return `${iso}T${hour.padStart(2, '0')}:${minute}:${second ?? '00'}${zoneOf(zone)}`;
}

/** Whether such a day exists, in years that web pages are dated with. */
export function isDay(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (/^[a-z]/i.test(zone)) return 'Z';
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}

/** Month names by their first letters, in the languages of the larger presses; longer ones first where they share them. */
const months: readonly RegExp[] = [
  /^(?:jan|jän|gen|ene|ocak|oca|sty|янв|led|ianu|tam)/, /^(?:feb|fév|fev|fév|lut|фев|únor|şub|hel)/, /^(?:mar|mär|mrz|maa|мар|bře|márc)/,
  /^(?:apr|abr|avr|kwi|апр|dub|nis|huh|ápr)/, /^(?:may|mai|mei|maj|mag|maio|мая|май|kvě|tou|máj)/, /^(?:jun|juin|giu|cze|июн|čer(?!ven?c)|haz|kes|jún)/,
  /^(?:jul|juil|lug|lip|июл|červenc|tem|hei|júl)/, /^(?:aug|aoû|aou|ago|sie|авг|srp|ağu|elo)/, /^(?:sep|set|wrz|сен|zář|eyl|syy|szep)/,
  /^(?:oct|okt|out|ott|paź|окт|říj|eki|lok)/, /^(?:nov|noi|lis|ноя|kas|mar?ras)/, /^(?:dec|dez|déc|dic|gru|дек|pro|ara|jou|des)/,
];

/**
 * The first date that people would read in a line: "Dec. 16, 2016", "16 décembre 2016", "2019年3月5日", "16.12.2016",
 * "07/27/2016". `isMonthFirst` settles what "07/08/2016" means; a part over 12 settles it by itself. `YYYY-MM-DD` or `null`.
 */
export function readVisibleDate(line: string, isMonthFirst: boolean): string | null {
  const text = line.slice(0, 400).toLowerCase();
  const asian = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})/.exec(text);
  if (asian !== null) return dayOf(asian[1], asian[2], asian[3]);
  const ordered = /\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  if (ordered !== null) return dayOf(ordered[1], ordered[2], ordered[3]);
  const named = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s*(?:de |di |of )?[\s-]*(\p{L}{3,12})\.?,?\s*(?:de |del )?[\s-]*((?:19|20)\d\d)(?!\d)/u.exec(text);
  const month = named === null ? 0 : monthOf(named[2] as string);
  if (named !== null && month > 0) return dayOf(named[3], month, named[1]);
  for (const match of text.matchAll(/(\p{L}{3,12})\.?\s*(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)(?!\d)/gu)) {
    const first = monthOf(match[1] as string);
    if (first > 0) return dayOf(match[3], first, match[2]);
  }
  const numeric = /(?<![\d.])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d|\d\d)(?!\d)/.exec(text);
  if (numeric === null) return null;
  const year = numeric[4]?.length === 2 ? `20${numeric[4]}` : numeric[4];
  const monthLeads = Number(numeric[1]) > 12 ? false : Number(numeric[3]) > 12 ? true : numeric[2] !== '.' && isMonthFirst;
  return monthLeads ? dayOf(year, numeric[1], numeric[3]) : dayOf(year, numeric[3], numeric[1]);
}

function monthOf(word: string): number {
  return months.findIndex((names) => names.test(word)) + 1;
}

function dayOf(year: string | undefined, month: string | number | undefined, day: string | undefined): string | null {
  if (!isDay(Number(year), Number(month), Number(day))) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
