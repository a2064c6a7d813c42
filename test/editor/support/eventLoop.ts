import { monitorEventLoopDelay, performance } from 'node:perf_hooks';

export interface Measured {
  /** Milliseconds that the extension host was held up at a time: at the most, all but one in a hundred, in the mean. */
  readonly longest: number;
  readonly late: number;
  readonly mean: number;
  /** Milliseconds in all. */
  readonly took: number;
}

/** How long the extension host answers nobody while the work is done. */
export async function measure(work: () => Promise<unknown>): Promise<Measured> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const began = performance.now();
  await work();
  const took = performance.now() - began;
  delay.disable();
  return { longest: delay.max / 1e6, mean: delay.mean / 1e6, late: delay.percentile(99) / 1e6, took };
}

export const rest = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
