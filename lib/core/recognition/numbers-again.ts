/** Longer rows of numbers are made anew, so that one long text leaves nothing behind: an article of 3,600 words needs as many. */
const MOST_KEPT = 2 ** 15;

/**
 * Gives rows of zeros that the next call writes over: fresh ones have to be fetched from the system, page by page, for every article.
 */
export function numbersAgain(): (length: number) => Float32Array {
  let room = new Float32Array(0);
  return (length) => {
    if (length > MOST_KEPT) return new Float32Array(length);
    if (length > room.length) room = new Float32Array(Math.min(MOST_KEPT, 2 * length));
    return room.subarray(0, length).fill(0);
  };
}
