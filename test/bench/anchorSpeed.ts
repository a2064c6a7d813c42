import { anchorAnnotations } from '../../src/core/annotation/anchor/anchorAnnotations';
import { makeSelector } from '../../src/core/annotation/anchor/makeSelector';
import type { Anchorable } from '../../src/core/annotation/anchor/storedSentence';
import { indexText } from '../../src/core/annotation/anchor/textIndex';
import { draftOf, render, separated } from '../support/revisions/draft';
import { REVISIONS } from '../support/revisions/revise';
import { seeded } from '../support/revisions/random';
import { splitSentences } from '../../src/core/text/sentences';

const WORDS =
  'river village governor school bridge rescue crew soldiers market border report minister convoy hospital harbour council road district police teacher winter farmers water engine family letter window army station valley'.split(
    ' ',
  );

/** An invented article of about so many characters, every sentence another one. */
function article(size: number): string {
  const random = seeded(size);
  const sentences: string[] = [];
  for (let length = 0; length < size;) {
    const words = Array.from(
      { length: 8 + random.below(16) },
      () => random.pick(WORDS) + (random.chance(0.3) ? String(random.below(900)) : ''),
    );
    const sentence = `The ${words.join(' ')} counted ${random.below(5000)} people in ${random.pick(WORDS)}town.`;
    length += sentence.length + 1;
    sentences.push(sentence);
  }
  return sentences.map((sentence, at) => sentence + (at % 4 === 3 ? '\n\n' : ' ')).join('');
}

function annotations(text: string, count: number): Anchorable[] {
  const sentences = splitSentences(text);
  return Array.from({ length: count }, (_, at): Anchorable => {
    const sentence = sentences[Math.floor((at * sentences.length) / count)] ?? { start: 0, end: 0 };
    const from = text.slice(sentence.start, sentence.end).lastIndexOf(' counted ') + sentence.start + 9;
    return { target: makeSelector(text, { start: from, end: from + 10 }, sentences), kind: 'figure' };
  });
}

/**
 * Milliseconds that one run keeps a core busy, tokenising included: the lower quartile of several, so that neither the
 * engine's warming up nor what else runs on the machine is counted.
 */
function time(text: string, list: readonly Anchorable[]): number {
  const times = Array.from({ length: 13 }, () => {
    const start = process.cpuUsage();
    anchorAnnotations(indexText(text), list);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return times.sort((a, b) => a - b)[3] ?? 0;
}

interface Measured {
  readonly size: number;
  readonly count: number;
  readonly unchanged: number;
  readonly revised: number;
}

function measure(size: number, count: number): Measured {
  const text = article(size);
  const list = annotations(text, count);
  const heavy = REVISIONS['mixture/heavy'];
  if (heavy === undefined) throw new Error('no heavy revision');
  const { draft } = heavy({
    draft: draftOf(text),
    random: seeded(1),
    foreign: ['Nothing new was said on this.'],
  });
  const revised = render(separated(draft)).text;
  return { size, count, unchanged: time(text, list), revised: time(revised, list) };
}

/** By which power of what is varied the time grows: 1 is linear, below that is better. */
function growth(rows: readonly Measured[], by: 'size' | 'count', of: 'unchanged' | 'revised'): string {
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return '–';
  return (Math.log(last[of] / first[of]) / Math.log(last[by] / first[by])).toFixed(2);
}

/** How long anchoring takes, and how that grows with the text and with the annotations. */
export function benchAnchorSpeed(): string {
  measure(25_000, 200);
  const byText = [25_000, 100_000, 250_000, 1_000_000].map((size) => measure(size, 200));
  const byCount = [200, 400, 800, 1600].map((count) => measure(250_000, count));
  const both = measure(1_000_000, 1600);
  const rows = [...byText, ...byCount.slice(1), both].map(
    ({ size, count, unchanged, revised }) =>
      `| ${size / 1000} kB | ${count} | ${unchanged.toFixed(1)} | ${revised.toFixed(1)} |`,
  );
  const grown = (name: string, list: readonly Measured[], by: 'size' | 'count'): string =>
    `| grows with ${name} by the power | | ${growth(list, by, 'unchanged')} | ${growth(list, by, 'revised')} |`;
  return [
    '## Anchoring: speed',
    '',
    '| text | annotations | unchanged, ms | heavily revised, ms |',
    '|---|---|---|---|',
    ...rows,
    grown('the text', byText, 'size'),
    grown('the annotations', byCount, 'count'),
    '',
  ].join('\n');
}

if (process.argv[1]?.endsWith('anchorSpeed.ts') === true) console.log(benchAnchorSpeed());
