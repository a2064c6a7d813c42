import { GAZETTEER_FILES, readGazetteer, type GazetteerFile } from './gazetteer';
import type { Lexicon } from './lexicon';
import { readNameModel, type NameModel } from './nameModel';

/** What the recognition of names stands on besides the text. */
export interface NameResources {
  readonly lexicon: Lexicon;
  /** Null where no weights could be read: names are then found by the lists and rules alone. */
  readonly model: NameModel | null;
}

/** The file of the weights. */
export const NAME_MODEL_FILE = 'names.bin';

/** Reads lists and weights from the files given, by name. What is missing or unreadable makes recognition weaker, no more. */
export function readNameResources(media: Readonly<Record<string, Uint8Array>>): NameResources {
  const files: Partial<Record<GazetteerFile, string>> = {};
  for (const file of GAZETTEER_FILES) {
    const bytes = media[file];
    if (bytes) files[file] = decodeUtf8(bytes);
  }
  const weights = media[NAME_MODEL_FILE];
  return { lexicon: readGazetteer(files), model: weights ? readNameModel(weights) : null };
}

/** Bytes decoded at a time. */
const CHUNK = 4096;

/** UTF-8 of well-formed text; the core has no `TextDecoder` of its own. */
function decodeUtf8(bytes: Uint8Array): string {
  const units = new Uint16Array(CHUNK + 2);
  let text = '';
  let length = 0;
  const flush = (): void => {
    text += String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
    length = 0;
  };
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at] ?? 0;
    const size = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    let point = size === 1 ? first : first & (0xff >> (size + 1));
    for (let k = 1; k < size; k++) point = (point << 6) | ((bytes[at + k] ?? 0) & 0x3f);
    at += size;
    if (point > 0xffff) {
      units[length++] = 0xd800 + ((point - 0x10000) >> 10);
      units[length++] = 0xdc00 + ((point - 0x10000) & 0x3ff);
    } else units[length++] = point;
    if (length >= CHUNK) flush();
  }
  flush();
  return text;
}
