import * as vscode from 'vscode';
import { EMPTY_REGISTRY, type Registry } from '../../core/corpus/registry/model';
import { parseRegistry, registryDocument, type RegistryProblem } from '../../core/corpus/registry/parseRegistry';
import { readRules } from '../../core/review/ruleSettings';
import { DisposableStore, type Disposes } from '../disposableStore';
import type { Newsroom } from '../newsroom/newsroom';
import { Pace } from '../newsroom/pace';

/** Stands at the root of each workspace folder. */
export const REGISTRY_FILE = 'corroborate.yaml';

/** In milliseconds: a registry that is being typed is read when the typing rests. */
const REST = 500;

/**
 * Keeps the newsroom in step with what the workspace's registries say, once it is awake, and reports what is wrong in
 * them; in one that is open, before that too.
 */
export function followRegistry(newsroom: Newsroom): Disposes {
  const store = new DisposableStore();
  const diagnostics = store.add(vscode.languages.createDiagnosticCollection('corroborate-registry'));
  let sent = JSON.stringify(EMPTY_REGISTRY);
  const isAwake = (): boolean => newsroom.state.phase !== 'asleep';

  const read = async (): Promise<void> => {
    const registries: Registry[] = [];
    for (const uri of registryUris()) {
      const text = isAwake() ? await textOf(uri) : openText(uri);
      if (text === null) {
        diagnostics.delete(uri);
        continue;
      }
      const { registry, problems } = parseRegistry(text);
      registries.push(registry);
      diagnostics.set(uri, [...problems.map(diagnosticOf), ...ruleProblems(text)]);
    }
    const joined = join(registries);
    const written = JSON.stringify(joined);
    if (written === sent || store.isDisposed || !isAwake()) return;
    sent = written;
    await newsroom.setRegistry(joined);
  };
  const pace = store.add(new Pace(() => void read(), REST));

  const touched = (uri: vscode.Uri): void => {
    if (isRegistry(uri)) pace.request();
  };
  store.add(vscode.workspace.onDidOpenTextDocument(({ uri }) => touched(uri)));
  store.add(vscode.workspace.onDidChangeTextDocument(({ document }) => touched(document.uri)));
  store.add(vscode.workspace.onDidCloseTextDocument(({ uri }) => touched(uri)));

  const follow = (): void => {
    const watcher = store.add(vscode.workspace.createFileSystemWatcher(`**/${REGISTRY_FILE}`));
    watcher.onDidCreate(touched);
    watcher.onDidChange(touched);
    watcher.onDidDelete(touched);
    store.add(vscode.workspace.onDidChangeWorkspaceFolders(() => pace.request()));
    void read();
  };
  const started = store.add(
    newsroom.onDidChangeState(() => {
      if (!isAwake()) return;
      started.dispose();
      follow();
    }),
  );
  if (registryUris().some((uri) => openText(uri) !== null)) void read();
  return store;
}

function registryUris(): vscode.Uri[] {
  return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => vscode.Uri.joinPath(uri, REGISTRY_FILE));
}

/** Whether this is the registry of a workspace folder. */
export function isRegistry(uri: vscode.Uri): boolean {
  return uri.path.endsWith(`/${REGISTRY_FILE}`) && registryUris().some((known) => known.toString() === uri.toString());
}

function openText(uri: vscode.Uri): string | null {
  const key = uri.toString();
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === key && !document.isClosed);
  return open?.getText() ?? null;
}

/** As it stands in an open buffer, else on disk; null where there is none. */
async function textOf(uri: vscode.Uri): Promise<string | null> {
  const open = openText(uri);
  if (open !== null) return open;
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}

function join(registries: readonly Registry[]): Registry {
  return {
    version: EMPTY_REGISTRY.version,
    entities: registries.flatMap(({ entities }) => entities),
    notSame: registries.flatMap(({ notSame }) => notSame),
    ignore: registries.flatMap(({ ignore }) => ignore),
    publishers: registries.flatMap(({ publishers }) => publishers),
  };
}

function ruleProblems(text: string): vscode.Diagnostic[] {
  // Told already, and nothing to be read without the limits that it stands for.
  if ('problem' in registryDocument(text)) return [];
  return readRules(text, REGISTRY_FILE).findings.map(({ message, line, column }) =>
    diagnosticOf({ message, severity: 'warning', line, column, start: 0, end: 0 }),
  );
}

function diagnosticOf({ message, severity, line, column, start, end }: RegistryProblem): vscode.Diagnostic {
  const at = new vscode.Position(line - 1, column - 1);
  const range = new vscode.Range(at, at.translate(0, Math.max(1, end - start)));
  const level = severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
  const diagnostic = new vscode.Diagnostic(range, message, level);
  diagnostic.source = 'Corroborate';
  return diagnostic;
}
