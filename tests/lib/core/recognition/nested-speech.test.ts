import { describe, expect, it } from 'vitest';
import { recognise } from '../../../../lib/core/recognition/recognise.ts';
import { shippedModel } from '../../../support/recogniser.ts';

const model = shippedModel();

function spoken(text: string): [string, string | null][] {
  const { quotations, entities } = recognise(text, model);
  return quotations.filter(({ direct }) => direct).map(({ start, end, speaker }) => [text.slice(start, end), entities.find(({ id }) => id === speaker)?.name ?? null]);
}

describe('quotations within quotations', () => {
  it.each([
    ['“And the lady says, ‘Sit down,’” recalled Viktor Zotin.', 'Sit down,', null],
    ['‘One of them said to me, “Sir, this crack is old.” So I left,’ said Viktor Zotin.', 'Sir, this crack is old.', null],
    ['"I said, \'They will come.\' They came," said Viktor Zotin.', 'They will come.', 'Viktor Zotin'],
    ['“I knew Maria Gomez. She told me, ‘Hold it straight.’ I did,” said Viktor Zotin.', 'Hold it straight.', 'Maria Gomez'],
    ['“Maria Gomez used to say, ‘Nobody drowns here.’ I never swam,” said Viktor Zotin.', 'Nobody drowns here.', 'Maria Gomez'],
    ['“My teacher goes, ‘Put in the boat,’ and I did,” said Viktor Zotin.', 'Put in the boat,', null],
    ['“‘Come in,’ he says, and shuts the door,” said Viktor Zotin.', 'Come in,', null],
  ])('finds in %s who says %s', (text, words, speaker) => {
    expect(spoken(text)).toContainEqual([words, speaker]);
    expect(spoken(text)).toHaveLength(2);
  });

  it.each([
    ['Viktor Zotin was born in 1920.\n\n“He told me, ‘Hold it straight.’ I did,” recalled Maria Gomez.', 'Viktor Zotin'],
    ['Viktor Zotin ran the school. “I had lost a book,” said James Whitfield. “He said, ‘Hold it straight.’ I did.”', 'Viktor Zotin'],
    ['Viktor Zotin ran the school. “A policeman stopped me. He said, ‘Hold it straight.’ I did,” said Maria Gomez.', null],
    ['Viktor Zotin ran the school. “My uncle knew him. He used to say, ‘Hold it straight,’” said Maria Gomez.', null],
    ['Viktor Zotin ran the school. “There was one, he shouted, ‘Hold it straight,’” said Maria Gomez.', null],
    ['“I’ve said to the inspector, ‘Hold it straight,’” said Viktor Zotin.', 'Viktor Zotin'],
    ['“I knew Hans Keller, a good pupil. He said, ‘Hold it straight,’” said Viktor Zotin.', 'Hans Keller'],
    ['‘‘Hold it straight,’ said Hans Keller, and I did,’ recalled Viktor Zotin.', 'Hans Keller'],
    ['“Maria Gomez nods. ‘Come in,’ she says. ‘Hold it straight.’ So I did,” said Viktor Zotin.', 'Maria Gomez'],
    ['“I’ll say to him, ‘Old man, they came,’” said Maria Gomez. “‘Hold it straight.’”', 'Maria Gomez'],
    ['“The wire came. ‘Hold it straight.’ No more than that,” said Maria Gomez.', null],
    ['“I don’t hear any more, ‘Hold it straight,’” said Maria Gomez.', null],
    ['“All day they call me: ‘Hold it straight.’ So I do,” said Maria Gomez.', null],
    ['Viktor Zotin ran the school. “I heard him say, ‘Hold it straight,’ and I did,” said Maria Gomez.', 'Viktor Zotin'],
    ['Viktor Zotin ran the school. “He would stand there with his pipe and say, ‘Hold it straight.’ I did,” said Maria Gomez.', 'Viktor Zotin'],
    ['Viktor Zotin died. “I carried my father out,” said James Whitfield, a pharmacist. “He told me, ‘Hold it straight.’ I did.”', null],
    ['Viktor Zotin ran the school. “The driver had a list. He said, ‘Hold it straight.’ I did,” said Maria Gomez.', null],
    ['“My mother called up, ‘Hold it straight,’” said Maria Gomez.', null],
    ['“And the lady says, ‘Hold it straight,’” recalled Viktor Zotin.\n\nThe lady was Maria Gomez, a nurse.', 'Maria Gomez'],
    ['Viktor Zotin ran the school. “The driver was fantastic. He kept saying, ‘Hold it straight,’ and went on,” said Maria Gomez.\n\nThe driver, it turned out, was Hans Keller, 52.', 'Hans Keller'],
    ['Viktor Zotin ran the school. “He asked us what we read. I said, ‘Wordsworth, sir.’ He said, ‘Hold it straight,’” said Maria Gomez.', 'Viktor Zotin'],
    ['“An old man beside me, Hans Keller, from Vienna, who has lost eleven, asked me, ‘Hold it straight.’ I did,” said Maria Gomez.', 'Hans Keller'],
    ['Viktor Zotin ran the school. “There was a man from the hills. He said, ‘Hold it straight,’” said Maria Gomez.', null],
    ['Viktor Zotin ran the school. “I said to my father, ‘Now?’ And he answered, ‘Hold it straight,’” said Maria Gomez.', null],
    ['Maria Gomez ran the school. “She got out and asked the gardener for a spade. She said, ‘Hold it straight,’” recalled Viktor Zotin.', 'Maria Gomez'],
    ['“I had fifteen heads in here and fourteen of them told me, ‘Hold it straight,’” said Viktor Zotin.', null],
    ['“I have had three women come across that street and say, ‘Hold it straight,’” said Viktor Zotin.', null],
    ['“It’s Hans Keller’s: ‘Hold it straight.’ It was in the book,” said Maria Gomez.', 'Hans Keller'],
    ['Maria Gomez ran the school. “She sent me a postcard. It said, ‘Hold it straight.’ I did,” said Viktor Zotin.', 'Maria Gomez'],
    ['“Hans Keller came back later, when it was in tents, and wrote on the blackboard, ‘Hold it straight,’” said Maria Gomez.', 'Hans Keller'],
    ['Viktor Zotin ran the school. “I said to him, ‘What now?’ You know what he said? ‘Hold it straight.’ So I do,” said Maria Gomez.', 'Viktor Zotin'],
    ['“I used to put that on the blackboard, and my students would say, ‘Hold it straight,’” said Viktor Zotin.', null],
    ['“I called up to them, ‘Hold it straight.’ So they did,” said Viktor Zotin.', 'Viktor Zotin'],
    ['“They look at it and then they go, ‘Hold it straight,’” said Viktor Zotin.', null],
    ['“I said, ‘Hold It Straight,’ and we laughed,” said Viktor Zotin. “Hold it straight.”', 'Viktor Zotin'],
    ['“I only know what my neighbour shouts: ‘Hold it straight.’ So I did,” said Viktor Zotin.', null],
  ])('knows in %s whose words the inner ones are', (text, speaker) => {
    expect(spoken(text).filter(([words]) => /^Hold it straight[.,]$/.test(words))).toEqual([[expect.anything(), speaker]]);
  });

  it('leaves titles and terms there', () => {
    expect(spoken('“He wrote ‘The Long Goodbye’ in a year and called me a ‘friend’,” said Viktor Zotin.')).toHaveLength(1);
    expect(spoken('“Visitors think it is a relic. It says ‘No smoking’,” said Viktor Zotin.')).toHaveLength(1);
  });
});
