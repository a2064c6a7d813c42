import { partitionPoint } from './partitionPoint';
/**
 * Converts offsets between UTF-16 code units and Unicode code points: other tools count the latter. Both directions
 * are linear in the text once, then logarithmic in the number of characters outside the basic plane.
 */
export class CodePointIndex {
  /** The UTF-16 offsets of the characters that take two units, in order. */
  private readonly wide: number[] = [];

  constructor(private readonly text: string) {
    for (let at = 0; at < text.length; at++) {
      if ((text.codePointAt(at) ?? 0) > 0xffff) this.wide.push(at++);
    }
  }

  fromUnits(offset: number): number {
    const clamped = Math.min(Math.max(offset, 0), this.text.length);
    return clamped - partitionPoint(this.wide.length, (i) => (this.wide[i] ?? 0) < clamped);
  }

  toUnits(codePoint: number): number {
    const clamped = Math.max(codePoint, 0);
    // The i-th wide character stands at code point `wide[i] - i`; it pushes all that follow by one unit.
    return Math.min(
      clamped + partitionPoint(this.wide.length, (i) => (this.wide[i] ?? 0) - i < clamped),
      this.text.length,
    );
  }
}
