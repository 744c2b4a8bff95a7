import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recognise } from '../../../../lib/core/recognition/recognise.ts';
import { shippedModel } from '../../../support/recogniser.ts';

const model = shippedModel();

describe('recognise', () => {
  it('finds people, places and organisations, and who a surname is', () => {
    const text = 'President Nelson Mandela met Helmut Kohl in Bonn on Monday. Mandela later spoke at the United Nations in New York.';
    const { mentions, entities } = recognise(text, model);
    expect(mentions.map(({ surface, kind }) => `${surface}: ${kind}`)).toEqual([
      'Nelson Mandela: person', 'Helmut Kohl: person', 'Bonn: place', 'Mandela: person', 'United Nations: organisation', 'New York: place',
    ]);
    const mandela = entities.find(({ name }) => name === 'Nelson Mandela');
    expect(mentions.filter(({ entity }) => entity === mandela?.id).map(({ surface }) => surface)).toEqual(['Nelson Mandela', 'Mandela']);
  });

  it.each([
    ['„', '“'], ['„', '”'], ['”', '”'], ['«', '»'], ['»', '«'], ['»', '»'], ['「', '」'], ['``', "''"],
  ])('hears who speaks between %s and %s', (opening, closing) => {
    const words = 'Nobody asked the farmers.';
    const text = `Nelson Mandela met Helmut Kohl in Bonn on Monday.\n\n${opening}${words}${closing} Kohl said afterwards. ${opening}We had no time.${closing}`;
    const { quotations, entities } = recognise(text, model);
    const kohl = entities.find(({ name }) => name === 'Helmut Kohl')?.id;
    expect(quotations.map(({ start, end, speaker }) => [text.slice(start, end), speaker])).toEqual([[words, kohl], ['We had no time.', kohl]]);
  });

  it.each(['Alhaji', 'Maulana', 'Monsignor', 'Canon', 'Reeve'])('leaves %s out of a name', (title) => {
    const { mentions } = recognise(`The prayer was led by ${title} Robert Danjuma on Friday, and ${title} Danjuma spoke of peace.`, model);
    expect(mentions.map(({ surface }) => surface)).toEqual(['Robert Danjuma', 'Danjuma']);
  });

  it('takes a feast for somebody only where somebody is called so', () => {
    const surfaces = (text: string): string[] => recognise(text, model).mentions.map(({ surface }) => surface);
    expect(surfaces('It was Ramadan, and Passover was near.')).toEqual([]);
    expect(surfaces('Tariq Ramadan came to Geneva. Ramadan said that he was tired.')).toEqual(['Tariq Ramadan', 'Geneva', 'Ramadan']);
  });

  it('gives names with the marks that the article has within them', () => {
    const text = 'Ernest „Papa” Hemingway met Fidel Castro in Havana on Monday, and Hemingway laughed.';
    const { mentions, entities } = recognise(text, model);
    for (const { surface, start, end } of mentions) expect(text.slice(start, end)).toBe(surface);
    expect(entities.map(({ name }) => name)).toContain('Ernest „Papa” Hemingway');
  });

  it('keeps its invariants on any text', () => {
    const piece = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.constantFrom('John Smith ', 'in Paris. ', '\n\n', '“', '„', '« ', '``', "'' ", '" he said. ', 'Mr. ', "'s ", '\ud800', '\u200f', '𝒥ohn ', 'Pa𝓇is'));
    fc.assert(fc.property(fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')), (text) => {
      const reading = recognise(text, model);
      expect(recognise(text, model)).toEqual(reading);
      let at = 0;
      for (const mention of reading.mentions) {
        expect(mention.start).toBeGreaterThanOrEqual(at);
        expect(mention.end).toBeGreaterThan(mention.start);
        expect(text.slice(mention.start, mention.end)).toBe(mention.surface);
        for (const border of [mention.start, mention.end]) expect(text.slice(border - 1, border + 1)).not.toMatch(/^[\ud800-\udbff][\udc00-\udfff]$/);
        expect(reading.entities.some(({ id, kind }) => id === mention.entity && kind === mention.kind)).toBe(true);
        expect(mention.confidence).toBeGreaterThanOrEqual(0);
        expect(mention.confidence).toBeLessThanOrEqual(1);
        at = mention.end;
      }
      expect(at).toBeLessThanOrEqual(text.length);
    }), { numRuns: 60 });
  });
});
