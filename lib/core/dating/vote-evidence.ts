import { dayNumber, type DayRange } from '../knowledge/partial-days.ts';
import { pieceOf, type Piece } from './piece.ts';

/** Votes that come at fixed times: what announces them, the years, and the days around the vote on which it is in the news so. */
const votes: readonly { readonly words: RegExp; readonly every: number; readonly first: number; readonly from: readonly [years: number, month: number]; readonly to: readonly [years: number, month: number]; readonly weight: number; readonly name: string }[] = [
  {
    words: /\b(?:Democratic|Republican) (?:National |Party |presidential )?[Cc]onventions?\b|\bpresidential debates?\b|\b(?:Democratic|Republican) (?:presidential )?(?:nominee|challenger|presidential candidate|presidential contender)\b|\bNov(?:ember|\.) \d{1,2} (?:presidential )?elections?\b/g,
    every: 4, first: 1900, from: [-1, 9], to: [0, 12], weight: 0.8, name: 'presidential election of the United States',
  },
  { words: /\b(?:Olympic Games|Olympics|Summer Games)\b(?=[^.\n]{0,40}\b(?:this|next) (?:summer|month|week|year)\b)/g, every: 4, first: 1896, from: [-1, 9], to: [0, 9], weight: 0.6, name: 'Summer Olympics' },
];

/** What is in the news every so many years: the years around an election of the United States. */
export function voteEvidence(text: string, lastYear: number): readonly Piece[] {
  return votes.flatMap(({ words, every, first, from, to, weight, name }) => {
    const [match] = text.matchAll(words);
    if (!match || (name.includes('United States') && !/\b(?:U\.?S\.?|United States|America|Washington|White House|Clinton|Bush|Obama|Trump|Biden|Reagan|Carter|Nixon|Dole)\b/.test(text))) return [];
    const ranges: DayRange[] = [];
    for (let year = first; year <= lastYear + every; year += every) ranges.push({ first: dayNumber(year + from[0], from[1], 1), last: dayNumber(year + to[0], to[1], 31) });
    return [pieceOf('weekday', { start: match.index, end: match.index + match[0].length }, ranges, weight, `“${match[0]}” belongs to a ${name}, every ${every === 4 ? 'four' : every} years`)];
  });
}
