// `npm start`: the packaged extension in a VS Code, on the demo newsroom or on a folder of yours.
// Only Node built-ins are imported until the dependencies are installed.
import { statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkNode, installDependencies } from './dependencies.mjs';
import { demoNewsroom, packageFile, projectRoot } from './editorHost/paths.mjs';
import { npm } from './editorHost/processes.mjs';
import { step } from './editorHost/progress.mjs';

const usage = `npm start [-- [options] [FOLDER]]

Packages the extension, installs it into a VS Code of its own and opens a copy of the demo newsroom, or FOLDER.
The first start sets up what is needed under .vscode-test/, later ones reuse it. Ctrl+C ends everything.
  --no-open   print the address, do not open a browser (server build)
  --server    take the server build even where the desktop editor can be had
  --port N    the server's port, instead of any free one
  --help

The desktop editor is taken where its download answers and there is a display. Else VS Code's server build, from the
npm registry, listens on this machine alone and wants the token that is part of the printed address.`;

const { values, positionals } = parseArguments();
if (values.help) {
  console.log(usage);
  process.exit(0);
}

try {
  await start();
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

async function start() {
  checkNode();
  const given = positionals[0] === undefined ? null : path.resolve(process.env.INIT_CWD ?? '', positionals[0]);
  if (given && !statSync(given, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`No such folder: ${given}`);
  await installDependencies();
  await step('Building and packaging the extension', () =>
    npm(['run', '--silent', 'package'], { cwd: projectRoot, quiet: true }),
  );
  const { persistentFolders, workingNewsroom } = await import('./editorHost/persistent.mjs');
  const options = { vsix: packageFile(), folder: given ?? (await workingNewsroom(demoNewsroom)) };
  if (!given) {
    console.error(`  The demo newsroom is a copy: ${options.folder}\n  Delete it to start from a fresh one.`);
  }
  const { findDesktop } = await import('./editorHost/desktop.mjs');
  const desktop = values.server ? null : await findDesktop();
  if (desktop) {
    const { openDesktop } = await import('./editorHost/openDesktop.mjs');
    await openDesktop({ ...options, desktop, ...persistentFolders('desktop') });
  } else {
    const { serveEditor } = await import('./editorHost/serveEditor.mjs');
    await serveEditor({
      ...options,
      ...persistentFolders('server'),
      port: Number(values.port ?? 0),
      open: !values['no-open'],
    });
  }
}

function parseArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        'no-open': { type: 'boolean' },
        server: { type: 'boolean' },
        port: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    return process.exit(2);
  }
}
