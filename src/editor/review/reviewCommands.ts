import * as vscode from 'vscode';
import { askInWords } from '../askInWords';
import { newId } from '../../core/annotation/sidecar/ids';
import type { Stance } from '../../core/annotation/model';
import { anchorAnnotations } from '../../core/annotation/anchor/anchorAnnotations';
import { indexText } from '../../core/annotation/anchor/textIndex';
import { diffMarkdown } from '../../core/review/diff/formats/markdown';
import { recordWords } from '../../core/review/diff/describeRecord';
import type { AnnotationStore } from '../annotations/annotationStore';
import { unlessLost, type CommandMap } from '../commands/commands';
import { NoGit, proposedBase, type GitRepository } from './gitApi';
import { recordUri } from './recordDocuments';
import type { ReviewItem, ReviewSession } from './reviewSession';
import { itemOf, type ReviewTree } from './reviewTree';

export interface ReviewCommandsOptions {
  readonly session: ReviewSession;
  readonly tree: ReviewTree;
  readonly annotations: AnnotationStore;
}

export function reviewCommands({ session, tree, annotations }: ReviewCommandsOptions) {
  const step = async (by: 1 | -1): Promise<void> => {
    const { items } = session;
    const selected = tree.selected();
    const at = selected === null ? -1 : items.findIndex(({ key }) => key === selected.key);
    const next = items[at < 0 ? (by > 0 ? 0 : items.length - 1) : (at + by + items.length) % items.length];
    if (next === undefined) return;
    await tree.reveal(next);
    await openChange(next, session);
  };
  const reply = (stance: Stance) =>
    unlessLost(async (line) => {
      const item = itemOf(line) ?? tree.selected();
      if (item !== null && (await replyTo(item, stance, session, annotations))) session.setViewed(item, true);
    });
  return {
    'corroborate.reviewChanges': async () => {
      try {
        if (await session.start(chooseBase)) await vscode.commands.executeCommand('corroborate.reviewTree.focus');
      } catch (error) {
        if (!(error instanceof NoGit)) throw error;
        void vscode.window.showInformationMessage(error.message);
      }
    },
    'corroborate.openReviewChange': async (key) => {
      const item = session.items.find((one) => one.key === key) ?? tree.selected();
      if (item !== null) await openChange(item, session);
    },
    'corroborate.nextReviewChange': () => step(1),
    'corroborate.previousReviewChange': () => step(-1),
    'corroborate.reviewAgree': reply('agree'),
    'corroborate.reviewDisagree': reply('disagree'),
    'corroborate.reviewComment': reply('comment'),
    'corroborate.copyReviewSummary': async () => {
      if (session.current === null) return;
      await vscode.env.clipboard.writeText(diffMarkdown(session.current, () => null));
      vscode.window.setStatusBarMessage(vscode.l10n.t('The summary is on the clipboard.'), 4000);
    },
  } satisfies Partial<CommandMap>;
}

/** Proposes the commit where the branch began, then the branches; any other commit can be typed. */
async function chooseBase(repository: GitRepository): Promise<string | null> {
  const proposed = await proposedBase(repository);
  const branches = await repository.getBranches({ remote: true }).catch(() => []);
  const picks: (vscode.QuickPickItem & { ref?: string })[] = [
    ...(proposed === null ? [] : [{ label: vscode.l10n.t('Where this branch began'), description: proposed.slice(0, 8), ref: proposed }]), // prettier-ignore
    { label: vscode.l10n.t('The last commit'), description: 'HEAD', ref: 'HEAD' },
    ...branches.flatMap(({ name }) => (name === undefined ? [] : [{ label: name, ref: name, iconPath: new vscode.ThemeIcon('git-branch') }])), // prettier-ignore
    { label: vscode.l10n.t('Another commit…') },
  ];
  const title = vscode.l10n.t('Review the annotation changes since');
  const picked = await vscode.window.showQuickPick(picks, { title, matchOnDescription: true });
  if (picked === undefined) return null;
  const ref = picked.ref ?? (await vscode.window.showInputBox({ title, placeHolder: 'main~3' }));
  if (ref === undefined || ref === '') return null;
  return (await repository.getCommit(ref)).hash;
}

/** Shows the article at the words of the change, and beside it the record as it was and as it is. */
async function openChange(item: ReviewItem, session: ReviewSession): Promise<void> {
  const { change } = item;
  if (session.root === null) return;
  const article = vscode.Uri.joinPath(session.root, change.article);
  try {
    const document = await vscode.workspace.openTextDocument(article);
    const editor = await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, preview: true });
    if (change.record === 'annotation') {
      const annotation = change.after ?? change.before;
      const [anchoring] = annotation === null ? [] : anchorAnnotations(indexText(document.getText()), [annotation]);
      if (anchoring?.span) {
        const range = new vscode.Range(document.positionAt(anchoring.span.start), document.positionAt(anchoring.span.end)); // prettier-ignore
        editor.selection = new vscode.Selection(range.start, range.end);
        editor.revealRange(range, vscode.TextEditorRevealType.InCenter);
      }
    }
  } catch {
    vscode.window.setStatusBarMessage(vscode.l10n.t('{0} is not there any more.', change.article), 4000);
  }
  const words = recordWords(change).replace(/\s+/g, ' ').slice(0, 40);
  const title = vscode.l10n.t('“{0}”: before and after', words);
  await vscode.commands.executeCommand('vscode.diff', recordUri(item, 'before'), recordUri(item, 'after'), title, {
    viewColumn: vscode.ViewColumn.Two,
    preserveFocus: true,
    preview: true,
  });
}

/** Writes the reviewer's stance into the reviewer's own sidecar. */
async function replyTo(
  item: ReviewItem,
  stance: Stance,
  session: ReviewSession,
  annotations: AnnotationStore,
): Promise<boolean> {
  const { change } = item;
  if (change.record !== 'annotation' || change.after === null || session.root === null) return false;
  const prompts = {
    agree: vscode.l10n.t('Why you agree (may stay empty)'),
    disagree: vscode.l10n.t('Why you disagree'),
    comment: vscode.l10n.t('Your comment'),
  };
  const note = await askInWords({
    title: `“${recordWords(change).replace(/\s+/g, ' ').slice(0, 60)}”`,
    prompt: prompts[stance],
    validateInput: (text) => (stance !== 'agree' && text.trim() === '' ? prompts[stance] : null),
  });
  if (note === undefined) return false;
  const created = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  const reply = { id: newId(Math.random), to: change.after.id, stance, note: note.trim(), created };
  return annotations.change(vscode.Uri.joinPath(session.root, change.article), [{ do: 'addReply', reply }]);
}
