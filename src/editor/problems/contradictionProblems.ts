import * as vscode from 'vscode';
import type { ConflictReason } from '../../core/corpus/model';
import type { Contradiction } from '../../core/presentation/contradictions';
import { ARTICLE_SELECTOR } from '../articleSelector';
import type { AnnotationStore, AuthoredDecision } from '../annotations/annotationStore';
import type { CommandMap } from '../commands/commands';
import { DisposableStore, type Disposes } from '../disposableStore';
import { locationOf } from '../newsroom/location';
import type { Newsroom } from '../newsroom/newsroom';
import { Pace } from '../newsroom/pace';
import { isDismissed } from './judgeContradiction';
import { onDidChangeSetting, setting } from '../settings/settings';

/** What may well be as it should: a later count, a rounder one. The rest is worth a warning. */
const EXPLAINED: ReadonlySet<ConflictReason | null> = new Set(['newer', 'scope', 'rounding', 'bound'] as const);
const SOURCE = 'Corroborate';
/** Related places of one problem; the panel has them all. */
const RELATED = 10;

/** Sides that one can go to straight from a problem. */
const DIRECT = 3;

/** In milliseconds: an article that was read again is followed by the facts that it changes. */
const CHANGES = { rest: 100, atMost: 1000 };

interface Known {
  readonly contradiction: Contradiction;
  readonly problem: vscode.Diagnostic;
}

interface Reported {
  readonly known: readonly Known[];
  /** The problems as the editor was given them: it is not given the same again. */
  readonly printed: string;
}

/** Contradictions of the open articles as problems, with the other sources' words as related places. */
export function registerContradictionProblems(newsroom: Newsroom, annotations: AnnotationStore): Disposes {
  const store = new DisposableStore();
  const collection = store.add(vscode.languages.createDiagnosticCollection('corroborate.contradictions'));
  const ended = store.add(new vscode.CancellationTokenSource());
  const reported = new Map<string, Reported>();
  const decided = new Map<string, readonly AuthoredDecision[]>();
  const waiting = new Set<string>();
  let round: Promise<void> = Promise.resolve();

  const forget = (uri: vscode.Uri): void => {
    if (reported.delete(uri.toString())) collection.delete(uri);
  };
  const provideCodeActions = ({ uri }: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] =>
    (reported.get(uri.toString())?.known ?? [])
      .filter(({ problem }) => problem.range.intersection(range))
      .flatMap(fixesOf);
  const update = async (document: vscode.TextDocument): Promise<void> => {
    const { uri, version } = document;
    if (!newsroom.isArticle(document)) return;
    if (!setting('problems.enabled', uri)) {
      forget(uri);
      return;
    }
    const found = await newsroom.contradictionsIn(uri, ended.token);
    // Loading would tell of a change each time, and the change would bring us back here without end.
    annotations.annotationsOf(uri);
    const text = document.getText();
    const authored = annotations.decisionsOf(uri);
    decided.set(uri.toString(), authored);
    const decisions = authored.map(({ decision }) => decision);
    const contradictions = found.filter(
      (contradiction) =>
        !isDismissed(contradiction, text.slice(contradiction.place.start, contradiction.place.end), decisions),
    );
    const places = contradictions.flatMap(({ others }) => others.slice(0, RELATED).map(({ place }) => place));
    const excerpts = await newsroom.excerpts(places, ended.token);
    if (ended.token.isCancellationRequested || document.isClosed || document.version !== version) return;
    const locations = new Map(excerpts.map((excerpt) => [keyOf(excerpt), locationOf(excerpt)]));
    const known = contradictions.map((contradiction) => ({
      contradiction,
      problem: problemOf(contradiction, document, locations),
    }));
    const problems = known.map(({ problem }) => problem);
    const printed = JSON.stringify(problems.map((problem) => [problem, problem.relatedInformation]));
    const before = reported.get(uri.toString())?.printed;
    reported.set(uri.toString(), { known, printed });
    if (printed !== before) collection.set(uri, problems);
  };
  /** One article after the other: what many open ones ask at once would come back in one piece. */
  const updateWaiting = async (): Promise<void> => {
    const due = new Set(waiting);
    waiting.clear();
    for (const document of vscode.workspace.textDocuments) {
      // One that is being edited is told of again when it comes to rest.
      if (due.has(document.uri.toString()) && !newsroom.isBeingEdited(document.uri)) await update(document);
    }
  };
  const next = (): void => {
    round = round.then(updateWaiting, updateWaiting);
  };
  const changes = store.add(new Pace(next, CHANGES.rest, CHANGES.atMost));
  const request = ({ uri }: vscode.TextDocument): void => {
    waiting.add(uri.toString());
    changes.request();
  };
  const requestAll = (): void => vscode.workspace.textDocuments.forEach(request);

  store.add(newsroom.onDidChange(requestAll));
  store.add(newsroom.onDidAnalyze(({ document }) => request(document)));
  store.add(
    annotations.onDidChange((article) => {
      const key = article.toString();
      // Annotations move with every key; what is put aside changes with a decision only.
      if (annotations.decisionsOf(article) === decided.get(key)) return;
      const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === key);
      if (document) request(document);
    }),
  );
  store.add(
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      forget(uri);
      decided.delete(uri.toString());
    }),
  );
  store.add(onDidChangeSetting(['problems.enabled'], requestAll));
  store.add(
    vscode.languages.registerCodeActionsProvider(
      ARTICLE_SELECTOR,
      { provideCodeActions },
      {
        providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
      },
    ),
  );
  return store;
}

