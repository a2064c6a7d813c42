// The server build of VS Code, from the npm registry alone: no root, no compiler, no download from elsewhere.
// The package `code-server` carries the real VS Code server, workbench and extension host.
import { existsSync } from 'node:fs';
import { copyFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm, run } from './processes.mjs';
import { setUpOnce } from './setUpOnce.mjs';

/** code-server 4.139.1 holds VS Code 1.139.1. */
const codeServerVersion = '4.139.1';
/** The major version of Node that this VS Code is built for. */
const nodeMajor = 24;

const plainLog = fileURLToPath(new URL('./plainLog.cjs', import.meta.url));

const npmFlags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * @typedef {object} ServerBuild
 * @property {string} node the Node that runs the server
 * @property {string} vscode the folder of the VS Code server: `out/server-main.js`, `out/vs/…`, `extensions/`
 */

/**
 * Sets up the server build, or finds it set up.
 *
 * @returns {Promise<ServerBuild>}
 */
export async function setUpServerBuild() {
  const node = await setUpNode();
  const vscode = await setUpVscode();
  return { node, vscode };
}

/**
 * The folder of the package's `lib/vscode` with the modules that the server needs.
 *
 * @returns {Promise<string>}
 */
export async function setUpVscode() {
  const folder = await setUpOnce(
    `vscode-server-${codeServerVersion}`,
    `Installing VS Code (server build ${codeServerVersion}, about 600 MB)`,
    async (draft) => {
      await writeFile(path.join(draft, 'package.json'), '{"private":true}\n');
      await npm(['install', `code-server@${codeServerVersion}`, ...npmFlags], { cwd: draft, quiet: true });
      const vscode = path.join(draft, 'node_modules/code-server/lib/vscode');
      // The native modules whose builds are skipped (terminal, database) are not needed; for the log there is `plainLog`.
      await npm(['install', '--omit=dev', ...npmFlags], { cwd: vscode, quiet: true });
    },
  );
  const vscode = path.join(folder, 'node_modules/code-server/lib/vscode');
  await copyFile(plainLog, path.join(vscode, 'node_modules/@vscode/spdlog/index.js'));
  return vscode;
}

async function setUpNode() {
  if (Number(process.versions.node.split('.')[0]) === nodeMajor) return process.execPath;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const folder = await setUpOnce(`node-${nodeMajor}`, `Installing Node ${nodeMajor} for it`, async (draft) => {
    await writeFile(path.join(draft, 'package.json'), '{"private":true}\n');
    await npm(['install', `${name}@${nodeMajor}`, ...npmFlags], { cwd: draft, quiet: true });
    await run(nodeBinary(draft, name), ['--version'], { quiet: true });
  });
  return nodeBinary(folder, name);
}

/** @param {string} folder @param {string} name */
function nodeBinary(folder, name) {
  const bin = path.join(folder, 'node_modules', name, 'bin');
  return (
    [path.join(bin, 'node.exe'), path.join(bin, 'node')].find((file) => existsSync(file)) ?? path.join(bin, 'node')
  );
}
