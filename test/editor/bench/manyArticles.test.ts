import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import * as vscode from 'vscode';
import type { CorroborateApi } from '../../../src/activate';
import { closeAll, corroborate, eventually } from '../support/articles';
import { measure, rest, type Measured } from '../support/eventLoop';

const ARTICLES = 12;
const PLACES_EACH = 10;
const KEYSTROKES = 120;
/** In milliseconds: what has not been answered by then counts as lost. */
const PATIENCE = 5000;
/** A fast typist's pause between two keys, in milliseconds. */
const PAUSE = 60;

/**
 * Run by test/bench/editor.ts in a folder of many articles, for which the results are written to
 * `CORROBORATE_BENCH_RESULTS`. Nothing is asserted about times: a busy machine makes each of them a chance.
 */
describe('bench: many articles', function () {
  this.timeout(900_000);
  const { CORROBORATE_BENCH_RESULTS: results } = process.env;
  let api: CorroborateApi;
  before(async function () {
    if (results === undefined) this.skip();
    api = await corroborate();
  });
  after(closeAll);

  it('are read, looked at and edited', async () => {
    const indexing = await measure(() => api.newsroom.whenRead());
    const articles = api.newsroom.state.done;
    // The first question settles what nobody has asked for yet.
    const comparing = await measure(() => api.newsroom.factMatrix(false));
    const idle = await measure(() => rest(3000));
    const documents = await chosen(ARTICLES);
    const places = (await Promise.all(documents.map((document) => marked(api, document)))).flat();
    assert.ok(places.length > ARTICLES);

    await vscode.window.showTextDocument(documents[0]!);
    await vscode.commands.executeCommand('corroborate.showCrossReferences');
    const answers: number[] = [];
    const following = await measure(async () => {
      for (const place of places) answers.push(await follow(api, place));
    });
    const hovers: number[] = [];
    const hovering = await measure(async () => {
      for (const { document, offset } of places) {
        const began = performance.now();
        const position = document.positionAt(offset);
        await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, position);
        hovers.push(performance.now() - began);
      }
    });
    const keys: number[] = [];
    const typing = await measure(() => typeInto(documents[0]!, keys));
    const other = await vscode.workspace.openTextDocument({ language: 'markdown', content: documents[0]!.getText() });
    const keysAlone: number[] = [];
    const typingAlone = await measure(() => typeInto(other, keysAlone));
    const matrix = await measure(async () => {
      await vscode.commands.executeCommand('corroborate.showFactMatrix');
      await rest(3000);
    });
    const held = ({ longest, late, computed }: Measured) => ({ longest, late, computed });
    const told = {
      articles,
      places: places.length,
      indexingSeconds: indexing.took / 1000,
      comparingSeconds: comparing.took / 1000,
      panel: percentiles(answers),
      hover: percentiles(hovers),
      key: percentiles(keys),
      keyAlone: percentiles(keysAlone),
      held: {
        idle: held(idle),
        'reading and comparing': held(indexing),
        'following the cursor': held(following),
        hovering: held(hovering),
        typing: held(typing),
        'typing in another text': held(typingAlone),
        'opening the matrix': held(matrix),
      },
    };
    writeFileSync(results ?? '', JSON.stringify(told));
  });
});

interface Place {
  readonly document: vscode.TextDocument;
  readonly offset: number;
}

async function chosen(count: number): Promise<vscode.TextDocument[]> {
  const uris = (await vscode.workspace.findFiles('**/*.txt')).sort((a, b) => a.path.localeCompare(b.path));
  const step = Math.floor(uris.length / count);
  return Promise.all(
    Array.from({ length: count }, (_, index) => vscode.workspace.openTextDocument(uris[index * step]!)),
  );
}

async function marked({ newsroom }: CorroborateApi, document: vscode.TextDocument): Promise<Place[]> {
  const analysis = await newsroom.analysisOf(document);
  const spans = [...(analysis?.figures ?? []), ...(analysis?.mentions ?? []), ...(analysis?.quotes ?? [])];
  return spans.slice(0, PLACES_EACH).map(({ start }) => ({ document, offset: start + 1 }));
}

/** Milliseconds from the cursor's coming to a place until the panel's page is sent what stands there. */
async function follow({ topics }: CorroborateApi, { document, offset }: Place): Promise<number> {
  const editor = await vscode.window.showTextDocument(document, { preserveFocus: false });
  // The empty line behind the date.
  const away = new vscode.Position(2, 0);
  editor.selection = new vscode.Selection(away, away);
  await eventually('nothing there', () => topics.state.topic === null);
  const position = document.positionAt(offset);
  const began = performance.now();
  const shown = new Promise<number>((resolve) => {
    const listener = topics.onDidChange(({ topic }) => {
      if (topic === null) return;
      listener.dispose();
      resolve(performance.now() - began);
    });
    setTimeout(() => {
      listener.dispose();
      resolve(NaN);
    }, PATIENCE);
  });
  editor.selection = new vscode.Selection(position, position);
  return shown;
}

async function typeInto(document: vscode.TextDocument, keys: number[]): Promise<void> {
  const editor = await vscode.window.showTextDocument(document);
  const middle = Math.floor(document.lineCount / 2);
  editor.selection = new vscode.Selection(middle, 0, middle, 0);
  for (let key = 0; key < KEYSTROKES; key++) {
    const began = performance.now();
    await vscode.commands.executeCommand('type', { text: key % 6 === 5 ? ' ' : 'a' });
    keys.push(performance.now() - began);
    await rest(PAUSE);
  }
  await rest(3000);
}

function percentiles(times: readonly number[]): {
  readonly median: number;
  readonly p95: number;
  readonly lost: number;
} {
  const sorted = times.filter((time) => !Number.isNaN(time)).sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
  return { median: at(0.5), p95: at(0.95), lost: times.length - sorted.length };
}
