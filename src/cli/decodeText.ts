export type Decoded = { readonly text: string } | { readonly problem: string };

/** Decodes UTF-8, without its byte order mark and with line ends as they stand. Says what is wrong with other bytes. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.includes(0)) return { problem: 'not a text file (it holds zero bytes)' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { problem: `not valid UTF-8 in line ${firstInvalidLine(bytes)}` };
  }
}

/** The line, counted from one, up to which the bytes decode. */
function firstInvalidLine(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  const valid = (length: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (valid(middle)) low = middle;
    else high = middle - 1;
  }
  let line = 1;
  for (const byte of bytes.subarray(0, low)) if (byte === 0x0a) line++;
  return line;
}
