import { describe, expect, it } from 'vitest';
import { viewDocument } from '../../../lib/core/recognition/features.ts';
import { labelsOf, recased } from '../../../tools/train/recogniser/corpora.ts';
import { buildExamples, type LabelledView } from '../../../tools/train/recogniser/examples.ts';
import { taught } from '../../../tools/train/recogniser/teacher.ts';
import { trainCrf } from '../../../tools/train/recogniser/train-crf.ts';
import { shippedModel } from '../../support/recogniser.ts';

const model = shippedModel();

describe('what a model teaches', () => {
  const text = 'President Nelson Mandela met Helmut Kohl in Bonn on Monday.\n\nThe crew of Blorptang left for Snoob Gwerrif at dawn.';

  it('has the names that it is sure of, without regard to the labels of the text', () => {
    const { spans, unsure } = taught({ id: 'a', text, spans: [[0, 9, 'ORG']] }, model);
    expect(spans.slice(0, 3).map(([start, end, type]) => `${text.slice(start, end)}: ${type}`)).toEqual(['Nelson Mandela: PER', 'Helmut Kohl: PER', 'Bonn: LOC']);
    expect(unsure.every(([start]) => start > text.indexOf('Bonn'))).toBe(true);
  });

  it('has nothing of a headline in capitals', () => {
    const headline = 'MANDELA MEETS KOHL IN BONN';
    const { unsure } = taught({ id: 'a', text: `${headline}\n\n${text}`, spans: [] }, model);
    expect(unsure).toContainEqual([0, headline.length]);
  });

  it('is learned but for chunks that touch an unsure name', () => {
    const copy = recased(taught({ id: 'a', text, spans: [] }, model), 'upper');
    if (copy === null) throw new Error('capitals changed the length');
    const view = viewDocument(copy.text, model.lexicon, model.phrases);
    const labels = labelsOf(copy, view);
    const learned = (unsure: LabelledView['unsure']): number => buildExamples([{ view, labels, weight: 1, runs: 1, unsure }], false, 19, 1).labels.length;
    const second = text.indexOf('Snoob');
    expect(learned([])).toBe(view.tokens.count);
    expect(learned([[second, second + 5]])).toBe(view.sentences.firsts[1]);
  });

  it('is learned in its runs only', () => {
    const view = viewDocument(text, model.lexicon, model.phrases);
    const labels = labelsOf({ id: 'a', text, spans: [[10, 24, 'PER']] }, view);
    const examples = buildExamples([{ view, labels, weight: 1, runs: 0b101, unsure: [] }], true, 12, 1);
    const learns = (run: number): boolean => (
      trainCrf(examples, { epochs: 1, alpha: 0.1, l1: 0, seed: 1, dropout: 0, averageFrom: 0, run }).emissions.some((weight) => weight !== 0)
    );
    expect([0, 1, 2].map(learns)).toEqual([true, false, true]);
  });
});
