import assert from 'node:assert/strict';
import { createCorpus } from '../../../src/core/corpus/createCorpus';
import { factMatrix, type FactMatrix } from '../../../src/core/presentation/factMatrix';
import { matrixCsv } from '../../../src/core/presentation/matrixExport';
import { analyzeArticle } from '../../../src/core/recognize/analyzeArticle';
import type { Recognizer } from '../../../src/core/recognize/recognizer';
import { createRecognizers } from '../../../src/core/recognize/recognizers';

/** Names of this newsroom only, so that nothing hangs on how names are recognised. */
const names: Recognizer<'mentions'> = {
  layer: 'mentions',
  needs: [],
  recognize: ({ text }) =>
    [...text.matchAll(/Port Lannick|Harbour Council/g)].map(({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
      text: words,
      type: words === 'Port Lannick' ? ('place' as const) : ('organization' as const),
    })),
};

const ARTICLES: Readonly<Record<string, string>> = {
  'desk/a.txt':
    'Ferry sinks\n\nPORT LANNICK, March 4, 2019 - A ferry sank on Sunday and 41 passengers drowned, the Harbour Council said.\n\nThe ferry carried 212 passengers when it left Port Lannick.',
  'desk/b.txt':
    'Dozens die\n\nPORT LANNICK, March 4, 2019 - The Harbour Council said 41 passengers drowned when a ferry sank on Sunday.\n\nThe ferry carried 190 passengers when it left Port Lannick, its owner said.',
};

describe('the fact matrix of a newsroom', () => {
  const corpus = createCorpus();
  const recognizers = [...createRecognizers().filter(({ layer }) => layer !== 'mentions'), names];
  for (const [path, text] of Object.entries(ARTICLES))
    corpus.put({ path, text, analysis: analyzeArticle(text, recognizers) });
  const library = { source: (path: string) => corpus.source(path), reliabilityOf: () => null };
  const place = (path: string, words: string) => {
    const start = ARTICLES[path]!.indexOf(words);
    return { path, start, end: start + words.length };
  };
  const carried = (matrix: FactMatrix) =>
    matrix.rows.find(({ cells }) => cells.some(({ text }) => text.includes('212')));
  afterEach(() => corpus.setJudgements({ links: [], dismissals: [] }));

  it('names who and what stands near each claim, in the same paragraph, and no other name', () => {
    const matrix = factMatrix(corpus, library, false);
    const named = ({ entities }: FactMatrix['rows'][number]) => entities.map((index) => matrix.entities[index]!.name);
    assert.deepEqual(named(carried(matrix)!), ['Port Lannick']);
    const drowned = matrix.rows.find(({ cells }) => cells.some(({ text }) => text.includes('41')));
    assert.deepEqual(named(drowned!), ['Harbour Council']);
  });

  it('gives each cell the place of its words', () => {
    const { rows, sources } = factMatrix(corpus, library, false);
    for (const { source, start, end } of rows.flatMap(({ cells }) => cells))
      assert.ok(end > start && end <= ARTICLES[sources[source]!.path]!.length);
  });

  it('says which facts an analyst has set aside, also in what is saved', () => {
    const before = factMatrix(corpus, library, false);
    assert.equal(carried(before)?.setAside, false);
    const claims = [place('desk/a.txt', '212 passengers'), place('desk/b.txt', '190 passengers')];
    corpus.setJudgements({ links: [], dismissals: [{ claims, author: 'Kim' }] });
    const matrix = factMatrix(corpus, library, false);
    assert.equal(carried(matrix)?.setAside, true);
    assert.match(matrixCsv(matrix, matrix.rows), /"Sources differ, set aside by an analyst"/);
  });
});
