// The web suite: test/web in the web extension host, where there is no Node.
import { format } from 'node:util';
import { launchBrowser } from './editorHost/browser.mjs';
import { copyNewsroom } from './editorHost/newsroomCopy.mjs';
import { setUpServerBuild } from './editorHost/serverBuild.mjs';
import { startStaticServer } from './webHost/staticServer.mjs';

/** An extension host that does not start says nothing. */
const limit = 120_000;

/** The line in which `run` tells its counts. */
const countsLine = /^CORROBORATE_TEST_RESULTS (\{.*\})$/;

/**
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 * @throws {Error} when the tests did not end, or ended without having run
 */
export async function runWebSuite() {
  const { vscode } = await setUpServerBuild();
  const newsroom = await copyNewsroom();
  const server = await startStaticServer({ vscode, workspace: newsroom.folder });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    let counts = null;
    const ended = new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error('The web extension host did not end its tests.')), limit).unref();
      void page.exposeFunction('codeAutomationExit', resolve);
    });
    await page.exposeFunction('codeAutomationLog', (_type, values) => {
      const line = format(...values);
      const told = countsLine.exec(line);
      if (told) counts = JSON.parse(told[1]);
      else if (process.env.CORROBORATE_VERBOSE || isOfTests(line)) console.log(line);
    });
    await page.goto(server.origin);
    const code = await ended;
    if (!counts || (code !== 0 && counts.failed === 0)) throw new Error(`The web suite ended with ${code}.`);
    return counts;
  } finally {
    await browser.close();
    await server.stop();
    await newsroom.remove();
  }
}

/** Mocha's lines are indented; the workbench's talk about missing files and modules is not. */
function isOfTests(line) {
  return /^\s{2,}\S/.test(line) && !/^\s+at .*\/static\/out\//.test(line);
}
