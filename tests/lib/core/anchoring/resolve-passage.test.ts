import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describePassage } from '../../../../lib/core/anchoring/describe-passage.ts';
import { resolvePassage } from '../../../../lib/core/anchoring/resolve-passage.ts';

const text = 'The ferry left Izmail at dawn.\n\nThe pilot said the river was low. The mayor said the river was low, too.\n\nNobody was hurt.';

const spanOf = (words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};

describe('a passage', () => {
  it('is found again where it stood', () => {
    const selector = describePassage(text, spanOf('the river was low'));
    expect(resolvePassage(text, selector)).toEqual({ span: spanOf('the river was low'), how: 'position' });
  });

  const cases: readonly [name: string, passage: ReturnType<typeof spanOf>, changed: string, found: string, how: string][] = [
    ['follows its words when text is put before it', spanOf('The pilot said'), `Updated.\n\n${text}`, 'The pilot said', 'quote'],
    ['is told from its twin by what stands around it', spanOf('the river was low', text.indexOf('mayor')), `Updated at noon.\n\n${text}`, 'the river was low', 'quote'],
    ['survives a corrected word', spanOf('The ferry left Izmail at dawn'), text.replace('ferry', 'barge'), 'The barge left Izmail at dawn', 'approximate'],
  ];
  it.each(cases)('%s', (_name, passage, changed, found, how) => {
    const resolved = resolvePassage(changed, describePassage(text, passage));
    expect(resolved?.how).toBe(how);
    expect(changed.slice(resolved?.span.start, resolved?.span.end)).toBe(found);
  });

  it('stays with the second of two equal passages when the text grows before them', () => {
    const second = spanOf('the river was low', text.indexOf('mayor'));
    const changed = `Updated at noon.\n\n${text}`;
    expect(resolvePassage(changed, describePassage(text, second))?.span.start).toBe(second.start + 'Updated at noon.\n\n'.length);
  });

  it('is an orphan when its words are gone', () => {
    const selector = describePassage(text, spanOf('Nobody was hurt.'));
    expect(resolvePassage('An entirely different story about wheat prices and rain.', selector)).toBeNull();
  });

  it('of many thousand letters is found by its ends after a change in its middle', () => {
    const words = Array.from({ length: 900 }, (_, index) => `word${index}`).join(' ');
    const selector = describePassage(words, { start: 10, end: 6000 });
    const changed = `Before. ${words.replace('word300', 'another word')}`;
    const resolved = resolvePassage(changed, selector);
    expect(resolved?.how).toBe('approximate');
    expect(resolved?.span.start).toBe(18);
  });

  it('described and resolved in the same text is itself', () => {
    const anyPassage = fc.string({ minLength: 1, maxLength: 300, unit: 'grapheme' }).chain((body) =>
      fc.tuple(fc.constant(body), fc.nat(body.length - 1), fc.integer({ min: 1, max: 40 })));
    fc.assert(fc.property(anyPassage, ([body, start, length]) => {
      const span = { start, end: Math.min(body.length, start + length) };
      expect(resolvePassage(body, describePassage(body, span))?.span).toEqual(span);
    }));
  });

  it('outside the text is refused', () => {
    for (const span of [{ start: 5, end: 5 }, { start: -1, end: 3 }, { start: 0, end: text.length + 1 }]) {
      expect(() => describePassage(text, span)).toThrow(RangeError);
    }
  });
});
