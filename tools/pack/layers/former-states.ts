import { nameKey } from '../../../lib/core/knowledge/name-keys.ts';
import { factsFile, placesFile } from '../inputs.ts';
import { readCsv, wordsOf } from '../read-csv.ts';
import { statementOf } from '../statement.ts';
import type { PackItem } from '../write-pack.ts';

/**
 * States that are no more, from our own table (tools/pack/places/former-states.csv), each with its days, and with the
 * present-day countries of its territory as successors. `countryName` names a code.
 */
export function formerStateItems(countryName: (code: string) => string): readonly PackItem[] {
  return readCsv(placesFile('former-states.csv')).map((row) => stateItem(row, countryName));
}

/** Whose colony or dominion it was: "French Sudan". */
const ruled = /^(?:Anglo-Egyptian|Belgian|British|Dutch|French|German|Italian|Netherlands|Portuguese|Spanish) (.+)$/;

/**
 * States and territories of the table of facts (tools/pack/facts/former-states.csv) that have a name of their own and are
 * not among `known` folded names. French Sudan was called Sudan too: where a present country elsewhere has the shorter name,
 * it is another name of both. `codeNamed` gives the code of the country that has a folded name.
 */
export function tabledStateItems(countryName: (code: string) => string, known: ReadonlySet<string>, codeNamed: ReadonlyMap<string, string | null>): readonly PackItem[] {
  return readCsv(factsFile('former-states.csv')).flatMap((row) => {
    const { name = '', successors = '', from = '', to = '', capital = '' } = row;
    if (/[(]| (?:under|before) | protectorate /.test(name) || known.has(nameKey(name))) return [];
    const codes = successors.split('|');
    const shorter = ruled.exec(name)?.[1] ?? '';
    const namesake = codeNamed.get(nameKey(shorter));
    const aliases = namesake && !codes.includes(namesake) ? shorter : '';
    return [stateItem({ id: `state:${nameKey(name).replaceAll(' ', '-')}`, name, aliases, codes: codes.join(' '), start: from, end: to, partOf: '', capital }, countryName)];
  });
}

function stateItem(row: Readonly<Record<string, string>>, countryName: (code: string) => string): PackItem {
  const { id = '', name = '', partOf = '', capital = '', start = '', end = '' } = row;
  const codes = (row['codes'] ?? '').split(' ');
  return {
    id, kind: 'place', label: name, aliases: wordsOf(row['aliases']), countryCode: codes.length === 1 ? codes[0] as string : null,
    description: `${partOf && partOf !== 'Soviet Union' ? `territory of ${partOf}` : partOf ? `republic of the ${partOf}` : 'former state'}, until ${end.slice(0, 4)}`,
    coordinates: null, prior: partOf ? 0.5 : 0.85,
    statements: [
      statementOf('dateline', 'founded', '', { start, end: start }),
      statementOf('dateline', 'dissolved', '', { start: end, end }),
      ...codes.map((code) => statementOf('dateline', 'successor', countryName(code), { valueId: `country:${code}`, start: end })),
      ...(partOf ? [statementOf('dateline', 'part-of', partOf, { start, end })] : []),
      ...(capital ? [statementOf('dateline', 'capital', capital, { start, end })] : []),
    ],
  };
}

/**
 * Regions that news speaks of and that are no state: our own table (tools/pack/places/regions.csv). One that shares its name
 * with a country of `codeNamed` elsewhere is seldom meant by it.
 */
export function regionItems(codeNamed: ReadonlyMap<string, string | null>): readonly PackItem[] {
  return readCsv(placesFile('regions.csv')).map((row) => ({
    id: row['id'] as string, kind: 'place', label: row['name'] as string, aliases: wordsOf(row['aliases']),
    description: row['description'] ?? null, statements: [], countryCode: row['codes'] || null,
    prior: (codeNamed.get(nameKey(row['name'] as string)) ?? (row['codes'] || null)) === (row['codes'] || null) ? 0.85 : 0.62,
    coordinates: { latitude: Number(row['latitude']), longitude: Number(row['longitude']) },
  }));
}