function problemOf(
  { place, message, reason, others }: Contradiction,
  document: vscode.TextDocument,
  locations: ReadonlyMap<string, vscode.Location>,
): vscode.Diagnostic {
  const range = new vscode.Range(document.positionAt(place.start), document.positionAt(place.end));
  const severity = EXPLAINED.has(reason) ? vscode.DiagnosticSeverity.Information : vscode.DiagnosticSeverity.Warning;
  const problem = new vscode.Diagnostic(range, message, severity);
  problem.source = SOURCE;
  problem.code = reason ?? 'conflict';
  problem.relatedInformation = others.slice(0, RELATED).flatMap((other) => {
    const location = locations.get(keyOf(other.place));
    return location ? [new vscode.DiagnosticRelatedInformation(location, other.label)] : [];
  });
  return problem;
}

const keyOf = ({ path, start, end }: Contradiction['place']): string => `${path} ${start} ${end}`;

/** What can be done about a contradiction at its place: see all sides, or go to one. */
function fixesOf({ contradiction, problem }: Known): vscode.CodeAction[] {
  const show = action(vscode.l10n.t('Show who else says it'), problem, 'corroborate.showCrossReferences', []);
  const goes = contradiction.others
    .slice(0, DIRECT)
    .map(({ place, label }) =>
      action(vscode.l10n.t('Go to {0}', label), problem, 'corroborate.goToPlace', [place.path, place.start, place.end]),
    );
  const judge = (title: string, command: keyof CommandMap): vscode.CodeAction =>
    action(title, problem, command, [contradiction]);
  return [
    show,
    ...goes,
    judge(vscode.l10n.t('Annotate as disputed, with links'), 'corroborate.disputeClaim'),
    judge(vscode.l10n.t('Same fact: link the claims'), 'corroborate.linkSameFact'),
    judge(vscode.l10n.t('Different facts: link them as such'), 'corroborate.linkDifferentFact'),
    judge(vscode.l10n.t('No contradiction: dismiss with a reason…'), 'corroborate.dismissContradiction'),
  ];
}

function action(
  title: string,
  problem: vscode.Diagnostic,
  command: keyof CommandMap,
  commandArguments: readonly unknown[],
): vscode.CodeAction {
  const fix = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  fix.diagnostics = [problem];
  fix.command = { command, title, arguments: [...commandArguments] };
  return fix;
}
