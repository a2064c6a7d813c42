// Are the dependencies installed? Node built-ins only: this runs first on a fresh clone.
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './editorHost/paths.mjs';
import { npm } from './editorHost/processes.mjs';
import { step } from './editorHost/progress.mjs';

/** @throws {Error} on a Node that is too old */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 11)) {
    throw new Error(`Node 20.11 or newer is needed; this is ${process.version}.`);
  }
}

/** Installs what package-lock.json names, unless node_modules has it. */
export async function installDependencies() {
  const missing = firstDifference();
  if (missing === null) return;
  if (lstatSync(path.join(projectRoot, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    // `npm ci` would empty a folder that others use.
    console.error(`  node_modules is a link and differs from package-lock.json (${missing}); left as it is.`);
    return;
  }
  await step('Installing dependencies (npm ci)', () =>
    npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: projectRoot, quiet: true }),
  );
}

/** The first package whose version in node_modules is not the one in package-lock.json; null when all agree. */
function firstDifference() {
  const installedFile = path.join(projectRoot, 'node_modules/.package-lock.json');
  if (!existsSync(installedFile)) return 'nothing is installed';
  const { packages: wanted } = readJson(path.join(projectRoot, 'package-lock.json'));
  const { packages: installed } = readJson(installedFile);
  for (const [name, entry] of Object.entries(wanted)) {
    // Optional packages are those of other platforms, as a rule.
    if (name === '' || entry.optional || entry.devOptional) continue;
    if (installed[name]?.version !== entry.version) return name;
  }
  return null;
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
