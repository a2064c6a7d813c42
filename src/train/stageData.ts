import type { Example } from './examples';
import { keyBuffer } from '../core/recognize/names/features';
import type { KeyBuffer } from '../core/recognize/names/features';
import { KeyTable } from './keyTable';

/** Stretches of tokens with the numbers of their features, flat. */
export interface StageData {
  /** Key of each feature number. */
  readonly keys: Uint32Array;
  /** Features of token `t`: `features[from[t]]` up to `features[from[t + 1]]`. */
  readonly from: Uint32Array;
  readonly features: Int32Array;
  readonly classes: Uint8Array;
  readonly masks: Uint16Array;
  /** Tokens of stretch `s`: `stretches[s]` up to `stretches[s + 1]`. */
  readonly stretches: Uint32Array;
  /** The example that stretch `s` is from. */
  readonly exampleOf: Uint32Array;
  /** Scores that are there before any feature, `token * LABELS + label`. */
  readonly base: Float32Array | null;
}

export type KeysOf = (example: number, sentence: number, token: number, out: KeyBuffer) => void;

/**
 * Numbers the features of all examples. Of features seen less than `least` times only those in `kept` stay; when `kept`
 * is given, no others do.
 */
export function gatherStageData(
  examples: readonly Example[],
  keysOf: KeysOf,
  least: number,
  kept: Uint32Array | null,
  baseOf: ((example: number, token: number) => ArrayLike<number>) | null,
): StageData {
  const table = new KeyTable(kept ? kept.length : 1 << 21);
  if (kept) for (const key of kept) table.add(key);
  let tokens = 0;
  let stretchCount = 0;
  for (const example of examples)
    for (const { start, end } of example.stretches) {
      tokens += end - start;
      stretchCount++;
    }
  const from = new Uint32Array(tokens + 1);
  const classes = new Uint8Array(tokens);
  const masks = new Uint16Array(tokens);
  const stretches = new Uint32Array(stretchCount + 1);
  const exampleOf = new Uint32Array(stretchCount);
  const base = baseOf ? new Float32Array(tokens * 9) : null;
  let features = new Int32Array(1 << 22);
  let length = 0;
  let t = 0;
  let s = 0;
  const buffer = keyBuffer();
  examples.forEach((example, index) => {
    for (const { sentence, start, end } of example.stretches) {
      exampleOf[s] = index;
      stretches[s++] = t;
      for (let i = start; i < end; i++, t++) {
        buffer.length = 0;
        keysOf(index, sentence, i, buffer);
        from[t] = length;
        if (length + buffer.length > features.length) {
          const larger = new Int32Array(features.length * 2);
          larger.set(features);
          features = larger;
        }
        for (let k = 0; k < buffer.length; k++) {
          const key = buffer.keys[k] ?? 0;
          const feature = kept ? table.find(key) : table.add(key);
          if (feature >= 0) features[length++] = feature;
        }
        classes[t] = example.frame.words[i]?.shape ?? 0;
        masks[t] = example.masks[i] ?? 0;
        if (base && baseOf) base.set(baseOf(index, i), t * 9);
      }
    }
  });
  from[t] = length;
  stretches[s] = t;
  if (kept)
    return { keys: kept, from, features: features.subarray(0, length), classes, masks, stretches, exampleOf, base };
  const renumbered = new Int32Array(table.size).fill(-1);
  const keys = new Uint32Array(table.size);
  let count = 0;
  for (let feature = 0; feature < table.size; feature++)
    if ((table.counts[feature] ?? 0) >= least) {
      keys[count] = table.keys[feature] ?? 0;
      renumbered[feature] = count++;
    }
  let write = 0;
  for (let token = 0; token < tokens; token++) {
    const begin = from[token] ?? 0;
    const end = from[token + 1] ?? 0;
    from[token] = write;
    for (let k = begin; k < end; k++) {
      const feature = renumbered[features[k] ?? 0] ?? -1;
      if (feature >= 0) features[write++] = feature;
    }
  }
  from[tokens] = write;
  return {
    keys: keys.slice(0, count),
    from,
    features: features.slice(0, write),
    classes,
    masks,
    stretches,
    exampleOf,
    base,
  };
}
