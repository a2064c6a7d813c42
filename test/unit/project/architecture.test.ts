import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import ts from 'typescript';

const root = path.resolve(import.meta.dirname, '../../..');

/**
 * What each room may import, besides itself. A room that is not named here may not exist. Of the rooms in
 * `typeArrows` only types may be named.
 */
const arrows: Record<string, readonly string[]> = {
  'extension.node': ['activate', 'editor'],
  'extension.web': ['activate', 'editor'],
  activate: ['editor'],
  editor: ['protocol', 'core'],
  cli: ['core'],
  train: ['core'],
  worker: ['protocol', 'core'],
  panel: ['protocol'],
  protocol: [],
  core: [],
};
const typeArrows: Record<string, readonly string[]> = { protocol: ['core'], panel: ['core'] };

/** The same inside core: one article, then many; annotations know text alone; what shows or reviews stands on top. */
const coreArrows: Record<string, readonly string[]> = {
  text: [],
  article: ['text'],
  recognize: ['article', 'text'],
  corpus: ['recognize', 'article', 'text'],
  annotation: ['text'],
  presentation: ['corpus', 'recognize', 'article', 'text'],
  review: ['annotation', 'corpus', 'recognize', 'article', 'text'],
};

/** The rooms that run where VS Code's API, or Node, is. All others run anywhere. */
const mayImportVscode = ['extension.node', 'extension.web', 'activate', 'editor'];
const mayImportNode = ['extension.node', 'cli', 'train'];

interface Import {
  readonly file: string;
  readonly specifier: string;
  /** Path below src without extension, for a module of ours; null for a package. */
  readonly target: string | null;
  readonly typeOnly: boolean;
}

const files = globSync('src/**/*.ts', { cwd: root }).sort();
const modules = files.map((file) => ({ file, source: parse(file) }));
const imports = modules.flatMap(({ file, source }) => importsOf(file, source));

describe('the architecture', () => {
  it('is read from all of the source', () => {
    assert.ok(files.length > 10);
    assert.ok(imports.some(({ target }) => target?.startsWith('core/')));
  });

  it('lets each room import only the rooms below it', () => {
    const wrong = imports.filter(({ file, target, typeOnly }) => {
      if (target === null) return false;
      const [from, to] = [roomOf(below(file)), roomOf(target)];
      const allowed = [...(arrows[from] ?? []), ...(typeOnly ? (typeArrows[from] ?? []) : [])];
      return from !== to && !allowed.includes(to);
    });
    assert.deepEqual(wrong.map(describeImport), []);
  });

  it('names every room', () => {
    const unknown = files.filter((file) => !(roomOf(below(file)) in arrows));
    const unknownInCore = files.filter((file) => coreRoomOf(below(file)) !== null && !isCoreRoom(below(file)));
    assert.deepEqual([...unknown, ...unknownInCore], []);
  });

  it('keeps the order of the rooms inside core', () => {
    const wrong = imports.filter(({ file, target }) => {
      const from = coreRoomOf(below(file));
      const to = target === null ? null : coreRoomOf(target);
      return from !== null && to !== null && from !== to && !coreArrows[from]?.includes(to);
    });
    assert.deepEqual(wrong.map(describeImport), []);
  });

  it('keeps vscode to the editor and Node to what runs in it', () => {
    const isNode = (name: string) => name.startsWith('node:') || builtinModules.includes(name);
    const wrong = imports.filter(({ file, specifier }) => {
      const room = roomOf(below(file));
      return (
        (specifier === 'vscode' && !mayImportVscode.includes(room)) ||
        (isNode(specifier) && !mayImportNode.includes(room))
      );
    });
    assert.deepEqual(wrong.map(describeImport), []);
  });

  it('has no barrels and no default exports', () => {
    const wrong = modules.flatMap(({ file, source }) =>
      source.statements
        .filter((statement) => isBarrelOrDefault(statement))
        .map((statement) => `${file}: ${statement.getText(source).split('\n')[0] ?? ''}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('has camelCase file names and files that can be read in one go', () => {
    const misnamed = files.filter((file) => !/^[a-z][A-Za-z0-9]*(?:\.(?:node|web|d))?\.ts$/.test(path.basename(file)));
    assert.deepEqual(misnamed, []);
    const long = modules.filter(({ source }) => source.getLineStarts().length > 501).map(({ file }) => file);
    assert.deepEqual(long, []);
  });
});

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.ESNext, true);
}

/** Static imports, re-exports, `import()` and `import('…')` types. */
function importsOf(file: string, source: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node | undefined, typeOnly: boolean) => {
    if (node && ts.isStringLiteralLike(node)) found.push(toImport(file, node.text, typeOnly));
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = clause.namedBindings;
  return (
    !clause.name &&
    bindings !== undefined &&
    ts.isNamedImports(bindings) &&
    bindings.elements.every((element) => element.isTypeOnly)
  );
}

function toImport(file: string, specifier: string, typeOnly: boolean): Import {
  // The manifest tells the version; it is no module of a room.
  const target =
    specifier.startsWith('.') && !specifier.endsWith('/package.json')
      ? path.posix.join(path.posix.dirname(below(file)), specifier).replace(/\.(?:ts|js)$/, '')
      : null;
  return { file, specifier, target, typeOnly };
}

function isBarrelOrDefault(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement)) return true;
  if (ts.isExportDeclaration(statement)) return statement.moduleSpecifier !== undefined;
  return (
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) === true
  );
}

function below(file: string): string {
  return file.replace(/^src\//, '').replace(/\.ts$/, '');
}

function roomOf(module: string): string {
  return module.split('/')[0]!;
}

/** `corpus` for `core/corpus/…`; null outside core. */
function coreRoomOf(module: string): string | null {
  const [room, inner] = module.split('/');
  return room === 'core' ? (inner ?? '') : null;
}

function isCoreRoom(module: string): boolean {
  return (coreRoomOf(module) ?? '') in coreArrows;
}

function describeImport({ file, specifier }: Import): string {
  return `${file} imports ${specifier}`;
}
