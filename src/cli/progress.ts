import type { CliEnvironment } from './environment';

/** Work that is done within this time shows no progress at all. */
const SHOW_AFTER_MS = 1000;
const REFRESH_MS = 100;
const BAR_WIDTH = 24;

export interface Progress {
  /** `done` of the total given at the start. */
  update(done: number): void;
  end(): void;
}

/** A progress bar on stderr, for work of more than a second when a person watches. */
export function startProgress(label: string, total: number, environment: CliEnvironment): Progress {
  const started = Date.now();
  let shownAt = 0;
  return {
    update(done) {
      const now = Date.now();
      if (!environment.interactive || now - started < SHOW_AFTER_MS || now - shownAt < REFRESH_MS) return;
      shownAt = now;
      const filled = Math.round((BAR_WIDTH * done) / Math.max(total, 1));
      environment.err(`\r${label} ${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} ${done}/${total}`);
    },
    end() {
      if (shownAt > 0) environment.err('\r\u001b[K');
    },
  };
}
