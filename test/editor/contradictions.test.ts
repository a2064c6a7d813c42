import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CorroborateApi } from '../../src/activate';

const PATIENCE = 20_000;

describe('the problems of an article', () => {
  let document: vscode.TextDocument;

  const ours = (): vscode.Diagnostic[] =>
    vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Corroborate');
  const until = async (holds: () => boolean): Promise<void> => {
    const started = Date.now();
    while (!holds()) {
      if (Date.now() - started > PATIENCE) assert.fail(JSON.stringify(ours().map(({ message }) => message)));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  /** Those of the slip: other problems may stand at the same place. */
  const fixesOf = async (range: vscode.Range): Promise<vscode.CodeAction[]> => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const [other] = ours().find(({ code }) => code === 'unit')!.relatedInformation!;
    const there = await vscode.workspace.openTextDocument(other!.location.uri);
    const start = there.offsetAt(other!.location.range.start);
    return actions.filter(({ command }) => {
      const [first, from] = (command?.arguments ?? []) as unknown[];
      if (typeof first === 'object') return (first as { reason: unknown }).reason === 'unit';
      return first === undefined || (first === there.uri.toString() && from === start);
    });
  };

  before(async () => {
    const api = await vscode.extensions.getExtension<CorroborateApi>('corroborate.corroborate')!.activate();
    const [article] = await vscode.workspace.findFiles('rafidain*.txt');
    document = await vscode.workspace.openTextDocument(article!);
    await vscode.window.showTextDocument(document);
    await api.newsroom.whenRead();
  });

  after(() => vscode.workspace.getConfiguration('corroborate').update('problems.enabled', undefined));

  it('name the slip of a unit, with the other sources’ words beside it', async () => {
    const slip = (): vscode.Diagnostic | undefined => ours().find(({ code }) => code === 'unit');
    await until(() => slip() !== undefined);
    assert.equal(document.getText(slip()!.range), '25,000 square meters');
    assert.equal(slip()!.severity, vscode.DiagnosticSeverity.Warning);
    assert.ok(slip()!.relatedInformation!.every(({ location }) => location.uri.toString() !== document.uri.toString()));
  });

  it('offer to see all sides, and to go to the other one', async () => {
    const { range, relatedInformation } = ours().find(({ code }) => code === 'unit')!;
    const actions = await fixesOf(range);
    const goes = actions.find(({ command }) => command?.command === 'corroborate.goToPlace');
    assert.ok(actions.some(({ command }) => command?.command === 'corroborate.showCrossReferences'));
    await vscode.commands.executeCommand(goes!.command!.command, ...(goes!.command!.arguments as unknown[]));
    const { uri, range: there } = relatedInformation![0]!.location;
    await until(() => vscode.window.activeTextEditor?.document.uri.toString() === uri.toString());
    await until(() => vscode.window.activeTextEditor?.selection.isEqual(there) === true);
  });

  it('are put aside with a reason, which the sidecar keeps', async () => {
    const { range } = ours().find(({ code }) => code === 'unit')!;
    const actions = await fixesOf(range);
    const dismiss = actions.find(({ command }) => command?.command === 'corroborate.dismissContradiction')!;
    await vscode.workspace.getConfiguration('corroborate').update('author', 'tester');
    try {
      const [contradiction] = dismiss.command!.arguments as unknown[];
      await vscode.commands.executeCommand('corroborate.dismissContradiction', contradiction, 'A slip of the pen');
      await until(() => ours().every(({ code }) => code !== 'unit'));
      const [sidecar] = await vscode.workspace.findFiles('rafidain*.tester.annotations.yaml');
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(sidecar!));
      assert.match(text, /dismiss:/);
      assert.match(text, /reason: A slip of the pen/);
      await vscode.workspace.fs.delete(sidecar!);
      await until(() => ours().some(({ code }) => code === 'unit'));
    } finally {
      await vscode.workspace.getConfiguration('corroborate').update('author', undefined);
    }
  });

  it('are annotated as disputed, linked with the words that contradict', async () => {
    const { range } = ours().find(({ code }) => code === 'unit')!;
    const actions = await fixesOf(range);
    const dispute = actions.find(({ command }) => command?.command === 'corroborate.disputeClaim')!;
    await vscode.workspace.getConfiguration('corroborate').update('author', 'tester');
    try {
      await vscode.commands.executeCommand('corroborate.disputeClaim', ...(dispute.command!.arguments as unknown[]));
      const [sidecar] = await vscode.workspace.findFiles('rafidain*.tester.annotations.yaml');
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(sidecar!));
      assert.match(text, /exact: 25,000 square meters/);
      assert.match(text, /status: disputed/);
      assert.match(text, /relation: contradicts\n\s+source: .+\.txt\n\s+exact: /);
      await vscode.workspace.fs.delete(sidecar!);
    } finally {
      await vscode.workspace.getConfiguration('corroborate').update('author', undefined);
    }
  });

  it('are linked as different facts, and are no problem from then on', async () => {
    const [uri] = await vscode.workspace.findFiles('halyard-2017-06-18*.txt');
    const other = await vscode.workspace.openTextDocument(uri!);
    const wounded = (): vscode.Diagnostic | undefined =>
      vscode.languages.getDiagnostics(other.uri).find(({ range }) => other.getText(range) === '37');
    await until(() => wounded() !== undefined);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      other.uri,
      wounded()!.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const link = actions.find(({ command }) => command?.command === 'corroborate.linkDifferentFact')!;
    await vscode.workspace.getConfiguration('corroborate').update('author', 'tester');
    try {
      await vscode.commands.executeCommand('corroborate.linkDifferentFact', ...(link.command!.arguments as unknown[]));
      const [sidecar] = await vscode.workspace.findFiles('halyard-2017-06-18*.tester.annotations.yaml');
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(sidecar!));
      assert.match(text, /relation: different-fact\n\s+source: .+\.txt\n\s+exact: /);
      await until(() => wounded() === undefined);
      await vscode.workspace.fs.delete(sidecar!);
      await until(() => wounded() !== undefined);
    } finally {
      await vscode.workspace.getConfiguration('corroborate').update('author', undefined);
    }
  });

  it('go when they are switched off, and come back', async () => {
    const settings = vscode.workspace.getConfiguration('corroborate');
    await settings.update('problems.enabled', false);
    await until(() => ours().length === 0);
    await settings.update('problems.enabled', undefined);
    await until(() => ours().length > 0);
  });
});
