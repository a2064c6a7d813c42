import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ownSources } from '../../support/gold/ownAnalysis';
import { goldSources } from '../../support/gold/goldAnalysis';
import { corpusOf, scoreCorpus } from '../../support/gold/scoreCorpus';

const SHARED = path.join(import.meta.dirname, '..', '..', '..', '..', 'shared');
const SCORER = path.join(SHARED, 'tools', 'score.mjs');

interface Prf {
  readonly f1: number;
}
interface Score {
  readonly entities?: { readonly bcubed: Prf };
  readonly facts: Readonly<
    Record<'tier1' | 'tier2', { readonly found: number; readonly relation: number; readonly of: number }>
  >;
  readonly figurePairs: Prf;
  readonly datePairs: Prf;
  readonly negatives?: { readonly joined: number };
}

/** Real articles are other people's text and stand outside the repository; without them these tests are skipped. */
const describeShared = (title: string, folder: string, body: (texts: string, gold: string) => void): void => {
  const texts = path.join(SHARED, folder);
  const gold = folder === 'seeds' ? path.join(SHARED, 'gold') : path.join(texts, 'gold');
  const present = existsSync(SCORER) && existsSync(texts) && existsSync(gold);
  (present ? describe : describe.skip)(
    present ? title : `${title} (skipped: ${folder} is not beside the repository)`,
    () => body(texts, gold),
  );
};

describeShared('the first story', 'seeds', (texts, gold) => {
  const score = (own: boolean): Score =>
    JSON.parse(scoreCorpus(corpusOf(own ? ownSources(texts) : goldSources(texts, gold)), SCORER, gold)) as Score;

  it('has its names merged and every fact of the first tier found', () => {
    const { entities, facts } = score(true);
    assert.ok((entities?.bcubed.f1 ?? 0) >= 0.95);
    assert.equal(facts.tier1.found, 14);
  });

  it('has its figures joined as a reader would', () => {
    assert.ok(score(false).figurePairs.f1 >= 0.85);
  });
});

describeShared('the second story', 'data/stories/yida-bombing-2011', (texts, gold) => {
  for (const own of [false, true])
    it(`joins no false friends and keeps its pairs, ${own ? 'as the recognizers read it' : 'as annotators read it'}`, () => {
      const sources = own ? ownSources(texts) : goldSources(texts, gold);
      const { facts, figurePairs, datePairs, negatives } = JSON.parse(
        scoreCorpus(corpusOf(sources), SCORER, gold),
      ) as Score;
      assert.equal(negatives?.joined, 0);
      assert.ok(figurePairs.f1 >= 0.85);
      assert.ok(datePairs.f1 >= 0.78);
      assert.ok(facts.tier2.found / facts.tier2.of >= 0.6);
    });
});
