// The address of a workbench and its page.
import { pathToFileURL } from 'node:url';

/**
 * @typedef {object} WorkbenchOptions
 * @property {string} origin of the server
 * @property {string} [folder]
 * @property {string} [workspace] a `.code-workspace` file, instead of a folder
 * @property {string[]} [extensions] folders of extensions under development
 * @property {string} [tests] the file whose `run` is called in the extension host
 * @property {string} [token]
 */

/**
 * The address that opens a folder in the server build, with extensions under development and their tests.
 *
 * @param {WorkbenchOptions} options
 * @returns {string}
 */
export function workbenchAddress({ origin, folder, workspace, extensions = [], tests, token }) {
  const address = new URL(origin);
  const remote = (file) => `vscode-remote://${address.host}${pathToFileURL(file).pathname}`;
  if (folder) address.searchParams.set('folder', plainPath(folder));
  if (workspace) address.searchParams.set('workspace', plainPath(workspace));
  if (token) address.searchParams.set('tkn', token);
  const payload = [];
  for (const extension of extensions) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  if (payload.length > 0) address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
}

/** `/C:/…` on Windows; without the escapes of an address, which the workbench takes as part of the name. */
function plainPath(file) {
  return decodeURIComponent(pathToFileURL(file).pathname);
}
