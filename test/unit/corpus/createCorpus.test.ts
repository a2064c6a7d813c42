import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createCorpus } from '../../../src/core/corpus/createCorpus';
import type { Corpus, Fact, Source } from '../../../src/core/corpus/model';
import { article } from './articles';

const FERRY = [
  article('a.txt', 'The ferry [Maro Star|organization] sank off [Pellin Island|place] on [Sunday|2020-05-03]. [12 people|people] drowned when the ferry sank, the coast guard of [Pellin Island|place] said. The wreck lies [20 kilometers|km] from the harbour of [Pellin Island|place].'),
  article('b.txt', 'At least [14 people|people] drowned when the [Maro Star|organization] ferry sank near [Pellin Island|place], rescuers said. The wreck was found [12 miles|mi] from the harbour of [Pellin Island|place].'),
  article('c.txt', 'The coast guard of [Pellin Island|place] said [12 people|people] drowned after the [Maro Star|organization] ferry sank. "We heard the hull break and then there was only water," said [Lena Orr|person], a passenger.'),
  article('d.txt', 'A passenger of the [Maro Star|organization] off [Pellin Island|place], [Lena Orr|person], said: "We heard the hull break and then there was only water." The ferry company paid [3 million dollars|usd] for the ship.'),
]; // prettier-ignore

const corpusOf = (sources: readonly Source[]): Corpus => {
  const corpus = createCorpus();
  for (const source of sources) corpus.put(source);
  return corpus;
};
const shared = (corpus: Corpus): Fact[] =>
  corpus.facts().filter((fact) => new Set(fact.members.map((m) => m.source)).size > 1);
const texts = (fact: Fact): string[] => fact.members.map((member) => `${member.source}: ${member.text}`);
const snapshot = (corpus: Corpus): string => JSON.stringify([corpus.facts(), corpus.entities()]);

describe('facts across articles', () => {
  it('tell apart the values that two articles give to one question', () => {
    const dead = shared(corpusOf(FERRY)).find((fact) => texts(fact).includes('a.txt: 12 people'));
    assert.deepEqual(dead?.members.map((m) => [m.source, m.group]), [['a.txt', 0], ['b.txt', 1], ['c.txt', 0]]); // prettier-ignore
    assert.equal(dead.relation, 'conflict');
  });

  it('meet over a slip of the unit, told in words that share little else', () => {
    const slip = shared(
      corpusOf([
        article('a.txt', 'A general told [Harbour TV|organization] that his troops had taken [25,000 square kilometers|km2] of steppe in the course of the campaign.'),
        article('b.txt', 'A commander told [Harbour TV|organization] that [25,000 square meters|m2] had been cleansed of the remnants during the operation, the largest of its kind.'),
      ]),
    ).find((fact) => texts(fact).includes('b.txt: 25,000 square meters')); // prettier-ignore
    assert.deepEqual([slip?.relation, slip?.reason], ['conflict', 'unit']);
  });

  it('join a distance in kilometers with the same in miles', () => {
    const wreck = shared(corpusOf(FERRY)).find((fact) => texts(fact).includes('a.txt: 20 kilometers'));
    assert.deepEqual(wreck && texts(wreck), ['a.txt: 20 kilometers', 'b.txt: 12 miles']);
    assert.equal(wreck?.relation, 'agree');
  });

  it('read a headline with the bound that its article gives', () => {
    const quake = corpusOf([
      article('a.txt', '[Pellin Island|place] quake kills [12|people]\n\n[At least 12 people|people] were killed by the quake on [Pellin Island|place].'),
      article('b.txt', 'The quake on [Pellin Island|place] killed [14 people|people].'),
    ]); // prettier-ignore
    const dead = shared(quake).find((fact) => texts(fact).includes('b.txt: 14 people'));
    assert.deepEqual([dead?.relation, dead?.origins, dead?.members.length], ['agree', 2, 3]);
  });

  it('take the figure of a headline and that of its lead as one before others meet either', () => {
    const rates = corpusOf([
      article('a.txt', '# [Velmark|place] raises key rate to [4.25%|percent], signals pause\n\n[Velmark|place] made loans dearer again and lifted its benchmark by a quarter of a point to [4.25%|percent], as economists had widely expected, and said that inflation had probably peaked.'),
      article('b.txt', 'The central bank of [Velmark|place] raised its key rate to [4.5 per cent|percent], the eleventh time in a row.'),
    ]); // prettier-ignore
    const rate = shared(rates).find((fact) => texts(fact).includes('b.txt: 4.5 per cent'));
    assert.deepEqual([rate?.relation, rate?.members.length], ['conflict', 3]);
  });

  it('find a quotation that two articles print', () => {
    const quote = shared(corpusOf(FERRY)).find((fact) => fact.kind === 'quote');
    assert.deepEqual(
      quote?.members.map((m) => m.source),
      ['c.txt', 'd.txt'],
    );
    assert.equal(quote.relation, 'verbatim');
  });

  it('do not contradict each other where a copy keeps the relative day of its original', () => {
    const sentence =
      'The harbour of [Pellin Island|place] will be closed to every ship of the [Maro Line|organization] until the wreck is lifted';
    const dates = shared(
      corpusOf([article('a.txt', `${sentence} [tonight|2020-05-03].`, '2020-05-03'), article('b.txt', `${sentence} [tonight|2020-05-04].`, '2020-05-04')]),
    ).filter((fact) => fact.kind === 'date'); // prettier-ignore
    assert.deepEqual(
      dates.map((fact) => fact.relation),
      ['agree'],
    );
  });

  it('stand alone when nobody else has them', () => {
    const money = corpusOf(FERRY)
      .facts()
      .find((fact) => fact.members[0]?.text === '3 million dollars');
    assert.equal(money?.relation, 'single');
  });

  it('are found by the place of any member', () => {
    const corpus = corpusOf(FERRY);
    const offset = FERRY[1]!.text.indexOf('14 people');
    assert.ok(corpus.factsAt('b.txt', offset)[0]?.members.some((member) => member.source === 'a.txt'));
  });
});

describe('a corpus', () => {
  it('is the same whatever the order in which articles come', () => {
    const expected = snapshot(corpusOf(FERRY));
    fc.assert(
      fc.property(fc.shuffledSubarray(FERRY, { minLength: FERRY.length }), (order) => {
        assert.equal(snapshot(corpusOf(order)), expected);
      }),
      { numRuns: 24 },
    );
  });

  it('is as before when an article was added and removed, and equals one built anew at each step', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(FERRY.length - 1), fc.boolean()), { maxLength: 12 }), (steps) => {
        const corpus = createCorpus();
        const present = new Map<string, Source>();
        for (const [index, add] of steps) {
          const source = FERRY[index]!;
          if (add) {
            corpus.put(source);
            present.set(source.path, source);
          } else {
            corpus.remove(source.path);
            present.delete(source.path);
          }
          assert.equal(snapshot(corpus), snapshot(corpusOf([...present.values()])));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('reads anything', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }), (texts) => {
        const corpus = corpusOf(texts.map((text, i) => article(`${i}.txt`, text)));
        assert.ok(corpus.facts().length >= 0);
      }),
    );
  });
});
