import type { CrfWeights } from './train-crf.ts';

/** Weights of at most this size keep their value; the few larger ones are cut. Chosen on dev: the largest is about 2. */
const LIMIT = 2.5;

/** Emission weights as whole multiples of `unit` in [-127, 127]. */
export function quantise(weights: CrfWeights): { readonly emissions: Int8Array; readonly unit: number } {
  const unit = LIMIT / 127;
  return { emissions: Int8Array.from(weights.emissions, (weight) => Math.max(-127, Math.min(127, Math.round(weight / unit)))), unit };
}
