import { describe, expect, it } from 'vitest';
import { LABEL_COUNT } from '../../../../lib/core/recognition/crf.ts';
import { MOST_FEATURES, featuresOf } from '../../../../lib/core/recognition/feature-buckets.ts';
import { chunkFields, isCasedChunk, viewDocument, type DocumentView } from '../../../../lib/core/recognition/features.ts';
import { recognise } from '../../../../lib/core/recognition/recognise.ts';
import { readFirst } from '../../../../lib/core/recognition/tagger.ts';
import { SUM_SIZE, addRows, unpackSum } from '../../../../lib/core/recognition/weight-rows.ts';
import { shippedModel } from '../../../support/recogniser.ts';

const model = shippedModel();
const prose = 'MOSCOW (Reuters) — President Nelson Mandela met Helmut Kohl, the chancellor, in Bonn on Monday. “Mandela,” he said, “spoke of the 14th of May.” Kohl and Mandela left Bonn for New York, where Mr. Mandela spoke.';

/** The first pass's scores, all features of every token added up anew. */
function addedUp(view: DocumentView): Float32Array {
  const scores = new Float32Array(view.tokens.count * LABEL_COUNT);
  const buckets = new Int32Array(MOST_FEATURES);
  for (let c = 0; c < view.chunks.count; c++) {
    const weights = isCasedChunk(view, c) ? model.cased : model.caseless;
    const rows = chunkFields(view, c);
    const first = view.chunks.firsts[c] as number;
    for (let t = first; t < (view.chunks.lasts[c] as number); t++) {
      const sum = new Int32Array(SUM_SIZE);
      addRows(weights.packed, buckets, featuresOf(view, rows, first, t, weights.bits, buckets), sum, 0);
      unpackSum(sum, weights.unit, scores, t * LABEL_COUNT);
    }
  }
  return scores;
}

describe('remembered sums', () => {
  for (const [what, text] of [['prose', prose], ['capitals', prose.toUpperCase()], ['title case', prose.replaceAll(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1))]] as const) {
    it(`are those of all features of a word: ${what}`, () => {
      const view = viewDocument(text, model.lexicon, model.phrases);
      for (let round = 0; round < 2; round++) expect(readFirst(view, (isCased) => (isCased ? model.cased : model.caseless)).scores).toEqual(addedUp(view));
    });
  }

  it('say the same after other texts, also after more words than are remembered', () => {
    const before = recognise(prose, model);
    recognise(Array.from({ length: 20_000 }, (_, i) => `Name${i.toString(36)}`).join(' '), model);
    expect(recognise(prose, model)).toEqual(before);
    expect(recognise(prose, shippedModel())).toEqual(before);
  });
});
