// Scores comparison across articles, on gold spans or with --own on what the recognizers read:
// node --import tsx test/support/gold/score.ts TEXTS GOLD SCORER [--own] [--misses]
import { goldSources } from './goldAnalysis';
import { ownSources } from './ownAnalysis';
import { corpusOf, scoreCorpus } from './scoreCorpus';

const [texts, gold, scorer, ...extra] = process.argv.slice(2);
if (texts === undefined || gold === undefined || scorer === undefined) {
  console.error('usage: score.ts TEXTS GOLD SCORER [--own] [--misses]');
  process.exitCode = 2;
} else {
  const sources = extra.includes('--own') ? ownSources(texts) : goldSources(texts, gold);
  console.log(
    scoreCorpus(
      corpusOf(sources),
      scorer,
      gold,
      extra.filter((flag) => flag !== '--own'),
    ),
  );
}
