import path from 'node:path';
import pc from 'picocolors';
import { run } from '../../src/cli/run';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in a folder, without colours and without a process of its own. */
export async function corroborateIn(
  folder: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await run(args, {
    cwd: folder,
    media: path.resolve('media'),
    workerFile: null,
    colors: pc.createColors(false),
    interactive: false,
    version: '0.0.0',
    variables,
    out: (text) => (out += text),
    err: (text) => (err += text),
  });
  return { code, out, err };
}
