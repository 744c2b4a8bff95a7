/** A clustering of word vectors: `classOf[i]` is the fine class of `words[i]`; `middle` and `coarse` merge fine classes. */
export interface WordClasses {
  readonly words: readonly string[];
  readonly classOf: Uint16Array;
  readonly middle: Uint16Array;
  readonly coarse: Uint16Array;
}

/**
 * Spherical k-means over `words.length` unit vectors of `dimensions` numbers each (row by row in `vectors`), then over
 * the class centres for the two coarser levels. `words` come most frequent first: the centres are learned on the first
 * `learnOn`, the rest is only assigned. Deterministic: centres start at evenly spaced words.
 */
export function clusterWords(
  words: readonly string[], vectors: Float32Array, dimensions: number,
  sizes: { readonly fine: number; readonly middle: number; readonly coarse: number; readonly learnOn: number; readonly rounds: number },
): WordClasses {
  const learn = vectors.subarray(0, Math.min(words.length, sizes.learnOn) * dimensions);
  const fine = kMeans(learn, dimensions, sizes.fine, sizes.rounds);
  const classOf = assign(vectors, dimensions, fine);
  return {
    words, classOf,
    middle: assign(fine, dimensions, kMeans(fine, dimensions, sizes.middle, 20)),
    coarse: assign(fine, dimensions, kMeans(fine, dimensions, sizes.coarse, 20)),
  };
}

/** Centres (unit vectors, row by row) after `rounds` of assignment and averaging. */
function kMeans(vectors: Float32Array, dimensions: number, size: number, rounds: number): Float32Array {
  const count = vectors.length / dimensions;
  let centres = new Float32Array(size * dimensions);
  for (let c = 0; c < size; c++) {
    const row = Math.floor((c * count) / size);
    centres.set(vectors.subarray(row * dimensions, (row + 1) * dimensions), c * dimensions);
  }
  for (let round = 0; round < rounds; round++) {
    const classOf = assign(vectors, dimensions, centres);
    const sums = new Float32Array(size * dimensions);
    for (let i = 0; i < count; i++) {
      const at = (classOf[i] as number) * dimensions;
      for (let d = 0; d < dimensions; d++) sums[at + d] = (sums[at + d] as number) + (vectors[i * dimensions + d] as number);
    }
    for (let c = 0; c < size; c++) normalise(sums.subarray(c * dimensions, (c + 1) * dimensions), centres.subarray(c * dimensions, (c + 1) * dimensions));
    centres = sums;
  }
  return centres;
}

/** Scales a vector to length 1 in place; an empty class keeps the `previous` centre. */
function normalise(vector: Float32Array, previous: Float32Array): void {
  const length = Math.hypot(...vector);
  if (length === 0) vector.set(previous);
  else for (let d = 0; d < vector.length; d++) vector[d] = (vector[d] as number) / length;
}

/** The nearest centre (largest dot product) of each vector. Costs vectors × centres × dimensions. */
function assign(vectors: Float32Array, dimensions: number, centres: Float32Array): Uint16Array {
  const count = vectors.length / dimensions;
  const size = centres.length / dimensions;
  const nearest = new Uint16Array(count);
  for (let i = 0; i < count; i++) {
    const from = i * dimensions;
    let best = -Infinity;
    for (let c = 0; c < size; c++) {
      const at = c * dimensions;
      let dot = 0;
      for (let d = 0; d < dimensions; d++) dot += (vectors[from + d] as number) * (centres[at + d] as number);
      if (dot > best) { best = dot; nearest[i] = c; }
    }
  }
  return nearest;
}
