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
