import * as vscode from 'vscode';
import { DisposableStore, type Disposes } from '../disposableStore';
import type { AnnotationStore } from './annotationStore';
import { openDocument } from './sidecarFiles';

/** Reports what is wrong in sidecars at its line, in the Problems view. */
export function reportSidecarProblems(annotations: AnnotationStore): Disposes {
  const store = new DisposableStore();
  const collection = store.add(vscode.languages.createDiagnosticCollection('corroborate.sidecars'));
  const reported = new Map<string, readonly vscode.Uri[]>();
  store.add(
    annotations.onDidChange((article) => {
      const sidecars = annotations.sidecarsOf(article);
      const now = new Set(sidecars.map(({ uri }) => uri.toString()));
      for (const uri of reported.get(article.toString()) ?? []) if (!now.has(uri.toString())) collection.delete(uri);
      reported.set(
        article.toString(),
        sidecars.map(({ uri }) => uri),
      );
      for (const { uri, problems } of sidecars) {
        const open = openDocument(uri);
        collection.set(
          uri,
          problems.map(({ line, column, start, end, message, severity, rule }) => {
            const from = new vscode.Position(line - 1, column - 1);
            const to = open === null ? from.translate(0, Math.min(end - start, 80)) : open.positionAt(end);
            const diagnostic = new vscode.Diagnostic(
              new vscode.Range(from, to),
              message,
              severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning,
            );
            diagnostic.source = 'Corroborate';
            diagnostic.code = rule;
            return diagnostic;
          }),
        );
      }
    }),
  );
  return store;
}
