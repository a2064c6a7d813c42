import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createCorpus } from '../../../src/core/corpus/createCorpus';
import type { Corpus, Source } from '../../../src/core/corpus/model';
import { analysisJson } from '../../../src/core/corpus/output/analysisJson';
import { factsJson } from '../../../src/core/corpus/output/factsJson';

export function corpusOf(sources: readonly Source[]): Corpus {
  const corpus = createCorpus();
  for (const source of sources) corpus.put(source);
  return corpus;
}

/** Runs the scorer on what a corpus gives; returns its output, with the misses behind it when asked. */
export function scoreCorpus(
  corpus: Corpus,
  scorer: string,
  gold: string,
  extra: readonly string[] = ['--json'],
): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'score-'));
  try {
    const analysis = path.join(folder, 'analysis.json');
    const facts = path.join(folder, 'facts.json');
    writeFileSync(analysis, JSON.stringify(analysisJson(corpus)));
    writeFileSync(facts, JSON.stringify(factsJson(corpus.facts())));
    return execFileSync(process.execPath, [scorer, analysis, gold, '--facts', facts, ...extra], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
