/**
 * A calibration table from mentions with their raw probability and whether they were right: isotonic regression (pool
 * adjacent violators) over `bins` bins of equal size, as ascending pairs (mean raw probability, share right).
 */
export function calibrate(mentions: readonly { readonly raw: number; readonly isRight: boolean }[], bins: number): Float32Array {
  const sorted = [...mentions].sort((a, b) => a.raw - b.raw);
  const pools: { raw: number; right: number; count: number }[] = [];
  const size = Math.max(1, Math.ceil(sorted.length / bins));
  for (let i = 0; i < sorted.length; i += size) {
    const bin = sorted.slice(i, i + size);
    let pool = { raw: bin.reduce((sum, m) => sum + m.raw, 0), right: bin.filter((m) => m.isRight).length, count: bin.length };
    for (let last = pools.at(-1); last !== undefined && last.right * pool.count >= pool.right * last.count; last = pools.at(-1)) {
      pools.pop();
      pool = { raw: pool.raw + last.raw, right: pool.right + last.right, count: pool.count + last.count };
    }
    pools.push(pool);
  }
  return Float32Array.from(pools.flatMap((pool) => [pool.raw / pool.count, pool.right / pool.count]));
}
