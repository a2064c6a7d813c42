import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { benchAnchors } from './anchors';
import { benchAnchorSpeed } from './anchorSpeed';
import { benchCorpus } from './corpus';
import { benchDates } from './dates';
import { benchEditor } from './editor';
import { benchNames } from './names';
import { benchReview } from './review';
import { benchSpeed } from './speed';

/** Each bench gives its section of the report, in Markdown. They run one at a time, so that ratios mean something. */
const BENCHES: Readonly<Record<string, () => string | Promise<string>>> = {
  speed: benchSpeed,
  dates: benchDates,
  names: benchNames,
  corpus: benchCorpus,
  anchors: () => `## Anchoring: places\n\n${benchAnchors({ half: 'measuring' }).join('\n')}\n`,
  anchorSpeed: benchAnchorSpeed,
  review: benchReview,
  editor: benchEditor,
};

/** `npm run bench -- names` runs that bench only and writes nothing. */
const wanted = process.argv.slice(2);
async function run(): Promise<void> {
  const sections: string[] = [];
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const section = await bench();
    console.log(`\n${section}`);
    sections.push(section);
  }
  if (wanted.length === 0) {
    const head = `# Benchmarks\n\nWritten by \`npm run bench\`. Times are of one process on one core (${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}); ratios are taken within one run.\n\n`;
    writeFileSync(new URL('RESULTS.md', import.meta.url), head + sections.join('\n'));
  }
}

void run();
