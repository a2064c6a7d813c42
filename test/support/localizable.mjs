// What is to be translated, as the source has it: `l10n.t('…')` of the editor's API and of the web views' pages.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import ts from 'typescript';
import { projectRoot } from './editorHost/paths.mjs';

/** The file that translators copy to `bundle.l10n.<language>.json`. */
export const bundleFile = path.join(projectRoot, 'media/l10n/bundle.l10n.json');

/**
 * @returns {{ messages: string[], unreadable: string[] }} the messages in order, and the places of calls whose message
 *   is no literal, which nobody could translate
 */
export function localizable() {
  const messages = new Set();
  const unreadable = [];
  for (const file of globSync('src/{editor,panel}/**/*.ts', { cwd: projectRoot })) {
    const source = ts.createSourceFile(
      file,
      readFileSync(path.join(projectRoot, file), 'utf8'),
      ts.ScriptTarget.Latest,
    );
    const visit = (/** @type {ts.Node} */ node) => {
      if (ts.isCallExpression(node) && /(^|\.)l10n\.t$/.test(node.expression.getText(source))) {
        const [message] = node.arguments;
        if (message && ts.isStringLiteralLike(message)) messages.add(message.text);
        else unreadable.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { messages: [...messages].sort(), unreadable };
}

/** @param {readonly string[]} messages */
export function bundleOf(messages) {
  return `${JSON.stringify(Object.fromEntries(messages.map((message) => [message, message])), null, 2)}\n`;
}

if (process.argv[1] === import.meta.filename) writeFileSync(bundleFile, bundleOf(localizable().messages));
