/** A moment by the reader's own clock: `YYYY-MM-DD` and `HHMM`. */
export function localTime(date: Date): { readonly day: string; readonly time: string } {
  const pad = (part: number): string => String(part).padStart(2, '0');
  return {
    day: `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`,
    time: `${pad(date.getHours())}${pad(date.getMinutes())}`,
  };
}
