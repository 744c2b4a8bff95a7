import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotedSpans } from '../../../../lib/core/recognition/quotation-marks.ts';

const wordsOf = (text: string): string[] => quotedSpans(text).map(({ start, end }) => text.slice(start, end));

describe('quotation marks', () => {
  it.each([
    ['He laughed. ‘I said, ‘Get down!’ He said, ‘It’ll boil over.’’ Then he left.', ['I said, ‘Get down!’ He said, ‘It’ll boil over.’']],
    ['‘He told me, ‘Biology,’’ she says. ‘That was all.’', ['He told me, ‘Biology,’', 'That was all.']],
    ['"I told him, "Go home." He went," she says.', ['I told him, "Go home." He went,']],
    ["'I told him, 'Go home.' He went,' she says. 'That was all.'", ["I told him, 'Go home.' He went,", 'That was all.']],
    ['“I wrote ‘“Go home,” he said,’ and left,” she says.', ['I wrote ‘“Go home,” he said,’ and left,']],
    ['‘My father used to say: ‘Sell the dogs’ bones.’ I never did,’ she says.', ['My father used to say: ‘Sell the dogs’ bones.’ I never did,']],
    ['‘It was the boys’ school,’ she says. ‘It’s ours.’', ['It was the boys’ school,', 'It’s ours.']],
    ['‘They came for the dogs’ she says. ‘All of them.’', ['They came for the dogs', 'All of them.']],
    ['“A, he said. “B.” And “C.” he went on.', ['A, he said. “B.', 'C.']],
  ])('pairs what opens within before what stands around: %s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it.each([
    ['‘They have a farmers’ party to fear. They have a congress.\n\n‘That is new.’', ['They have a farmers’ party to fear. They have a congress.', 'That is new.']],
    ['‘She said, ‘Is it light?’ What does one answer?\n\n‘We dug.’', ['She said, ‘Is it light?’ What does one answer?', 'We dug.']],
    ["'A policeman stopped me. It wasn't late.\n\n'We walked.'", ["A policeman stopped me. It wasn't late.", 'We walked.']],
  ])('lets words go on in the next paragraph: %s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
    expect(quotedSpans(text)[0]?.goesOn).toBe(true);
  });

  it.each([
    ["The dogs' bone was 'new'.\n\n'We walked.'", ['new', 'We walked.']],
    ['They liked the ‘workers’ idea of a state.\n\n‘We know,’ she says.', ['workers', 'We know,']],
    ["Mieke 't Hart came in '85 with 'em all.\n\n'We walked.'", ['We walked.']],
  ])('takes an apostrophe for none: %s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
    expect(quotedSpans(text).some(({ goesOn }) => goesOn)).toBe(false);
  });

  const piece = fc.constantFrom('‘', '’', "'", '"', '“', '”', '«', '»', '„', ' ', 's', 'Ab', '.', ', ', '\n\n', "s' a", '‘a ', '‘b’ ', " 'a", "'b' ");
  it('gives stretches within the text, in order, that do not overlap', () => {
    fc.assert(fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
      const text = pieces.join('');
      let last = 0;
      for (const { open, start, end, close } of quotedSpans(text)) {
        expect(open).toBeGreaterThanOrEqual(last);
        expect(open).toBeLessThan(start);
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(close);
        expect(close).toBeLessThanOrEqual(text.length + 1);
        last = close - 1;
      }
    }));
  });

  it.each(['‘a ', '‘a ‘b’ ', "'a ", "'a 'b' ", '"a "b ', '“a “b” ', "‘s’ a ", '« a », "', "' 'a. "])('reads a long run of %j in linear time', (run) => {
    const time = (times: number): number => {
      const text = run.repeat(times);
      const from = performance.now();
      quotedSpans(text);
      return performance.now() - from;
    };
    time(10_000);
    expect(time(100_000)).toBeLessThan(5000);
  });
});
