import { TRANSITIONS } from './chain';
import { LABELS as LABEL_COUNT } from './labels';

/** Local, because inner loops read it: unbundled modules read what they import through accessors. */
const LABELS = LABEL_COUNT;

/** Weights of features by exact key; features without weights count nothing. */
export class FeatureWeights {
  private readonly mask: number;
  private readonly slots: Int32Array;
  /** One bit per hash: most keys asked for have no weights, and this small table says so without a look at the large one. */
  private readonly filter: Uint32Array;
  private readonly filterMask: number;

  /** `weights` holds `LABELS` values for each key; a weight is its value times the label's scale. */
  constructor(
    readonly keys: Uint32Array,
    readonly weights: Int8Array | Float32Array,
    readonly scales: Float32Array,
  ) {
    let size = 16;
    while (size < keys.length * 2) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size);
    this.filter = new Uint32Array(Math.max(1, size >> 4));
    this.filterMask = this.filter.length - 1;
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index] ?? 0;
      const word = (key >>> 5) & this.filterMask;
      this.filter[word] = (this.filter[word] ?? 0) | (1 << (key & 31));
      let at = key & this.mask;
      while (this.slots[at] !== 0) at = (at + 1) & this.mask;
      this.slots[at] = index + 1;
    }
  }

  /** The place of the key's first weight, -1 where it has none. */
  find(key: number): number {
    const { slots, keys, mask, filter, filterMask } = this;
    if ((((filter[(key >>> 5) & filterMask] ?? 0) >>> (key & 31)) & 1) === 0) return -1;
    let at = key & mask;
    for (;;) {
      const slot = slots[at] ?? 0;
      if (slot === 0) return -1;
      if (keys[slot - 1] === key) return (slot - 1) * LABELS;
      at = (at + 1) & mask;
    }
  }

  /** Adds the unscaled weights of the first `count` keys to `sums` at `offset`. */
  addTo(keys: Uint32Array, count: number, sums: Float32Array | Float64Array, offset: number): void {
    const { weights } = this;
    for (let k = 0; k < count; k++) {
      const at = this.find(keys[k] ?? 0);
      if (at < 0) continue;
      for (let y = 0; y < LABELS; y++) sums[offset + y] = (sums[offset + y] ?? 0) + (weights[at + y] ?? 0);
    }
  }
}

/** One stage of the tagger: a linear-chain CRF. */
export interface Stage {
  readonly features: FeatureWeights;
  readonly transitions: Float32Array;
}

/** What the tagger has learned. */
export interface NameModel {
  /** Data, licences and figures of the training, as written into the file. */
  readonly about: Readonly<Record<string, unknown>>;
  /** Judges each word in its sentence. */
  readonly words: Stage;
  /** Corrects that by how the same words were judged elsewhere in the document; its scores are added to the first's. */
  readonly document: Stage | null;
}

const MAGIC = 0x314d4e43; // "CNM1"
const HEADER = 12;

/**
 * Reads the form that `writeNameModel` writes: magic number, length and JSON of the header, then for each stage scales,
 * transitions, keys (sorted, as differences) and weights, both in planes of one byte, which is what compresses best.
 * Gives null for bytes that are not of this form.
 */
export function readNameModel(bytes: Uint8Array): NameModel | null {
  if (bytes.length < HEADER) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) return null;
  const headerLength = view.getUint32(4, true);
  const stages = view.getUint32(8, true);
  if (HEADER + headerLength > bytes.length || stages < 1 || stages > 2) return null;
  let at = HEADER + headerLength;
  const about = parseHeader(bytes.subarray(HEADER, at));
  if (!about) return null;
  const read: Stage[] = [];
  for (let n = 0; n < stages; n++) {
    const fixed = 4 + (LABELS + TRANSITIONS) * 4;
    if (at + fixed > bytes.length) return null;
    const count = view.getUint32(at, true);
    if (at + fixed + count * (4 + LABELS) > bytes.length) return null;
    at += 4;
    const floats = (length: number): Float32Array => {
      const values = new Float32Array(length);
      for (let k = 0; k < length; k++) values[k] = view.getFloat32(at + k * 4, true);
      at += length * 4;
      return values;
    };
    const scales = floats(LABELS);
    const transitions = floats(TRANSITIONS);
    const keys = new Uint32Array(count);
    let previous = 0;
    for (let k = 0; k < count; k++) {
      const low = (bytes[at + k] ?? 0) | ((bytes[at + count + k] ?? 0) << 8);
      const high = (bytes[at + 2 * count + k] ?? 0) | ((bytes[at + 3 * count + k] ?? 0) << 8);
      previous = (previous + low + high * 0x10000) >>> 0;
      keys[k] = previous;
    }
    at += 4 * count;
    const weights = new Int8Array(count * LABELS);
    for (let y = 0; y < LABELS; y++)
      for (let k = 0; k < count; k++) weights[k * LABELS + y] = ((bytes[at + y * count + k] ?? 0) << 24) >> 24;
    at += LABELS * count;
    read.push({ features: new FeatureWeights(keys, weights, scales), transitions });
  }
  const [words, document] = read;
  return words ? { about, words, document: document ?? null } : null;
}

function parseHeader(bytes: Uint8Array): Record<string, unknown> | null {
  // The header is ASCII, so that the core needs no decoder of its own.
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}

/** The bytes that `readNameModel` reads. Weights must be 8-bit integers. */
export function writeNameModel(model: NameModel): Uint8Array {
  const header = JSON.stringify(model.about).replace(
    /[^\x20-\x7e]/g,
    (char) => '\\u' + char.charCodeAt(0).toString(16).padStart(4, '0'),
  );
  const stages = model.document ? [model.words, model.document] : [model.words];
  const size = stages.reduce(
    (sum, stage) => sum + 4 + (LABELS + TRANSITIONS) * 4 + stage.features.keys.length * (4 + LABELS),
    HEADER + header.length,
  );
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, header.length, true);
  view.setUint32(8, stages.length, true);
  for (let k = 0; k < header.length; k++) bytes[HEADER + k] = header.charCodeAt(k);
  let at = HEADER + header.length;
  for (const stage of stages) {
    const { keys, weights, scales } = stage.features;
    const count = keys.length;
    const order = Uint32Array.from(keys.keys()).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
    view.setUint32(at, count, true);
    at += 4;
    for (const values of [scales, stage.transitions]) {
      values.forEach((value, k) => {
        view.setFloat32(at + k * 4, value, true);
      });
      at += values.length * 4;
    }
    let previous = 0;
    order.forEach((index, k) => {
      const key = keys[index] ?? 0;
      const difference = key - previous;
      previous = key;
      for (let plane = 0; plane < 4; plane++) bytes[at + plane * count + k] = (difference >>> (8 * plane)) & 0xff;
    });
    at += 4 * count;
    order.forEach((index, k) => {
      for (let y = 0; y < LABELS; y++) bytes[at + y * count + k] = (weights[index * LABELS + y] ?? 0) & 0xff;
    });
    at += LABELS * count;
  }
  return bytes;
}
