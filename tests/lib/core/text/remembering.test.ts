import { describe, expect, it } from 'vitest';
import { forget, ownCopy, remembering } from '../../../../lib/core/text/remembering.ts';

describe('remembering', () => {
  it('asks once for each text while there is room', () => {
    const asked: string[] = [];
    const upper = remembering((text) => { asked.push(text); return text.toUpperCase(); }, { most: 3 });
    expect(['a', 'b', 'a', 'c', 'b'].map(upper)).toEqual(['A', 'B', 'A', 'C', 'B']);
    expect(asked).toEqual(['a', 'b', 'c']);
    expect(['d', 'a', 'd'].map(upper)).toEqual(['D', 'A', 'D']);
    expect(asked).toEqual(['a', 'b', 'c', 'd', 'a']);
  });

  it('asks again when all is forgotten', () => {
    let asked = 0;
    const read = remembering((text) => { asked += 1; return text; });
    read('a');
    forget();
    expect([read('a'), asked]).toEqual(['a', 2]);
  });

  it('reads endless texts without remembering them', () => {
    let asked = 0;
    const length = remembering((text) => { asked += 1; return String(text.length); });
    const long = 'x'.repeat(1_000_000);
    expect([length(long), length(long), asked]).toEqual(['1000000', '1000000', 2]);
  });

  it('copies any part of a text', () => expect(ownCopy('a\ud800𝒥“z', 1, 5)).toBe('\ud800𝒥“'));
});
