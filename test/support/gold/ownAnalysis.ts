import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Source } from '../../../src/core/corpus/model';
import { analyzeArticle } from '../../../src/core/recognize/analyzeArticle';
import { FolderAnalyzer } from '../../../src/core/recognize/folderAnalyzer';
import { createRecognizers } from '../../../src/core/recognize/recognizers';

const EMPTY = analyzeArticle('', []);

/** The articles of a folder with what the product's own recognizers read from them. */
export function ownSources(folder: string): Source[] {
  const media = path.join(import.meta.dirname, '..', '..', '..', 'media', 'recognition');
  const files = readdirSync(media, { withFileTypes: true }).filter((entry) => entry.isFile());
  const recognizers = createRecognizers(
    Object.fromEntries(files.map(({ name }) => [name, readFileSync(path.join(media, name))])),
  );
  const analyzer = new FolderAnalyzer(recognizers);
  const sources = new Map<string, Source>();
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.txt')) continue;
    const text = readFileSync(path.join(folder, file), 'utf8').replace(/^\uFEFF/, '');
    sources.set(file, { path: file, text, analysis: EMPTY });
    for (const [changed, analysis] of analyzer.put(file, text)) {
      const source = sources.get(changed);
      if (source !== undefined) sources.set(changed, { ...source, analysis });
    }
  }
  return [...sources.values()];
}
