/**
 * How often a mention of raw probability `raw` is right, by the model's calibration table (ascending pairs of raw
 * probability and share of right mentions): linear between the points, constant outside. Without a table, `raw`.
 */
export function calibrated(table: Float32Array, raw: number): number {
  const points = table.length / 2;
  if (points === 0) return Math.min(1, Math.max(0, raw));
  let i = 0;
  while (i < points && (table[2 * i] as number) < raw) i += 1;
  if (i === 0) return table[1] as number;
  if (i === points) return table[2 * points - 1] as number;
  const [x0, y0, x1, y1] = [table[2 * i - 2], table[2 * i - 1], table[2 * i], table[2 * i + 1]] as [number, number, number, number];
  return y0 + ((y1 - y0) * (raw - x0)) / (x1 - x0);
}
