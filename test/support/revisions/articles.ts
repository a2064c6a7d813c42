import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface Article {
  readonly name: string;
  readonly text: string;
}

const SHARED = path.resolve('../shared');

/** The demo newsroom's articles and, where they are at hand, open texts and news that are no part of this repository. */
export function articlesToRevise(): Article[] {
  const own = folder('test/fixtures/newsroom');
  if (!existsSync(SHARED)) return own;
  return [
    ...own,
    ...folder(path.join(SHARED, 'seeds')),
    ...folder(path.join(SHARED, 'data/stories/yida-bombing-2011')),
    ...openDocuments(path.join(SHARED, 'data/ner/gum_open.jsonl.gz')),
  ];
}

function folder(name: string): Article[] {
  if (!existsSync(name)) return [];
  return readdirSync(name)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => ({ name: file, text: readFileSync(path.join(name, file), 'utf8') }));
}

/** Prose of the length of articles; papers and textbooks are left out, and so are the reference numbers of the rest. */
const GENRES = new Set(['interview', 'bio', 'voyage', 'speech', 'court']);

function openDocuments(file: string): Article[] {
  if (!existsSync(file)) return [];
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
  return lines
    .map((line) => JSON.parse(line) as { id: string; text: string; genre?: string })
    .filter(({ text, genre = '' }) => GENRES.has(genre) && text.length > 2500 && text.length < 9000)
    .map(({ id, text }) => ({ name: id, text: text.replace(/ ?\[\d+\]/g, '') }));
}
