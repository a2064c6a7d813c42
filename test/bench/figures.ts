import { readFileSync, readdirSync } from 'node:fs';
import { recognizeDateTime, Culture } from '@microsoft/recognizers-text-suite';
import * as chrono from 'chrono-node';
import { analyzeArticle } from '../../src/core/recognize/analyzeArticle';
import { createRecognizers } from '../../src/core/recognize/recognizers';
import { recognizeFigures } from '../../src/core/recognize/figures/recognizeFigures';
import { splitSentences } from '../../src/core/text/sentences';
import { tokenize } from '../../src/core/text/tokens';
import { fastest, table, type Row } from './report';

const ARTICLES = new URL('../fixtures/newsroom/', import.meta.url);

/** Hostile texts: what figures, dates and quotes are made of, without an end. */
const HOSTILE: Readonly<Record<string, string>> = {
  digits: '7',
  'quotation marks': '"',
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
  '“Jan 1”': 'Jan 1 ',
  '“between 1 and”': 'between 1 and ',
  '“1 to”': '1 to ',
  '“half a”': 'half a ',
  '“two”': 'two ',
  '“Ann said,”': 'Ann said, ',
  'short quotations': '"Yes," he said. ',
};
const SMALL = 500_000;
const LARGE = 5_000_000;

/** Speed of the analysis without names, beside date recognizers alone, and its growth on hostile texts. */
export function benchFigures(): string {
  const recognizers = createRecognizers().filter((one) => one.layer !== 'mentions');
  const articles = articlesOf(ARTICLES);
  const size = articles.reduce((sum, text) => sum + text.length, 0);
  // article by article: a whole pass is long enough to be interrupted each time on a busy machine
  const seconds = (rounds: number, run: (text: string) => unknown): number =>
    articles.reduce((sum, text) => sum + fastest(rounds, () => void run(text)), 0);
  const ours = seconds(20, (text) => analyzeArticle(text, recognizers));
  const figures = seconds(20, figuresOf);
  const byChrono = seconds(20, (text) => chrono.parse(text));
  const byRecognizers = seconds(1, (text) => recognizeDateTime(text, Culture.English));
  const speed = (time: number): string => `${(size / 1e6 / time).toFixed(2)} MB/s`;
  const rows: Row[] = [
    { what: 'whole analysis without names', value: speed(ours), target: '' },
    { what: 'tokens, sentences and figures alone', value: speed(figures), target: '' },
    {
      what: 'beside Recognizers-Text, dates only',
      value: `${(byRecognizers / ours).toFixed(0)} × as fast`,
      target: '≥ 100 ×',
    },
    { what: 'beside chrono-node, dates only', value: `${(byChrono / ours).toFixed(2)} × as fast`, target: '≥ 0.5 ×' },
  ];
  for (const [name, unit] of Object.entries(HOSTILE)) {
    const time = (length: number): number => {
      const text = unit.repeat(Math.ceil(length / unit.length));
      return fastest(1, () => analyzeArticle(text, recognizers));
    };
    time(SMALL / 10);
    // the shorter text is over soon enough for one interruption to spoil the ratio
    const small = Math.min(time(SMALL), time(SMALL), time(SMALL));
    const large = time(LARGE);
    rows.push({
      what: `5 MB of ${name}, beside a tenth of it`,
      value: `${large.toFixed(1)} s, ${(large / small).toFixed(1)} × as long`,
      target: '10 ×, and no more than 20 ×',
    });
  }
  return table('Figures, dates, quotes and parts', rows);
}

function figuresOf(text: string): number {
  return recognizeFigures({
    text,
    tokens: tokenize(text),
    sentences: splitSentences(text),
    parts: {
      publisher: null,
      agency: null,
      published: null,
      headline: null,
      byline: null,
      dateline: null,
      captions: [],
      furniture: [],
    },
    found: { mentions: [], figures: [], dates: [], quotes: [], attributions: [] },
  }).length;
}

function articlesOf(folder: URL): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));
}
