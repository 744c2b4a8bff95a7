import { describe, expect, it } from 'vitest';
import { sameness } from '../../../tools/evaluate/gold.ts';
import { evaluateKnowledge } from '../../../tools/evaluate/knowledge-score.ts';
import { readArticle } from '../../../tools/fixtures/read-article.ts';
import { fact, knowledgeOf, person } from '../../support/pack-rows.ts';

const fixture = readArticle('pair', `---
title: Two men of one name
written: 1994-08-23
url: https://www.example.org/a
region: europe
genre: trap
language: en
split: dev
entities:
  minister: person Q1
  farmer: person NIL ! namesake: a farmer
---

{Foreign Minister|minister} [Ivo Kern|minister] spoke. [Ivo Kern|farmer], {a farmer|farmer}, listened.
`);
const rows = [person('Q1', 'Ivo Kern', [fact('born', '', '1950'), fact('office', 'Minister of Foreign Affairs of Freedonia', '1990', '1996')])];

describe('the evaluation of knowledge', () => {
  it('counts what is shown, right, held and trapped', () => {
    const score = evaluateKnowledge([fixture], knowledgeOf(rows));
    expect(score).toMatchObject({ articles: 1, judged: 2, held: 1, shown: 1, right: 1, traps: 1, trapsWrong: 0 });
    expect(score).toMatchObject({ dated: 1, datedRight: 1 });
  });

  it('sees a wrong item', () => {
    const score = evaluateKnowledge([fixture], knowledgeOf([{ ...rows[0] as typeof rows[number], id: 'Q2' }]));
    expect(score).toMatchObject({ shown: 1, right: 0 });
    expect(score.mistakes.join()).toContain('WRONG pair: Ivo Kern (Q1)');
  });

  it('takes an item without a Wikidata id by name and country', () => {
    const gold = { item: 'Q90', name: 'Paris', country: 'FR', kind: 'place' as const };
    const paris = { id: 'geonames:1', kind: 'place' as const, label: 'Paris', aliases: [], description: null, statements: [], coordinates: null, countryCode: 'FR', prior: 1 };
    expect(sameness(paris, gold)).toBe('by-name');
    expect(sameness({ ...paris, countryCode: 'US' }, gold)).toBe('no');
    expect(sameness({ ...paris, id: 'Q5' }, gold)).toBe('no');
  });
});
