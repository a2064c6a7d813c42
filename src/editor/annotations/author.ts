import * as vscode from 'vscode';
import { setting } from '../settings/settings';

interface GitRepository {
  getConfig(key: string): Promise<string>;
  getGlobalConfig(key: string): Promise<string>;
}
interface GitExtension {
  getAPI(version: 1): { getRepository(uri: vscode.Uri): GitRepository | null; readonly repositories: GitRepository[] };
}

/** In milliseconds: git is a program to be started for each question, and a name changes rarely. */
const GIT_NAME_HOLDS = 30_000;

/** Whose annotations the user's are: never told by an account, and asked for where nothing tells it. */
export class Authors {
  private readonly gitNames = new Map<string, { readonly name: Promise<string | null>; readonly asked: number }>();

  /** The user's name as annotations carry it: the setting's, else the one that git knows; null when neither tells it. */
  async known(article: vscode.Uri): Promise<string | null> {
    const set = setting('author', article).trim();
    return set === '' ? this.gitName(article) : set;
  }

  /** Asks for the name once and keeps it in the user's settings. Null when the user declines. */
  async ask(article: vscode.Uri): Promise<string | null> {
    const known = await this.known(article);
    if (known !== null) return known;
    const given = await vscode.window.showInputBox({
      title: vscode.l10n.t('Your name in annotations'),
      prompt: vscode.l10n.t(
        'It stands in the files that you write, beside the articles. You can change it in the settings.',
      ),
      validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('Colleagues need a name to answer to.') : null),
      ignoreFocusOut: true,
    });
    const author = given?.trim() ?? '';
    if (author === '') return null;
    await vscode.workspace.getConfiguration('corroborate').update('author', author, vscode.ConfigurationTarget.Global);
    return author;
  }

  /** Asked once for all the sidecars of a folder that are read together. */
  private gitName(article: vscode.Uri): Promise<string | null> {
    const folder = vscode.workspace.getWorkspaceFolder(article)?.uri.toString() ?? '';
    const last = this.gitNames.get(folder);
    if (last !== undefined && Date.now() - last.asked < GIT_NAME_HOLDS) return last.name;
    const name = gitUserName(article);
    this.gitNames.set(folder, { name, asked: Date.now() });
    return name;
  }
}

/** Through the editor's own git extension, which knows the repository's settings; there is none in a browser. */
async function gitUserName(article: vscode.Uri): Promise<string | null> {
  try {
    const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
    if (extension === undefined) return null;
    const git = (extension.isActive ? extension.exports : await extension.activate()).getAPI(1);
    const repository = git.getRepository(article) ?? git.repositories[0];
    if (repository === undefined) return null;
    const name = (await repository.getConfig('user.name')) || (await repository.getGlobalConfig('user.name'));
    return name.trim() === '' ? null : name.trim();
  } catch {
    return null;
  }
}
