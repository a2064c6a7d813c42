// Scores comparison across articles on gold spans: node --import tsx test/support/gold/score.ts TEXTS GOLD SCORER [--misses]
import { goldSources } from './goldAnalysis';
import { corpusOf, scoreCorpus } from './scoreCorpus';

const [texts, gold, scorer, ...extra] = process.argv.slice(2);
if (texts === undefined || gold === undefined || scorer === undefined) {
  console.error('usage: score.ts TEXTS GOLD SCORER [--misses]');
  process.exitCode = 2;
} else console.log(scoreCorpus(corpusOf(goldSources(texts, gold)), scorer, gold, extra));
