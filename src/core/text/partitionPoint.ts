/**
 * The first index, in a list of this length, that `before` does not hold for; the length when it holds for all. `before`
 * holds for a first part of the list and for nothing behind it. Takes time in the logarithm of the length.
 */
export function partitionPoint(length: number, before: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
