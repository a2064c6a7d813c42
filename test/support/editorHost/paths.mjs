// Where the rig keeps things. Node built-ins only: these files run before any dependency is installed.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** Editors, browsers and the Node they need, set up once and reused. Kept out of git and out of the .vsix. */
export const cacheFolder = path.join(projectRoot, '.vscode-test');

export const demoNewsroom = path.join(projectRoot, 'test/fixtures/newsroom');

/** Where `npm run package` puts the package. */
export function packageFile() {
  const { name, version } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8'));
  return path.join(projectRoot, `${name}-${version}.vsix`);
}
