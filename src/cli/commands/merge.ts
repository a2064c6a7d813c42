import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { anchorAnnotations } from '../../core/annotation/anchor/anchorAnnotations';
import { indexText } from '../../core/annotation/anchor/textIndex';
import { mergeSidecars } from '../../core/annotation/merge/mergeSidecars';
import { articleNamesOf } from '../../core/annotation/sidecar/names';
import { readSidecar } from '../../core/annotation/sidecar/readSidecar';
import { movesOf } from '../../core/annotation/write/acceptAnchors';
import { editSidecar } from '../../core/annotation/write/editSidecar';
import { decodeText } from '../decodeText';
import { CliError, exitCode, type CliEnvironment, type ExitCode } from '../environment';
import { replaceFile } from '../replaceFile';
import { git } from '../repository/git';

export function addMergeCommand(program: Command, environment: CliEnvironment, done: (code: ExitCode) => void): void {
  program
    .command('merge')
    .summary('merge three states of a sidecar, as a git merge driver')
    .description(
      'Merges annotations by id and key by key, and writes the result into OURS. What both sides changed in different ways ' +
        'is left between conflict markers, and the exit code is 1.\n\nTo let git use it:\n\n' +
        "  echo '*.annotations.yaml merge=corroborate' >> .gitattributes\n" +
        "  git config merge.corroborate.driver 'corroborate merge %O %A %B %P'",
    )
    .argument('<base>', 'the common ancestor')
    .argument('<ours>', 'the current state, which is written')
    .argument('<theirs>', 'the other state')
    .argument('[path]', 'the name of the sidecar in the repository, to keep annotations in the order of its article')
    .action(async (base: string, ours: string, theirs: string, name: string | undefined) => {
      const files = [base, ours, theirs].map((file) => path.resolve(environment.cwd, file));
      const texts = await Promise.all(files.map(readSide));
      const [baseText = '', oursText = '', theirsText = ''] = texts;
      const merged = mergeSidecars(baseText, oursText, theirsText);
      const [, target = ''] = files;
      if (merged === null) {
        done(await mergeAsText(files, environment));
        return;
      }
      const text = merged.conflicts > 0 ? merged.text : await inOrderOfText(merged.text, name, environment.cwd);
      if (text !== oursText) await replaceFile(target, oursText, text);
      done(merged.conflicts > 0 ? exitCode.findings : exitCode.fine);
    });
}

async function readSide(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new CliError(error instanceof Error ? error.message : String(error));
  });
  const decoded = decodeText(bytes);
  if ('problem' in decoded) throw new CliError(`${file}: ${decoded.problem}`);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** For a file that is broken on one side, or written by another tool in flow style. */
async function mergeAsText(
  [base = '', ours = '', theirs = '']: readonly string[],
  environment: CliEnvironment,
): Promise<ExitCode> {
  environment.err('not mergeable by annotation, merged line by line\n');
  const names = ['-L', 'ours', '-L', 'base', '-L', 'theirs'];
  // The exit code tells the number of conflicts, which makes git look as if it had failed.
  await git(['merge-file', ...names, ours, base, theirs], environment.cwd).catch(() => undefined);
  const text = await readFile(ours, 'utf8');
  return /^<{7}/m.test(text) ? exitCode.findings : exitCode.fine;
}

/** Where both sides added annotations at one place, the article tells which comes first. */
async function inOrderOfText(text: string, name: string | undefined, cwd: string): Promise<string> {
  if (name === undefined) return text;
  const sidecar = path.resolve(cwd, name);
  const reading = readSidecar(text);
  for (const article of articleNamesOf(path.basename(sidecar))) {
    const file = path.join(path.dirname(sidecar), article);
    if ((await stat(file).catch(() => null))?.isFile() !== true) continue;
    const decoded = decodeText(await readFile(file));
    if ('problem' in decoded) return text;
    const { annotations } = reading.sidecar;
    const anchorings = anchorAnnotations(indexText(decoded.text), annotations);
    const moved = editSidecar(reading, movesOf(annotations, anchorings));
    return moved.ok ? moved.text : text;
  }
  return text;
}
