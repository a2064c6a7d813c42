import { spawn } from 'node:child_process';
import { CliError } from '../environment';

/** Runs git and gives its output. A git that is missing or refuses becomes a `CliError` with git's own words. */
export async function git(args: readonly string[], cwd: string, input?: string): Promise<Buffer> {
  const child = spawn('git', args, { cwd, stdio: ['pipe', 'pipe', 'pipe'], windowsHide: true });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  // A git that ends before it has read everything closes the pipe; its exit code tells why.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input ?? '');
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'ENOENT' ? new CliError('git is needed for this and was not found') : error);
    });
    child.on('close', resolve);
  });
  if (code !== 0) {
    const words = Buffer.concat(err).toString().trim().replace(/^fatal: /, ''); // prettier-ignore
    throw new CliError(words === '' ? `git ${args[0] ?? ''} ended with ${code ?? 'a signal'}` : words);
  }
  return Buffer.concat(out);
}

/** The full id of the commit that a name stands for. */
export async function resolveCommit(name: string, cwd: string): Promise<string> {
  // Without a repository git's own words are the clearest.
  const isShallow = (await git(['rev-parse', '--is-shallow-repository'], cwd)).toString().trim() === 'true';
  const commit = await git(['rev-parse', '--verify', '--end-of-options', `${name}^{commit}`], cwd).catch(() => {
    const hint = isShallow ? '; this clone is shallow: fetch its history (fetch-depth: 0, git fetch --unshallow)' : '';
    throw new CliError(`${name}: no such commit${hint}`);
  });
  return commit.toString().trim();
}

/** The files under `cwd` in a commit, relative to `cwd`, with forward slashes. */
export async function filesOfCommit(commit: string, cwd: string): Promise<string[]> {
  const names = (await git(['ls-tree', '-r', '-z', '--name-only', commit], cwd)).toString();
  return names.split('\0').filter((name) => name !== '');
}

/** The contents of files of a commit, by their paths relative to `cwd`. A path that is not there is left out. */
export async function readFromCommit(
  commit: string,
  paths: readonly string[],
  cwd: string,
): Promise<Map<string, Uint8Array>> {
  // The batch protocol divides its requests by line ends, which a file name may hold.
  const askable = paths.filter((path) => !/[\r\n]/.test(path));
  const answer = await git(['cat-file', '--batch'], cwd, askable.map((path) => `${commit}:./${path}\n`).join(''));
  const contents = new Map<string, Uint8Array>();
  let at = 0;
  for (const path of askable) {
    const headEnd = answer.indexOf(0x0a, at);
    const [, type, size] = answer.subarray(at, headEnd).toString().split(' ');
    at = headEnd + 1;
    if (type !== 'blob' || size === undefined) continue;
    contents.set(path, answer.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return contents;
}

/** The files under `cwd` that differ between a commit and the working tree, new ones included. */
export async function changedSince(commit: string, cwd: string): Promise<Set<string>> {
  const changed = await git(['diff', '--name-only', '--relative', '-z', commit, '--'], cwd);
  const untracked = await git(['ls-files', '--others', '--exclude-standard', '-z'], cwd);
  return new Set([changed, untracked].flatMap((names) => names.toString().split('\0')).filter((name) => name !== ''));
}
