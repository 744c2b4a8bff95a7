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
  const { hidden, outer } = pass;
  fillUnits(pass, inputs, units);
  for (let y = 0; y < L; y++) scores[at + y] = (scores[at + y] as number) + (outer[hidden * L + y] as number);
  for (let h = 0; h < hidden; h++) {
    const unit = units[h] as number;
    if (unit <= 0) { units[h] = 0; continue; }
    for (let y = 0; y < L; y++) scores[at + y] = (scores[at + y] as number) + unit * (outer[h * L + y] as number);
  }
}

/** Which inputs are not 0, and what they are. */
const places = new Int32Array(INPUTS);
const values = new Float64Array(INPUTS);

/** The sums of the units, eight at a time (`hidden` is a multiple of eight), so that they need not go to memory meanwhile. */
function fillUnits({ hidden, inner, bias }: SecondPass, inputs: Float32Array, units: Numbers): void {
  let count = 0;
  for (let i = 0; i < INPUTS; i++) {
    const input = inputs[i] as number;
    if (input === 0) continue;
    places[count] = i * hidden;
    values[count++] = input;
  }
  for (let h = 0; h < hidden; h += 8) {
    let u0 = bias[h] as number;
    let u1 = bias[h + 1] as number;
    let u2 = bias[h + 2] as number;
    let u3 = bias[h + 3] as number;
    let u4 = bias[h + 4] as number;
    let u5 = bias[h + 5] as number;
    let u6 = bias[h + 6] as number;
    let u7 = bias[h + 7] as number;
    for (let i = 0; i < count; i++) {
      const at = (places[i] as number) + h;
      const value = values[i] as number;
      u0 += value * (inner[at] as number);
      u1 += value * (inner[at + 1] as number);
      u2 += value * (inner[at + 2] as number);
      u3 += value * (inner[at + 3] as number);
      u4 += value * (inner[at + 4] as number);
      u5 += value * (inner[at + 5] as number);
      u6 += value * (inner[at + 6] as number);
      u7 += value * (inner[at + 7] as number);
    }
    units[h] = u0;
    units[h + 1] = u1;
    units[h + 2] = u2;
    units[h + 3] = u3;
    units[h + 4] = u4;
    units[h + 5] = u5;
    units[h + 6] = u6;
    units[h + 7] = u7;
  }
}
