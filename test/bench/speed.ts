import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Culture, recognizeDateTime } from '@microsoft/recognizers-text-suite';
import * as chrono from 'chrono-node';
import { analyzeArticle } from '../../src/core/recognize/analyzeArticle';
import { createRecognizers } from '../../src/core/recognize/recognizers';
import { fastest, table, type Row } from './report';

const NEWSROOM = new URL('../fixtures/newsroom/', import.meta.url).pathname;
const SHARED = new URL('../../../shared/', import.meta.url).pathname;
const REFERENCE = new Date('2017-06-19T12:00:00Z');
const WITHOUT_NAMES = createRecognizers().filter(({ layer }) => layer !== 'mentions');

type Analyze = (text: string) => unknown;
const ours: Analyze = (text) => analyzeArticle(text, WITHOUT_NAMES);
const byChrono: Analyze = (text) => chrono.parse(text, REFERENCE);
const byRecognizers: Analyze = (text) => recognizeDateTime(text, Culture.English, undefined, REFERENCE);

/** Sets of articles, by what they are; only the first is part of the project. */
const CORPORA: readonly (readonly [string, () => readonly string[]])[] = [
  ['the demo newsroom', () => articlesIn(NEWSROOM)],
  ['news of 2017', () => articlesIn(`${SHARED}seeds`)],
  ['a story of 2011 on eight sites', () => articlesIn(`${SHARED}data/stories/yida-bombing-2011`)],
  ['Wikinews (MEANTIME)', () => documentsOf('meantime')],
  ['Wikipedia (Wikigold)', () => documentsOf('wikigold')],
];

function articlesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
}

/** Of one set; more would add nothing but time. */
const MOST_DOCUMENTS = 60;

function documentsOf(set: string): string[] {
  const file = `${SHARED}data/ner/${set}.jsonl.gz`;
  if (!existsSync(file)) return [];
  return gunzipSync(readFileSync(file))
    .toString()
    .trim()
    .split('\n', MOST_DOCUMENTS)
    .map((line) => (JSON.parse(line) as { text: string }).text);
}

/** Rounds over all sets before any is measured: what is compiled on the first would be counted against that set alone. */
const WARM_ROUNDS = 20;
/** Rounds over a set, the same for each side: enough for the engine to compile both as well as it will. */
const ROUNDS = 40;
/** A round of Recognizers-Text takes minutes; its speed hardly changes behind the first. */
const SLOW_ROUNDS = 2;

/**
 * Seconds that each side takes for all the texts, warm. The sides take turns, so that what else the machine does meets
 * both; of each text the least time counts, as a whole pass is long enough to be interrupted each time.
 */
function secondsOf(texts: readonly string[], sides: readonly Analyze[], rounds: number): number[] {
  const least = sides.map(() => texts.map(() => Infinity));
  for (let round = 0; round < rounds; round++) {
    sides.forEach((analyze, side) => {
      texts.forEach((text, i) => {
        const taken = fastest(1, () => void analyze(text));
        const row = least[side] ?? [];
        row[i] = Math.min(row[i] ?? Infinity, taken);
      });
    });
  }
  return least.map((times) => times.reduce((sum, time) => sum + time, 0));
}

/** Texts that invite rescanning: what figures, dates and quotations are made of, without an end. */
const HOSTILE: Readonly<Record<string, string>> = {
  digits: '7',
  'quotation marks': '"',
  'quotation marks with spaces': ' "',
  'opened single marks': " 'a",
  '“one hundred and”': 'one hundred and ',
  '“$1,”': '$1,',
  '“3 - ”': '3 - ',
  '“5% of ”': '5% of ',
  '“a.”': 'a.',
  '“1/”': '1/',
  '“½”': '½',
  'digits with spaces': '7 ',
  'dollar signs': '$',
  hyphens: '-',
  'opening brackets': '(',
  'guillemets, opened and closed': '« » ',
  'line ends': '\n',
  'one line of words': 'word ',
  weekdays: 'Monday ',
  '“Jan 1”': 'Jan 1 ',
  '“between 1 and”': 'between 1 and ',
  '“1 to”': '1 to ',
  '“half a”': 'half a ',
  '“two”': 'two ',
  'reporting verbs': ', said ',
  '“Ann said,”': 'Ann said, ',
  'short quotations': '"Yes," he said. ',
};
const SMALL = 500_000;
const LARGE = 5_000_000;
/** Of either size, so that the collection of garbage, which is up to half of it, weighs on both alike. */
const GROWTH_ROUNDS = 2;

/** Speed of the whole analysis without names, beside recognizers of dates alone, and its growth on hostile texts. */
export function benchSpeed(): string {
  const rows: Row[] = [];
  const corpora = CORPORA.map(([name, read]) => ({ name, texts: read() })).filter(({ texts }) => texts.length > 0);
  secondsOf(
    corpora.flatMap(({ texts }) => texts),
    [ours, byChrono],
    WARM_ROUNDS,
  );
  // all before the slow side, in whose minutes the engine lets go of what it compiled for the others
  const seconds = corpora.map(({ texts }) => secondsOf(texts, [ours, byChrono], ROUNDS));
  corpora.forEach(({ name, texts }, i) => {
    const [own = 0, theirs = 0] = seconds[i] ?? [];
    const [slow = 0] = secondsOf(texts, [byRecognizers], SLOW_ROUNDS);
    const megabytes = texts.reduce((sum, text) => sum + text.length, 0) / 1e6;
    rows.push(
      { what: `${name}: whole analysis without names`, value: `${(megabytes / own).toFixed(2)} MB/s`, target: '' },
      { what: '… beside chrono-node, dates only', value: `${(theirs / own).toFixed(2)} ×`, target: '≥ 0.5 ×' },
      { what: '… beside Recognizers-Text, dates only', value: `${(slow / own).toFixed(0)} ×`, target: '≥ 100 ×' },
    );
  });
  for (const [name, unit] of Object.entries(HOSTILE)) {
    const time = (length: number): number => {
      const text = unit.repeat(Math.ceil(length / unit.length));
      return fastest(GROWTH_ROUNDS, () => void ours(text));
    };
    time(SMALL / 10);
    const small = time(SMALL);
    const large = time(LARGE);
    rows.push({
      what: `5 MB of ${name}, beside a tenth of it`,
      value: `${large.toFixed(1)} s, ${(large / small).toFixed(1)} × as long`,
      target: '10 ×, and no more than 20 ×',
    });
  }
  return table('Figures, dates, quotations and parts: speed', rows);
}
