// Takes the README's picture of a sidecar's diff, and one of the change report, from a real branch of the demo newsroom.
// Needs a build. `node test/support/reviewPictures.mjs [FOLDER]`: into media/screenshots/ without a folder.
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import markdownIt from 'markdown-it';
import { launchBrowser } from './editorHost/browser.mjs';
import { copyNewsroom } from './editorHost/newsroomCopy.mjs';
import { projectRoot } from './editorHost/paths.mjs';

const MAYA = 'rafidain-today-border-triumph.txt.maya.annotations.yaml';
const TOMAS = 'rafidain-today-border-triumph.txt.tomas.annotations.yaml';
const TOLL = 'mpa_20170619_waleed-toll.txt.maya.annotations.yaml';

const out = path.resolve(process.argv[2] ?? path.join(projectRoot, 'media/screenshots'));
await mkdir(out, { recursive: true });
const newsroom = await copyNewsroom();
const browser = await launchBrowser();
try {
  const git = repository(newsroom.folder);
  await commitBranch(newsroom.folder, git);
  const diff = git('diff', '--no-color', 'main', 'review', '--', MAYA);
  await picture(diffPage(diff), 'sidecar-diff-light.png', 860);
  const cli = path.join(projectRoot, 'dist/cli.js');
  const variables = { GITHUB_SERVER_URL: 'https://git.example.org', GITHUB_REPOSITORY: 'desk/newsroom' };
  const report = execFileSync(process.execPath, [cli, 'diff', 'main', 'review', '--format', 'markdown'], {
    cwd: newsroom.folder,
    encoding: 'utf8',
    env: { ...process.env, ...variables },
  });
  await picture(reportPage(report), 'change-report-light.png', 940);
} finally {
  await browser.close();
  await newsroom.remove();
}

/** @param {string} folder @returns {(...args: string[]) => string} */
function repository(folder) {
  const identity = ['-c', 'user.name=Desk', '-c', 'user.email=desk@example.org'];
  return (...args) => execFileSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8' });
}

/**
 * The newsroom before two of its annotations were judged and answered, and a branch on which they are.
 *
 * @param {string} folder
 * @param {ReturnType<typeof repository>} git
 */
async function commitBranch(folder, git) {
  const now = new Map();
  const before = async (name, change) => {
    const file = path.join(folder, name);
    now.set(file, await readFile(file, 'utf8'));
    await writeFile(file, change(now.get(file)));
  };
  await before(MAYA, (text) =>
    text
      .slice(0, text.indexOf('  - id: b3w8t5n1'))
      .replace('status: disputed', 'status: open')
      .replace('credibility: 5', 'credibility: 3'),
  );
  await before(TOMAS, (text) => text.slice(0, text.indexOf('replies:')));
  await before(TOLL, (text) => text.replace('status: confirmed', 'status: open'));
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '-m', 'Before the review');
  git('checkout', '-q', '-b', 'review');
  for (const [file, text] of now) await writeFile(file, text);
  git('commit', '-q', '-am', 'Judge the slip and the quotation');
}

/** @param {string} html @param {string} name @param {number} width */
async function picture(html, name, width) {
  const page = await browser.newPage({ viewport: { width, height: 600 }, deviceScaleFactor: 1 });
  await page.setContent(html);
  await page.screenshot({ path: path.join(out, name), fullPage: true });
  await page.close();
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A unified diff as git hosts show it. @param {string} diff */
function diffPage(diff) {
  let old = 0;
  let next = 0;
  const rows = [];
  for (const line of diff.trimEnd().split('\n')) {
    const hunk = /^@@ -(\d+)(?:,\d+)? \+(\d+)/.exec(line);
    if (hunk) {
      [old, next] = [Number(hunk[1]), Number(hunk[2])];
      rows.push(`<tr class="hunk"><td></td><td></td><td>${escaped(line)}</td></tr>`);
    } else if (old > 0 && !line.startsWith('\\')) {
      const kind = line[0] === '+' ? 'added' : line[0] === '-' ? 'removed' : 'same';
      const numbers = [kind === 'added' ? '' : old++, kind === 'removed' ? '' : next++];
      rows.push(`<tr class="${kind}"><td>${numbers[0]}</td><td>${numbers[1]}</td><td>${escaped(line)}</td></tr>`);
    }
  }
  return page(
    `<section><header>${MAYA}</header><table class="diff">${rows.join('')}</table></section>`,
    `section { border: 1px solid #d1d9e0; border-radius: 6px; overflow: hidden; }
     header { padding: 8px 12px; background: #f6f8fa; border-bottom: 1px solid #d1d9e0; font: 600 12px ui-monospace, monospace; }
     .diff { width: 100%; border-collapse: collapse; font: 12px/20px ui-monospace, 'DejaVu Sans Mono', monospace; table-layout: fixed; }
     .diff td { padding: 0 10px; white-space: pre-wrap; overflow-wrap: anywhere; vertical-align: top; }
     .diff td:not(:last-child) { width: 24px; color: #59636e; text-align: right; }
     .added td { background: #dafbe1; } .added td:not(:last-child) { background: #aceebb; }
     .removed td { background: #ffebe9; } .removed td:not(:last-child) { background: #ffcecb; }
     .hunk td { background: #ddf4ff; color: #59636e; }`,
  );
}

/** Markdown as git hosts show it in a comment. @param {string} report */
function reportPage(report) {
  return page(
    `<article>${markdownIt({ html: true }).render(report)}</article>`,
    `article { font: 14px/1.5 system-ui, 'DejaVu Sans', sans-serif; }
     h2 { padding-bottom: 6px; border-bottom: 1px solid #d1d9e0; font-size: 21px; } h3 { font-size: 17px; margin-top: 24px; }
     table { border-collapse: collapse; margin-bottom: 16px; } th, td { padding: 6px 13px; border: 1px solid #d1d9e0; }
     tr:nth-child(2n) { background: #f6f8fa; }
     blockquote { margin: 0 0 12px; padding: 0 14px; border-left: 4px solid #d1d9e0; color: #59636e; }
     code { padding: 2px 5px; border-radius: 6px; background: #eff1f3; font: 12px ui-monospace, monospace; }
     a { color: #0969da; }`,
  );
}

/** @param {string} body @param {string} style */
function page(body, style) {
  return `<!doctype html><meta charset="utf-8"><style>body { margin: 16px; background: #fff; color: #1f2328; } ${style}</style>${body}`;
}
