import { describe, expect, it } from 'vitest';
import { dateArticle } from '../../../../lib/core/dating/date-article.ts';
import { fact, knowledgeOf, person, place } from '../../../support/pack-rows.ts';
import { articleOf, recognitionOf } from '../../../support/read-by-hand.ts';

const knowledge = knowledgeOf([
  person('Q1', 'Ana Brandt', [fact('born', '', '1951-03-27'), fact('office', 'Minister of Foreign Affairs of Freedonia', '1990-10-11', '1996-01-05', 'country:FR')]),
  person('Q2', 'Ivo Kern', [fact('office', 'President of Sylvania', '1992-11-20', '1999', 'country:SY')]),
  person('Q3', 'Otto Lang', [fact('office', 'Commander of the 14th Army', '1992-06', '1995-05', 'country:FR')]),
  place('Q10', 'Freedonia', 'FR', 48, 2, { isCountry: true, statements: [fact('demonym', 'Freedonian')] }),
  place('Q11', 'Sylvania', 'SY', 40, 20, { isCountry: true }),
]);
const text = 'Freedonian Foreign Minister Ana Brandt flew to Sylvania after a war in 1993 was lost.\n\n' +
  'President Ivo Kern met her. General Otto Lang, chief of the 14th army, stayed away.';
const recognition = recognitionOf(text, [
  { name: 'Ana Brandt', kind: 'person', roles: ['Freedonian Foreign Minister'] }, { name: 'Ivo Kern', kind: 'person', roles: ['President'] },
  { name: 'Otto Lang', kind: 'person', roles: ['chief of the 14th army'] }, { name: 'Sylvania', kind: 'place' },
]);
const dated = (more = {}, own = text, names = recognition) => dateArticle(articleOf(own, more), names, knowledge, '2026-01-01');

