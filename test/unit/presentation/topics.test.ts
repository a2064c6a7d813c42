import assert from 'node:assert/strict';
import { createCorpus } from '../../../src/core/corpus/createCorpus';
import { contradictionsIn } from '../../../src/core/presentation/contradictions';
import { attentionIn, topicOf, topicsAt } from '../../../src/core/presentation/topics';
import { analyzeArticle } from '../../../src/core/recognize/analyzeArticle';
import { createRecognizers } from '../../../src/core/recognize/recognizers';
import type { Library } from '../../../src/core/presentation/sourceView';
import { ownSources } from '../../support/gold/ownAnalysis';
import { corpusOf } from '../../support/gold/scoreCorpus';

const ARTICLES: Readonly<Record<string, string>> = {
  'desk/a.txt':
    'Ferry sinks off Port Lannick\n\nPORT LANNICK, March 4, 2019 - A ferry sank off Port Lannick on Sunday and 41 passengers drowned, the coast guard said.\n\nThe ferry carried 212 passengers when it left Port Lannick.',
  'desk/b.txt':
    'Dozens die as ferry sinks\n\nPORT LANNICK, March 4, 2019 - The coast guard said 41 passengers drowned when a ferry sank off Port Lannick on Sunday.\n\nThe ferry carried 190 passengers when it left Port Lannick, its owner said.',
};

describe('the topics at a place', () => {
  const corpus = createCorpus();
  const recognizers = createRecognizers();
  for (const [path, text] of Object.entries(ARTICLES)) {
    corpus.put({ path, text, analysis: analyzeArticle(text, recognizers) });
  }
  const library: Library = { source: (path) => corpus.source(path), reliabilityOf: () => null };
  const at = (path: string, words: string) => ({ path, offset: ARTICLES[path]!.indexOf(words) + 1 });

  it('are the fact of the figure that one reads, seen from there', () => {
    const { topic } = topicsAt(corpus, at('desk/a.txt', '41 passengers'), library);
    assert.match(topic?.type === 'fact' ? topic.here!.printed : 'no fact', /^41/);
  });

  it('are nothing where nothing stands, and in a source that is not there', () => {
    assert.equal(topicsAt(corpus, at('desk/a.txt', 'when it left'), library).topic?.type === 'entity', false);
    assert.deepEqual(topicsAt(corpus, { path: 'desk/none.txt', offset: 3 }, library), { topic: null, offers: [] });
  });

  it('can be asked for again by their id, and are gone with it', () => {
    const { topic } = topicsAt(corpus, at('desk/a.txt', '41 passengers'), library);
    const again = topicOf(corpus, { type: 'fact', id: topic!.id }, null, library);
    assert.equal(again?.id, topic!.id);
    assert.equal(topicOf(corpus, { type: 'fact', id: 'none' }, null, library), null);
    assert.equal(topicOf(corpus, { type: 'entity', id: 'none' }, null, library), null);
  });

  it('needing attention come with the article’s own words, conflicts first', () => {
    const offers = attentionIn(corpus, 'desk/b.txt');
    const ranks = offers.map((offer) => (offer.relation === 'conflict' ? 0 : 1));
    assert.deepEqual(ranks, [...ranks].sort());
    assert.ok(offers.length > 0);
    for (const { label, place } of offers) {
      assert.equal(place?.path, 'desk/b.txt');
      assert.ok(ARTICLES['desk/b.txt']!.slice(place.start, place.end).startsWith(label.replace(/…$/, '')));
    }
  });
});

describe('the contradictions of a source', () => {
  const corpus = createCorpus();
  const texts: Readonly<Record<string, string>> = {
    'desk/a.txt':
      'Mill fire\n\nLOWER TARN, March 4, 2019 - The fire at the Tarn mill on Sunday burned 25,000 square kilometers of forest, the fire brigade said.',
    'desk/b.txt':
      'Mill burns\n\nLOWER TARN, March 4, 2019 - The fire at the Tarn mill on Sunday burned 25,000 square meters of forest, the fire brigade said.',
  };
  for (const [path, text] of Object.entries(texts)) {
    corpus.put({ path, text, analysis: analyzeArticle(text, createRecognizers()) });
  }
  const library: Library = { source: (path) => corpus.source(path), reliabilityOf: () => null };

  it('say in words what differs, from which source and why', () => {
    const [unit] = contradictionsIn(corpus, 'desk/b.txt', library).filter(({ reason }) => reason === 'unit');
    assert.match(unit?.message ?? '', /^“25,000 square meters” differs from 25,000 km² in .+: same number, other unit/);
    assert.deepEqual(
      unit?.others.map(({ place }) => texts[place.path]!.slice(place.start, place.end)),
      ['25,000 square kilometers'],
    );
  });

  it('are told once: at the figure, and not at the clause around it too', () => {
    const newsroom = corpusOf(ownSources('test/fixtures/newsroom'));
    const seen: Library = { source: (path) => newsroom.source(path), reliabilityOf: () => null };
    const told = newsroom.sources().flatMap(({ path }) => contradictionsIn(newsroom, path, seen));
    const words = told.map(({ place }) => newsroom.source(place.path)!.text.slice(place.start, place.end));
    assert.ok(words.includes('25,000 square meters'));
    const around = told.filter((outer) =>
      told.some(
        ({ fact, place }) =>
          fact !== outer.fact &&
          place.path === outer.place.path &&
          place.start > outer.place.start &&
          place.end <= outer.place.end &&
          newsroom.facts().find(({ id }) => id === outer.fact)?.kind === 'event',
      ),
    );
    assert.deepEqual(around, []);
  });

  it('are none where nothing differs', () => {
    assert.deepEqual(contradictionsIn(corpus, 'desk/none.txt', library), []);
  });
});
