import { expect, it } from 'vitest';
import { parseCsv } from '../../../tools/pack/read-csv.ts';

const cases = [
  ['a,b\n1,2\n', [['a', 'b'], ['1', '2']]],
  ['a,"b, ""c"""\n', [['a', 'b, "c"']]],
  ['a,b\r\n# a comment, left out\n1,"two\nlines"', [['a', 'b'], ['1', 'two\nlines']]],
  ['a,,\n\nb', [['a', '', ''], ['b']]],
] as const;
for (const [text, rows] of cases) it(`reads ${JSON.stringify(text)}`, () => expect(parseCsv(text)).toEqual(rows));
