export interface PanelDocumentOptions {
  /** The address of the page's script, as the web view may load it. */
  readonly script: string;
  readonly title: string;
  /** Where the web view's own resources come from (`webview.cspSource`). */
  readonly source: string;
  /** New for every document. */
  readonly nonce: string;
  /** Of the words on the page, as in `en`. */
  readonly language: string;
  /** The page's words in that language, by the English ones; those that are missing stay English. */
  readonly translated: Readonly<Record<string, string>>;
}

/** The page of a web view: nothing but its script, which may load nothing further. */
export function panelDocument({ script, title, source, nonce, language, translated }: PanelDocumentOptions): string {
  const policy = [`default-src 'none'`, `script-src 'nonce-${nonce}'`, `style-src ${source}`, `font-src ${source}`];
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
  </head>
  <body>
    <script type="application/json" id="l10n">${JSON.stringify(translated).replaceAll('<', '\\u003c')}</script>
    <script nonce="${nonce}" src="${script}"></script>
  </body>
</html>
`;
}
