import assert from 'node:assert/strict';
import { createCorpus } from '../../../src/core/corpus/createCorpus';
import type { Fact, Source } from '../../../src/core/corpus/model';
import { article } from './articles';

function figures(...sources: readonly Source[]): Fact[] {
  const corpus = createCorpus();
  for (const source of sources) corpus.put(source);
  return corpus
    .facts()
    .filter((fact) => fact.kind === 'figure' && new Set(fact.members.map((member) => member.source)).size > 1);
}
const reasonOf = (facts: readonly Fact[], text: string): string | null | undefined =>
  facts.find((fact) => fact.members.some((member) => member.text === text))?.reason;
const joined = (facts: readonly Fact[], x: string, y: string): boolean =>
  facts.some((fact) => [x, y].every((text) => fact.members.some((member) => member.text === text)));

describe('why figures differ', () => {
  it('is rounding where a rough number covers the plain one', () => {
    const facts = figures(
      article('a.txt', 'A convoy of [nearly 40 lorries|item] with flour for [Besh Valley|place] was turned back at the checkpoint of [Besh Valley|place].'),
      article('b.txt', 'The convoy of [37 lorries|item] carrying flour to [Besh Valley|place] was turned back at the checkpoint.'),
    ); // prettier-ignore
    assert.equal(reasonOf(facts, '37 lorries'), 'rounding');
  });

  it('is a later count where a text says itself what it replaces, whatever day it is printed', () => {
    const facts = figures(
      article('a.txt', '[19 people|people] drowned when the ferry [Maro Star|organization] sank off [Pellin Island|place], the coast guard said.'),
      article('b.txt', '[23 people|people] drowned when the ferry [Maro Star|organization] sank off [Pellin Island|place], the coast guard said, revising upwards a figure of 19.'),
    ); // prettier-ignore
    assert.equal(reasonOf(facts, '23 people'), 'newer');
  });

  it('is the currency where one sum is given in two', () => {
    const facts = figures(
      article('a.txt', 'The government of [Tolm|place] put the damage of the flood at [$1.4 billion|usd].'),
      article('b.txt', 'The damage of the flood in [Tolm|place] is estimated by its government at [1.4 billion euros|eur].'),
    ); // prettier-ignore
    assert.equal(reasonOf(facts, '1.4 billion euros'), 'unit');
  });

  it('is another scope where the counts run over different times', () => {
    const facts = figures(
      article('a.txt', 'Jets raided the quarter of [Sarn|place] [45 times|item] in four days, the monitors of [Sarn Watch|organization] said.'),
      article('b.txt', 'Jets raided the quarter of [Sarn|place] [58 times|item] in six days, the monitors of [Sarn Watch|organization] said.'),
    ); // prettier-ignore
    assert.equal(reasonOf(facts, '58 times'), 'scope');
  });

  it('is no bound where one source states the number outright', () => {
    const facts = figures(
      article('a.txt', 'Officers said [at least one shell|item] fell inside the [Marrow camp|place] on the hill of [Orvane|place].'),
      article('b.txt', 'Refugees said [one shell|item] fell inside the [Marrow camp|place] on the hill of [Orvane|place].'),
      article('c.txt', 'Aid workers said [two shells|item] fell inside the [Marrow camp|place] on the hill of [Orvane|place].'),
    ); // prettier-ignore
    assert.equal(reasonOf(facts, 'two shells'), 'true-conflict');
  });
});

describe('tolls of one disaster', () => {
  it('are one fact where each article gives one, and the later count is newer', () => {
    const facts = figures(
      article('a.txt', 'The ferry [Maro Star|organization] sank before dawn off [Pellin Island|place]. Boats had pulled [138 people|people] from the water by nightfall.', '2020-05-03'),
      article('b.txt', 'Divers went down to the wreck of the [Maro Star|organization] off [Pellin Island|place]. So far [141 people|people] were rescued, the coast guard said.', '2020-05-04'),
    ); // prettier-ignore
    assert.equal(reasonOf(facts, '141 people'), 'newer');
  });

  it('are one fact whatever the words around them, and the largest number of the lead is the toll', () => {
    const facts = figures(
      article('a.txt', 'The death toll from the floods in the north of [Karvia|place] rose to [67|item] on [Tuesday|2020-05-05], officials said. A bus was swept off a bridge; [two people|people] in it were found dead.', '2020-05-05'),
      article('b.txt', 'The floods in [Karvia|place] have claimed [64 lives|item], its government said.', '2020-05-04'),
    ); // prettier-ignore
    assert.equal(reasonOf(facts, '64 lives'), 'newer');
    assert.ok(!joined(facts, 'two people', '64 lives'));
  });

  it('keep apart who was aboard, who may be, who was saved', () => {
    const facts = figures(
      article('a.txt', 'The ferry [Maro Star|organization] was carrying [239 people|people] when it sank off [Pellin Island|place]. It was licensed to carry [205 people|people], so it had [34 people|people] over its capacity.'),
      article('b.txt', 'Rescuers pulled [138 people|people] from the water off [Pellin Island|place], where the ferry [Maro Star|organization] sank. The [Maro Star|organization] was allowed to carry up to [205 people|people].'),
    ); // prettier-ignore
    assert.ok(!joined(facts, '239 people', '138 people'));
    assert.ok(!joined(facts, '34 people', '205 people'));
  });
});

