/**
 * How much of `total` each of these sizes gets (max-min fairness): small ones all they need, the large ones what is left in
 * equal parts. In the order given, whole numbers.
 */
export function fairShares(sizes: readonly number[], total: number): number[] {
  const shares = sizes.map(() => 0);
  let left = total;
  const smallestFirst = [...sizes.entries()].sort(([, a], [, b]) => a - b);
  smallestFirst.forEach(([at, size], i) => {
    const share = Math.min(size, Math.floor(left / (sizes.length - i)));
    shares[at] = share;
    left -= share;
  });
  return shares;
}
