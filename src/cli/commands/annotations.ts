import type { Command } from 'commander';
import { anchorAnnotations, type Anchoring } from '../../core/annotation/anchor/anchorAnnotations';
import { indexText, type TextIndex } from '../../core/annotation/anchor/textIndex';
import type { AnchorOutcome } from '../../core/annotation/model';
import { acceptAnchors } from '../../core/annotation/write/acceptAnchors';
import { LineIndex } from '../../core/text/lineIndex';
import { readSidecarFiles, type SidecarFile } from '../annotationFiles';
import { exitCode, type CliEnvironment, type ExitCode } from '../environment';
import { reportProblems } from '../files';
import { formatOption } from '../options';
import { startProgress } from '../progress';
import { replaceFile } from '../replaceFile';

interface AnnotationsOptions {
  readonly format: 'text' | 'json';
  readonly write: boolean;
}

/** One annotation as it is printed. `start`, `end`, `now` and `line` (from one) are null when it is gone. */
interface PrintedAnnotation {
  readonly id: string;
  readonly source: string;
  readonly sidecar: string;
  readonly author: string | null;
  readonly kind: string;
  readonly status: string;
  readonly exact: string;
  readonly outcome: AnchorOutcome;
  readonly start: number | null;
  readonly end: number | null;
  readonly now: string | null;
  readonly line: number | null;
}

export function addAnnotationsCommand(
  program: Command,
  environment: CliEnvironment,
  done: (code: ExitCode) => void,
): void {
  program
    .command('annotations')
    .summary('where each annotation stands in its article now')
    .description(
      'Finds the annotations of articles in the text as it is now: same, moved, reworded, value-changed, gone.',
    )
    .argument('<path...>', 'articles, sidecars, or folders of them')
    .addOption(formatOption(['text', 'json']))
    .option('--write', 'store the new words and places of those that moved or were reworded', false)
    .action(async (paths: string[], options: AnnotationsOptions) => {
      const { sidecars, problems } = await readSidecarFiles(paths, environment);
      reportProblems(problems, environment);
      let exit: ExitCode = problems.length > 0 ? exitCode.failed : exitCode.fine;
      const printed: PrintedAnnotation[] = [];
      const progress = startProgress('anchoring', sidecars.length, environment);
      let index: TextIndex = indexText('');
      let lines = new LineIndex('');
      for (const [at, sidecar] of sidecars.entries()) {
        progress.update(at);
        if (!sidecar.reading.writable && sidecar.reading.sidecar.source === '') exit = exitCode.failed;
        reportSidecar(sidecar, environment);
        const text = sidecar.article?.text ?? '';
        if (index.text !== text) {
          index = indexText(text);
          lines = new LineIndex(text);
        }
        const anchorings = anchorAnnotations(index, sidecar.reading.sidecar.annotations);
        printed.push(...printable(sidecar, anchorings, lines));
        if (options.write && sidecar.article !== null)
          await write(sidecar, anchorings, text, environment).catch((error: unknown) => {
            environment.err(`${error instanceof Error ? error.message : String(error)}\n`);
            exit = exitCode.failed;
          });
      }
      progress.end();
      if (options.format === 'json') environment.out(`${JSON.stringify({ annotations: printed }, null, 1)}\n`);
      else for (const annotation of printed) environment.out(describe(annotation, environment));
      done(exit);
    });
}

function reportSidecar({ path, reading }: SidecarFile, environment: CliEnvironment): void {
  const { colors } = environment;
  for (const { line, column, severity, message } of reading.problems) {
    const shade = severity === 'error' ? colors.red : colors.yellow;
    environment.err(`${path}:${line}:${column} ${shade(severity)} ${message}\n`);
  }
}

function printable(sidecar: SidecarFile, anchorings: readonly Anchoring[], lines: LineIndex): PrintedAnnotation[] {
  const { reading, article, author, path } = sidecar;
  return reading.sidecar.annotations.flatMap(({ id, kind, status, target }, at) => {
    const anchoring = anchorings[at];
    if (anchoring === undefined) return [];
    const { outcome, span, now } = anchoring;
    return {
      id,
      source: article?.path ?? reading.sidecar.source,
      sidecar: path,
      author,
      kind,
      status,
      exact: target.exact,
      outcome,
      start: span?.start ?? null,
      end: span?.end ?? null,
      now,
      line: span === null ? null : lines.positionAt(span.start).line + 1,
    };
  });
}

async function write(
  { absolute, path, reading }: SidecarFile,
  anchorings: readonly Anchoring[],
  text: string,
  environment: CliEnvironment,
): Promise<void> {
  if (!reading.writable) return;
  const edit = acceptAnchors(reading, anchorings, text);
  if (!edit.ok) throw new Error(`${path}: ${edit.message}`);
  if (edit.text === reading.text) return;
  await replaceFile(absolute, reading.text, edit.text);
  environment.err(`${path}: written\n`);
}

function describe(annotation: PrintedAnnotation, { colors }: CliEnvironment): string {
  const { source, line, outcome, kind, status, exact, now, author, id } = annotation;
  const shade = {
    same: colors.green,
    moved: colors.cyan,
    reworded: colors.blue,
    'value-changed': colors.yellow,
    gone: colors.red,
  };
  const words = now === null || now === exact ? `“${exact}”` : `“${exact}” → “${now}”`;
  const place = line === null ? source : `${source}:${line}`;
  return `${place} ${shade[outcome](outcome)} ${words} ${colors.dim(`${kind}, ${status}, ${author ?? 'no author'}, ${id}`)}\n`;
}
