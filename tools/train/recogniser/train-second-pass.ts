import { articleView, fillInputs, INPUTS, isOpen } from '../../../lib/core/recognition/article-view.ts';
import { LABEL_COUNT, exponentials, latticeOf, type Transitions } from '../../../lib/core/recognition/crf.ts';
import { isCasedChunk } from '../../../lib/core/recognition/features.ts';
import { correct, type SecondPass } from '../../../lib/core/recognition/second-pass.ts';
import type { FirstReading } from '../../../lib/core/recognition/tagger.ts';
import type { LabelledView } from './examples.ts';
import { mulberry, shuffle, transitionGradient } from './train-crf.ts';

const L = LABEL_COUNT;
const HIDDEN = 32;
const EPOCHS = 6;
/** The weights given back are the mean of those after each epoch from this one on. */
const AVERAGE_FROM = 1;
const RATE = 0.001;
/** Chunks whose gradients are added up before a step. */
const BATCH = 32;

/** A chunk as the second pass learns from it: first scores, and the inputs of those tokens that it looks at. */
export interface Sample {
  readonly scores: Float32Array;
  /** Per token: its row in `inputs`, or -1. */
  readonly rowOf: Int32Array;
  readonly inputs: Float32Array;
  readonly labels: Uint8Array;
  readonly weight: number;
}

/** The samples of one document, whose first reading must come from weights that have not seen it. */
export function samplesOf({ view, labels, weight }: LabelledView, { scores, marginals }: FirstReading): Sample[] {
  const article = articleView(view, marginals);
  const buffer = new Float32Array(INPUTS);
  return Array.from({ length: view.chunks.count }, (_, c) => {
    const first = view.chunks.firsts[c] as number;
    const last = view.chunks.lasts[c] as number;
    const isCased = isCasedChunk(view, c);
    const open = Array.from({ length: last - first }, (__, i) => first + i).filter((t) => isOpen(article, t));
    const rowOf = new Int32Array(last - first).fill(-1);
    const inputs = new Float32Array(open.length * INPUTS);
    open.forEach((t, row) => {
      rowOf[t - first] = row;
      fillInputs(article, t, first, last, isCased, buffer);
      inputs.set(buffer, row * INPUTS);
    });
    return { scores: scores.slice(first * L, last * L), rowOf, inputs, labels: labels.slice(first, last), weight };
  }).filter(({ inputs }) => inputs.length > 0);
}

/**
 * Learns the second pass by Adam (Kingma and Ba 2015) on the likelihood of the labels of whole chunks. It starts as
 * no correction at all: the first pass's scores with the transitions `from`.
 */
export function trainSecondPass(samples: readonly Sample[], from: Transitions, seed: number, onEpoch: (epoch: number, likelihood: number) => void): SecondPass {
  const random = mulberry(seed);
  const parameters = new Float32Array(INPUTS * HIDDEN + HIDDEN + (HIDDEN + 1) * L + (L + 1) * L + 1);
  const pass = passIn(parameters);
  for (let i = 0; i < pass.inner.length; i++) pass.inner[i] = (random() - 0.5) * 2 * Math.sqrt(3 / INPUTS);
  pass.transitions.set(from);
  parameters[parameters.length - 1] = 1;
  const gradients = new Float32Array(parameters.length);
  const slopes = passIn(gradients);
  const adam = new Adam(parameters, gradients);
  const sums = new Float64Array(parameters.length);
  const order = Int32Array.from(samples, (_, i) => i);
  const units = new Float32Array(HIDDEN);
  let averaged = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    let likelihood = 0;
    let batched = 0;
    for (const index of order) {
      const sample = samples[index] as Sample;
      likelihood += addGradients(sample, passIn(parameters), slopes, gradients, units);
      batched += 1;
      if (batched < BATCH) continue;
      adam.step(RATE * (1 - (0.9 * epoch) / EPOCHS));
      batched = 0;
    }
    onEpoch(epoch, likelihood);
    if (epoch < AVERAGE_FROM) continue;
    averaged += 1;
    for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + (parameters[i] as number);
  }
  return passIn(Float32Array.from(sums, (sum) => sum / averaged));
}

/** The parts of a second pass as views of one row of numbers. */
function passIn(all: Float32Array): SecondPass {
  const sizes = [INPUTS * HIDDEN, HIDDEN, (HIDDEN + 1) * L, (L + 1) * L] as const;
  const starts = [0, sizes[0], sizes[0] + sizes[1], sizes[0] + sizes[1] + sizes[2]] as const;
  const part = (i: 0 | 1 | 2 | 3): Float32Array => all.subarray(starts[i], starts[i] + sizes[i]);
  return { hidden: HIDDEN, inner: part(0), bias: part(1), outer: part(2), transitions: part(3), moved: exponentials(part(3)), scale: all[all.length - 1] as number };
}

