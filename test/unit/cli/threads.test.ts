import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import pc from 'picocolors';
import { startAnalysis } from '../../../src/cli/analysis/startAnalysis';
import type { CliEnvironment } from '../../../src/cli/environment';
import { generateArticle } from '../../support/history/articles';
import { seeded } from '../../support/revisions/random';

describe('analysing on several threads', function () {
  this.timeout(60_000);
  const random = seeded(3);
  const articles = new Map(
    Array.from({ length: 90 }, (_, i) => generateArticle(i, 6, random)).map(({ name, text }, i) => {
      // Every other one prints no date and reads those of its neighbours.
      return [name, i % 2 === 0 ? text : text.split('\n').slice(2).join('\n')];
    }),
  );
  let folder: string;
  const environment = (workerFile: string | null): CliEnvironment => ({
    cwd: folder,
    media: path.resolve('media'),
    workerFile,
    colors: pc.createColors(false),
    interactive: false,
    version: '0.0.0',
    variables: {},
    out: () => undefined,
    err: () => undefined,
  });

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'corroborate-threads-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('gives what one thread gives', async () => {
    const workerFile = path.join(folder, 'worker.cjs');
    await build({
      stdin: {
        contents: "import { serveAnalyses } from './worker'; void serveAnalyses();",
        resolveDir: 'src/cli/analysis',
      },
      bundle: true,
      platform: 'node',
      outfile: workerFile,
    });
    const alone = await startAnalysis(articles, environment(null)).finish();
    const shared = await startAnalysis(articles, environment(workerFile)).finish();
    assert.equal(alone.size, 90);
    assert.deepEqual(shared, alone);
  });

  it('goes on alone where the other threads fail', async () => {
    const workerFile = path.join(folder, 'failing.cjs');
    await writeFile(
      workerFile,
      // Takes articles and never tells of them.
      "const { workerData } = require('node:worker_threads'); Atomics.add(new Int32Array(workerData.taken), 0, 40); throw new Error('no');",
    );
    const alone = await startAnalysis(articles, environment(null)).finish();
    assert.deepEqual(await startAnalysis(articles, environment(workerFile)).finish(), alone);
  });
});
