import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from '../support/editorHost/paths.mjs';
import { npm } from '../support/editorHost/processes.mjs';
import { runEditorSuite } from '../support/editorSuite.mjs';
import { generateArticles } from './generateArticles';
import { table, type Row } from './report';

const ARTICLES = 1000;
const PER_STORY = 20;
/** Stories in one article, for the length of a news report. */
const STORIES = 4;

/** Where the extension has no part: what the machine, the editor and its other extensions do to the host. */
const UNTOUCHED: ReadonlySet<string> = new Set(['idle', 'typing in another text']);

interface Percentiles {
  readonly median: number;
  readonly p95: number;
  /** Questions without an answer in time. */
  readonly lost: number;
}

/** In milliseconds; see `Measured` of the editor suite. */
interface Held {
  readonly longest: number;
  readonly late: number;
  readonly computed: number | null;
}

interface Told {
  readonly articles: number;
  readonly places: number;
  readonly indexingSeconds: number;
  readonly comparingSeconds: number;
  readonly panel: Percentiles;
  readonly hover: Percentiles;
  readonly key: Percentiles;
  /** In a text that the extension has no part in. */
  readonly keyAlone: Percentiles;
  readonly held: Readonly<Record<string, Held>>;
}

/** What an analyst waits for in a real VS Code with many articles read. Builds the bundles first. */
export async function benchEditor(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'corroborate-bench-'));
  const results = path.join(folder, 'results.json');
  const newsroom = path.join(folder, 'newsroom');
  try {
    await npm(['run', '--silent', 'build'], { quiet: true, cwd: projectRoot });
    await writeArticles(newsroom);
    await runEditorSuite({
      grep: 'bench: many articles',
      folder: newsroom,
      env: { CORROBORATE_BENCH_RESULTS: results },
    });
    return report(JSON.parse(await readFile(results, 'utf8')) as Told);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeArticles(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const sources = generateArticles(ARTICLES * STORIES, PER_STORY);
  for (let index = 0; index < ARTICLES; index++) {
    const told = Array.from({ length: STORIES }, (_, story) => sources[index + story * ARTICLES]);
    const day = new Date(told[0]?.analysis.parts.published ?? 0);
    const printed = day.toLocaleDateString('en', { month: 'long', day: 'numeric', year: 'numeric', timeZone: 'UTC' });
    const head = `${told[0]?.analysis.parts.publisher ?? ''}\n${printed}\n\n`;
    const text = head + told.map((source) => source?.text ?? '').join('\n\n');
    await writeFile(path.join(folder, `${String(index).padStart(4, '0')}.txt`), text);
  }
}

function report({
  articles,
  places,
  indexingSeconds,
  comparingSeconds,
  panel,
  hover,
  key,
  keyAlone,
  held,
}: Told): string {
  const ms = (value: number): string => `${value.toFixed(0)} ms`;
  const times = ({ median, p95, lost }: Percentiles): string =>
    `${ms(median)}, ${ms(p95)}${lost > 0 ? `, ${lost} without an answer` : ''}`;
  const rows: Row[] = [
    { what: `reading ${articles} articles`, value: `${indexingSeconds.toFixed(1)} s`, target: '' },
    { what: 'the first comparison', value: `${comparingSeconds.toFixed(1)} s`, target: '' },
    { what: 'panel after the cursor has come, median and 95th percentile', value: times(panel), target: '100 ms' },
    { what: 'hover, median and 95th percentile', value: times(hover), target: '50 ms' },
    { what: 'a key in an article, median and 95th percentile', value: times(key), target: '' },
    { what: 'a key in another text, median and 95th percentile', value: times(keyAlone), target: '' },
    ...Object.entries(held).map(([name, { longest, late, computed }]) => ({
      what: `extension host held up, ${name}: longest, 99th percentile; longest computing`,
      value: `${ms(longest)}, ${ms(late)}; ${computed === null ? 'not known' : ms(computed)}`,
      target: UNTOUCHED.has(name) ? '' : '50 ms',
    })),
  ];
  return table(`In a real VS Code: ${articles} articles of ${STORIES} stories, ${places} places`, rows);
}
