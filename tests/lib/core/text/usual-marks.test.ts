import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import { usualMarks } from '../../../../lib/core/text/usual-marks.ts';

const curly = 'Zotin was tired. “They came at night,” he said. “One said to me, ‘Get up, old man.’”\n\n“And I got up.”';

describe('usualMarks', () => {
  test.each([
    ['German', 'Zotin was tired. „They came at night,“ he said. „One said to me, ‚Get up, old man.‘“\n\n„And I got up.“'],
    ['Polish', 'Zotin was tired. „They came at night,” he said. „One said to me, ‚Get up, old man.’”\n\n„And I got up.”'],
    ['Swedish', 'Zotin was tired. ”They came at night,” he said. ”One said to me, ’Get up, old man.’”\n\n”And I got up.”'],
    ['Finnish', 'Zotin was tired. »They came at night,» he said. »One said to me, ’Get up, old man.’»\n\n»And I got up.»'],
    ['guillemets', 'Zotin was tired. «They came at night,» he said. «One said to me, ‹Get up, old man.›»\n\n«And I got up.»'],
    ['turned guillemets', 'Zotin was tired. »They came at night,« he said. »One said to me, ›Get up, old man.‹«\n\n»And I got up.«'],
    ['Japanese', 'Zotin was tired. 「They came at night,」 he said. 「One said to me, 『Get up, old man.』」\n\n「And I got up.」'],
  ])('reads marks of the %s kind as those of English papers', (_, text) => {
    expect(usualMarks(text)).toBe(curly);
  });

  it('keeps the blanks that French puts within its marks', () => {
    expect(usualMarks('« Eat first, » she said.')).toBe('“ Eat first, ” she said.');
  });

  it('reads a typewriter\'s pairs, with the curly mark next to the words', () => {
    const wire = "``It is over,'' he said. ``He told me, `Go.'''\n\n``It's over.''";
    expect(usualMarks(wire)).toBe("\n“It is over,”  he said.  “He told me, ‘Go.’” \n\n\n“It's over.” ");
    expect(usualMarks(wire)).toHaveLength(wire.length);
  });

  it('turns a curly mark that looks the wrong way', () => {
    expect(usualMarks('He said ”No“ and left.')).toBe('He said “No” and left.');
  });

  it.each(['The dogs’ bone, ’tis true, “it’s” hers.', '"Straight," he said, \'and fine\'.', 'It`s a farmer´s', ''])('leaves %j as it is', (text) => {
    expect(usualMarks(text)).toBe(text);
  });

  it('keeps every offset and leaves no mark that English papers lack', () => {
    const unit = fc.constantFrom(...'„“”«»‹›‚‘’「」『』`\'"ab, .\n—(');
    fc.assert(fc.property(fc.array(unit).map((units) => units.join('')), (text) => {
      const usual = usualMarks(text);
      expect(usual).toHaveLength(text.length);
      expect(usual).not.toMatch(/[„«»‹›‚「」『』]/);
    }));
  });
});
