import * as vscode from 'vscode';
import { askInWords } from '../askInWords';
import { makeSelector } from '../../core/annotation/anchor/makeSelector';
import { newAnnotation } from '../../core/annotation/newAnnotation';
import { isContradiction } from '../../protocol/topicShapes';
import type { Annotation, Decision, LinkRelation, SourceWords } from '../../core/annotation/model';
import type { Contradiction } from '../../core/presentation/contradictions';
import type { AnnotationStore } from '../annotations/annotationStore';
import { firstOwnBehind, freshId, instant } from '../annotations/annotate';
import { proposeFor } from '../annotations/proposal';
import type { CommandMap } from '../commands/commands';
import type { Newsroom } from '../newsroom/newsroom';

type Status = Annotation['status'];

/** What an analyst can say of a contradiction, written into the own sidecar of the article that one reads. */
export function contradictionCommands(newsroom: Newsroom, annotations: AnnotationStore) {
  /** Annotates the claim, with a link to the words of each other side. */
  const link = async (contradiction: unknown, relation: LinkRelation, status: Status): Promise<void> => {
    if (!isContradiction(contradiction)) return;
    const { path, start, end } = contradiction.place;
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(path));
    const text = document.getText();
    const span = { start, end };
    const { kind, value } = proposeFor(span, await newsroom.analysisOf(document));
    const others = await otherWords(newsroom, contradiction);
    await annotations.load(document.uri);
    const annotation = newAnnotation({
      id: freshId(annotations, document.uri),
      target: makeSelector(text, span),
      kind,
      value,
      status,
      links: others.map(({ source, exact }) => ({ relation, source, exact })),
      created: instant(),
    });
    const before = firstOwnBehind(annotations, document.uri, start);
    await annotations.change(document.uri, [{ do: 'add', annotation, before }]);
  };
  return {
    'corroborate.disputeClaim': (contradiction) => link(contradiction, 'contradicts', 'disputed'),
    'corroborate.linkSameFact': (contradiction) => link(contradiction, 'same-fact', 'open'),
    'corroborate.linkDifferentFact': (contradiction) => link(contradiction, 'different-fact', 'open'),
    'corroborate.dismissContradiction': async (contradiction, given) => {
      if (!isContradiction(contradiction)) return;
      const reason =
        typeof given === 'string'
          ? given
          : await askInWords({
              prompt: vscode.l10n.t('Why is this no contradiction? The reason is kept with the decision.'),
              placeHolder: vscode.l10n.t('Another battle, another day, …'),
            });
      if (reason === undefined) return;
      const { path, start, end } = contradiction.place;
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(path));
      const decision: Decision = {
        dismiss: { exact: document.getText().slice(start, end), with: await otherWords(newsroom, contradiction) },
        ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
        created: instant(),
      };
      await annotations.load(document.uri);
      await annotations.change(document.uri, [{ do: 'addDecision', decision }]);
    },
  } satisfies Partial<CommandMap>;
}

/** Whether an analyst has put this contradiction aside, with all of the sources that it is one with. */
export function isDismissed({ others }: Contradiction, words: string, decisions: readonly Decision[]): boolean {
  return decisions.some(
    (decision) =>
      'dismiss' in decision &&
      decision.dismiss.exact === words &&
      others.every(({ place }) => decision.dismiss.with.some(({ source }) => source === fileOf(place.path))),
  );
}

async function otherWords(newsroom: Newsroom, { others }: Contradiction): Promise<SourceWords[]> {
  const excerpts = await newsroom.excerpts(others.map(({ place }) => place));
  return excerpts.map(({ path, text }) => ({ source: fileOf(path), exact: text }));
}

function fileOf(path: string): string {
  const { path: decoded } = vscode.Uri.parse(path);
  return decoded.slice(decoded.lastIndexOf('/') + 1);
}
