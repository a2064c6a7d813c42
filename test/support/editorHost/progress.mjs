// What long steps tell while they run.

/**
 * Prints `label`, runs `work`, and prints how long it took. In a terminal the seconds are counted while it runs.
 *
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  const started = Date.now();
  const live = process.stderr.isTTY && !process.env.CI;
  process.stderr.write(live ? `  ${label} …` : `  ${label} …\n`);
  const timer = live
    ? setInterval(() => process.stderr.write(`\r  ${label} … ${secondsSince(started)}`), 1000)
    : undefined;
  try {
    const result = await work();
    clearInterval(timer);
    process.stderr.write(
      live ? `\r✓ ${label} (${secondsSince(started)})   \n` : `✓ ${label} (${secondsSince(started)})\n`,
    );
    return result;
  } catch (error) {
    clearInterval(timer);
    process.stderr.write(
      live ? `\r✗ ${label} (${secondsSince(started)})   \n` : `✗ ${label} (${secondsSince(started)})\n`,
    );
    throw error;
  }
}

/** @param {number} started milliseconds of `Date.now()` */
export function secondsSince(started) {
  const seconds = (Date.now() - started) / 1000;
  return seconds < 10 ? `${seconds.toFixed(1)} s` : `${Math.round(seconds)} s`;
}
