import { LABEL_COUNT, type Transitions } from './crf.ts';
import { INPUTS } from './article-view.ts';

const L = LABEL_COUNT;

/** In 64 bits when reading, which saves turning each into them; in 32 when learning. */
type Numbers = Float32Array | Float64Array;

/**
 * A small network that corrects the first pass's scores by what the whole article says: one hidden layer of rectified
 * sums. `inner[i * hidden + h]` leads from input `i` to unit `h`, `bias[h]` is added; `outer[h * L + y]` leads to label
 * `y`, and the last row of `outer` is added. The first pass's own scores count `scale` times.
 */
export interface SecondPass {
  readonly hidden: number;
  readonly inner: Numbers;
  readonly bias: Numbers;
  readonly outer: Numbers;
  readonly scale: number;
  readonly transitions: Transitions;
  /** Their exponentials. */
  readonly moved: Float64Array;
}

/** Adds the corrections for `inputs` to the `LABEL_COUNT` scores that start at `at`; `units` is left as the units' values. */
export function correct(pass: SecondPass, inputs: Float32Array, units: Numbers, scores: Float32Array, at: number): void {
  const { hidden, inner, bias, outer } = pass;
  for (let h = 0; h < hidden; h++) units[h] = bias[h] as number;
  for (let i = 0; i < INPUTS; i++) {
    const input = inputs[i] as number;
    if (input === 0) continue;
    const row = i * hidden;
    for (let h = 0; h < hidden; h++) units[h] = (units[h] as number) + input * (inner[row + h] as number);
  }
  for (let y = 0; y < L; y++) scores[at + y] = (scores[at + y] as number) + (outer[hidden * L + y] as number);
  for (let h = 0; h < hidden; h++) {
    const unit = units[h] as number;
    if (unit <= 0) { units[h] = 0; continue; }
    for (let y = 0; y < L; y++) scores[at + y] = (scores[at + y] as number) + unit * (outer[h * L + y] as number);
  }
}
