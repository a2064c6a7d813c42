// The page that opens the workbench in the browser alone, with the extension under development and its tests.

/**
 * @param {string} host `localhost:port`
 * @returns {string} HTML
 */
export function workbenchPage(host) {
  const at = (path) => ({ scheme: 'http', authority: host, path });
  const configuration = {
    folderUri: { scheme: 'webws', authority: '', path: '/newsroom' },
    additionalBuiltinExtensions: [at('/fs')],
    developmentOptions: { extensions: [at('/ext')], extensionTestsPath: at('/ext/dist/test/web.js') },
    webviewEndpoint: `http://${host}/static/out/vs/workbench/contrib/webview/browser/pre/`,
    // The package's entry insists on these four.
    userDataPath: '/',
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
    enableWorkspaceTrust: false,
    productConfiguration: { enableTelemetry: false, extensionsGallery: undefined },
    configurationDefaults: { 'workbench.startupEditor': 'none', 'chat.disableAIFeatures': true },
  };
  const settings = JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!doctype html>
<html>
  <head>
    <meta charset="utf-8" />
    <meta id="vscode-workbench-web-configuration" data-settings="${settings}" />
    <link rel="stylesheet" href="/static/out/vs/code/browser/workbench/workbench.css" />
  </head>
  <body aria-label=""></body>
  <script>globalThis._VSCODE_FILE_ROOT = location.origin + '/static/out/';</script>
  <script type="module" src="/static/out/nls.messages.js"></script>
  <script type="module" src="/static/out/vs/code/browser/workbench/workbench.js"></script>
</html>`;
}
