import { monitorEventLoopDelay, performance } from 'node:perf_hooks';

export interface Measured {
  /** Milliseconds that the extension host was held up at a time: at the most, all but one in a hundred, in the mean. */
  readonly longest: number;
  readonly late: number;
  readonly mean: number;
  /**
   * Milliseconds of computing at a stretch, at the most: what is left of `longest` when nobody else wants the processor.
   * Null where Node cannot tell (before 23.9).
   */
  readonly computed: number | null;
  /** Milliseconds in all. */
  readonly took: number;
}

/** How long the extension host answers nobody while the work is done. */
export async function measure(work: () => Promise<unknown>): Promise<Measured> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const stretches = watchStretches();
  delay.enable();
  const began = performance.now();
  await work();
  const took = performance.now() - began;
  delay.disable();
  const computed = stretches();
  return { longest: delay.max / 1e6, mean: delay.mean / 1e6, late: delay.percentile(99) / 1e6, computed, took };
}

export const rest = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Looks at the thread's own clock in each turn of the event loop. The result ends it. */
function watchStretches(): () => number | null {
  const { threadCpuUsage } = process as { threadCpuUsage?: () => { readonly user: number; readonly system: number } };
  if (!threadCpuUsage) return () => null;
  const used = (): number => {
    const { user, system } = threadCpuUsage.call(process);
    return (user + system) / 1000;
  };
  let before = used();
  let longest = 0;
  const timer = setInterval(() => {
    const now = used();
    longest = Math.max(longest, now - before);
    before = now;
  }, 1);
  return () => {
    clearInterval(timer);
    return longest;
  };
}
