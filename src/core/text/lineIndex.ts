import { partitionPoint } from './partitionPoint';
/** A place in a text, both counted from zero; `column` in UTF-16 code units. */
export interface LinePosition {
  readonly line: number;
  readonly column: number;
}

/** Converts between offsets and lines of one text. Line ends are `\n`, `\r\n` and a lone `\r`, as in VS Code. */
export class LineIndex {
  private readonly starts: number[] = [0];

  constructor(private readonly text: string) {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) this.starts.push(i + 1);
    }
  }

  get lineCount(): number {
    return this.starts.length;
  }

  /** Offsets outside the text are clamped to it. */
  positionAt(offset: number): LinePosition {
    const clamped = Math.min(Math.max(offset, 0), this.text.length);
    const line = partitionPoint(this.starts.length, (i) => (this.starts[i] ?? 0) <= clamped) - 1;
    return { line, column: clamped - (this.starts[line] ?? 0) };
  }

  offsetAt(position: LinePosition): number {
    const start = this.starts[Math.min(Math.max(position.line, 0), this.starts.length - 1)] ?? 0;
    return Math.min(start + Math.max(position.column, 0), this.text.length);
  }
}