describe('figures that answer other questions', () => {
  it('are shares of two measures', () => {
    const facts = figures(
      article('a.txt', 'Operating profit of [Halden Works|organization] fell [38 percent|percent] in a year of weak demand.'),
      article('b.txt', 'Shares of [Halden Works|organization] fell [7 percent|percent] in a day of weak demand.'),
    ); // prettier-ignore
    assert.ok(!joined(facts, '38 percent', '7 percent'));
  });

  it('are the price of a purchase and the loan that pays for it', () => {
    const facts = figures(
      article('a.txt', '[Halden Works|organization] will finance the purchase of [Tolm Chips|organization] with [$3 billion|usd] of new shares and [$5.2 billion|usd] of debt.'),
      article('b.txt', '[Tolm Chips|organization] is being bought by [Halden Works|organization] for [$8.2 billion|usd].'),
    ); // prettier-ignore
    assert.deepEqual(facts, []);
  });

  it('are shares of one measure whatever verb stands beside it', () => {
    const facts = figures(
      article('a.txt', '[Halden Works|organization] will pay a premium of [31%|percent] to the closing price of [Tolm Chips|organization] on Friday.'),
      article('b.txt', 'The offer for [Tolm Chips|organization] is a premium of [31 percent|percent] to its closing share price.'),
    ); // prettier-ignore
    assert.ok(joined(facts, '31%', '31 percent'));
  });

  it('are counts at two places', () => {
    const facts = figures(
      article('a.txt', 'The plant of [Halden Works|organization] employs [4,100 workers|people] in [Zweil|place]; another [2,300 workers|people] are employed in [Gerk|place].'),
      article('b.txt', '[Halden Works|organization] will close its plants. Some [2,300 workers|people] are employed in [Gerk|place].'),
    ); // prettier-ignore
    assert.ok(!joined(facts, '4,100 workers', '2,300 workers') || facts.every((fact) => fact.relation === 'agree'));
    assert.ok(joined(facts, '2,300 workers', '2,300 workers'));
  });

  it('are a part and its whole', () => {
    const facts = figures(
      article('a.txt', '[41 people|people] were wounded in the fire at the [Tolm mill|place], [nine|people] of them seriously, doctors in [Tolm|place] said.'),
      article('b.txt', '[31 people|people] were wounded in the fire at the [Tolm mill|place], doctors in [Tolm|place] said.'),
    ); // prettier-ignore
    assert.ok(joined(facts, '41 people', '31 people'));
    assert.ok(!joined(facts, 'nine', '31 people'));
    const staff = figures(
      article('a.txt', '[1,900|people] of the [5,400 employees|people] of [Halden Works|organization] work in [Tolm|place].'),
      article('b.txt', '[Halden Works|organization] of [Tolm|place] employs about [5,400 people|people].'),
    ); // prettier-ignore
    assert.ok(!joined(staff, '1,900', '5,400 people'));
  });

  it('are votes of another body, and those for and those against', () => {
    const facts = figures(
      article('a.txt', 'The council of [Tolm|place] voted [seven|item] to [two|item] in favour of a higher harbour fee.'),
      article('b.txt', '[Seven|people] of the [nine members|people] of the council of [Tolm|place] were in favour of the fee. [22|people] of [25 captains|people] polled in [Tolm|place] had expected the council to raise the fee.'),
    ); // prettier-ignore
    assert.ok(joined(facts, 'seven', 'Seven'));
    for (const other of ['two', '22', '25 captains']) assert.ok(!joined(facts, 'seven', other), other);
  });

  it('are the rate that a newswire converts with', () => {
    const facts = figures(
      article('a.txt', 'The harbour fee of [Tolm|place] will cost captains [1,900 crowns|item] more a month.\n\n([$1|usd] = [10.4150 crowns|item])'),
      article('b.txt', 'Captains in [Tolm|place] will pay [1,900 crowns|item] more a month for the harbour.\n\n([$1|usd] = [10.4270 crowns|item])'),
    ); // prettier-ignore
    assert.deepEqual(facts.map((fact) => [fact.relation, ...fact.members.map(({ text }) => text)]), [['agree', '1,900 crowns', '1,900 crowns']]); // prettier-ignore
  });

  it('are looks back over different times', () => {
    const facts = figures(
      article('a.txt', 'Jets raided the quarter of [Sarn|place] three times in the past [two weeks|week], residents said.'),
      article('b.txt', 'Jets raided the quarter of [Sarn|place] three times in the past [five weeks|week], residents said.'),
    ); // prettier-ignore
    assert.ok(!joined(facts, 'two weeks', 'five weeks'));
  });

  it('count nothing at all: one of many, the two sides, a label of the wire', () => {
    const facts = figures(
      article('a.txt', 'MERIDIAN PRIORITY: [3|item] EMBARGO none for the province of [Tolm|place] today. [Tolm|place] is [one|item] of the poorest provinces. The [two sides|item] met in [Tolm|place].'),
      article('b.txt', 'MERIDIAN PRIORITY: [2|item] EMBARGO none for the province of [Tolm|place] today. [Tolm|place] is [one|item] of the poorest provinces. The [two sides|item] met in [Tolm|place].'),
    ); // prettier-ignore
    assert.deepEqual(facts, []);
  });
});
