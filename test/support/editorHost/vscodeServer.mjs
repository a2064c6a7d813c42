// The server build behind the desktop editor's command line: opens a folder in headless Chromium, runs the tests in
// the extension host, and ends with their exit code. `runTests` of @vscode/test-electron starts it as it starts a
// desktop editor.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { format } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { parseDesktopArguments } from './desktopArguments.mjs';
import { startServer } from './server.mjs';
import { setUpServerBuild } from './serverBuild.mjs';
import { quietSettings } from './settings.mjs';
import { workbenchAddress } from './workbench.mjs';

/** An extension host that never starts reports nothing; the whole suite is expected to be far below this. */
const limit = Number(process.env.CORROBORATE_TEST_MINUTES ?? 8) * 60_000;

/**
 * Lines about connecting and starting, and complaints that native modules were not built (log, watchdog), which the
 * server can do without.
 */
const workbenchTalk =
  /^(?:Ignoring fetching additional|Canceled|Resolv(?:ing|ed) connection token|Creating a socket|Updating additional builtin|\[(?:reconnection|Service Worker|AgentHost|AccountPolicyGate))|@vscode\/(?:spdlog|native-watchdog)/;

const args = parseDesktopArguments(process.argv.slice(2));
const temporary = await mkdtemp(path.join(os.tmpdir(), 'corroborate-editor-'));
const closers = [() => rm(temporary, { recursive: true, force: true, maxRetries: 3 })];
let closing;
const close = () => (closing ??= closeAll());
process.once('SIGINT', () => void close().then(() => process.exit(130)));
process.once('SIGTERM', () => void close().then(() => process.exit(143)));

try {
  process.exitCode = await runTests();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
await close();

async function runTests() {
  const build = await setUpServerBuild();
  const server = await startServer({
    build,
    dataFolder: args.userDataDir ?? path.join(temporary, 'data'),
    extensionsFolder: args.extensionsDir ?? path.join(temporary, 'extensions'),
    settings: quietSettings(),
  });
  closers.unshift(server.stop);
  const browser = await launchBrowser();
  closers.unshift(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await page.exposeFunction('codeAutomationLog', printConsole);
  const exit = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`No end of the tests after ${limit / 60_000} minutes.`)), limit).unref();
    page.once('crash', () => reject(new Error('The page crashed.')));
    void server.ended.then((code) => reject(new Error(`The server ended with ${code}.`)));
    void page.exposeFunction('codeAutomationExit', resolve).then(() => page.goto(address(server.origin)), reject);
  });
  return Number(await exit);
}

function address(origin) {
  const target = args.target && path.resolve(args.target);
  return workbenchAddress({
    origin,
    ...(target?.endsWith('.code-workspace') ? { workspace: target } : { folder: target }),
    extensions: args.extensionDevelopmentPath,
    tests: args.extensionTestsPath,
  });
}

/** Tells what the page's and the extension host's consoles say, less the workbench's own talk. */
function printConsole(type, values) {
  const text = format(...values);
  if (process.env.CORROBORATE_VERBOSE) return console.log(text);
  if (String(values[0]).startsWith('%c') || workbenchTalk.test(text)) return;
  (type === 'error' || type === 'warn' ? console.error : console.log)(text);
}

async function closeAll() {
  for (const closer of closers.splice(0)) await closer().catch(() => undefined);
}
