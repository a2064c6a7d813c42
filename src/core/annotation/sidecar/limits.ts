/** What a sidecar may cost to read. A person's file comes nowhere near; a hostile one is told off at its line. */
export const SIDECAR_LIMITS = {
  /** UTF-16 code units. A thousand annotations with their sentences take under a million. */
  size: 5_000_000,
  aliases: 100,
  /** The contract's own deepest value stands six deep. */
  depth: 64,
  /** Brackets that were opened and not closed, in quoted text as well: the parser recurses on them. */
  openBrackets: 500,
  /** Columns before the first word of a line: the parser compiles patterns as long as the indentation. */
  indentation: 500,
  problems: 100,
} as const;

/** The offset at which a text nests deeper than the parser can be trusted with; null when it does not. */
export function tooDeepAt(text: string): number | null {
  let open = 0;
  let lineStart = 0;
  let inIndentation = true;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || unit === 0x0d) {
      lineStart = at + 1;
      inIndentation = true;
      continue;
    }
    if (unit === 0x5b || unit === 0x7b) {
      if (++open > SIDECAR_LIMITS.openBrackets) return at;
    } else if ((unit === 0x5d || unit === 0x7d) && open > 0) open--;
    if (!inIndentation) continue;
    // Blanks and the marks of compact nesting ("- - - x") both move the column on.
    inIndentation = unit === 0x20 || unit === 0x09 || unit === 0x2d || unit === 0x3f || unit === 0x3a;
    if (inIndentation && at - lineStart > SIDECAR_LIMITS.indentation) return at;
  }
  return null;
}
