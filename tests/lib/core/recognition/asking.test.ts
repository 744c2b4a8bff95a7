import { describe, expect, it } from 'vitest';
import { asking, askingFor } from '../../../../lib/core/recognition/asking.ts';
import { viewDocument, type DocumentView } from '../../../../lib/core/recognition/features.ts';
import { MOST_QUESTIONS } from '../../../../lib/core/recognition/word-memory.ts';

const none = (): DocumentView['words']['memory']['lexicon'] => ({ hashes: new Uint32Array(), classes: new Uint16Array(), marks: new Uint16Array(), middle: new Uint16Array(), coarse: new Uint16Array() });
const viewOf = (text: string, lexicon = none()): DocumentView => viewDocument(text, lexicon, { hashes: new Uint32Array(), kinds: new Uint8Array() });

describe('a question about words', () => {
  it('is answered for every token, and "" outside the text', () => {
    const isShort = asking((word) => word.length < 3);
    const view = viewOf('He told HIM of Bonn');
    expect([-1, 0, 1, 2, 3, 4, 5].map((t) => isShort(view, t))).toEqual([true, true, false, false, true, false, true]);
  });

  it('is asked once for each form, also of later texts, and anew of another memory', () => {
    const asked: string[] = [];
    const isIt = asking((word) => { asked.push(word); return word === 'it'; });
    const lexicon = none();
    const answers = (text: string, words = lexicon): boolean[] => { const view = viewOf(text, words); return [...view.words.typeOf.keys()].map((t) => isIt(view, t)); };
    expect(answers('it is it')).toEqual([true, false, true]);
    expect(answers('is It so')).toEqual([false, true, false]);
    expect(asked).toEqual(['it', 'is', 'it', 'so']);
    expect(answers('it', none())).toEqual([true]);
    expect(asked).toEqual(['it', 'is', 'it', 'so', 'it']);
  });

  it('keeps its answers when the memory grows', () => {
    const asked: string[] = [];
    const isIt = asking((word) => { asked.push(word); return word === 'it'; });
    const view = viewOf(`it ${Array.from({ length: 20_000 }, (_, i) => `w${i.toString(36)}`).join(' ')} it`);
    expect([isIt(view, 0), isIt(view, 20_001), isIt(view, 20_000)]).toEqual([true, true, false]);
    expect(asked).toHaveLength(2);
  });

  it('may be made when forms have been asked others', () => {
    const isFirst = askingFor(['it', 'of']);
    const view = viewOf('of it so');
    expect([0, 1, 2, 3].map((t) => isFirst(view, t))).toEqual([true, true, false, false]);
    const isSecond = askingFor(['so', 'of']);
    expect([0, 1, 2, 3].map((t) => isSecond(view, t))).toEqual([true, false, true, false]);
    expect([0, 1, 2, 3].map((t) => isFirst(view, t))).toEqual([true, true, false, false]);
  });

  it('may be of a list, and there is room for so many', () => {
    const made = [askingFor(['of', ...'.;']), ...Array.from({ length: 3 }, () => askingFor(['x']))];
    const view = viewOf('Of it; x.');
    expect([0, 1, 2, 3, 4].map((t) => made.map((is) => is(view, t)))).toEqual([[true, false, false, false], [false, false, false, false], [true, false, false, false], [false, true, true, true], [true, false, false, false]]);
    expect(() => Array.from({ length: MOST_QUESTIONS }, () => askingFor([]))).toThrow(`more than ${MOST_QUESTIONS} questions`);
  });
});
