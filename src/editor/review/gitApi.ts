import * as vscode from 'vscode';

/*
 * The part of the built-in git extension's API (version 1) that reviews need. The extension is optional: it does not
 * exist in the browser, and a person may have turned it off.
 */
export interface GitChange {
  readonly uri: vscode.Uri;
  readonly originalUri: vscode.Uri;
}
export interface GitBranch {
  readonly name?: string;
  readonly commit?: string;
}
export interface GitRepository {
  readonly rootUri: vscode.Uri;
  readonly state: {
    readonly HEAD?: GitBranch;
    readonly workingTreeChanges: readonly GitChange[];
    readonly untrackedChanges?: readonly GitChange[];
    readonly onDidChange: vscode.Event<void>;
  };
  getBranchBase?(name: string): Promise<GitBranch | undefined>;
  getBranches(query: { readonly remote?: boolean }): Promise<readonly GitBranch[]>;
  getCommit(ref: string): Promise<{ readonly hash: string }>;
  getMergeBase(a: string, b: string): Promise<string | undefined>;
  diffWith(ref: string): Promise<readonly GitChange[]>;
  show(ref: string, path: string): Promise<string>;
}
interface GitApi {
  readonly repositories: readonly GitRepository[];
  openRepository(root: vscode.Uri): Promise<GitRepository | null>;
}
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

/** Why there is nothing to compare with, in words for the person who asked. */
export class NoGit extends Error {
  override readonly name = 'NoGit';
}

/** The repository that holds the newsroom. @throws NoGit where there is none, saying why. */
export async function openRepository(): Promise<GitRepository> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (extension === undefined) {
    if (!vscode.workspace.isTrusted)
      throw new NoGit(
        vscode.l10n.t(
          'Reviewing needs Git, which the editor turns off in Restricted Mode. Trust this folder to review.',
        ),
      );
    throw new NoGit(vscode.l10n.t('Reviewing needs the built-in Git extension, which does not exist here.'));
  }
  const git = await extension.activate();
  if (!git.enabled) throw new NoGit(vscode.l10n.t('Reviewing needs Git, which is turned off in the settings.'));
  const api = git.getAPI(1);
  const folders = vscode.workspace.workspaceFolders ?? [];
  const isIn = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(`${outer}/`);
  const ofFolders = api.repositories.filter(({ rootUri }) =>
    folders.some(({ uri }) => isIn(uri.path, rootUri.path) || isIn(rootUri.path, uri.path)),
  );
  // Where folders have repositories of their own, the one that is worked in is meant.
  const here = vscode.window.activeTextEditor?.document.uri.path;
  const around = ofFolders.filter(({ rootUri }) => here !== undefined && isIn(here, rootUri.path));
  let own = around.sort((a, b) => b.rootUri.path.length - a.rootUri.path.length)[0] ?? ofFolders[0];
  // A repository that was made a moment ago, or that the extension has not come to yet.
  for (const { uri } of own === undefined ? folders : []) own ??= (await api.openRepository(uri)) ?? undefined;
  if (own === undefined) throw new NoGit(vscode.l10n.t('This folder is not in a Git repository, so there is no earlier state to compare with.')); // prettier-ignore
  return own;
}

/** The commit where the current branch left the default one; null where that cannot be told. */
export async function proposedBase(repository: GitRepository): Promise<string | null> {
  const head = repository.state.HEAD;
  const known =
    head?.name === undefined ? undefined : await repository.getBranchBase?.(head.name).catch(() => undefined);
  const candidates = [known?.commit, 'origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];
  for (const candidate of candidates) {
    if (candidate === undefined || head?.commit === undefined) continue;
    const base = await repository.getMergeBase(candidate, head.commit).catch(() => undefined);
    if (base !== undefined && base !== '') return base;
  }
  return head?.commit ?? null;
}
