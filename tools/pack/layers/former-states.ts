import { placesFile } from '../inputs.ts';
import { readCsv, wordsOf } from '../read-csv.ts';
import { statementOf } from '../statement.ts';
import type { PackItem } from '../write-pack.ts';

/**
 * States that are no more, from our own table (tools/pack/places/former-states.csv), each with its days, and with the
 * present-day countries of its territory as successors. `countryName` names a code.
 */
export function formerStateItems(countryName: (code: string) => string): readonly PackItem[] {
  return readCsv(placesFile('former-states.csv')).map((row) => {
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
  });
}

/** Regions that news speaks of and that are no state: our own table (tools/pack/places/regions.csv). */
export function regionItems(): readonly PackItem[] {
  return readCsv(placesFile('regions.csv')).map((row) => ({
    id: row['id'] as string, kind: 'place', label: row['name'] as string, aliases: wordsOf(row['aliases']),
    description: row['description'] ?? null, statements: [], countryCode: row['codes'] || null, prior: 0.85,
    coordinates: { latitude: Number(row['latitude']), longitude: Number(row['longitude']) },
  }));
}
