import * as vscode from 'vscode';
import type { Newsroom } from '../newsroom/newsroom';
import { fullName, setting } from '../settings/settings';

const KILOBYTE = 1024;

export interface NotRead {
  /** A sentence for the user: why, and what can be done. */
  readonly why: string;
  /** The file was meant to be read; otherwise it is simply no article. */
  readonly isArticle: boolean;
  /** The setting that decides on it, where there is one. */
  readonly setting: string | null;
}

/** Why nothing is marked in a text, or less than one would think; null for an article that is read, and other languages. */
export function whyNotRead(document: vscode.TextDocument, newsroom: Newsroom): NotRead | null {
  if (document.languageId !== 'plaintext') return null;
  const { uri } = document;
  const no = (why: string, name: string | null = null): NotRead => ({ why, isArticle: false, setting: name });
  if (document.isUntitled)
    return no(vscode.l10n.t('This text was not saved yet: save it as an article of the open folder to have it read.'));
  if (vscode.workspace.getWorkspaceFolder(uri) === undefined)
    return no(vscode.l10n.t('This file is outside of the open folders: only their articles are read.'));
  if (!newsroom.isArticle(document))
    return no(vscode.l10n.t('The settings do not count this file among the articles.'), fullName('sources'));
  return whyArticleNotRead(document, newsroom);
}

function whyArticleNotRead(document: vscode.TextDocument, newsroom: Newsroom): NotRead | null {
  const { uri } = document;
  const but = (why: string, name: string | null = null): NotRead => ({ why, isArticle: true, setting: name });
  const text = document.getText();
  const limit = setting('limits.fileSize', uri);
  if (text.length > limit * KILOBYTE) {
    const size = vscode.l10n.t('{0} KB', Math.ceil(text.length / KILOBYTE));
    return but(
      vscode.l10n.t('This article is too large to be read ({0}; the limit is {1} KB).', size, limit),
      fullName('limits.fileSize'),
    );
  }
  // The editor shows what it cannot decode as U+FFFD, or was told another encoding.
  if (!document.encoding.startsWith('utf8') || text.includes('\ufffd'))
    return but(
      vscode.l10n.t(
        'This file is not UTF-8. It is read as the editor shows it, but left out while it is closed: save it with the encoding UTF-8.',
      ),
    );
  const key = uri.toString();
  const problem = newsroom.state.problems.find((one) => one.uri.toString() === key);
  return problem ? but(vscode.l10n.t('This article could not be read: {0}.', problem.detail)) : null;
}
