// `npm test`: every check, one summary. Only Node built-ins are imported until the dependencies are installed.
import { parseArgs } from 'node:util';
import { checkNode, installDependencies } from './dependencies.mjs';
import { projectRoot } from './editorHost/paths.mjs';
import { npm } from './editorHost/processes.mjs';
import { secondsSince } from './editorHost/progress.mjs';

const usage = `npm test [-- options]

Runs lint, types and unit tests, builds and packages, then runs the editor suite in a real VS Code, the interface
journeys against the packaged extension, and the smoke run in the web extension host.
  --only STAGES   some of ${['lint', 'types', 'unit', 'editor', 'ui', 'web'].join(', ')}; separated by commas
  --grep TEXT     only the tests whose name has this text
  --help

CORROBORATE_EDITOR=server does not look for a desktop VS Code; CORROBORATE_CHROMIUM names the browser;
CORROBORATE_VERBOSE=1 prints all that the workbench says.`;

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const { values } = parseArgs({
  options: { only: { type: 'string' }, grep: { type: 'string' }, help: { type: 'boolean' } },
});
if (values.help) {
  console.log(usage);
  process.exit(0);
}
const { grep } = values;

/**
 * In order. A stage gives its counts, or nothing when it is a check without tests; it throws when it fails. A stage
 * is left out when one that it needs has failed.
 *
 * @type {Array<{ name: string, needs?: string[], work: () => Promise<Counts | void> }>}
 */
const stages = [
  { name: 'dependencies', work: async () => (checkNode(), await installDependencies()) },
  { name: 'lint', work: () => script('lint') },
  { name: 'types', work: () => script('types') },
  { name: 'package', work: () => script('package', true) },
  { name: 'build', work: () => script('build') },
  {
    name: 'unit',
    needs: ['package', 'build'],
    work: async () => (await import('./mochaSuite.mjs')).runMochaSuite({ grep }),
  },
  {
    name: 'editor',
    needs: ['build'],
    work: async () => (await import('./editorSuite.mjs')).runEditorSuite({ grep }),
  },
  {
    name: 'ui',
    needs: ['package'],
    work: async () =>
      (await import('./mochaSuite.mjs')).runMochaSuite({ spec: 'test/ui/**/*.test.ts', grep, timeout: 120_000 }),
  },
  {
    name: 'web',
    needs: ['build'],
    work: async () => (await import('./webSuite.mjs')).runWebSuite(),
  },
];

const chosen = values.only?.split(',');
for (const name of chosen ?? []) {
  if (!stages.some((stage) => stage.name === name)) {
    console.error(`No such stage: ${name}\n\n${usage}`);
    process.exit(2);
  }
}
process.exit((await runStages()) ? 0 : 1);

async function runStages() {
  const rows = [];
  const started = Date.now();
  const wanted = stages.filter((stage) => isWanted(stage.name));
  for (const { name, needs = [], work } of wanted) {
    const broken = ['dependencies', ...needs].find((other) => rows.some((row) => row.name === other && !row.ok));
    if (broken && name !== 'dependencies') {
      rows.push({ name, ok: false, note: `not run: ${broken} failed`, time: '' });
      continue;
    }
    rows.push(await runStage(name, work));
  }
  return summarize(rows, secondsSince(started));
}

/** A chosen stage brings along what it needs. */
function isWanted(name) {
  if (!chosen || name === 'dependencies') return true;
  return stages.some((stage) => chosen.includes(stage.name) && (stage.name === name || stage.needs?.includes(name)));
}

async function runStage(name, work) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 76 - name.length))}`);
  const started = Date.now();
  try {
    const counts = (await work()) ?? null;
    return { name, ok: (counts?.failed ?? 0) === 0, counts, time: secondsSince(started) };
  } catch (error) {
    console.error(error.message);
    return { name, ok: false, counts: null, time: secondsSince(started) };
  }
}

/** A stage that failed as a whole counts as one failure, so the closing line never hides it. */
function summarize(rows, time) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  console.log(`\n── summary ${'─'.repeat(69)}`);
  for (const { name, ok, counts, note, time: taken } of rows) {
    if (counts) for (const key of Object.keys(total)) total[key] += counts[key];
    else if (!ok) total.failed += 1;
    const result = counts ? countsText(counts) : (note ?? (ok ? 'fine' : 'failed'));
    console.log(`${ok ? '✓' : '✗'} ${name.padEnd(14)}${taken.padStart(8)}   ${result}`);
  }
  console.log(`  ${'all'.padEnd(14)}${time.padStart(8)}`);
  console.log(`\n${countsText(total)}`);
  return rows.every((row) => row.ok);
}

/** @param {Counts} counts */
function countsText({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** Runs a script of package.json; `quiet` shows what it prints only when it fails. */
async function script(name, quiet = false) {
  await npm(['run', '--silent', name], { quiet, cwd: projectRoot });
}
