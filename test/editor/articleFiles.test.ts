import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmod, rm } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { CorroborateApi } from '../../src/activate';
import { makeSelector } from '../../src/core/annotation/anchor/makeSelector';
import { newAnnotation } from '../../src/core/annotation/newAnnotation';
import type { AnchoredAnnotation } from '../../src/editor/annotations/annotationStore';
import { annotate, select } from './support/annotating';
import { closeAll, corroborate, eventually, newsroomUri, write } from './support/articles';

const TEXT = `Dam breaks near Tarn

The flood cut off 14 villages in the upper valley on Monday, the governor said.
Rescue crews carried 230 people to the school in Tarn, where they were given soup.
`;
const NAME = 'kept-flood.txt';
const sidecarOf = (name: string): string => `${name}.kim-lee.annotations.yaml`;

/** What happens to files around annotations: other line ends and encodings, other places, files that cannot be written. */
describe('The files of annotations', () => {
  let api: CorroborateApi;
  let author: string | undefined;
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('corroborate');
  const fileText = async (name: string): Promise<string> =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(newsroomUri(name)));
  const annotated = (name = NAME): readonly AnchoredAnnotation[] => api.annotations.annotationsOf(newsroomUri(name));
  const standing = (name = NAME): (string | null)[] => annotated(name).map(({ outcome, now }) => `${outcome} ${now}`);
  const isThere = (name: string): Promise<boolean> =>
    Promise.resolve(vscode.workspace.fs.stat(newsroomUri(name))).then(
      () => true,
      () => false,
    );

  before(async () => {
    api = await corroborate();
    author = settings().inspect<string>('author')?.globalValue;
    await settings().update('author', 'Kim Lee', vscode.ConfigurationTarget.Global);
  });
  after(async () => {
    await settings().update('author', author, vscode.ConfigurationTarget.Global);
    const articles = await vscode.workspace.findFiles('**/*.txt');
    await eventually('the articles of before', () => api.newsroom.state.total <= articles.length);
  });
  afterEach(async () => {
    await closeAll();
    for (const [name] of await vscode.workspace.fs.readDirectory(newsroomUri('.')))
      if (name.startsWith('kept-')) await vscode.workspace.fs.delete(newsroomUri(name), { recursive: true });
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  for (const [what, bytes] of [
    ['line ends of Windows', new TextEncoder().encode(TEXT.replaceAll('\n', '\r\n'))],
    ['a byte order mark', new TextEncoder().encode(`\ufeff${TEXT}`)],
    ['decomposed letters', new TextEncoder().encode(TEXT.replace('Tarn\n', 'Tàrn\n').normalize('NFD'))],
  ] as const)
    it(`find their words in an article with ${what}, open or not`, async () => {
      const article = await write(NAME, bytes);
      await annotate(api, article, '230 people');
      assert.deepEqual(standing(), ['same 230 people']);
      assert.match(await fileText(sidecarOf(NAME)), /exact: 230 people\n/);
      await closeAll();
      await api.annotations.load(article);
      assert.deepEqual(standing(), ['same 230 people']);
    });

  it('follow an article from one kind of line ends to the other without a change of their own', async () => {
    const article = await write(NAME, TEXT);
    await annotate(api, article, '230 people');
    const before = await fileText(sidecarOf(NAME));
    await closeAll();
    await write(NAME, TEXT.replaceAll('\n', '\r\n'));
    await api.annotations.load(article);
    assert.deepEqual(standing(), ['same 230 people']);
    assert.equal(await fileText(sidecarOf(NAME)), before);
  });

  it('call nothing lost in an article that cannot be read', async () => {
    const name = 'kept-latin.txt';
    const article = await write(name, TEXT);
    const start = TEXT.indexOf('230 people');
    const annotation = newAnnotation({
      id: 'k1234567',
      target: makeSelector(TEXT, { start, end: start + '230 people'.length }),
      kind: 'figure',
    });
    // Never opened: what the editor has read is what counts while it keeps the text.
    assert.ok(await api.annotations.change(article, [{ do: 'add', annotation, before: null }]));
    await write(name, Uint8Array.of(...new TextEncoder().encode(TEXT), 0xe9, 0x20, 0xff));
    await eventually('an article that cannot be read', async () => {
      await api.annotations.load(article);
      return !api.annotations.isReadable(article);
    });
    await write(name, TEXT);
    await eventually('the article', () => standing(name)[0] === 'same 230 people');
    assert.ok(api.annotations.isReadable(article));
  });

  it('of a later version are shown and not written', async () => {
    const article = await write(NAME, TEXT);
    await annotate(api, article, '230 people');
    const later = (await fileText(sidecarOf(NAME))).replace('version: 1', 'version: 2');
    await write(sidecarOf(NAME), later);
    await api.annotations.load(article);
    assert.deepEqual(standing(), ['same 230 people']);
    const annotation = { ...annotated()[0]!.annotation, note: 'Asked.' };
    assert.equal(await api.annotations.change(article, [{ do: 'change', annotation }]), false);
    assert.equal(await fileText(sidecarOf(NAME)), later);
    await api.annotations.storeKept();
    await write(sidecarOf(NAME), later.replace('version: 2', 'version: 1'));
    await api.annotations.load(article);
    assert.equal(await api.annotations.storeKept(), 1, 'kept until it can be written');
  });

  it('that are protected from writing are left as they are, and the change is kept', async () => {
    const article = await write(NAME, TEXT);
    await annotate(api, article, '230 people');
    const before = await fileText(sidecarOf(NAME));
    const { fsPath } = newsroomUri(sidecarOf(NAME));
    await chmod(fsPath, 0o444);
    const annotation = { ...annotated()[0]!.annotation, note: 'Asked.' };
    assert.equal(await api.annotations.change(article, [{ do: 'change', annotation }]), false);
    assert.equal(await fileText(sidecarOf(NAME)), before);
    await chmod(fsPath, 0o644);
    assert.equal(await api.annotations.storeKept(), 1);
    assert.match(await fileText(sidecarOf(NAME)), /note: Asked\.\n/);
  });

  it('go with an article that is moved into another folder', async () => {
    const article = await write(NAME, TEXT);
    await annotate(api, article, '230 people');
    await closeAll();
    const moved = newsroomUri(`kept-folder/${NAME}`);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(article, moved);
    await vscode.workspace.applyEdit(edit);
    await eventually('the moved sidecar', () => isThere(`kept-folder/${sidecarOf(NAME)}`));
    await api.annotations.load(moved);
    assert.deepEqual(standing(`kept-folder/${NAME}`), ['same 230 people']);
    assert.ok(!(await isThere(sidecarOf(NAME))));
    await api.annotations.load(article);
    assert.deepEqual(annotated(), []);
  });

  it('go with a folder that is renamed, and are not looked for where it was', async () => {
    await vscode.workspace.fs.createDirectory(newsroomUri('kept-old'));
    const article = await write(`kept-old/${NAME}`, TEXT);
    await annotate(api, article, '230 people');
    await closeAll();
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(newsroomUri('kept-old'), newsroomUri('kept-new'));
    await vscode.workspace.applyEdit(edit);
    await eventually('nothing at the old place', () => annotated(`kept-old/${NAME}`).length === 0);
    await eventually('all at the new place', () => standing(`kept-new/${NAME}`)[0] === 'same 230 people');
  });

  it('find their words again when a branch is switched under an open article', async () => {
    const git = (...args: string[]): void => {
      const identity = ['-c', 'user.name=Desk', '-c', 'user.email=desk@example.org'];
      execFileSync('git', [...identity, ...args], { cwd: newsroomUri('.').fsPath, stdio: 'pipe' });
    };
    const article = await write(NAME, TEXT);
    await annotate(api, article, '230 people');
    try {
      git('init', '-q', '-b', 'main');
      git('add', '-A');
      git('commit', '-q', '-m', 'start');
      git('checkout', '-q', '-b', 'update');
      await write(NAME, `Updated at noon.\n\n${TEXT.replace('carried 230 people', 'had carried 260 people')}`);
      git('commit', '-q', '-a', '-m', 'update');
      await eventually('the new value', () => standing()[0] === 'value-changed 260 people');
      git('checkout', '-q', 'main');
      await eventually('the old value', () => standing()[0] === 'same 230 people');
      git('checkout', '-q', 'update');
      await eventually('the new value again', () => standing()[0] === 'value-changed 260 people');
    } finally {
      await rm(newsroomUri('.git').fsPath, { recursive: true, force: true });
    }
  });

  it('are the same in two editors of one article and in a comparison of it', async () => {
    const article = await write(NAME, TEXT);
    const first = await annotate(api, article, '230 people');
    const second = await vscode.window.showTextDocument(first.document, { viewColumn: vscode.ViewColumn.Two });
    await first.edit((change) => change.insert(new vscode.Position(0, 0), 'Late. '));
    assert.equal(annotated()[0]?.span?.start, TEXT.indexOf('230 people') + 6);
    const drawn = (): boolean =>
      api.highlights.drawnIn(second.document).some(({ kind, start }) => kind === 'annotation' && start === TEXT.indexOf('230 people') + 6); // prettier-ignore
    await eventually('the mark in its new place', drawn);
    await first.document.save();
    const { id } = annotated()[0]!.annotation;
    await vscode.commands.executeCommand('corroborate.compareAnnotation', { article, annotationId: id });
    await eventually('a comparison', () => vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff); // prettier-ignore
    assert.ok(drawn());
  });

  it('are put on what is selected in the editor that is worked in', async () => {
    const article = await write(NAME, TEXT);
    await annotate(api, article, '230 people');
    const { id } = annotated()[0]!.annotation;
    const other = await vscode.window.showTextDocument(article, { viewColumn: vscode.ViewColumn.Two });
    const start = other.document.positionAt(TEXT.indexOf('14 villages'));
    other.selection = new vscode.Selection(start, start.translate(0, '14 villages'.length));
    await vscode.commands.executeCommand('corroborate.reattach', { article, annotationId: id });
    assert.deepEqual(standing(), ['same 14 villages']);
  });

  it('cannot be made for an article that has no file', async () => {
    const untitled = await vscode.workspace.openTextDocument({ language: 'plaintext', content: TEXT });
    const editor = await vscode.window.showTextDocument(untitled);
    editor.selection = new vscode.Selection(2, 0, 2, 9);
    assert.equal(await vscode.commands.executeCommand('corroborate.annotate'), null);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('are told at the line of what is wrong in them', async () => {
    const article = await write(NAME, TEXT);
    await annotate(api, article, '230 people');
    const broken = (await fileText(sidecarOf(NAME))).replace('kind: figure', 'kind: [figure');
    await write(sidecarOf(NAME), broken);
    const line = broken.split('\n').findIndex((text) => text.includes('kind: [figure'));
    await eventually('a problem', () =>
      vscode.languages.getDiagnostics(newsroomUri(sidecarOf(NAME))).some(({ range }) => Math.abs(range.start.line - line) <= 1),
    ); // prettier-ignore
    await select(article, '14 villages');
  });
});
