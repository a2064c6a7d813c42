import assert from 'node:assert/strict';
import { createCorpus } from '../../../src/core/corpus/createCorpus';
import type { Fact, Source } from '../../../src/core/corpus/model';
import { article } from './articles';

function events(...sources: readonly Source[]): Fact[] {
  const corpus = createCorpus();
  for (const source of sources) corpus.put(source);
  return corpus.facts().filter((fact) => fact.kind === 'event');
}
const told = (facts: readonly Fact[], words: readonly string[]): Fact | undefined =>
  facts.find((fact) => words.every((word) => fact.members.some((member) => member.text.includes(word))));

/** Sentences that only make the articles long enough for words to be telling. */
const REST =
  ' Bakers in the old town opened late. A choir sang for the visitors near the bridge. Nobody expected snow so early in the season.';

describe('events in other words', () => {
  it('are one where two sides do the same with one another', () => {
    const facts = events(
      article('a.txt', `[Tamrian|group] and [Orvish|group] troops linked up at the pass for the first time in years.${REST}`),
      article('b.txt', `The [Tamrian|group] army met soldiers of [Orvish|group] brigades on the pass, the first time since the war.${REST}`),
    ); // prettier-ignore
    assert.equal(told(facts, ['linked up', 'met soldiers'])?.relation, 'agree');
  });

  it('are two where one person does two things', () => {
    const facts = events(
      article('a.txt', `President [Ilka Brandt|person] of [Tamria|place] opened a library for the children of the harbour quarter.${REST}`),
      article('b.txt', `President [Ilka Brandt|person] of [Tamria|place] accused the mining company of poisoning a river in the hills.${REST}`),
    ); // prettier-ignore
    assert.equal(told(facts, ['library', 'poisoning']), undefined);
  });

  it('do not agree where the numbers in them cannot both be', () => {
    const facts = events(
      article('a.txt', `The ferry [Maro Star|organization] left the harbour of [Pellin|place] with [212 passengers|people].${REST}`, '2020-05-03'),
      article('b.txt', `With [198 passengers|people] aboard, the ferry [Maro Star|organization] left [Pellin|place] harbour.${REST}`, '2020-05-03'),
    ); // prettier-ignore
    assert.equal(told(facts, ['212', '198'])?.relation, 'conflict');
  });

  it('are not denied by a win', () => {
    const facts = events(
      article('a.txt', `The dredger [Marl and Sons|organization] won a contract to deepen the harbour of [Kosta|place].${REST}`),
      article('b.txt', `The dredger [Marl and Sons|organization] was awarded a contract to deepen the harbour of [Kosta|place], which won the prize.${REST}`),
    ); // prettier-ignore
    assert.ok(facts.every((fact) => fact.relation === 'agree'));
  });

  it('contradict each other only in what one of them denies', () => {
    const facts = events(
      article('a.txt', `A shell landed in the yard of the school in [Orvane|place] during lessons on arithmetic.${REST}`),
      article('b.txt', `A shell landed in the school yard of [Orvane|place] during the lessons on arithmetic but did not explode.${REST}`),
    ); // prettier-ignore
    assert.deepEqual(
      facts.map((fact) => fact.relation).filter((relation) => relation === 'conflict'),
      [],
    );
  });
});
