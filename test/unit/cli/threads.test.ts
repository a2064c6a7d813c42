import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import pc from 'picocolors';
import { startWork, type WorkAsked } from '../../../src/cli/analysis/startWork';
import type { CliEnvironment } from '../../../src/cli/environment';
import { sidecarName } from '../../../src/core/annotation/sidecar/names';
import { generateArticle } from '../../support/history/articles';
import { addToSidecar, annotationOf } from '../../support/history/sidecars';
import { seeded } from '../../support/revisions/random';

describe('work on several threads', function () {
  this.timeout(60_000);
  const random = seeded(3);
  const generated = Array.from({ length: 90 }, (_, i) => generateArticle(i, 6, random));
  const articles = new Map(
    generated.map(({ name, text }, i) => {
      // Every other one prints no date and reads those of its neighbours.
      return [name, i % 2 === 0 ? text : text.split('\n').slice(2).join('\n')];
    }),
  );
  const sidecars = new Map(
    generated.slice(0, 60).map((article) => {
      const annotations = article.figures.slice(0, 2).map((words, i) => annotationOf(`id${article.name.slice(8, 12)}${i}x`, article.text, words)); // prettier-ignore
      return [sidecarName(article.name, 'ada'), addToSidecar(null, article, 'ada', annotations)];
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

  const done = async (
    workerFile: string | null,
  ): Promise<{ sidecars: unknown[]; analyses: ReadonlyMap<string, unknown> }> => {
    const asked: WorkAsked = { articles, sidecars, analyze: true };
    const work = startWork(asked, environment(workerFile));
    const read = await work.sidecars();
    const lines = read.map((one) => one.annotations.map(({ annotation }) => [one.lineOfRecord(annotation), one.lineOf(annotation.id)])); // prettier-ignore
    const told = read.map(({ path: name, article, author, reading, annotations }) => ({ name, article, author, reading, annotations })); // prettier-ignore
    return { sidecars: [...told, ...lines], analyses: await work.analyses() };
  };

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'corroborate-threads-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('gives what one thread gives', async () => {
    const workerFile = path.join(folder, 'worker.cjs');
    await build({
      stdin: {
        contents: "import { serveWork } from './worker'; void serveWork();",
        resolveDir: 'src/cli/analysis',
      },
      bundle: true,
      platform: 'node',
      outfile: workerFile,
    });
    const alone = await done(null);
    assert.deepEqual([alone.analyses.size, alone.sidecars.length], [90, 120]);
    assert.deepEqual(await done(workerFile), alone);
  });

  it('goes on alone where the other threads fail', async () => {
    const workerFile = path.join(folder, 'failing.cjs');
    await writeFile(
      workerFile,
      // Takes some of the work and never tells of it.
      "const { workerData } = require('node:worker_threads'); for (const list of [0, 1]) Atomics.add(new Int32Array(workerData.taken), list, 40); throw new Error('no');",
    );
    assert.deepEqual(await done(workerFile), await done(null));
  });
});
