import assert from 'node:assert/strict';
import type { Corpus, Fact, FactMember, Source } from '../../../src/core/corpus/model';
import { copyEdges } from '../../../src/core/presentation/report/copyGraph';
import { html } from '../../../src/core/presentation/report/html';
import { reportHtml } from '../../../src/core/presentation/report/reportHtml';

const HOSTILE = '<script>alert(1)</script><img src="https://example.org/x.png" onerror="x()">';

const source = (path: string, text: string): Source => ({
  path,
  text,
  analysis: {
    parts: { publisher: null, published: '2024-05-07', headline: null, byline: null, agency: null, dateline: null, captions: [], furniture: [] }, // prettier-ignore
    referenceDate: '2024-05-07',
    mentions: [],
    figures: [],
    dates: [],
    quotes: [],
    attributions: [],
  },
});

function corpusOf(sources: Source[], facts: Fact[]): Corpus {
  return {
    put: () => undefined,
    remove: () => undefined,
    source: (path) => sources.find((one) => one.path === path) ?? null,
    sources: () => sources,
    entities: () => [],
    entityAt: () => null,
    facts: () => facts,
    factsAt: () => [],
  };
}

const claim = (path: string, text: string, group: number, origin: number): FactMember => ({
  source: path,
  start: 0,
  end: text.length,
  text,
  value: null,
  unit: null,
  normalized: null,
  group,
  attribution: null,
  origin,
});
const fact = (relation: Fact['relation'], members: FactMember[]): Fact => ({
  id: members.map(({ text }) => text).join(),
  kind: 'passage',
  about: `about ${members[0]!.text}`,
  relation,
  reason: null,
  origins: new Set(members.map(({ origin }) => origin)).size,
  members,
  why: [],
});

describe('the report', () => {
  const options = { title: 'Floods', made: '2024-05-08' };
  const library = (sources: Source[]) => ({
    source: (path: string) => sources.find((one) => one.path === path) ?? null,
    reliabilityOf: () => null,
  });

  it('puts what sources differ on before what they agree on, and counts single claims', () => {
    const sources = [source('a.txt', 'fourteen houses'), source('b.txt', 'forty houses')];
    const page = reportHtml(
      corpusOf(sources, [
        fact('agree', [claim('a.txt', 'fourteen', 0, 0), claim('b.txt', 'forty', 0, 1)]),
        fact('conflict', [claim('a.txt', 'fourteen houses', 0, 0), claim('b.txt', 'forty houses', 1, 1)]),
        fact('single', [claim('a.txt', 'houses', 0, 0)]),
      ]),
      library(sources),
      options,
    );
    assert(page.indexOf('Where sources differ') < page.indexOf('What several sources say'));
    assert.match(page, /<strong>1<\/strong>told by one source/);
  });

  it('shows text from articles as text and asks the network for nothing', () => {
    const sources = [source(`${HOSTILE}.txt`, HOSTILE), source('b.txt', HOSTILE)];
    const page = reportHtml(
      corpusOf(sources, [fact('conflict', [claim(`${HOSTILE}.txt`, HOSTILE, 0, 0), claim('b.txt', HOSTILE, 1, 0)])]),
      library(sources),
      { ...options, title: HOSTILE },
    );
    assert(!/<(script|img|link|iframe)\b/i.test(page));
    assert(!/\b(src|href|onerror)\s*=\s*["']/i.test(page));
    assert.match(page, /default-src 'none'/);
  });
});

describe('shared origins', () => {
  it('join the sources of one voice once a fact, strongest first', () => {
    const edges = copyEdges([
      fact('agree', [claim('a', 'x', 0, 0), claim('b', 'x', 0, 0), claim('c', 'x', 0, 1)]),
      fact('agree', [claim('b', 'y', 0, 0), claim('a', 'y', 0, 0), claim('a', 'y', 0, 0)]),
      fact('agree', [claim('b', 'z', 0, 1), claim('c', 'z', 0, 1)]),
    ]);
    assert.deepEqual(edges, [
      { first: 'a', second: 'b', facts: 2 },
      { first: 'b', second: 'c', facts: 1 },
    ]);
  });
});

describe('the template', () => {
  it('escapes what it is given, also inside attributes', () => {
    assert.equal(html`<a title="${'"><b>'}">${["'", html`<i>x</i>`]}</a>`.markup, '<a title="&quot;&gt;&lt;b&gt;">&#39;<i>x</i></a>'); // prettier-ignore
  });
});
