import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { newId } from '../../src/core/annotation/sidecar/ids';
import { sidecarName } from '../../src/core/annotation/sidecar/names';
import { generateArticle } from '../support/history/articles';
import { generateHistory } from '../support/history/generateHistory';
import { addToSidecar, annotationOf } from '../support/history/sidecars';
import { seeded } from '../support/revisions/random';

const CLI = path.resolve('dist/cli.js');
const ANNOTATIONS_EACH = 10;
const SIZES = [250, 500, 1000, 2000];
/** Of several runs the fastest counts: the one least disturbed by whatever else the machine does. */
const ROUNDS = 3;

/** Reviewing at the size of a desk's year, and how checking grows with the newsroom. Needs a build. */
export function benchReview(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'corroborate-bench-'));
  try {
    const history = path.join(folder, 'history');
    const merges = generateHistory(history, { articles: 20, analysts: 3, annotations: 400, branches: 60, seed: 7 });
    const page = path.join(folder, 'page.json');
    const started = performance.now();
    let runs = 0;
    for (const { base, commit, added } of merges) {
      execFileSync('git', ['checkout', '-q', commit], { cwd: history });
      const run = (...args: string[]): string => (runs++, execFileSync(process.execPath, [CLI, ...args], { cwd: history, maxBuffer: 1 << 28 }).toString()); // prettier-ignore
      run('check');
      run('check', '--since', base, '--format', 'sarif');
      run('diff', base, commit, '--format', 'markdown');
      const { records } = JSON.parse(run('diff', base, commit, '--format', 'json')) as { records: unknown[] };
      if (records.length !== added.length) throw new Error(`${commit}: ${records.length} changes, not ${added.length}`);
      run('agreement');
      // What comes back from an export is there already: nothing is added, lost or told of.
      run('export', '--to', 'w3c', '--output', page);
      run('import', '--from', 'w3c', page);
      if (execFileSync('git', ['status', '--porcelain'], { cwd: history }).length > 0) throw new Error(`${commit}: the import wrote`); // prettier-ignore
    }
    const perRun = (performance.now() - started) / runs;
    const rows = SIZES.map((articles) => {
      const newsroom = path.join(folder, `newsroom-${articles}`);
      writeNewsroom(newsroom, articles);
      return {
        articles,
        plain: Math.min(...Array.from({ length: ROUNDS }, () => time(newsroom, 'check'))),
        sidecars: articles * ANNOTATIONS_EACH,
      };
    });
    const first = rows[0];
    const last = rows.at(-1);
    const exponent =
      first && last ? Math.log(last.plain / first.plain) / Math.log(last.articles / first.articles) : NaN;
    return [
      '## Reviewing',
      '',
      `A history of 20 articles, 3 analysts, 400 annotations and ${merges.length} merged branches: ${runs} runs of check, diff, agreement, export and import, ${perRun.toFixed(0)} ms each (with the start of the process), every diff naming just what its branch added.`,
      '',
      '| articles | annotations | `check` (s) |',
      '|---:|---:|---:|',
      ...rows.map(({ articles, sidecars, plain }) => `| ${articles} | ${sidecars} | ${(plain / 1000).toFixed(2)} |`),
      '',
      `Wall time on ${availableParallelism()} cores. Growth exponent: ${exponent.toFixed(2)}. One annotation in twenty is a confirmed figure, so the check reads all articles too, and compares what these figures hang on.`,
      '',
    ].join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function time(newsroom: string, command: string): number {
  const started = performance.now();
  try {
    execFileSync(process.execPath, [CLI, command, newsroom], {
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 1 << 28,
    });
  } catch (error) {
    // Findings are an answer, not a failure.
    if ((error as { status?: number }).status !== 1) throw error;
  }
  return performance.now() - started;
}

function writeNewsroom(folder: string, count: number): void {
  const random = seeded(count);
  const taken = new Set<string>();
  execFileSync('git', ['init', '-q', folder]);
  for (let number = 0; number < count; number++) {
    const article = generateArticle(number, ANNOTATIONS_EACH + 8, random);
    writeFileSync(path.join(folder, article.name), article.text);
    const annotations = article.figures.slice(0, ANNOTATIONS_EACH).map((words) => {
      const id = newId(() => random.next(), taken);
      taken.add(id);
      return annotationOf(id, article.text, words, { status: random.chance(0.05) ? 'confirmed' : 'open' });
    });
    writeFileSync(path.join(folder, sidecarName(article.name, 'ada')), addToSidecar(null, article, 'ada', annotations));
  }
}
