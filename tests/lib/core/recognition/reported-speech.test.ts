import { describe, expect, it } from 'vitest';
import { recognise } from '../../../../lib/core/recognition/recognise.ts';
import { shippedModel } from '../../../support/recogniser.ts';

const model = shippedModel();

/** A text about Viktor Zotin, and what of it is reported as his words (`mine`) or as those of somebody without a name. */
const cases: readonly (readonly [text: string, clauses: readonly string[], whose?: 'nobody'])[] = [
  ['Viktor Zotin said that the border was closed.', ['the border was closed']],
  ['Viktor Zotin said the border was closed.', ['the border was closed']],
  ['Viktor Zotin says the United States condemns the vote.', ['the United States condemns the vote']],
  ['Viktor Zotin said on Tuesday that the border was closed.', ['the border was closed']],
  ['Viktor Zotin told the council that the company had opened an office.', ['the company had opened an office']],
  ['Viktor Zotin told the council the company had opened an office.', ['the company had opened an office']],
  ['Viktor Zotin, the mayor, told reporters in Minsk that he would go.', ['he would go']],
  ['Viktor Zotin, slight, grey, in a quilted jacket, told the court that he remembered nothing.', ['he remembered nothing']],
  ['Viktor Zotin reminded the crowd that the city has no say in it.', ['the city has no say in it']],
  ['Viktor Zotin pointed out that the law was old.', ['the law was old']],
  ['Viktor Zotin thinks that the peace will last.', ['the peace will last']],
  ['The border was closed, Viktor Zotin said.', ['The border was closed']],
  ['The border was closed, said Viktor Zotin.', ['The border was closed']],
  ['The border was closed, said Viktor Zotin, a farmer from Minsk.', ['The border was closed']],
  ['The border, Viktor Zotin said, was closed at once.', ['The border', 'was closed at once']],
  ['The births went up in that year, Viktor Zotin says, far above anything that the town had seen.', ['The births went up in that year', 'far above anything that the town had seen']],
  ['Viktor Zotin had a list. They had all signed it, he said; nobody had read it.', ['They had all signed it', 'nobody had read it']],
  ['The peace would last ten years, according to Viktor Zotin.', ['The peace would last ten years']],
  ['According to Viktor Zotin, the peace would last ten years.', ['the peace would last ten years']],
  ['According to Viktor Zotin, deputy director of the Asia department in the Foreign Ministry, his mission was to push the president.', ['his mission was to push the president']],
  ['According to Viktor Zotin, fewer farmers came, and the market closed.', ['fewer farmers came, and the market closed']],
  ['Viktor Zotin writes that he is tall, that he has a temper and that he is sorry.', ['he is tall', 'he has a temper', 'he is sorry']],
  ['Viktor Zotin said that he was ill; his wife left.', ['he was ill']],
  ['Viktor Zotin, who said in January that the wall would stand, lives in Minsk.', ['the wall would stand']],
  ['Viktor Zotin let it be known that he too would run.', ['he too would run']],
  ['Viktor Zotin said the law was old, but Anna Novak left.', ['the law was old']],
  ['Viktor Zotin asked her how much the family had received.', ['how much the family had received']],
  ['Viktor Zotin was there. Officials said that nobody had been hurt.', ['nobody had been hurt'], 'nobody'],
  ['Viktor Zotin was there. Tokyo said it hoped for good relations.', ['it hoped for good relations'], 'nobody'],
  ['Viktor Zotin was there. A spokesman there said on Sunday that the talks were over.', ['the talks were over'], 'nobody'],
  ['Viktor Zotin said nothing of it.', []],
  ['Viktor Zotin added two late goals.', []],
  ['Viktor Zotin wrote a thesis on it, and gave its author a black eye.', []],
  ['Viktor Zotin called the vote a farce.', []],
  ['Viktor Zotin could not say why.', []],
  ['In the hills, Viktor Zotin asked, for the first time, for a doctor.', []],
  ['Viktor Zotin came from the six states that said little.', []],
  ['Viktor Zotin, then a priest who says the Mass at the estate, left.', []],
  ['I said that Viktor Zotin was ill.', []],
  ['The border was closed, Viktor Zotin complained, and broke off his visit.', ['The border was closed']],
];

describe('reported speech', () => {
  for (const [text, expected, whose] of cases) {
    it(text, () => {
      const { quotations, entities } = recognise(text, model);
      const reported = quotations.filter(({ direct }) => !direct);
      expect(reported.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
      for (const { speaker } of reported) expect(entities.find(({ id }) => id === speaker)?.name).toBe(whose === 'nobody' ? undefined : 'Viktor Zotin');
    });
  }

  it('leaves direct speech to direct speech', () => {
    const text = '"I am ill," Viktor Zotin said. He said that men come once a year, "and then they buy me lunch."';
    expect(recognise(text, model).quotations.map(({ start, end, direct }) => [text.slice(start, end), direct])).toEqual([['I am ill,', true], ['men come once a year', false], ['and then they buy me lunch.', true]]);
  });
});