describe('when an article was written', () => {
  it('follows from the offices that its people hold and the years that it tells of', () => {
    const { window, evidence, contradiction } = dated();
    expect(window).toEqual({ earliest: '1993-01-01', latest: '1995-07-15' });
    expect(contradiction).toBeNull();
    expect(evidence).toContainEqual(expect.objectContaining({ says: expect.stringContaining('from 11 October 1990 to 5 January 1996') }));
    for (const { span } of evidence) if (span) expect(text.slice(span.start, span.end)).toMatch(/Minister|President|chief|1993/);
  });

  it('is the day that the page gives', () => {
    expect(dated({ published: { iso: '1994-08-23T10:00:00Z', source: 'meta' } }).window).toEqual({ earliest: '1994-08-23', latest: '1994-08-23' });
  });

  it('is not the day that the page gives where all of its people say otherwise', () => {
    const { window, contradiction } = dated({ modified: { iso: '2016-07-27', source: 'visible' } });
    expect(window).toEqual({ earliest: '1993-01-01', latest: '1995-07-15' });
    expect(contradiction).toBe('This page says 2016; what it reports fits 1993–1995');
  });

  it('is not put in doubt by one person of the past', () => {
    const own = 'President Ivo Kern signed the law that the court struck down on Monday.';
    const { window, contradiction } = dated({ published: { iso: '2016-07-27', source: 'meta' } }, own, recognitionOf(own, [{ name: 'Ivo Kern', kind: 'person', roles: ['President'] }]));
    expect([window?.earliest, contradiction]).toEqual(['2016-07-27', null]);
  });

  it('comes after the office of a former holder', () => {
    const own = 'Former President Ivo Kern and Ana Brandt, 50, wrote a book.';
    const names = recognitionOf(own, [{ name: 'Ivo Kern', kind: 'person', roles: ['Former President'] }, { name: 'Ana Brandt', kind: 'person' }]);
    expect(dated({}, own, names).window).toEqual({ earliest: '2001-02-25', latest: '2002-04-26' });
  });

  it('believes the later of two holders of one office', () => {
    const office = (start: string, end: string) => [fact('office', 'Prime Minister of Sylvania', start, end, 'country:SY')];
    const two = knowledgeOf([person('Q5', 'Max Alt', office('1984-09-13', '1990-06-18')), person('Q6', 'Mia Neu', office('1996-06-18', '1999-07-06'))]);
    const own = 'Prime Minister Mia Neu spoke. Prime Minister Max Alt had made peace.';
    const names = recognitionOf(own, [{ name: 'Mia Neu', kind: 'person', roles: ['Prime Minister'] }, { name: 'Max Alt', kind: 'person', roles: ['Prime Minister'] }]);
    expect(dateArticle(articleOf(own), names, two, '2026-01-01').window).toEqual({ earliest: '1996-05-04', latest: '1999-08-20' });
  });

  it('is of the first year of whoever is new in office', () => {
    const own = 'The new Foreign Minister Ana Brandt spoke.';
    const { window } = dated({}, own, recognitionOf(own, [{ name: 'Ana Brandt', kind: 'person', roles: ['new Foreign Minister'] }]));
    expect([window?.earliest, window?.latest.slice(0, 7)]).toEqual(['1990-08-27', '1992-01']);
  });

  it('is the days after a death that is told as news, and after the death of the late', () => {
    const mortal = knowledgeOf([
      person('Q7', 'Max Alt', [fact('born', '', '1920-01-05'), fact('office', 'President of Sylvania', '1960', '1964', 'country:SY'), fact('died', '', '1970-06-21')]),
      person('Q8', 'Mia Neu', [fact('office', 'President of Sylvania', '1966', '1968', 'country:SY'), fact('died', '', '1969-02-01')]),
    ]);
    const at = (own: string, names: readonly string[]) => dateArticle(articleOf(own), recognitionOf(own, names.map((name) => ({ name, kind: 'person' as const, roles: [] }))), mortal, '2026-01-01');
    expect(at('Max Alt, who led the land to freedom, died on Sunday. He had fallen in 1964.', ['Max Alt']).window).toEqual({ earliest: '1970-06-20', latest: '1970-07-12' });
    expect(at('Max Alt, who died in June, was buried.', ['Max Alt']).window).toBeNull();
    expect(at('They spoke of the late President Mia Neu.', ['Mia Neu']).evidence).toContainEqual(expect.objectContaining({ earliest: '1969-02-01', latest: null }));
  });

  it('is not the time of those whom it remembers', () => {
    const own = 'In 1993 President Ivo Kern built the dam. He was a tall man, and the dam was taller.\n\n' + 'The valley had been green. It is grey. '.repeat(30);
    const { window } = dated({}, own, recognitionOf(own, [{ name: 'Ivo Kern', kind: 'person', roles: ['President'] }]));
    expect(window === null || window.latest > '2005').toBe(true);
  });

  it('is not the time in which somebody led a body that the article does not name', () => {
    const bank = knowledgeOf([person('Q5', 'Max Alt', [fact('office', 'President of De Sylvanische Bank, Sylvania', '1982', '1997', 'country:SY')]), place('Q11', 'Sylvania', 'SY', 40, 20, { isCountry: true, statements: [fact('demonym', 'Sylvanian')] })]);
    const at = (own: string) => dateArticle(articleOf(own), recognitionOf(own, [{ name: 'Max Alt', kind: 'person', roles: ['Sylvanian president'] }]), bank, '2026-01-01').evidence.filter(({ says }) => says.includes('is called'));
    expect(at('The fund and its Sylvanian president Max Alt spoke.')).toEqual([]);
    expect(at('The Sylvanische and its Sylvanian president Max Alt spoke.')).toHaveLength(1);
  });

  it('reads what the article tells of somebody in passing', () => {
    const own = 'Ana Brandt, who is also the Freedonian foreign minister, spoke. An envoy left.';
    expect(dated({}, own, recognitionOf(own, [{ name: 'Ana Brandt', kind: 'person' }])).evidence).toContainEqual(expect.objectContaining({ says: expect.stringContaining('the Freedonian foreign minister') }));
  });

  it('is the time in which those are in office whom it names by their surnames', () => {
    const known = { prior: 0.8 };
    const chiefs = knowledgeOf([
      person('Q5', 'Max Alt', [fact('office', 'President of Sylvania', '1961-01-01', '1969-01-01', 'country:SY')], known),
      person('Q6', 'Tom Alt', [fact('office', 'President of Sylvania', '1981-01-01', '1989-01-01', 'country:SY')], known),
      person('Q7', 'Eva Zorn', [fact('office', 'Chancellor of Freedonia', '1982-01-01', '1998-01-01', 'country:FR')], known),
    ]);
    const at = (own: string, names: readonly string[]) => dateArticle(articleOf(own), recognitionOf(own, names.map((name) => ({ name, kind: 'person' as const, roles: [] }))), chiefs, '2026-01-01');
    expect(at('Mr Alt met Dr Zorn on Monday.', ['Alt', 'Zorn']).evidence).toMatchObject([
      { says: expect.stringContaining('Alt may be Max Alt or Tom Alt'), earliest: expect.stringMatching(/^1959/), latest: expect.stringMatching(/^1990/) },
      { says: expect.stringContaining('Zorn may be Eva Zorn'), earliest: expect.stringMatching(/^1980/), latest: expect.stringMatching(/^1999/) },
    ]);
    expect(at('Mr Zorn sat down.', ['Zorn']).evidence).toEqual([]);
  });

  it('is not after an election that is only spoken of', () => {
    const years = (own: string) => dated({}, own, recognitionOf(own, [{ name: 'Ivo Kern', kind: 'person', roles: ['President'] }])).evidence.filter(({ says }) => /^\d{4} is/.test(says)).map(({ says }) => says.slice(0, 4));
    expect(years('Ivo Kern is at risk in one of the dearest races of 1998, and needs money for the 1998 election.')).toEqual([]);
    expect(years('Ivo Kern was beaten in the elections of 1994.')).toEqual(['1994']);
  });

  it('is unknown where nothing tells it', () => {
    const own = 'Rain is expected in 2030, and a bridge opened in 1912.';
    expect(dated({}, own, recognitionOf(own, [])).window).toBeNull();
  });

  const datelines = [
    ['LONDON 1996-08-30\n\nRain fell.', '1996-08-30'], ['ABUJA, Jun 22 2022 (IPS) – Rain fell.', '2022-06-22'],
  ] as const;
  for (const [own, day] of datelines) {
    it(`is read from “${own.split('\n')[0]}”`, () => {
      const name = own.split(/[ ,]/)[0] as string;
      const { window, place: where } = dated({}, own, recognitionOf(own, [{ name, kind: 'place' }]));
      expect(window?.earliest).toBe(day);
      expect(where && own.slice(where.start, where.end)).toBe(name);
    });
  }

  it('narrows to the years in which a day falls on its weekday', () => {
    const own = 'President Ivo Kern spoke on Tuesday, Aug. 23, of the harvest.';
    const { evidence } = dated({}, own, recognitionOf(own, [{ name: 'Ivo Kern', kind: 'person', roles: ['President'] }]));
    const weekday = evidence.find(({ says }) => says.startsWith('Tuesday, Aug. 23'));
    expect(weekday).toBeDefined();
  });
});
