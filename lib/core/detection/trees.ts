/**
 * Boosted trees as the trainer writes them (tools/train/detection/boost.ts): a flat list of numbers. Per tree its nodes
 * in preorder; a split is `column, threshold` followed by its subtree for values up to the threshold and then the other
 * one; a leaf is `-1, value`.
 */
export type Trees = readonly number[];

/** Sum of the leaves that a row reaches, one per tree: the log-odds, without the model's base. */
export function sumOfTrees(trees: Trees, row: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < trees.length;) {
    // A tree is walked in preorder: subtrees not taken are passed over by counting their open ends.
    let open = 1;
    while (open > 0) {
      const column = trees[at] as number;
      const value = trees[at + 1] as number;
      at += 2;
      if (column < 0) { sum += value; break; }
      if ((row[column] as number) > value) at = pastSubtree(trees, at);
      else open += 1;
    }
    for (open -= 1; open > 0; open -= 1) at = pastSubtree(trees, at);
  }
  return sum;
}

function pastSubtree(trees: Trees, from: number): number {
  let at = from;
  for (let open = 1; open > 0; at += 2) open += (trees[at] as number) < 0 ? -1 : 1;
  return at;
}
