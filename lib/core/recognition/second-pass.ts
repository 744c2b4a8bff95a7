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
  const last = hidden * L;
  let s0 = Math.fround((scores[at] as number) + (outer[last] as number));
  let s1 = Math.fround((scores[at + 1] as number) + (outer[last + 1] as number));
  let s2 = Math.fround((scores[at + 2] as number) + (outer[last + 2] as number));
  let s3 = Math.fround((scores[at + 3] as number) + (outer[last + 3] as number));
  let s4 = Math.fround((scores[at + 4] as number) + (outer[last + 4] as number));
  let s5 = Math.fround((scores[at + 5] as number) + (outer[last + 5] as number));
  let s6 = Math.fround((scores[at + 6] as number) + (outer[last + 6] as number));
  let s7 = Math.fround((scores[at + 7] as number) + (outer[last + 7] as number));
  let s8 = Math.fround((scores[at + 8] as number) + (outer[last + 8] as number));
  for (let h = 0, o = 0; h < hidden; h++, o += L) {
    const unit = units[h] as number;
    if (unit <= 0) { units[h] = 0; continue; }
    s0 = Math.fround(s0 + unit * (outer[o] as number));
    s1 = Math.fround(s1 + unit * (outer[o + 1] as number));
    s2 = Math.fround(s2 + unit * (outer[o + 2] as number));
    s3 = Math.fround(s3 + unit * (outer[o + 3] as number));
    s4 = Math.fround(s4 + unit * (outer[o + 4] as number));
    s5 = Math.fround(s5 + unit * (outer[o + 5] as number));
    s6 = Math.fround(s6 + unit * (outer[o + 6] as number));
    s7 = Math.fround(s7 + unit * (outer[o + 7] as number));
    s8 = Math.fround(s8 + unit * (outer[o + 8] as number));
  }
  scores[at] = s0;
  scores[at + 1] = s1;
  scores[at + 2] = s2;
  scores[at + 3] = s3;
  scores[at + 4] = s4;
  scores[at + 5] = s5;
  scores[at + 6] = s6;
  scores[at + 7] = s7;
  scores[at + 8] = s8;
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
