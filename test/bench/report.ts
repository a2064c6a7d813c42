/** One thing measured, with what it is held against. */
export interface Row {
  readonly what: string;
  readonly value: string;
  /** What it should be, where there is a target. */
  readonly target: string;
}

export function table(title: string, rows: readonly Row[]): string {
  const cells = rows.map(({ what, value, target }) => `| ${what} | ${value} | ${target} |`);
  return `## ${title}\n\n| | measured | target |\n|---|---|---|\n${cells.join('\n')}\n`;
}

/** Seconds of the fastest of `rounds` runs: the one least disturbed by whatever else the machine does. */
export function fastest(rounds: number, run: () => void): number {
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    run();
    best = Math.min(best, performance.now() - started);
  }
  return best / 1000;
}
