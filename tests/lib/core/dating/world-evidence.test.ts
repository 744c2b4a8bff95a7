import { describe, expect, it } from 'vitest';
import { voteEvidence } from '../../../../lib/core/dating/vote-evidence.ts';
import { worldEvidence } from '../../../../lib/core/dating/world-evidence.ts';
import { fact, knowledgeOf, place } from '../../../support/pack-rows.ts';
import { articleOf, recognitionOf } from '../../../support/read-by-hand.ts';

const knowledge = knowledgeOf([
  place('state:sylvania', 'Sylvania', 'SY', 40, 20, { prior: 0.85, aliases: ['Lower Sylvania'], statements: [fact('founded', '', '1971-10-27', '1971-10-27'), fact('dissolved', '', '1997-05-17', '1997-05-17')] }),
  place('Q2', 'Port Anna', 'SY', 40, 20, { prior: 0.6, aliases: ['Ivograd'], statements: [fact('name', 'Ivograd', '1924-01-26', '1991-09-06')] }),
  place('Q3', 'Ruritania', 'RT', 41, 21, { prior: 0.95, isCountry: true, statements: [fact('demonym', 'Ruritanian'), fact('founded', 'independence from Sylvania', '1991-08-24'), fact('part-of', 'Sylvania', '1922', '1991-12-26')] }),
  place('state:pair', 'Freedonia and Ruritania', 'FR', 41, 21, { prior: 0.85, statements: [fact('founded', '', '2003', '2003'), fact('dissolved', '', '2006', '2006')] }),
  place('Q4', 'Freedonia', 'FR', 41, 21, { prior: 0.95, isCountry: true, statements: [fact('name', "People's Republic of Freedonia", '1946', '1990-01-01')] }),
]);
const evidenceOf = (text: string, places: readonly string[] = []) => worldEvidence(articleOf(text), recognitionOf(text, places.map((name) => ({ name, kind: 'place' }))), knowledge);

describe('evidence from the world of an article', () => {
  const cases: readonly (readonly [what: string, text: string, places: readonly string[], earliest: string | null, latest: string | null])[] = [
    ['a state that was dissolved', 'Rebels crossed into Sylvania, where Sylvania has no army.', ['Sylvania'], '1971-10-27', '1997-09-14'],
    ['a state under another name, which may be of before it', 'Rebels crossed into Lower Sylvania, where Lower Sylvania has no army.', ['Lower Sylvania'], null, '1997-09-14'],
    ['a city under its name of then, and some years of habit', 'Rain fell on Ivograd.', ['Ivograd'], '1923-09-28', '1994-02-22'],
    ['a state that is young', 'Ruritania will vote. Ruritania is calm.', ['Ruritania'], '1989-08-22', null],
    ['a body under a later name', 'The OSCE sent observers. The OSCE will stay.', [], '1994-12-01', null],
    ['a people of a state that is no more', 'The Zairean army fled; Zairean troops looted.', [], '1971-10-01', '1997-06-30'],
    ['a war by who fights in it, where the land is named', 'The contras left Nicaragua by boat. The contras wait.', [], '1981-01-01', '1990-07-31'],
    ['a plan of some years', 'Europe prepares its single currency. The single currency is feared.', [], '1990-01-01', '2002-03-31'],
    ['a spelling that went out of use', 'Moslem leaders met. A Moslem spoke.', [], null, '2003-12-31'],
  ];
  for (const [what, text, places, earliest, latest] of cases) {
    it(`is ${what}`, () => {
      const pieces = evidenceOf(text, places);
      expect(pieces.map(({ evidence }) => [evidence.earliest, evidence.latest])).toEqual([[earliest, latest]]);
      const { span } = pieces[0]?.evidence ?? {};
      expect(span ? text.slice(span.start, span.end) : '').toMatch(/Sylvania|Ivograd|Ruritania|OSCE|Zairean|Moslem|contras|single currency/);
    });
  }

  const silent: readonly (readonly [why: string, text: string, places: readonly string[]])[] = [
    ['a former state is called former', 'Troops of the former Sylvania went home.', ['Sylvania']],
    ['two places are named together that once were one state', 'Rump states such as Freedonia and Ruritania agreed.', ['Freedonia and Ruritania']],
    ['only the regime was renamed', 'Rain fell on Freedonia.', ['Freedonia']],
    ['the fighters are of no land that is named', 'The pros and contras were weighed.', []],
    ['a word means something else here', 'A no-fly zone for drones lies around the airport of Lyon.', []],
  ];
  for (const [why, text, places] of silent) it(`is nothing where ${why}`, () => expect(evidenceOf(text, places)).toEqual([]));

  it('says that what is called former is over', () => {
    expect(evidenceOf('Ruined by the former Zairean army.').map(({ evidence }) => [evidence.earliest, evidence.latest])).toEqual([['1996-05-31', null]]);
  });
});

describe('evidence from votes at fixed times', () => {
  it('is a year around an election of the United States', () => {
    const [piece] = voteEvidence('After the Republican convention the White House was calm.', 2000);
    expect(piece?.ranges).toHaveLength(27);
    expect(voteEvidence('The Republican convention of Ruritania met.', 2000)).toEqual([]);
  });
});
