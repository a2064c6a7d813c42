import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CorroborateApi } from '../../src/activate';
import { closeAll, corroborate, eventually, newsroomUri, remove } from './support/articles';

const SLIP = '25,000 square meters';

describe('What an analyst judges', () => {
  let api: CorroborateApi;
  let document: vscode.TextDocument;
  let author: string | undefined;
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('corroborate');
  const nameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const slip = (): vscode.Diagnostic | undefined =>
    vscode.languages
      .getDiagnostics(document.uri)
      .find(({ source, range }) => source === 'Corroborate' && document.getText(range) === SLIP);
  const topicHere = async () => (await api.newsroom.topicsAt(document.uri, document.getText().indexOf(SLIP) + 1)).topic;

  before(async () => {
    api = await corroborate();
    author = settings().inspect<string>('author')?.globalValue;
    await settings().update('author', 'Kim Judge', vscode.ConfigurationTarget.Global);
    const [article] = await vscode.workspace.findFiles('rafidain*.txt');
    document = await vscode.workspace.openTextDocument(article!);
    await vscode.window.showTextDocument(document);
    await api.newsroom.whenRead();
    await eventually('the contradiction among the problems', () => slip() !== undefined);
  });
  after(async () => {
    await settings().update('author', author, vscode.ConfigurationTarget.Global);
    for (const [name] of await vscode.workspace.fs.readDirectory(newsroomUri('.')))
      if (name.endsWith('.kim-judge.annotations.yaml')) await remove(newsroomUri(name));
    await api.annotations.load(document.uri);
    await closeAll();
  });

  it('takes a contradiction that was set aside from the problems, says so in the panel, and brings it back', async () => {
    const [other] = slip()!.relatedInformation!;
    const { uri, range } = other!.location;
    const exact = (await vscode.workspace.openTextDocument(uri)).getText(range);
    const dismiss = { exact: SLIP, with: [{ source: nameOf(uri), exact }] };
    assert.ok(await api.annotations.change(document.uri, [{ do: 'addDecision', decision: { dismiss } }]));
    await eventually('no problem', () => slip() === undefined);
    const topic = await topicHere();
    assert.ok(topic?.type === 'fact');
    assert.match(topic.verdict, /set aside by an analyst/);
    assert.deepEqual(topic.why.slice(0, 1), ['Kim Judge has set it aside']);
    assert.equal(await api.annotations.undo(), 'done');
    await eventually('the problem is back', () => slip() !== undefined);
  });

  it('joins two claims that it links, once their sidecar is there, and parts them with it', async () => {
    const here = document.getText();
    const before = await api.newsroom.factsAt(document.uri, here.indexOf(SLIP) + 1);
    const shared = new Set(before.flatMap(({ members }) => members.map(({ source }) => source)));
    const figures = (await api.newsroom.facts()).filter(
      ({ kind, relation, members }) => kind === 'figure' && relation === 'single' && !shared.has(members[0]!.source),
    );
    const single = figures.find(({ members }) => members[0]!.source !== document.uri.toString());
    assert.ok(single);
    const [claim] = single.members;
    const sidecar = newsroomUri(`${nameOf(document.uri)}.kim-judge.annotations.yaml`);
    const link = { relation: 'same-fact', source: nameOf(vscode.Uri.parse(claim!.source)), exact: claim!.text };
    const annotation = { id: 'judged01', target: { exact: SLIP, prefix: '', suffix: '' }, kind: 'figure', status: 'open', links: [link] }; // prettier-ignore
    const text = JSON.stringify({ version: 1, source: nameOf(document.uri), author: 'Kim Judge', annotations: [annotation] }); // prettier-ignore
    await vscode.workspace.fs.writeFile(sidecar, new TextEncoder().encode(text));
    const joined = async (): Promise<boolean> =>
      (await api.newsroom.factsAt(document.uri, here.indexOf(SLIP) + 1)).some(
        ({ byAnalysts, members }) => byAnalysts === true && members.some(({ source }) => source === claim!.source),
      );
    await eventually('one fact', joined);
    await vscode.workspace.fs.delete(sidecar);
    await eventually('facts of their own', async () => !(await joined()));
  });
});
