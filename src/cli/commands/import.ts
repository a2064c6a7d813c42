import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Option, type Command } from 'commander';
import { addImported } from '../../core/annotation/exchange/addImported';
import { fromBrat } from '../../core/annotation/exchange/brat';
import { fromHypothesis } from '../../core/annotation/exchange/hypothesis';
import type { Imported, ImportedAnnotation } from '../../core/annotation/exchange/model';
import { fromW3c } from '../../core/annotation/exchange/w3c';
import { sidecarName } from '../../core/annotation/sidecar/names';
import { folderOf, reviewSidecars } from '../../core/review/newsroom';
import { LineIndex } from '../../core/text/lineIndex';
import { decodeText } from '../decodeText';
import { CliError, exitCode, type CliEnvironment, type ExitCode } from '../environment';
import { commonFolder } from '../files';
import { replaceFile } from '../replaceFile';
import { stateOfWorkingTree, type RepositoryState } from '../repository/state';

const FORMATS = ['brat', 'w3c', 'hypothesis-json'] as const;

interface ImportOptions {
  readonly from: (typeof FORMATS)[number];
  readonly newsroom: string;
  readonly article?: string;
  readonly author?: string;
}

export function addImportCommand(program: Command, environment: CliEnvironment, done: (code: ExitCode) => void): void {
  program
    .command('import')
    .summary('annotations of other tools into sidecars')
    .description(
      'Reads annotations that another tool made and writes them into the sidecars of their authors. What was imported\n' +
        'before is left alone; what cannot be found in its article is reported and left out.',
    )
    .argument('<file...>', '.ann files of brat, or JSON')
    .addOption(new Option('--from <format>', 'the form').choices(FORMATS).makeOptionMandatory())
    .option('--newsroom <folder>', 'where the articles are', '.')
    .option('--article <path>', 'the article, where the file does not name it')
    .option('--author <name>', 'whose annotations these are, whatever the file says')
    .action(async (files: string[], options: ImportOptions) => {
      const folder = await commonFolder([options.newsroom], environment.cwd);
      const newsroom = await stateOfWorkingTree(folder);
      const problems: string[] = [];
      const read: ImportedAnnotation[] = [];
      for (const file of files) {
        const imported = await readImport(file, options, newsroom, environment);
        read.push(...imported.annotations);
        problems.push(...imported.problems.map((problem) => `${file}: ${problem}`));
      }
      const { added, known, problems: unwritten } = await writeImported(read, options, newsroom, folder);
      problems.push(...unwritten);
      for (const problem of problems) environment.err(`${environment.colors.yellow('left out')} ${problem}\n`);
      environment.err(`${added} imported${known > 0 ? `, ${known} were there before` : ''}\n`);
      if (problems.length > 0) done(exitCode.failed);
    });
}

async function readImport(
  file: string,
  { from, article }: ImportOptions,
  newsroom: RepositoryState,
  environment: CliEnvironment,
): Promise<Imported> {
  const bytes = await readFile(path.resolve(environment.cwd, file)).catch(() => {
    throw new CliError(`${file}: cannot be read`);
  });
  const decoded = decodeText(bytes);
  if ('problem' in decoded) throw new CliError(`${file}: ${decoded.problem}`);
  const named = (source: string | null): string | null => articleNamed(article ?? source, newsroom);
  if (from === 'brat') {
    const source = named(`${path.basename(file, '.ann')}.txt`);
    if (source === null) return { annotations: [], problems: ['its article is not in the newsroom (see --article)'] };
    return fromBrat(decoded.text, source, newsroom.articles.get(source) ?? '');
  }
  let document: unknown;
  try {
    document = JSON.parse(decoded.text);
  } catch (error) {
    throw new CliError(
      `${file}${placeIn(decoded.text, error)}: ${error instanceof Error ? error.message : 'not JSON'}`,
    );
  }
  const textOf = (source: string): string | null => newsroom.articles.get(named(source) ?? '') ?? null;
  const { annotations, problems } = (from === 'w3c' ? fromW3c : fromHypothesis)(document, textOf);
  return { annotations: annotations.map((one) => ({ ...one, source: named(one.source) })), problems };
}

/** `:line:column` of what is wrong in JSON, where the engine tells an offset; newer ones tell the place themselves. */
function placeIn(text: string, error: unknown): string {
  const offset = / at position (\d+)$/.exec(error instanceof Error ? error.message : '')?.[1];
  if (offset === undefined) return '';
  const { line, column } = new LineIndex(text).positionAt(Number(offset));
  return `:${line + 1}:${column + 1}`;
}

/** The article that a name or address stands for: its path, or the only one with that file name. */
function articleNamed(name: string | null, newsroom: RepositoryState): string | null {
  if (name === null || newsroom.articles.has(name)) return name;
  const plain = name.split(/[?#]/)[0] ?? name;
  if (newsroom.articles.has(plain)) return plain;
  const last = plain.split('/').at(-1) ?? plain;
  const matches = [...newsroom.articles.keys()].filter((path_) => path_.split('/').at(-1) === last);
  return matches.length === 1 ? (matches[0] ?? null) : null;
}

async function writeImported(
  read: readonly ImportedAnnotation[],
  options: ImportOptions,
  newsroom: RepositoryState,
  folder: string,
): Promise<{ added: number; known: number; problems: string[] }> {
  const taken = new Set(reviewSidecars(newsroom).flatMap(({ reading }) => [...reading.places.keys()]));
  const problems: string[] = [];
  const groups = new Map<string, { article: string; author: string; annotations: ImportedAnnotation[] }>();
  for (const one of read) {
    const author = options.author ?? one.author;
    const words = one.annotation.target.exact.slice(0, 60);
    if (one.source === null) problems.push(`“${words}” names no article of the newsroom (see --article)`);
    else if (author === null) problems.push(`“${words}” names no author (see --author)`);
    else {
      const key = `${one.source}\n${author}`;
      const group = groups.get(key) ?? { article: one.source, author, annotations: [] };
      groups.set(key, { ...group, annotations: [...group.annotations, one] });
    }
  }
  let added = 0;
  let known = 0;
  for (const { article, author, annotations } of groups.values()) {
    const name = article.slice(folderOf(article).length);
    const sidecar = folderOf(article) + sidecarName(name, author);
    const current = newsroom.sidecars.get(sidecar) ?? null;
    const result = addImported(annotations, {
      article: name,
      text: newsroom.articles.get(article) ?? '',
      author,
      sidecar: current,
      taken,
      random: Math.random,
    });
    added += result.added;
    known += result.known;
    problems.push(...result.problems);
    if (result.text === null) continue;
    const file = path.join(folder, ...sidecar.split('/'));
    if (current === null) await writeFile(file, result.text, { flag: 'wx' });
    else await replaceFile(file, current, result.text);
  }
  return { added, known, problems };
}
