import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrapped } from '../../../../lib/core/text/unwrapped.ts';

const wire = 'DUSHANBE, Sept 2 - Border guards said on Friday that the foreign\nminister of Russia had arrived at the post above the river with\nGeneral Alexander Lebed, who commands the army that stands in\nMoldova.\n\nNobody was hurt.';

describe('unwrapped', () => {
  it('joins lines that were broken to fit a column', () => {
    expect(unwrapped(wire)).toBe(wire.replaceAll(/(?<!\n)\n(?!\n)/g, ' '));
  });

  it.each([
    ['verse', 'I met a traveller from an antique land\nWho said\nTwo vast and trunkless legs of stone\nStand\nin the desert'],
    ['an address', 'The Editor\nDateline\n1 Long Street\nDushanbe'],
    ['paragraphs', `${'A long line that is a paragraph of its own, since it is far longer than any column of a wire ever was. '.repeat(2)}\nAnother.`],
    ['nothing', ''],
  ])('leaves %s', (_, text) => {
    expect(unwrapped(text)).toBe(text);
  });

  it('keeps every offset', () => {
    const line = fc.constantFrom('', 'short', 'x'.repeat(50), 'y '.repeat(30), 'z'.repeat(120));
    fc.assert(fc.property(fc.array(line).map((lines) => lines.join('\n')), (text) => {
      expect(unwrapped(text).replaceAll(/\s/g, ' ')).toBe(text.replaceAll(/\s/g, ' '));
    }));
  });
});
