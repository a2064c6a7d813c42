// The desktop editor for a person, with settings and extensions of its own: theirs stay as they are.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import { displayWrapper } from './desktop.mjs';
import { run } from './processes.mjs';
import { step } from './progress.mjs';
import { writeSettings } from './server.mjs';
import { calmSettings } from './settings.mjs';

/**
 * Installs the package, opens the folder and waits until the window is closed.
 *
 * @param {{ desktop: string, vsix: string, folder: string, dataFolder: string, extensionsFolder: string }} options
 */
export async function openDesktop({ desktop, vsix, folder, dataFolder, extensionsFolder }) {
  const userFolder = path.join(dataFolder, 'User');
  if (!existsSync(path.join(userFolder, 'settings.json'))) await writeSettings(userFolder, calmSettings);
  const own = [`--user-data-dir=${dataFolder}`, `--extensions-dir=${extensionsFolder}`];
  const [cli] = resolveCliArgsFromVSCodeExecutablePath(desktop);
  const shell = process.platform === 'win32';
  const quoted = (/** @type {string} */ text) => (shell ? `"${text}"` : text);
  await step('Installing the extension', () =>
    run(quoted(cli), [...own, '--install-extension', vsix, '--force'].map(quoted), { quiet: true, shell }),
  );
  // Chromium refuses to run as root inside its sandbox.
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const wrapper = displayWrapper();
  const command = [...(wrapper ? [wrapper, '--auto-servernum'] : []), desktop];
  console.log(`\nVS Code opens ${folder}\nClosing its window, or Ctrl+C, ends it.`);
  await run(command[0], [...command.slice(1), ...own, ...root, '--disable-workspace-trust', '--wait', folder], {
    quiet: true,
  });
}