/** Adds one chunk's gradients of the negative log likelihood to `slopes` (views of `gradients`); returns the likelihood. */
function addGradients(sample: Sample, pass: SecondPass, slopes: SecondPass, gradients: Float32Array, units: Float32Array): number {
  const { labels, rowOf, inputs, weight } = sample;
  const length = labels.length;
  const scores = sample.scores.map((score) => score * pass.scale);
  const hidden = new Float32Array(length * HIDDEN);
  for (let t = 0; t < length; t++) {
    const row = rowOf[t] as number;
    if (row < 0) continue;
    correct(pass, inputs.subarray(row * INPUTS, (row + 1) * INPUTS), units, scores, t * L);
    hidden.set(units, t * HIDDEN);
  }
  const lattice = latticeOf(scores, length, pass.moved);
  transitionGradient(labels, 0, length, lattice, new Float64Array(slopes.transitions.length)).forEach((slope, i) => { slopes.transitions[i] = (slopes.transitions[i] as number) + weight * slope; });
  let gold = 0;
  let ofScale = 0;
  const slope = new Float32Array(L);
  const below = new Float32Array(HIDDEN);
  for (let t = 0; t < length; t++) {
    const label = labels[t] as number;
    gold += (scores[t * L + label] as number) + (pass.transitions[(t === 0 ? L : (labels[t - 1] as number)) * L + label] as number);
    for (let y = 0; y < L; y++) {
      slope[y] = weight * ((lattice.marginals[t * L + y] as number) - (y === label ? 1 : 0));
      ofScale += (slope[y] as number) * (sample.scores[t * L + y] as number);
    }
    const row = rowOf[t] as number;
    if (row < 0) continue;
    for (let h = 0; h < HIDDEN; h++) {
      const unit = hidden[t * HIDDEN + h] as number;
      let sum = 0;
      if (unit > 0) {
        for (let y = 0; y < L; y++) {
          slopes.outer[h * L + y] = (slopes.outer[h * L + y] as number) + (slope[y] as number) * unit;
          sum += (slope[y] as number) * (pass.outer[h * L + y] as number);
        }
      }
      below[h] = sum;
      slopes.bias[h] = (slopes.bias[h] as number) + sum;
    }
    for (let y = 0; y < L; y++) slopes.outer[HIDDEN * L + y] = (slopes.outer[HIDDEN * L + y] as number) + (slope[y] as number);
    for (let i = 0; i < INPUTS; i++) {
      const input = inputs[row * INPUTS + i] as number;
      if (input === 0) continue;
      for (let h = 0; h < HIDDEN; h++) slopes.inner[i * HIDDEN + h] = (slopes.inner[i * HIDDEN + h] as number) + input * (below[h] as number);
    }
  }
  gradients[gradients.length - 1] = (gradients[gradients.length - 1] as number) + ofScale;
  return weight * (gold - lattice.logSum);
}

/** Adam's running means; labels that may not follow each other stay at −Infinity. */
class Adam {
  private readonly first: Float32Array;
  private readonly second: Float32Array;
  private steps = 0;

  private readonly parameters: Float32Array;
  private readonly gradients: Float32Array;

  constructor(parameters: Float32Array, gradients: Float32Array) {
    this.parameters = parameters;
    this.gradients = gradients;
    this.first = new Float32Array(parameters.length);
    this.second = new Float32Array(parameters.length);
  }

  /** One step against the gradients, which are then 0 again. */
  step(rate: number): void {
    this.steps += 1;
    const { parameters, gradients, first, second } = this;
    const firstBias = 1 - 0.9 ** this.steps;
    const secondBias = 1 - 0.999 ** this.steps;
    for (let i = 0; i < parameters.length; i++) {
      const gradient = gradients[i] as number;
      gradients[i] = 0;
      if (parameters[i] === -Infinity) continue;
      first[i] = 0.9 * (first[i] as number) + 0.1 * gradient;
      second[i] = 0.999 * (second[i] as number) + 0.001 * gradient * gradient;
      parameters[i] = (parameters[i] as number) - rate * ((first[i] as number) / firstBias) / (Math.sqrt((second[i] as number) / secondBias) + 1e-8);
    }
  }
}
