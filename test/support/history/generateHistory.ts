import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newId } from '../../../src/core/annotation/sidecar/ids';
import { sidecarName } from '../../../src/core/annotation/sidecar/names';
import { seeded } from '../revisions/random';
import { generateArticle } from './articles';
import { addToSidecar, annotationOf } from './sidecars';

export interface HistoryOptions {
  readonly articles: number;
  readonly analysts: number;
  readonly annotations: number;
  readonly branches: number;
  readonly seed: number;
}

/** A merge, with what the branch added. */
export interface HistoryMerge {
  readonly commit: string;
  /** The first parent: what the merge is compared with. */
  readonly base: string;
  readonly author: string;
  readonly added: readonly string[];
}

const NAMES = ['ada', 'ben', 'cyd', 'dov', 'eve'];

/**
 * Writes a repository with a history of analysts who annotate the same articles, each on a branch, merged by plain
 * `git merge` two at a time so that branches run side by side. Throws where a merge does not go through.
 */
export function generateHistory(folder: string, options: HistoryOptions): HistoryMerge[] {
  const random = seeded(options.seed);
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=Desk', '-c', 'user.email=desk@example.org', ...args], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, GIT_AUTHOR_DATE: date(), GIT_COMMITTER_DATE: date() },
    })
      .toString()
      .trim();
  let days = 0;
  const date = (): string => `${1_700_000_000 + days * 86_400} +0000`;
  mkdirSync(folder, { recursive: true });
  git('init', '-q', '-b', 'main');
  const perArticle = Math.ceil(options.annotations / options.articles);
  const articles = Array.from({ length: options.articles }, (_, i) => generateArticle(i, perArticle + 2, random));
  for (const { name, text } of articles) writeFileSync(path.join(folder, name), text);
  git('add', '-A');
  git('commit', '-q', '-m', 'Articles');

  const taken = new Set<string>();
  const queue = articles.flatMap((article) =>
    article.figures.slice(0, perArticle).map((words) => ({ article, words })),
  );
  const perBranch = Math.ceil(queue.length / options.branches);
  const merges: HistoryMerge[] = [];
  let waiting: { branch: string; author: string; added: string[] }[] = [];
  for (let number = 0; number < options.branches; number++) {
    days += Math.max(1, Math.floor(365 / options.branches));
    const author = NAMES[number % options.analysts] ?? '';
    const branch = `${author}-${number}`;
    git('checkout', '-q', '-b', branch, 'main');
    const added: string[] = [];
    for (const { article, words } of queue.splice(0, perBranch)) {
      const file = path.join(folder, sidecarName(article.name, author));
      const current = existsSync(file) ? readFileSync(file, 'utf8') : null;
      const id = newId(() => random.next(), taken);
      taken.add(id);
      const status = random.pick(['open', 'open', 'disputed', 'resolved'] as const);
      const note = random.chance(0.5) ? `Compared with the ${random.pick(['agency', 'ministry', 'council'])}.` : '';
      writeFileSync(file, addToSidecar(current, article, author, [annotationOf(id, article.text, words, { status, note })])); // prettier-ignore
      added.push(id);
    }
    git('add', '-A');
    git('commit', '-q', '--allow-empty', '-m', `${author} annotates`);
    waiting.push({ branch, author, added });
    if (waiting.length < options.analysts && number < options.branches - 1) continue;
    for (const one of waiting) {
      git('checkout', '-q', 'main');
      const base = git('rev-parse', 'HEAD');
      git('merge', '-q', '--no-ff', '-m', `Merge ${one.branch}`, one.branch);
      merges.push({ commit: git('rev-parse', 'HEAD'), base, author: one.author, added: one.added });
    }
    waiting = [];
  }
  return merges;
}
