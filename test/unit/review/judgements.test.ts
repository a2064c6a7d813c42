import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createCorpus } from '../../../src/core/corpus/createCorpus';
import { judgementsIn } from '../../../src/core/review/judgements';
import { reviewSidecars, type NewsroomFiles } from '../../../src/core/review/newsroom';
import { wordsIn } from '../../../src/core/review/wordsIn';
import { article } from '../corpus/articles';

const HARBOUR = 'The strike closed the harbour. In all 40 dockers went home early, and 40 lorries stood on the quay.';
const UNION = 'Some 40 lorries were turned away. The union says 40 dockers left the harbour during the strike.';

const sidecar = (body: string): string => `version: 1\nsource: harbour.txt\nauthor: kim\n${body}`;
const filesWith = (body: string): NewsroomFiles => ({
  articles: new Map([
    ['desk/harbour.txt', HARBOUR],
    ['wire/union.txt', UNION],
  ]),
  sidecars: new Map([['desk/harbour.txt.kim.annotations.yaml', sidecar(body)]]),
  registry: null,
});
const read = (body: string) => {
  const files = filesWith(body);
  return judgementsIn(files, reviewSidecars(files));
};
const annotation = (exact: string, link: string): string =>
  `annotations:\n  - id: kim00001\n    target: {exact: "${exact}", prefix: "In all ", suffix: " went home early, and 40 lorries stood on the quay."}\n    kind: figure\n    status: open\n    links:\n      - ${link}\n`;
const wordsAt = (text: string, { start, end }: { start: number; end: number }): string => text.slice(start, end);

describe('what sidecars tell the comparison', () => {
  it('finds both ends of a link, the other one by the path beside the article', () => {
    const { links } = read(
      annotation('40 dockers', '{relation: same-fact, source: ../wire/union.txt, exact: 40 dockers}'),
    );
    assert.equal(links.length, 1);
    const { relation, a, b, author } = links[0]!;
    assert.deepEqual({ relation, a: a.path, b: b.path, author }, { relation: 'same-fact', a: 'desk/harbour.txt', b: 'wire/union.txt', author: 'kim' }); // prettier-ignore
    assert.equal(wordsAt(HARBOUR, a), '40 dockers');
    assert.equal(wordsAt(UNION, b), '40 dockers');
  });

  it('takes the place in the likest surroundings when words stand in several', () => {
    const { links } = read(annotation('40', '{relation: supports, source: ../wire/union.txt, exact: "40"}'));
    assert.equal(links.length, 1);
    const early = `${'The lorries waited there for a long time. '.repeat(8)}Only 40 stood there. ${'Nothing else is known of it yet. '.repeat(12)}`;
    const files = filesWith(annotation('40 dockers', '{relation: supports, source: ../wire/union.txt, exact: "40"}'));
    const text = `${early}Then 40 dockers went home early.`;
    const other = { ...files, articles: new Map(files.articles).set('wire/union.txt', text) };
    const [link] = judgementsIn(other, reviewSidecars(other)).links;
    assert.equal(link!.b.start, text.lastIndexOf('40'));
  });

  it('leaves out what is not found: words, and sources', () => {
    assert.deepEqual(read(annotation('40 dockers', '{relation: contradicts, source: ../wire/union.txt, exact: 4 dockers}')).links, []); // prettier-ignore
    assert.deepEqual(read(annotation('40 dockers', '{relation: contradicts, source: gone.txt, exact: 40 dockers}')).links, []); // prettier-ignore
    assert.deepEqual(read('decisions:\n  - dismiss: {exact: 40 dockers, with: [{source: ../wire/union.txt, exact: 9 tugs}]}\n').dismissals, []); // prettier-ignore
  });

  it('sets aside by the claims that a dismissal names', () => {
    const { dismissals } = read('decisions:\n  - dismiss: {exact: 40 dockers, with: [{source: ../wire/union.txt, exact: 40 dockers}]}\n'); // prettier-ignore
    assert.deepEqual(dismissals, [
      {
        author: 'kim',
        claims: [
          { path: 'desk/harbour.txt', start: HARBOUR.indexOf('40 dockers'), end: HARBOUR.indexOf('40 dockers') + 10 },
          { path: 'wire/union.txt', start: UNION.indexOf('40 dockers'), end: UNION.indexOf('40 dockers') + 10 },
        ],
      },
    ]);
  });

  it('rejects a name in its source, or everywhere', () => {
    const sources = [
      article('a.txt', 'Police in [Harbour Day|place] closed a road near [Lindow|place].'),
      article('b.txt', 'Shops in [Harbour Day|place] opened late.'),
    ];
    const namesAfter = (scope: string): string[] => {
      const files: NewsroomFiles = {
        articles: new Map(sources.map(({ path, text }) => [path, text])),
        sidecars: new Map([
          ['a.txt.kim.annotations.yaml', `version: 1\nsource: a.txt\ndecisions:\n  - not: {exact: Harbour Day, type: place, scope: ${scope}}\n`], // prettier-ignore
        ]),
        registry: null,
      };
      const corpus = createCorpus();
      for (const source of sources) corpus.put(source);
      assert.equal(corpus.entities().length, 2);
      corpus.setJudgements(judgementsIn(files, reviewSidecars(files)));
      return corpus.entities().flatMap(({ name, mentions }) => mentions.map(({ path }) => `${name} ${path}`)).sort(); // prettier-ignore
    };
    assert.deepEqual(namesAfter('source'), ['Harbour Day b.txt', 'Lindow a.txt']);
    assert.deepEqual(namesAfter('workspace'), ['Lindow a.txt']);
  });
});

describe('looking words up in a text', () => {
  const found = (text: string, words: string): string[] => wordsIn(text, words).map((span) => wordsAt(text, span));

  it('sees through white space, quotation marks, dashes and what prints nothing', () => {
    assert.deepEqual(found('He called it a “well-\u00ADmade\n  plan”.', '"well‑made plan"'), [
      '“well-\u00ADmade\n  plan”',
    ]);
  });

  it('takes whole words and whole numbers', () => {
    assert.deepEqual(found('In 2014 some 14,000 came, 3.14 each; then 14.', '14'), ['14']);
    assert.equal(wordsIn('In 2014 some 14,000 came, 3.14 each; then 14.', '14')[0]!.start, 42);
  });

  it('finds any words where they stand by themselves, whatever they are made of', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), (words) => {
        if (words.trim() === '') return;
        assert.ok(wordsIn(`before \n${words}\n after`, words).length > 0);
      }),
    );
  });
});
