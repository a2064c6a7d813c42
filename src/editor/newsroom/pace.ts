import type { Disposes } from '../disposableStore';

/**
 * Calls `act` when `request` has not been called for `rest` milliseconds, but never later than `atMost` after the first
 * request that is still open.
 */
export class Pace implements Disposes {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private since = 0;

  constructor(
    private readonly act: () => void,
    private readonly rest: number,
    private readonly atMost = Infinity,
  ) {}

  request(): void {
    const now = Date.now();
    if (this.timer === null) this.since = now;
    else clearTimeout(this.timer);
    const wait = Math.max(0, Math.min(this.rest, this.since + this.atMost - now));
    this.timer = setTimeout(() => {
      this.timer = null;
      this.act();
    }, wait);
  }

  dispose(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}
