/** A place on a map, and how much it counts. */
export interface MapPoint {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

/** Places that stand too close together to be told apart, at their common centre; often it is one place alone. */
export interface PointCluster<T extends MapPoint> {
  readonly x: number;
  readonly y: number;
  /** The weightiest first. */
  readonly points: readonly T[];
  readonly weight: number;
}

/**
 * Points as clusters, the weightiest first: each takes in what lies within `distance` of its weightiest point. Linear
 * but for sorting, over cells of that size.
 */
export function clusterPoints<T extends MapPoint>(points: readonly T[], distance: number): readonly PointCluster<T>[] {
  const sorted = points.toSorted((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1));
  const cells = Map.groupBy(sorted, ({ x, y }) => cellOf(Math.floor(x / distance), Math.floor(y / distance)));
  const taken = new Set<string>();
  return sorted.flatMap((centre): PointCluster<T>[] => {
    if (taken.has(centre.key)) return [];
    const [column, row] = [Math.floor(centre.x / distance), Math.floor(centre.y / distance)];
    const near = [-1, 0, 1].flatMap((right) => [-1, 0, 1].flatMap((down) => cells.get(cellOf(column + right, row + down)) ?? []))
      .filter((point) => !taken.has(point.key) && Math.hypot(point.x - centre.x, point.y - centre.y) < distance);
    for (const { key } of near) taken.add(key);
    const own = near.toSorted((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1));
    return [{ x: centre.x, y: centre.y, points: own, weight: own.reduce((sum, { weight }) => sum + weight, 0) }];
  });
}

function cellOf(column: number, row: number): string {
  return `${column} ${row}`;
}
