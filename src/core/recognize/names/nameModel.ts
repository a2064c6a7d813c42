import { TRANSITIONS } from './chain';
import { LABELS as LABEL_COUNT } from './labels';

/** Local, because inner loops read it: unbundled modules read what they import through accessors. */
const LABELS = LABEL_COUNT;

/** Numbers that a slot of the table takes: the key, eight weights in two, the ninth with the mark of a taken slot. */
const SLOT = 4;
const TAKEN = 1 << 8;

/** Weights of features by exact key; features without weights count nothing. */
export class FeatureWeights {
  /** Key and weights side by side, in 16 bytes, so that what is found costs one look into memory. */
  private readonly table: Int32Array;
  private readonly wrap: number;
  /** A key's place is told by its first bits, so that sorted keys fill the table from one end to the other. */
  private readonly shift: number;
  /** One bit per hash: most keys asked for have no weights, and this small table says so without a look at the large one. */
  private readonly filter: Uint32Array;
  private readonly filterMask: number;

  /** `weights` holds the values of all keys for each label in turn; a weight is its value times the label's scale. */
  constructor(
    readonly keys: Uint32Array,
    readonly weights: Int8Array,
    readonly scales: Float32Array,
  ) {
    let size = 16;
    while (size * 3 < keys.length * 4) size *= 2;
    this.shift = Math.clz32(size) + 1;
    this.wrap = size * SLOT - 1;
    this.table = new Int32Array(size * SLOT);
    this.filter = new Uint32Array(Math.max(1, size >> 3));
    this.filterMask = this.filter.length - 1;
    const { table, wrap, shift, filter, filterMask } = this;
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index] ?? 0;
      const word = (key >>> 5) & filterMask;
      filter[word] = (filter[word] ?? 0) | (1 << (key & 31));
      let at = (key >>> shift) * SLOT;
      while (table[at + SLOT - 1] !== 0) at = (at + SLOT) & wrap;
      const byte = (y: number): number => (weights[y * keys.length + index] ?? 0) & 0xff;
      table[at] = key;
      table[at + 1] = byte(0) | (byte(1) << 8) | (byte(2) << 16) | (byte(3) << 24);
      table[at + 2] = byte(4) | (byte(5) << 8) | (byte(6) << 16) | (byte(7) << 24);
      table[at + 3] = TAKEN | byte(8);
    }
  }

  /** Adds the unscaled weights of the first `count` keys to `sums` at `offset`. */
  addTo(keys: Uint32Array, count: number, sums: Float32Array | Float64Array, offset: number): void {
    const { table, wrap, shift, filter, filterMask } = this;
    // One variable a label: the engine keeps them in registers, which it does not do with places of an array.
    let s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0, s8 = 0; // prettier-ignore
    for (let k = 0; k < count; k++) {
      const key = keys[k] ?? 0;
      if ((((filter[(key >>> 5) & filterMask] ?? 0) >>> (key & 31)) & 1) === 0) continue;
      for (let at = (key >>> shift) * SLOT; ; at = (at + SLOT) & wrap) {
        const last = table[at + 3] ?? 0;
        if (last === 0) break;
        if (table[at] !== (key | 0)) continue;
        const low = table[at + 1] ?? 0;
        const high = table[at + 2] ?? 0;
        s0 += (low << 24) >> 24;
        s1 += (low << 16) >> 24;
        s2 += (low << 8) >> 24;
        s3 += low >> 24;
        s4 += (high << 24) >> 24;
        s5 += (high << 16) >> 24;
        s6 += (high << 8) >> 24;
        s7 += high >> 24;
        s8 += (last << 24) >> 24;
        break;
      }
    }
    sums[offset] = (sums[offset] ?? 0) + s0;
    sums[offset + 1] = (sums[offset + 1] ?? 0) + s1;
    sums[offset + 2] = (sums[offset + 2] ?? 0) + s2;
    sums[offset + 3] = (sums[offset + 3] ?? 0) + s3;
    sums[offset + 4] = (sums[offset + 4] ?? 0) + s4;
    sums[offset + 5] = (sums[offset + 5] ?? 0) + s5;
    sums[offset + 6] = (sums[offset + 6] ?? 0) + s6;
    sums[offset + 7] = (sums[offset + 7] ?? 0) + s7;
    sums[offset + 8] = (sums[offset + 8] ?? 0) + s8;
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
    const weights = new Int8Array(bytes.buffer, bytes.byteOffset + at, LABELS * count);
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
      for (let y = 0; y < LABELS; y++) bytes[at + y * count + k] = (weights[y * count + index] ?? 0) & 0xff;
    });
    at += LABELS * count;
  }
  return bytes;
}
