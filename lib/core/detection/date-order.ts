import type { PageFacts } from './page-facts.ts';
import type { PageOutline } from './page-outline.ts';
import { readMachineDate } from './read-date.ts';

const numeric = /(?<![\d/.-])(\d{1,2})[/-](\d{1,2})[/-](?:(?:19|20)\d\d|\d\d)(?![\d/-])/g;
const mostLines = 600;

/**
 * Whether "07/08/2016" is the eighth of July on this page. Its own habits come first: dates with a part over 12, and
 * visible dates beside their machine-readable ones. Then the country of its language and of its address; English that
 * says neither is read as in the United States.
 */
export function isMonthFirst(facts: PageFacts, outline: PageOutline | null): boolean {
  let [monthFirst, dayFirst] = [0, 0];
  const count = (text: string): void => {
    for (const [, first, second] of text.matchAll(numeric)) {
      if (Number(second) > 12 && Number(first) <= 12) monthFirst += 1;
      if (Number(first) > 12 && Number(second) <= 12) dayFirst += 1;
    }
  };
  for (const time of facts.times) {
    count(time.text);
    const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(readMachineDate(time.machine) ?? '') ?? [];
    const [, first, second] = new RegExp(numeric.source).exec(time.text) ?? [];
    if (year === undefined || first === undefined || Number(first) === Number(second)) continue;
    if (Number(first) === Number(month) && Number(second) === Number(day)) monthFirst += 2;
    if (Number(first) === Number(day) && Number(second) === Number(month)) dayFirst += 2;
  }
  for (const block of outline?.blocks.slice(0, mostLines) ?? []) if (block.text.length < 120) count(block.text);
  if (monthFirst !== dayFirst) return monthFirst > dayFirst;
  if (/^https?:\/\/[^/]*\.(?:uk|au|nz|ie|in|za|ng|ke|pk|sg|my|hk|eu|ca)(?::\d+)?(?:\/|$)/i.test(facts.url)) return false;
  return facts.language === '' || /^en(?:[-_]us)?$/i.test(facts.language);
}
