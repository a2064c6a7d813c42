import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CorroborateApi } from '../../src/activate';
import type { AnchoredAnnotation } from '../../src/editor/annotations/annotationStore';
import { annotate as annotateIn, select as selectIn } from './support/annotating';
import { closeAll, corroborate, eventually, newsroomUri, remove, write } from './support/articles';

const ARTICLE = `Dam breaks near Tarn

The flood cut off 14 villages in the upper valley on Monday, the governor said.
Rescue crews carried 230 people to the school in Tarn, where they were given soup.
Of the 30 boats sent by the navy, 12 sank in the strong current.
`;
const NAME = 'annotated-flood.txt';
const SIDECAR = `${NAME}.kim-lee.annotations.yaml`;

describe('Annotations', () => {
  let api: CorroborateApi;
  let article: vscode.Uri;
  let author: string | undefined;
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('corroborate');

  before(async () => {
    api = await corroborate();
    author = settings().inspect<string>('author')?.globalValue;
    await settings().update('author', 'Kim Lee', vscode.ConfigurationTarget.Global);
  });
  after(async () => {
    await settings().update('author', author, vscode.ConfigurationTarget.Global);
    // The suites that follow count the articles.
    const articles = await vscode.workspace.findFiles('*.txt');
    await eventually('the articles of before', () => api.newsroom.state.total <= articles.length);
  });
  beforeEach(async () => {
    article = await write(NAME, ARTICLE);
  });
  afterEach(async () => {
    await closeAll();
    for (const [name] of await vscode.workspace.fs.readDirectory(newsroomUri('.')))
      if (name.includes('annotated-')) await remove(newsroomUri(name));
    await api.annotations.load(article);
  });

  const fileText = async (name = SIDECAR): Promise<string> =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(newsroomUri(name)));
  const annotated = (): readonly AnchoredAnnotation[] => api.annotations.annotationsOf(article);

  const select = (words: string): Promise<vscode.TextEditor> => selectIn(article, words);
  const annotate = (words: string): Promise<vscode.TextEditor> => annotateIn(api, article, words);

  it('are written beside the article with the kind and value that are proposed', async () => {
    await annotate('14 villages');
    const text = await fileText();
    assert.match(
      text,
      /^version: 1\nsource: annotated-flood\.txt\nauthor: Kim Lee\nannotations:\n {2}- id: [a-z]\w{7}\n/,
    );
    assert.match(text, /exact: 14 villages\n {6}prefix: "The flood cut off "\n/);
    assert.match(text, /kind: figure\n {4}value: \{ amount: 14/);
    await eventually('a mark', () =>
      api.highlights
        .drawnIn(vscode.window.activeTextEditor!.document)
        .some(({ kind, start }) => kind === 'annotation' && start === ARTICLE.indexOf('14 villages')),
    );
  });

  it('stand in the file in the order of the text', async () => {
    await annotate('12 sank');
    await annotate('14 villages');
    const text = await fileText();
    assert.ok(text.indexOf('14 villages') < text.indexOf('12 sank'));
  });

  it('follow the text while it is typed, and the file when it changes on disk', async () => {
    const editor = await annotate('30 boats');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Updated. '));
    assert.equal(annotated()[0]?.span?.start, ARTICLE.indexOf('30 boats') + 9);
    await editor.document.save();
    await write(NAME, `A new line.\n${ARTICLE.replace('Of the 30 boats', 'Of the 31 boats')}`);
    await eventually('the new value', () => annotated()[0]?.outcome === 'value-changed');
    assert.equal(annotated()[0]?.now, '31 boats');
  });

  it('are taken back and done again byte by byte', async () => {
    await annotate('14 villages');
    const one = await fileText();
    await annotate('230 people');
    const two = await fileText();
    await vscode.commands.executeCommand('corroborate.undoAnnotation');
    assert.equal(await fileText(), one);
    await vscode.commands.executeCommand('corroborate.redoAnnotation');
    assert.equal(await fileText(), two);
  });

  it('go into the buffer of a sidecar that is open with unsaved changes', async () => {
    await annotate('14 villages');
    const sidecar = await vscode.workspace.openTextDocument(newsroomUri(SIDECAR));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(sidecar.uri, new vscode.Position(0, 0), '# not saved yet\n');
    await vscode.workspace.applyEdit(edit);
    await annotate('230 people');
    assert.ok(sidecar.isDirty);
    assert.match(sidecar.getText(), /^# not saved yet\n[^]*230 people/);
    assert.doesNotMatch(await fileText(), /230 people/);
    await sidecar.save();
  });

  it('keep what another program wrote into the sidecar meanwhile', async () => {
    await annotate('14 villages');
    const [found] = annotated();
    const text = await fileText();
    await vscode.workspace.fs.writeFile(
      newsroomUri(SIDECAR),
      new TextEncoder().encode(text.replace('status: open', 'status: disputed  # by phone')),
    );
    const changed = { ...found!.annotation, note: 'Asked.' };
    const change = { do: 'change', annotation: changed, from: found!.annotation } as const;
    assert.ok(await api.annotations.change(article, [change]));
    assert.match(await fileText(), /status: disputed {2}# by phone\n {4}note: Asked\.\n/);
    await write(SIDECAR, text);
    await api.annotations.load(article);
    await write(SIDECAR, text.replace('status: open', 'status: disputed'));
    await api.annotations.load(article);
    assert.ok(await api.annotations.change(article, [change]), 'begun before the other wrote');
    assert.match(await fileText(), /status: disputed\n {4}note: Asked\.\n/);
  });

  it('are not written into a sidecar that is broken, and its line is reported', async () => {
    await write(SIDECAR, 'version: 1\nsource: annotated-flood.txt\n<<<<<<< HEAD\n');
    await api.annotations.load(article);
    const before = await fileText();
    void api.annotations.change(article, [
      { do: 'addDecision', decision: { not: { exact: 'Tarn', type: 'place', scope: 'source' } } },
    ]);
    await eventually('a problem', () =>
      vscode.languages
        .getDiagnostics(newsroomUri(SIDECAR))
        .some(({ range, code }) => range.start.line === 2 && code === 'merge-marker'),
    );
    await vscode.commands.executeCommand('notifications.clearAll');
    assert.equal(await fileText(), before);
  });

  it('that a broken sidecar did not take are kept, and stored once it is repaired', async () => {
    await annotate('14 villages');
    const good = await fileText();
    const annotation = { ...annotated()[0]!.annotation, note: 'Called the governor.' };
    await write(SIDECAR, `${good}<<<<<<< HEAD\n`);
    await api.annotations.load(article);
    assert.equal(await api.annotations.change(article, [{ do: 'change', annotation }]), false);
    assert.equal(await fileText(), `${good}<<<<<<< HEAD\n`);
    await vscode.commands.executeCommand('corroborate.storeKept');
    assert.equal(await fileText(), `${good}<<<<<<< HEAD\n`, 'still broken');
    await write(SIDECAR, good);
    await api.annotations.load(article);
    await vscode.commands.executeCommand('corroborate.storeKept');
    assert.match(await fileText(), /note: Called the governor\.\n/);
    const stored = await fileText();
    await vscode.commands.executeCommand('corroborate.storeKept');
    assert.equal(await fileText(), stored, 'once');
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('that a file held by another program did not take are kept as well', async () => {
    await annotate('14 villages');
    const before = await fileText();
    const annotation = { ...annotated()[0]!.annotation, note: 'Called the mayor.' };
    await write(`${SIDECAR}.lock`, '');
    assert.equal(await api.annotations.change(article, [{ do: 'change', annotation }]), false);
    assert.equal(await fileText(), before);
    await remove(newsroomUri(`${SIDECAR}.lock`));
    await vscode.commands.executeCommand('corroborate.storeKept');
    assert.match(await fileText(), /note: Called the mayor\.\n/);
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('on a new value take it over, and are open again if they were confirmed', async () => {
    await annotate('14 villages');
    const confirmed = { ...annotated()[0]!.annotation, status: 'confirmed' as const };
    assert.ok(await api.annotations.change(article, [{ do: 'change', annotation: confirmed }]));
    await closeAll();
    await write(NAME, ARTICLE.replace('14 villages', '17 villages'));
    await eventually('the new value', () => annotated()[0]?.outcome === 'value-changed');
    const before = await fileText();
    await vscode.commands.executeCommand('corroborate.acceptWording', { article, annotationId: confirmed.id });
    assert.match(await fileText(), /exact: 17 villages\n[^]*amount: 17[^]*status: open\n/);
    assert.equal(annotated()[0]?.outcome, 'same');
    await vscode.commands.executeCommand('corroborate.undoAnnotation');
    assert.equal(await fileText(), before);
  });

  it('are compared with the text that they were made on', async () => {
    await annotate('230 people');
    const { id } = annotated()[0]!.annotation;
    await closeAll();
    await write(NAME, ARTICLE.replace('carried 230 people to the school', 'took 240 people to a school'));
    await eventually('the new value', () => annotated()[0]?.outcome === 'value-changed');
    await vscode.commands.executeCommand('corroborate.compareAnnotation', { article, annotationId: id });
    await eventually('a comparison', () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputTextDiff && input.modified.toString() === article.toString();
    });
    const { original } = vscode.window.tabGroups.activeTabGroup.activeTab!.input as vscode.TabInputTextDiff;
    assert.equal((await vscode.workspace.openTextDocument(original)).getText(), ARTICLE);
  });

  for (const [what, act] of [
    [
      'a new status',
      ({ annotation }) =>
        api.annotations.change(article, [{ do: 'change', annotation: { ...annotation, status: 'disputed' } }]),
    ],
    [
      'a reply',
      ({ annotation }) =>
        api.annotations.change(article, [
          {
            do: 'addReply',
            reply: { id: 'r7654321', to: annotation.id, stance: 'comment', note: 'Since when?', created: null },
          },
        ]),
    ],
    [
      'a decision',
      () =>
        api.annotations.change(article, [
          { do: 'addDecision', decision: { not: { exact: 'Tarn', type: 'place', scope: 'source' } } },
        ]),
    ],
    [
      'a deletion',
      (found) =>
        vscode.commands.executeCommand('corroborate.deleteAnnotation', { article, annotationId: found.annotation.id }),
    ],
    [
      'keeping as history',
      (found) =>
        vscode.commands.executeCommand('corroborate.keepAsHistory', { article, annotationId: found.annotation.id }),
    ],
    [
      'a new place behind another one',
      async (found) => {
        await select('12 sank');
        await vscode.commands.executeCommand('corroborate.reattach', { article, annotationId: found.annotation.id });
      },
    ],
  ] as [string, (found: AnchoredAnnotation) => PromiseLike<unknown>][])
    it(`take back ${what} in one step, and do it again`, async () => {
      await annotate('14 villages');
      await annotate('30 boats');
      const before = await fileText();
      await act(annotated()[0]!);
      const after = await fileText();
      assert.notEqual(after, before);
      await vscode.commands.executeCommand('corroborate.undoAnnotation');
      assert.equal(await fileText(), before);
      await vscode.commands.executeCommand('corroborate.redoAnnotation');
      assert.equal(await fileText(), after);
      await vscode.commands.executeCommand('notifications.clearAll');
    });

  it('are taken back to no file at all, and done again', async () => {
    await annotate('14 villages');
    const after = await fileText();
    await vscode.commands.executeCommand('corroborate.undoAnnotation');
    await assert.rejects(fileText());
    assert.deepEqual(annotated(), []);
    await vscode.commands.executeCommand('corroborate.redoAnnotation');
    assert.equal(await fileText(), after);
  });

  it('are taken back where the file has other news since, which stay', async () => {
    await annotate('14 villages');
    await annotate('30 boats');
    const news = (await fileText()).replace(/(14 villages[^]*?status: )open/, '$1disputed  # by phone');
    await write(SIDECAR, news);
    await eventually('the news', () => annotated()[0]?.annotation.status === 'disputed');
    assert.equal(await api.annotations.undo(), 'done');
    assert.match(await fileText(), /status: disputed {2}# by phone/);
    assert.doesNotMatch(await fileText(), /30 boats/);
    assert.equal(await api.annotations.redo(), 'done');
    assert.equal(await fileText(), news);
  });

  it('are not taken back over what was changed in them since', async () => {
    await annotate('14 villages');
    const [found] = annotated();
    const noted = { ...found!.annotation, note: 'Asked.' };
    assert.ok(await api.annotations.change(article, [{ do: 'change', annotation: noted }]));
    const news = (await fileText()).replace('note: Asked.', 'note: Asked twice.');
    await write(SIDECAR, news);
    assert.equal(await api.annotations.undo(), 'changed-since');
    assert.equal(await fileText(), news);
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('come back by the undo of their own deletion, whatever was done after it', async () => {
    await annotate('14 villages');
    await annotate('30 boats');
    const [first] = annotated();
    assert.ok(await api.annotations.change(article, [{ do: 'remove', id: first!.annotation.id }]));
    const deletion = api.annotations.lastChange;
    await annotate('230 people');
    assert.equal(await api.annotations.undo(deletion), 'done');
    assert.deepEqual(
      annotated().map(({ annotation }) => annotation.target.exact),
      ['14 villages', '230 people', '30 boats'],
    );
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('are left alone by an action on a line that its view does not know any more', async () => {
    await annotate('14 villages');
    const before = await fileText();
    for (const action of ['deleteAnnotation', 'acceptWording', 'reattach', 'keepAsHistory'])
      await vscode.commands.executeCommand(`corroborate.${action}`, undefined);
    assert.equal(await fileText(), before);
    await vscode.commands.executeCommand('corroborate.deleteAnnotation');
    assert.doesNotMatch(await fileText(), /14 villages/, 'without a line it is about the cursor');
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('stay with the article that they were made on when it is copied', async () => {
    await annotate('14 villages');
    const copy = newsroomUri('annotated-copy.txt');
    await vscode.workspace.fs.copy(article, copy);
    await api.annotations.load(copy);
    assert.deepEqual(api.annotations.annotationsOf(copy), []);
    const names = (await vscode.workspace.fs.readDirectory(newsroomUri('.'))).map(([name]) => name);
    assert.deepEqual(
      names.filter((name) => name.includes('annotated-') && name.endsWith('.yaml')),
      [SIDECAR],
    );
  });

  it('are put on the words that are selected when they were lost', async () => {
    await annotate('230 people');
    const { id } = annotated()[0]!.annotation;
    await closeAll();
    await write(NAME, ARTICLE.replace(/Rescue crews.*\n/, 'Helpers brought everybody in Tarn under a roof.\n'));
    await eventually('a lost annotation', () => annotated()[0]?.outcome === 'gone');
    await select('everybody in Tarn');
    await vscode.commands.executeCommand('corroborate.reattach', { article, annotationId: id });
    assert.equal(annotated()[0]?.outcome, 'same');
    assert.match(await fileText(), /exact: everybody in Tarn\n/);
  });

  it('of colleagues are answered in a file of one’s own', async () => {
    await annotate('14 villages');
    const theirs = (await fileText()).replace('author: Kim Lee', 'author: Ada');
    await remove(newsroomUri(SIDECAR));
    await write(`${NAME}.ada.annotations.yaml`, theirs);
    await eventually('Ada’s annotation', () => annotated()[0]?.author === 'Ada');
    const reply = {
      id: 'r1234567',
      to: annotated()[0]!.annotation.id,
      stance: 'agree' as const,
      note: 'Yes.',
      created: null,
    };
    assert.ok(await api.annotations.change(article, [{ do: 'addReply', reply }]));
    assert.equal(await fileText(`${NAME}.ada.annotations.yaml`), theirs);
    assert.match(await fileText(), /replies:\n {2}- id: r1234567\n/);
    assert.equal(annotated()[0]?.replies[0]?.author, 'Kim Lee');
  });

  it('go with an article that is renamed', async () => {
    await annotate('14 villages');
    const renamed = newsroomUri('annotated-deluge.txt');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(article, renamed);
    await vscode.workspace.applyEdit(edit);
    const name = 'annotated-deluge.txt.kim-lee.annotations.yaml';
    await eventually('the renamed sidecar', async () => {
      const names = (await vscode.workspace.fs.readDirectory(newsroomUri('.'))).map(([found]) => found);
      return (
        names.includes(name) && !names.includes(SIDECAR) && (await fileText(name)).includes('source: annotated-deluge')
      );
    });
    await api.annotations.load(renamed);
    assert.equal(api.annotations.annotationsOf(renamed)[0]?.outcome, 'same');
  });
});
