import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createCorpus } from '../../../src/core/corpus/createCorpus';
import { createFigureFacts } from '../../../src/core/corpus/figureFacts';
import type { AnalystLink, ClaimPlace, Fact, Judgements } from '../../../src/core/corpus/model';
import { generateArticles } from '../../bench/generateArticles';

/** Origins and words come from copied passages too, which only a whole corpus compares. */
const told = ({ id, about, relation, reason, members, first, byAnalysts, dismissed }: Fact): unknown => ({
  id,
  about,
  relation,
  reason,
  first,
  byAnalysts,
  dismissed,
  members: members.map((member) => ({ ...member, origin: 0 })),
});

describe('the facts of figures alone', () => {
  it('are those of the whole corpus, whatever analysts have linked and set aside', () => {
    const relations = fc.constantFrom<AnalystLink['relation']>('same-fact', 'different-fact', 'contradicts');
    const pairs = fc.array(fc.record({ relation: relations, a: fc.nat(), b: fc.nat() }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), pairs, fc.nat(), (seed, linked, aside) => {
        const sources = generateArticles(14, 5, seed);
        const places = sources.flatMap(({ path, analysis }) =>
          analysis.figures.map(({ start, end }): ClaimPlace => ({ path, start, end })),
        );
        const place = (at: number): ClaimPlace => places[at % places.length] ?? { path: '', start: 0, end: 0 };
        const judgements: Judgements = {
          links: linked.map(({ relation, a, b }) => ({ relation, a: place(a), b: place(b), author: 'ada' })),
          dismissals: [{ claims: [place(aside)], author: 'ada' }],
        };
        const corpus = createCorpus();
        for (const source of sources) corpus.put(source);
        corpus.setJudgements(judgements);
        const figures = createFigureFacts(sources, judgements);
        for (const { path, start } of places) {
          const expected = corpus.factsAt(path, start).filter(({ kind }) => kind === 'figure');
          assert.deepEqual(figures.factsAt(path, start).map(told), expected.map(told));
        }
      }),
      { numRuns: 15 },
    );
  });
});
