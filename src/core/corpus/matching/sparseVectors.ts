import type { SparseVector } from '../claims/claim';

/** The weight of a key in a sorted sparse vector; 0 where it has none. */
export function weightOf(vector: SparseVector, id: number): number {
  let low = 0;
  let high = vector.ids.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const here = vector.ids[middle] ?? 0;
    if (here === id) return vector.weights[middle] ?? 0;
    if (here < id) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/** How many keys two sorted lists share. */
export function sharedKeys(a: Int32Array, b: Int32Array): number {
  let i = 0;
  let j = 0;
  let shared = 0;
  while (i < a.length && j < b.length) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    if (x === y) {
      shared++;
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
  return shared;
}

/** The keys that two sorted lists share. */
export function keysInCommon(a: Int32Array, b: Int32Array): number[] {
  const out: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    if (x === y) {
      out.push(x);
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
  return out;
}
