const MARKER = /^(?:<{7}|>{7}|\|{7})(?: .*)?$|^={7}$/gm;

/**
 * The offsets of git's conflict markers. They count at the start of a line only, where no content of a sidecar stands:
 * text over several lines is always indented.
 */
export function mergeMarkersOf(text: string): number[] {
  const found: number[] = [];
  for (const match of text.replaceAll('\r', '\n').matchAll(MARKER)) found.push(match.index);
  return found;
}
