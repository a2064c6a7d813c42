import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createCorpus } from '../../src/core/corpus/createCorpus';
import { generateArticles } from './generateArticles';

const SIZES = [100, 1_000, 10_000];
const PER_STORY = 20;

interface Run {
  readonly articles: number;
  /** Of processor time, which other processes do not stretch. */
  readonly seconds: number;
  readonly wallSeconds: number;
  readonly megabytes: number;
  readonly facts: number;
  readonly acrossStories: number;
  /** One article put anew, and the facts at one place asked for. */
  readonly editMilliseconds: number;
}

function collect(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

/** Bytes on the heap and in buffers beside it. */
function held(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function measure(articles: number): Run {
  const sources = generateArticles(articles, PER_STORY);
  collect();
  const before = held();
  const wall = performance.now();
  const start = process.cpuUsage();
  const corpus = createCorpus();
  for (const source of sources) corpus.put(source);
  const facts = corpus.facts();
  const used = process.cpuUsage(start);
  const seconds = (used.user + used.system) / 1e6;
  const wallSeconds = (performance.now() - wall) / 1000;
  const shared = facts.filter((fact) => new Set(fact.members.map((member) => member.source)).size > 1);
  const crossing = shared.filter((fact) => new Set(fact.members.map((member) => member.source.slice(0, 5))).size > 1);
  const { length } = facts;
  collect();
  const megabytes = (held() - before) / 1e6;
  const edited = sources[articles >> 1];
  const again = performance.now();
  if (edited !== undefined) {
    corpus.put({ ...edited, text: `${edited.text}\n\nNothing more was known.` });
    corpus.factsAt(edited.path, edited.analysis.figures[0]?.start ?? 0);
  }
  const editMilliseconds = performance.now() - again;
  if (length === 0) throw new Error('no facts');
  return {
    articles,
    seconds,
    wallSeconds,
    megabytes,
    facts: shared.length,
    acrossStories: crossing.length,
    editMilliseconds,
  };
}

/** Comparing generated articles: time, memory and growth. */
export function benchCorpus(): string {
  const runs = SIZES.map(measure);
  const first = runs[0];
  const last = runs.at(-1);
  if (first === undefined || last === undefined) return '';
  const exponent = Math.log(last.seconds / first.seconds) / Math.log(last.articles / first.articles);
  const late = runs.at(-2);
  const step =
    late === undefined ? exponent : Math.log(last.seconds / late.seconds) / Math.log(last.articles / late.articles);
  const rows = runs.map(
    (run) =>
      `| ${run.articles} | ${run.seconds.toFixed(2)} | ${run.wallSeconds.toFixed(2)} | ${((1000 * run.seconds) / run.articles).toFixed(2)} | ${run.megabytes.toFixed(0)} | ${run.facts} | ${run.acrossStories} | ${run.editMilliseconds.toFixed(1)} |`,
  );
  return [
    '## Comparison across articles',
    '',
    `Generated articles, ${PER_STORY} to a story, after analysis: from an empty corpus to all facts.`,
    '',
    '| articles | CPU seconds | clock | CPU ms each | MB | facts of two sources | of two stories | one edit, ms |',
    '| --: | --: | --: | --: | --: | --: | --: | --: |',
    ...rows,
    '',
    `Growth exponent of time from ${first.articles} to ${last.articles} articles: ${exponent.toFixed(2)}; over the last step: ${step.toFixed(2)}.`,
    '',
  ].join('\n');
}
