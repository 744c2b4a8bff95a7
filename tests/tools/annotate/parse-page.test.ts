import { describe, expect, it } from 'vitest';
import { decodePage } from '../../../tools/annotate/parse-page.ts';

describe('decodePage', () => {
  const cases: [string, number[], string][] = [
    ['UTF-8', [0xc3, 0xb8], 'ø'],
    ['what the page says of itself', [...Buffer.from('<meta charset="windows-1251">'), 0xc8], '<meta charset="windows-1251">И'],
    ['windows-1252 where nothing is said', [0xe9], 'é'],
    ['windows-1252 where nobody knows the charset', [...Buffer.from('charset=klingon '), 0xe9], 'charset=klingon é'],
    ['UTF-16 by its mark', [0xff, 0xfe, 0x41, 0x00], 'A'],
  ];
  for (const [name, bytes, text] of cases) it(`reads ${name}`, () => { expect(decodePage(Uint8Array.from(bytes))).toBe(text); });
});
