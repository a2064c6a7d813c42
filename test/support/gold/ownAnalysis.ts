import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Source } from '../../../src/core/corpus/model';
import { analyzeArticle } from '../../../src/core/recognize/analyzeArticle';
import { createRecognizers } from '../../../src/core/recognize/recognizers';

/** The articles of a folder with what the product's own recognizers read from them. */
export function ownSources(texts: string, gold: string): Source[] {
  const recognizers = createRecognizers();
  return readdirSync(gold)
    .filter((name) => name.endsWith('.txt.json'))
    .sort()
    .map((name) => {
      const file = name.replace(/\.json$/, '');
      const text = readFileSync(path.join(texts, file), 'utf8').replace(/^\uFEFF/, '');
      return { path: file, text, analysis: analyzeArticle(text, recognizers) };
    });
}
