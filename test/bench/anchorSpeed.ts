import { performance } from 'node:perf_hooks';
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

/** The median of several runs, in milliseconds, tokenising included. */
function time(text: string, list: readonly Anchorable[]): number {
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    anchorAnnotations(indexText(text), list);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[4] ?? 0;
}

/** How long anchoring takes, and how that grows with the text and with the annotations. */
export function benchAnchorSpeed(): string {
  const lines = ['| text | annotations | unchanged, ms | heavily revised, ms |', '|---|---|---|---|'];
  for (const [size, count] of [
    [25_000, 50],
    [25_000, 200],
    [50_000, 200],
    [250_000, 200],
    [1_000_000, 200],
    [250_000, 400],
    [250_000, 1600],
    [1_000_000, 1600],
  ] as const) {
    const text = article(size);
    const list = annotations(text, count);
    const random = seeded(1);
    const heavy = REVISIONS['mixture/heavy'];
    const draft = draftOf(text);
    const revised =
      heavy === undefined
        ? text
        : render(separated(heavy({ draft, random, foreign: ['Nothing new was said on this.'] }).draft)).text;
    lines.push(`| ${size / 1000} kB | ${count} | ${time(text, list).toFixed(1)} | ${time(revised, list).toFixed(1)} |`);
  }
  return `## Anchoring: speed\n\n${lines.join('\n')}\n`;
}

if (process.argv[1]?.endsWith('anchorSpeed.ts') === true) console.log(benchAnchorSpeed());
