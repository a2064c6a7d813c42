import type { DocumentSelector } from 'vscode';

/** What may be an article; whether it is one, its folder's settings say (`Newsroom.isArticle`). */
export const ARTICLE_SELECTOR: DocumentSelector = { language: 'plaintext' };
