/** Some tokens in a row that both texts have: `length` of them from `old`, and from `now`. */
export type Row = { readonly old: number; readonly now: number; readonly length: number };

/**
 * Of rows in the order of `old`, those that ascend in both texts and weigh the most together; a row weighs as much as it
 * has tokens, unless `weigh` says otherwise. O(n log n): the best chain that ends before a place stands in a Fenwick tree
 * over the places.
 */
export function heaviestChain(rows: readonly Row[], weigh = (row: Row): number => row.length): Row[] {
  const places = rows.map((_, i) => i).sort((a, b) => (rows[a] as Row).now - (rows[b] as Row).now);
  const rank = new Int32Array(rows.length);
  places.forEach((row, i) => {
    rank[row] = i + 1;
  });
  const weight = new Float64Array(rows.length);
  const before = new Int32Array(rows.length).fill(-1);
  const tree = new Int32Array(rows.length + 1).fill(-1);
  let best = -1;
  rows.forEach((row, i) => {
    for (let node = (rank[i] as number) - 1; node > 0; node -= node & -node)
      before[i] = heavier(weight, before[i] as number, tree[node] as number);
    weight[i] = weigh(row) + (before[i] === -1 ? 0 : (weight[before[i] as number] as number));
    for (let node = rank[i] as number; node <= rows.length; node += node & -node)
      tree[node] = heavier(weight, tree[node] as number, i);
    best = heavier(weight, best, i);
  });
  const chain: Row[] = [];
  for (let i = best; i >= 0; i = before[i] as number) chain.push(rows[i] as Row);
  return chain.reverse();
}

function heavier(weight: Float64Array, a: number, b: number): number {
  if (a < 0) return b;
  return b >= 0 && (weight[b] as number) > (weight[a] as number) ? b : a;
}
