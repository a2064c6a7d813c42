import type { LogOutputChannel } from 'vscode';

/** Times the steps of activation and logs the whole with its slowest steps. */
export class Timings {
  private readonly began = performance.now();
  private readonly steps: { readonly name: string; readonly took: number }[] = [];

  time<T>(name: string, step: () => T): T {
    const began = performance.now();
    try {
      return step();
    } finally {
      this.steps.push({ name, took: performance.now() - began });
    }
  }

  report(log: LogOutputChannel): void {
    const all = performance.now() - this.began;
    const slowest = [...this.steps].sort((a, b) => b.took - a.took).slice(0, 3);
    const named = slowest.map(({ name, took }) => `${name} ${took.toFixed(1)} ms`).join(', ');
    log.info(`activated in ${all.toFixed(1)} ms (${named})`);
  }
}
