// Serves the workbench without VS Code's own server: its files, the extension under test, and a workspace folder.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectRoot } from '../editorHost/paths.mjs';
import { workbenchPage } from './page.mjs';
import { answerWorkspace } from './workspaceFiles.mjs';

const fileSystemExtension = fileURLToPath(new URL('./fileSystem', import.meta.url));

/** The workbench's scripts are ES modules, which a browser takes as nothing but JavaScript. */
const mediaTypes = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
};

/**
 * Starts the server on loopback.
 *
 * @param {{ vscode: string, workspace: string }} folders of the VS Code package and of the articles
 * @returns {Promise<{ origin: string, stop: () => Promise<void> }>}
 */
export async function startStaticServer({ vscode, workspace }) {
  const folders = { static: vscode, ext: projectRoot, fs: fileSystemExtension };
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      response.writeHead(error.code === 'ENOENT' || error.code === 'EISDIR' ? 404 : 500).end(String(error.message));
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address();
  const host = `localhost:${port}`;
  return {
    origin: `http://${host}`,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };

  async function answer(request, response) {
    const { pathname, searchParams } = new URL(request.url, `http://${host}`);
    const [, room, ...rest] = decodeURIComponent(pathname).split('/');
    if (room === '') return send(response, 'page.html', workbenchPage(host));
    if (room === 'ws') {
      return answerWorkspace({
        root: workspace,
        path: rest,
        operation: searchParams.get('operation'),
        request,
        response,
      });
    }
    const root = folders[room];
    if (!root) return void response.writeHead(404).end();
    const file = path.join(root, ...rest);
    if (!file.startsWith(root + path.sep)) return void response.writeHead(403).end();
    const content = await readFile(file);
    return send(response, file, file.endsWith('workbench/workbench.js') ? withoutServer(content.toString()) : content);
  }
}

function send(response, name, content) {
  response.writeHead(200, { 'content-type': mediaTypes[path.extname(name)] ?? 'application/octet-stream' });
  response.end(content);
}

/**
 * The package's entry expects the server that it ships with. Two places make it do without: no remote, and user data
 * in the browser. Each has to be found exactly once, so that another version fails here and not later.
 *
 * @param {string} script
 */
function withoutServer(script) {
  const once = (text, pattern, replacement) => {
    const found = text.match(new RegExp(pattern, 'g'))?.length ?? 0;
    if (found !== 1) throw new Error(`The workbench has ${found} places like ${pattern}; the web host expects one.`);
    return text.replace(pattern, replacement);
  };
  const local = once(script, /remoteAuthority:location\.host/, 'remoteAuthority:void 0');
  return once(local, /(\.file\(this\.userDataPath\)\.with\(\{scheme:)[\w$.]+/, '$1"vscode-userdata"');
}
