import assert from 'node:assert/strict';
import { createCorpus } from '../../../src/core/corpus/createCorpus';
import { factsCsv } from '../../../src/core/corpus/output/factsCsv';
import { factsJson } from '../../../src/core/corpus/output/factsJson';
import { explanationText, factsMarkdown } from '../../../src/core/corpus/output/factsMarkdown';
import { article } from './articles';

describe('facts in print', () => {
  const corpus = createCorpus();
  corpus.put(
    article(
      'a.txt',
      'The [Orsk Bridge|place] carried [40 lorries|item] when it fell into the river at [Orsk|place], said <b>a guard</b>.',
    ),
  );
  corpus.put(
    article('b.txt', 'When the [Orsk Bridge|place] fell into the river at [Orsk|place] it carried [52 lorries|item].'),
  );
  const facts = corpus.facts().filter((fact) => fact.members.length > 1);

  it('have in JSON the keys that other tools read', () => {
    const { facts: printed } = factsJson(facts) as { facts: { members: object[] }[] };
    assert.deepEqual(Object.keys(printed[0]!), ['id', 'kind', 'about', 'relation', 'reason', 'origins', 'members']);
    assert.deepEqual(Object.keys(printed[0]!.members[0]!), [
      'source',
      'start',
      'end',
      'text',
      'value',
      'unit',
      'group',
      'attribution',
      'origin',
    ]);
  });

  it('have in CSV one line for each claim, and no cell that a spreadsheet would run', () => {
    const lines = factsCsv(facts).trimEnd().split('\r\n');
    assert.equal(lines.length, 1 + facts.reduce((sum, fact) => sum + fact.members.length, 0));
    const evil = factsCsv(facts.map((fact) => ({ ...fact, about: '=HYPERLINK("x")' })));
    assert.ok(evil.includes(`"'=HYPERLINK(""x"")"`));
  });

  it('say in CSV and Markdown what an analyst has set aside', () => {
    const [fact] = facts;
    assert.ok(fact);
    const dismissed = { ...fact, dismissed: true };
    assert.match(factsCsv([dismissed]), /,dismissed\r\n[^]*,yes\r\n$/);
    assert.doesNotMatch(factsCsv([fact]), /yes\r\n$/);
    assert.match(factsMarkdown([dismissed]), /, set aside by an analyst · /);
  });

  it('keep articles from writing markup', () => {
    const evil = factsMarkdown(facts.map((fact) => ({ ...fact, about: '<img src=x> [a](http://b) **c**' })));
    assert.ok(evil.includes('## &lt;img src=x&gt; \\[a\\]\\(http&#58;//b\\) \\*\\*c\\*\\*'));
  });

  it('tell why, and what was nearly joined', () => {
    const text = explanationText(corpus.explain(facts[0]!.id)!);
    assert.match(text, /Links:[^]*1–2: both count vehicle/);
    assert.match(text, /Near misses:/);
  });
});
