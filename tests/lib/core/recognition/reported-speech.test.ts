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
  ['Viktor Zotin asked her how much the family had received.', []],
  ['Viktor Zotin was there. Officials said that nobody had been hurt.', ['nobody had been hurt'], 'nobody'],
  ['Viktor Zotin was there. Tokyo said it hoped for good relations.', ['it hoped for good relations'], 'nobody'],
  ['Viktor Zotin was there. A spokesman there said on Sunday that the talks were over.', ['the talks were over'], 'nobody'],
  ['Viktor Zotin let the town know that he would run.', ['he would run']],
  ['Viktor Zotin had assured the council on the same day that the columns would leave.', ['the columns would leave']],
  ['Viktor Zotin said in a broadcast, delivered with difficulty, that the people must remain calm.', ['the people must remain calm']],
  ['Viktor Zotin told his board in a long letter that most of the cash was gone.', ['most of the cash was gone']],
  ['Viktor Zotin said the price was fair and that the plant would stay.', ['the price was fair', 'the plant would stay']],
  ['Viktor Zotin rose to say that the fall of the government was no loss.', ['the fall of the government was no loss']],
  ['Viktor Zotin used to say that a river is a line.', ['a river is a line']],
  ['The births are down, Viktor Zotin said, adding that the water was bad.', ['The births are down', 'the water was bad']],
  ['Viktor Zotin said that he would never forget it, and looked away.', ['he would never forget it']],
  ['Viktor Zotin took the glass, smiled at his wife, said that it was late, drained it, and lay down.', ['it was late']],
  ['When Viktor Zotin said that the road was open, the drivers cheered.', ['the road was open']],
  ['Viktor Zotin, who owns one of the boats, said he had thrown out everything he had that floats.', ['he had thrown out everything he had that floats']],
  ['The heart of the tiger, Viktor Zotin went on, was in the north.', ['The heart of the tiger', 'was in the north']],
  ['The road, Viktor Zotin told reporters in his flat in Minsk, was closed.', ['The road', 'was closed']],
  ['In the view of Viktor Zotin, a diplomat who served in Minsk, the visit would not take place.', ['the visit would not take place']],
  ['By Viktor Zotin\'s own account, the margin was three per cent.', ['the margin was three per cent']],
  ['Viktor Zotin made the case with the remark that gas earns no interest.', ['gas earns no interest']],
  ['Viktor Zotin said it drily: the safety of the town had not been a factor.', ['the safety of the town had not been a factor']],
  ['Viktor Zotin was there. It is said in the shop that he foretold a flood.', ['he foretold a flood'], 'nobody'],
  ['Viktor Zotin was there. When she rang, she was told that the line was dead.', ['the line was dead'], 'nobody'],
  ['Viktor Zotin was there. A judge found that the plant had been closed by force.', ['the plant had been closed by force'], 'nobody'],
  ['Viktor Zotin came home to find that the village was gone.', []],
  ['Viktor Zotin told of a tool that measures the rain.', []],
  ['Viktor Zotin would not say that the law was old.', []],
  ['Viktor Zotin wondered whether the law was old.', []],
  ['What Viktor Zotin said on walks became a book that everybody could read.', []],
  ['Viktor Zotin told the men to stop.', []],
  ['Viktor Zotin wrote so often that the queen dreaded his letters.', []],
  ['It went according to plan, and Viktor Zotin left.', []],
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

  it('finds what somebody reports within his own speech', () => {
    const text = '"I told him that the road was closed," said Viktor Zotin. "My uncle said the road was open."';
    const { quotations, entities } = recognise(text, model);
    expect(quotations.filter(({ direct }) => !direct).map(({ start, end, speaker }) => [text.slice(start, end), entities.find(({ id }) => id === speaker)?.name])).toEqual([['the road was closed', 'Viktor Zotin'], ['the road was open', undefined]]);
  });

  it('leaves direct speech to direct speech', () => {
    const text = '"I am ill," Viktor Zotin said. He said that men come once a year, "and then they buy me lunch."';
    expect(recognise(text, model).quotations.map(({ start, end, direct }) => [text.slice(start, end), direct])).toEqual([['I am ill,', true], ['men come once a year', false], ['and then they buy me lunch.', true]]);
  });
});
