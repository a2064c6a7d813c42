import assert from 'node:assert/strict';
import { createCorpus } from '../../../src/core/corpus/createCorpus';
import type { AnalystLink, ClaimPlace, Fact, ReviewedCorpus, Source } from '../../../src/core/corpus/model';
import { article } from './articles';

const QUAKE = [
  article('a.txt', 'The earthquake in [Torvik Valley|place] killed [31 people|people], the mayor of [Torvik Valley|place] said. It damaged [200 houses|item] in [Torvik Valley|place].'),
  article('b.txt', 'In [Torvik Valley|place] the earthquake killed [31 people|people] and damaged [260 houses|item], rescuers in [Torvik Valley|place] said.'),
  article('c.txt', 'A school in [Torvik Valley|place] lost [31 people|people] in last year’s move to the city, its head said.'),
]; // prettier-ignore

const corpusOf = (sources: readonly Source[]): ReviewedCorpus => {
  const corpus = createCorpus();
  for (const source of sources) corpus.put(source);
  return corpus;
};
const place = (source: Source, text: string): ClaimPlace => {
  const start = source.text.indexOf(text);
  return { path: source.path, start, end: start + text.length };
};
const factOf = (corpus: ReviewedCorpus, path: string, text: string): Fact =>
  corpus.facts().find((fact) => fact.members.some((member) => member.source === path && member.text === text))!;
const link = (relation: AnalystLink['relation'], a: ClaimPlace, b: ClaimPlace): AnalystLink => ({
  relation,
  a,
  b,
  author: 'kim',
});
const sourcesOf = (fact: Fact): string[] => fact.members.map((member) => member.source);

describe('what analysts say of facts', () => {
  const [a, b, c] = QUAKE as [Source, Source, Source];

  it('parts claims that were taken for one, and joins them again when it is taken back', () => {
    const corpus = corpusOf(QUAKE);
    assert.deepEqual(sourcesOf(factOf(corpus, 'a.txt', '31 people')), ['a.txt', 'b.txt']);
    corpus.setJudgements({
      links: [link('different-fact', place(a, '31 people'), place(b, '31 people'))],
      dismissals: [],
    });
    assert.deepEqual(sourcesOf(factOf(corpus, 'a.txt', '31 people')), ['a.txt']);
    corpus.setJudgements({ links: [], dismissals: [] });
    assert.deepEqual(sourcesOf(factOf(corpus, 'a.txt', '31 people')), ['a.txt', 'b.txt']);
  });

  it('joins claims that were kept apart, and is marked as theirs', () => {
    const corpus = corpusOf(QUAKE);
    corpus.setJudgements({ links: [link('same-fact', place(a, '31 people'), place(c, '31 people'))], dismissals: [] });
    const fact = factOf(corpus, 'c.txt', '31 people');
    assert.ok(sourcesOf(fact).includes('a.txt'));
    assert.equal(fact.byAnalysts, true);
    assert.match(fact.why[0]!.words, /^kim calls them the same fact$/);
  });

  it('makes a contradiction of values that agree', () => {
    const corpus = corpusOf(QUAKE);
    corpus.setJudgements({
      links: [link('contradicts', place(a, '31 people'), place(b, '31 people'))],
      dismissals: [],
    });
    const fact = factOf(corpus, 'a.txt', '31 people');
    assert.equal(fact.relation, 'conflict');
    assert.notEqual(fact.members[0]!.group, fact.members[1]!.group);
  });

  it('sets a contradiction aside', () => {
    const corpus = corpusOf(QUAKE);
    assert.equal(factOf(corpus, 'a.txt', '200 houses').relation, 'conflict');
    corpus.setJudgements({
      links: [],
      dismissals: [{ claims: [place(a, '200 houses'), place(b, '260 houses')], author: 'kim' }],
    });
    assert.equal(factOf(corpus, 'a.txt', '200 houses').dismissed, true);
  });
});

describe('why a fact is as it is', () => {
  it('says what its claims share and how their values compare', () => {
    const corpus = corpusOf(QUAKE);
    const fact = factOf(corpus, 'a.txt', '200 houses');
    const words = corpus
      .explain(fact.id)!
      .links.map((one) => one.words)
      .join('\n');
    assert.match(words, /both count home/);
    assert.match(words, /values differ: 196 to 204 and 255 to 265/);
  });

  it('names the near misses and what kept them out', () => {
    const corpus = corpusOf(QUAKE);
    const explained = corpus.explain(factOf(corpus, 'a.txt', '31 people').id)!;
    assert.ok(
      explained.nearMisses.every(
        (miss) => !explained.fact.members.some((m) => m.source === miss.source && m.start === miss.start),
      ),
    );
  });

  it('is null for an id that no fact has', () => {
    assert.equal(corpusOf(QUAKE).explain('nothing'), null);
  });
});

describe('arithmetic inside one article', () => {
  const findings = (text: string): string[] =>
    corpusOf([article('x.txt', text)])
      .findings()
      .map((one) => one.words);

  it('is checked where one measure is given in two units', () => {
    assert.deepEqual(findings('The road is [10 miles|mi] ([16 kilometers|km]) long.'), []);
    assert.deepEqual(findings('The road is [10 miles|mi] ([22 kilometers|km]) long.'), [
      '10 miles are 16.09 km, not 22',
    ]);
  });

  it('is checked where parts and their total are given', () => {
    assert.deepEqual(
      findings(
        'They found [12 bodies|people] on the hill and [9 bodies|people] by the lake, a total of [21 bodies|people].',
      ),
      [],
    );
    assert.deepEqual(findings('They found [12 bodies|people] on the hill and [9 bodies|people] by the lake, a total of [23 bodies|people].'), [
      'the parts make 21, the total given is 23',
    ]); // prettier-ignore
  });

  it('is checked where a share of a count is given', () => {
    assert.deepEqual(findings('She won [300 seats|item] of [600 seats|item] ([50 percent|percent]).'), []);
    assert.deepEqual(findings('She won [300 seats|item] of [600 seats|item] ([62 percent|percent]).'), [
      '300 seats of 600 seats are 50 percent, not 62',
    ]);
    assert.deepEqual(findings('Of the [600 workers|people], [312|people] ([52 percent|percent]) signed.'), []);
    assert.deepEqual(findings('Of the [600 workers|people], [312|people] ([62 percent|percent]) signed.'), [
      '312 of 600 workers are 52 percent, not 62',
    ]);
  });
});
