import * as vscode from 'vscode';

/** The only commands that a card may link to. */
const LINKED_COMMANDS = ['corroborate.goToPlace', 'corroborate.crossReferencesAt'] as const;
type LinkedCommand = (typeof LINKED_COMMANDS)[number];

/** A card: Markdown of our own, with article text only through `plain`, without HTML. */
export function card(lines: readonly string[]): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(lines.filter((line) => line !== '').join('\n\n'), true);
  markdown.supportHtml = false;
  markdown.isTrusted = { enabledCommands: LINKED_COMMANDS };
  return markdown;
}

/** `label` is Markdown already; `title` is ours. */
export function commandLink(label: string, command: LinkedCommand, args: readonly unknown[], title: string): string {
  const encoded = encodeURIComponent(JSON.stringify(args)).replace(
    /[()']/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  );
  return `[${label}](command:${command}?${encoded} "${title.replace(/["\\]/g, ' ')}")`;
}
