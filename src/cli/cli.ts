import { writeSync } from 'node:fs';
import path from 'node:path';
import { isMainThread } from 'node:worker_threads';
import pc from 'picocolors';
import { version } from '../../package.json';
import { serveWork } from './analysis/worker';
import { run } from './run';

/** Writes all of it, also into a pipe whose reader is slower: `process.exit` would cut off what is still queued. */
function write(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  let at = 0;
  while (at < bytes.length) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EPIPE') process.exit(0);
      if (code !== 'EAGAIN') throw error;
    }
  }
}

async function main(): Promise<void> {
  process.exitCode = await run(process.argv.slice(2), {
    cwd: process.cwd(),
    media: path.join(__dirname, '..', 'media'),
    workerFile: __filename,
    colors: pc.createColors(pc.isColorSupported && process.stdout.isTTY),
    interactive: process.stderr.isTTY,
    version,
    variables: process.env,
    out: (text) => write(1, text),
    err: (text) => write(2, text),
  });
}

void (isMainThread ? main() : serveWork());
