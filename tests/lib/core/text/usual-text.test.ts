import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import { usualText } from '../../../../lib/core/text/usual-text.ts';

const curly = 'Zotin was tired. “They came at night,” he said. “One said to me, ‘Get up, old man.’”\n\n“And I got up.”';

describe('usualText', () => {
  test.each([
    ['German', 'Zotin was tired. „They came at night,“ he said. „One said to me, ‚Get up, old man.‘“\n\n„And I got up.“'],
    ['Polish', 'Zotin was tired. „They came at night,” he said. „One said to me, ‚Get up, old man.’”\n\n„And I got up.”'],
    ['Swedish', 'Zotin was tired. ”They came at night,” he said. ”One said to me, ’Get up, old man.’”\n\n”And I got up.”'],
    ['Finnish', 'Zotin was tired. »They came at night,» he said. »One said to me, ’Get up, old man.’»\n\n»And I got up.»'],
    ['guillemets', 'Zotin was tired. «They came at night,» he said. «One said to me, ‹Get up, old man.›»\n\n«And I got up.»'],
    ['turned guillemets', 'Zotin was tired. »They came at night,« he said. »One said to me, ›Get up, old man.‹«\n\n»And I got up.«'],
    ['Japanese', 'Zotin was tired. 「They came at night,」 he said. 「One said to me, 『Get up, old man.』」\n\n「And I got up.」'],
  ])('reads marks of the %s kind as those of English papers', (_, text) => {
    expect(usualText(text)).toBe(curly);
  });

  it('keeps the blanks that French puts within its marks', () => {
    expect(usualText('« Eat first, » she said.')).toBe('“ Eat first, ” she said.');
  });

  it('reads a typewriter\'s pairs, with the curly mark next to the words', () => {
    const wire = "``It is over,'' he said. ``He told me, `Go.'''\n\n``It's over.''";
    expect(usualText(wire)).toBe("\n“It is over,”  he said.  “He told me, ‘Go.’” \n\n\n“It's over.” ");
    expect(usualText(wire)).toHaveLength(wire.length);
  });

  it('reads blanks and hyphens that do not break, and a grave accent in a word', () => {
    expect(usualText('Mr.\u00a0Zotin\u202f’s Soviet\u2011era car, it`s his')).toBe('Mr. Zotin ’s Soviet-era car, it’s his');
  });

  it('turns a curly mark that looks the wrong way', () => {
    expect(usualText('He said ”No“ and left.')).toBe('He said “No” and left.');
  });

  it.each(['The dogs’ bone, ’tis true, “it’s” hers.', '"Straight," he said, \'and fine\'.', 'It´s a farmer´s', ''])('leaves %j as it is', (text) => {
    expect(usualText(text)).toBe(text);
  });

  it('believes a curly mark that closes what is open', () => {
    expect(usualText('“Not today, ”he said. ”Tomorrow.”')).toBe('“Not today, ”he said. “Tomorrow.”');
  });

  it('ends lines by one sort of break', () => {
    expect(usualText('“One,\r\n\r\n“two.”\r\nThree.\rFour.')).toBe('“One,  \n\n“two.” \nThree.\nFour.');
  });

  it('keeps every offset and leaves no mark that English papers lack', () => {
    const unit = fc.constantFrom(...'„“”«»‹›‚‘’「」『』`\'"ab, .\n—(');
    fc.assert(fc.property(fc.array(unit).map((units) => units.join('')), (text) => {
      const usual = usualText(text);
      expect(usual).toHaveLength(text.length);
      expect(usual).not.toMatch(/[„«»‹›‚「」『』]/);
    }));
  });
});
