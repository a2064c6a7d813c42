/** Where FNV-1a begins. */
export const HASH_START = 0x811c9dc5;

/** FNV-1a over UTF-16 code units (Fowler, Noll, Vo), 32 bits, without building strings. */
export function hashRange(text: string, from: number, to: number): number {
  let hash = HASH_START;
  for (let at = from; at < to; at++) hash = hashStep(hash, text.charCodeAt(at));
  return hash >>> 0;
}

/** Adds one code unit to a hash that began with `HASH_START`; the end takes `>>> 0`. */
export function hashStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

export function hashText(text: string): number {
  return hashRange(text, 0, text.length);
}

/** Two hashes as one; the order matters. */
export function pair(a: number, b: number): number {
  return (Math.imul(a, 0x01000193) ^ (((b << 15) | (b >>> 17)) + 0x9e3779b9)) >>> 0;
}

/** The key of a feature: what it looks at (`template`) and what it sees there, mixed well (MurmurHash3's finalizer). */
export function featureKey(template: number, value: number): number {
  let hash = value ^ Math.imul(template + 1, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
