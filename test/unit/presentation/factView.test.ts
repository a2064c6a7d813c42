import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareWords } from '../../../src/core/presentation/compareWords';
import { contextOf } from '../../../src/core/presentation/context';
import { oneLine, shorten, shortenStart } from '../../../src/core/presentation/plainText';
import { viewFact } from '../../../src/core/presentation/factView';
import { readValues } from '../../../src/core/presentation/values';
import { withUnit, writeNumber } from '../../../src/core/presentation/units';
import {
  borderEntity,
  landFact,
  LAND_ARTICLES,
  LAND_CLAIMS,
  quoteFact,
  readingAt,
  sketchFact,
} from '../../support/panel/library';
import type { FactView } from '../../../src/core/presentation/model';

const [post, , , cedar] = LAND_ARTICLES.map((article) => article.path);
const claimsOf = (view: FactView) => view.groups.flatMap((group) => group.origins.flatMap((origin) => origin.claims));
const claimIn = (view: FactView, path: string | undefined) =>
  claimsOf(view).find((claim) => claim.place.path === path)!;

describe('a fact as it is shown', () => {
  it('puts what differs from the claim one reads before what agrees', () => {
    const view = landFact(readingAt(cedar!, '20,000'));
    assert.deepEqual(
      view.groups.map((group) => [group.stance, group.sources]),
      [
        ['differs', 3],
        ['differs', 1],
        ['here', 1],
      ],
    );
    assert.equal(view.here?.printed, '20,000 square meters');
  });

  it('puts the claim one reads first in its own group', () => {
    const view = landFact(readingAt(LAND_ARTICLES[2]!.path, '9,600'));
    const own = view.groups.at(-1)!;
    assert.equal(own.stance, 'here');
    assert.equal(own.origins[0]?.claims[0]?.source.name, 'Lowland Courier');
    assert.deepEqual(
      claimsOf(view)
        .slice(0, 2)
        .map((claim) => claim.stance),
      ['differs', 'differs'],
    );
  });

  it('starts with the largest group when it was not reached from a claim', () => {
    const view = landFact(null);
    assert.equal(view.here, null);
    assert.deepEqual(
      view.groups.map((group) => group.sources),
      [3, 1, 1],
    );
  });

  it('shows all values in the unit that most of them are printed in', () => {
    const view = landFact(readingAt(cedar!, '20,000'));
    assert.equal(claimIn(view, cedar).normalized, '0.02 km²');
    assert.equal(claimIn(view, post).normalized, '25,000 km²');
    assert.equal(claimIn(view, LAND_ARTICLES[2]!.path).normalized, '> 24,864 km²');
    assert.equal(claimIn(view, LAND_ARTICLES[2]!.path).bound, 'more than');
    assert.equal(claimIn(view, LAND_ARTICLES[4]!.path).normalized, '≈ 18,000 km²');
  });

  it('marks the words that differ from the claim one reads, and only these', () => {
    const view = landFact(readingAt(cedar!, '20,000'));
    const marked = claimIn(view, post)
      .context.exact.filter((part) => part.differs)
      .map((part) => part.text);
    assert.deepEqual(marked, ['25,000', 'kilometers']);
    assert.ok(claimIn(view, cedar).context.exact.every((part) => !part.differs));
  });

  it('names publisher, date and reliability, and says when the date is inferred', () => {
    const { source } = claimIn(landFact(null), cedar);
    assert.deepEqual(
      [source.name, source.date, source.dateInferred, source.reliability],
      ['Cedar News Agency', '20 Jun 2017', true, 'D'],
    );
    assert.equal(claimIn(landFact(null), LAND_ARTICLES[4]!.path).source.name, 'plain.txt');
  });

  it('gives claims of one origin one letter and keeps them together', () => {
    const [group] = landFact(readingAt(cedar!, '20,000')).groups;
    assert.deepEqual(
      group!.origins.map((origin) => [origin.letter, origin.claims.length]),
      [
        ['A', 2],
        ['B', 1],
      ],
    );
  });

  it('says why of a claim beside the claim, and why of the fact beside the fact', () => {
    const view = landFact(null);
    assert.equal(claimIn(view, post).why.length, 1);
    assert.equal(view.why.length, 1);
  });

  it('draws a strip from three values on, on a logarithmic axis where they are far apart', () => {
    const strip = landFact(null).strip!;
    assert.equal(strip.scale, 'logarithmic');
    assert.equal(strip.marks.length, 5);
    for (const mark of strip.marks)
      assert.ok(mark.low <= mark.at && mark.at <= mark.high && mark.low >= 0 && mark.high <= 1);
    assert.equal(quoteFact().strip, null);
  });

  it('shows an altered word of a quotation', () => {
    const altered = claimsOf(quoteFact()).find((claim) => claim.source.name === 'Meridian Wire')!;
    assert.deepEqual(
      altered.context.exact.filter((part) => part.differs).map((part) => part.text),
      ['the', 'every'],
    );
  });
});

describe('an entity as it is shown', () => {
  it('lists its sources, the one that is read first, and counts its forms', () => {
    const view = borderEntity();
    assert.equal(view.sources[0]?.source.name, 'Lowland Courier');
    assert.equal(view.counts, '5 mentions in 4 sources');
    assert.deepEqual(
      view.forms.map((form) => form.count),
      [2, 1, 1, 1],
    );
  });
});

describe('words in context', () => {
  it('shows the sentence around the claim, not its neighbours', () => {
    const text = 'Before it came rain. The flood took 12 houses near the mill. After it came sun.';
    const start = text.indexOf('12 houses');
    const view = contextOf(text, { start, end: start + 9 }, null);
    assert.equal(view.before, 'The flood took ');
    assert.equal(view.after, ' near the mill.');
  });

  it('stays short and on one line for any text and any span', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.nat(500), fc.nat(500), (text, a, b) => {
        const view = contextOf(text.repeat(5), { start: Math.min(a, b), end: Math.max(a, b) }, 'other words');
        const shown = view.before + view.exact.map((part) => part.text).join('') + view.after;
        assert.ok(shown.length <= 2 * 141 + 600);
        assert.doesNotMatch(shown, /[\n\r\u202a-\u202e\u2066-\u2069]/);
      }),
    );
  });

  it('compares without losing or adding a character', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), fc.string({ maxLength: 120 }), (text, reference) => {
        const parts = compareWords(text, reference);
        assert.equal(parts.map((part) => part.text).join(''), text);
        assert.ok(compareWords(text, text).every((part) => !part.differs));
      }),
    );
  });
});

describe('plain text', () => {
  it('drops what reorders text and joins lines', () => {
    assert.equal(oneLine(' a\u202eb\r\n\tc\u2067 '), 'ab c');
  });

  it('shortens to the limit and never cuts a surrogate pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 3, max: 20 }), (text, limit) => {
        for (const short of [shorten(text, limit), shortenStart(text, limit)]) {
          assert.ok(short.length <= limit);
          assert.doesNotMatch(short, /\p{Surrogate}/u);
        }
      }),
    );
  });
});

describe('numbers with units', () => {
  it('writes them as a newsroom would', () => {
    assert.equal(withUnit(writeNumber(25_000), 'km2'), '25,000 km²');
    assert.equal(withUnit(writeNumber(3_200_000), 'usd'), 'US$3.2 million');
    assert.equal(withUnit(writeNumber(1), 'week'), '1 week');
    assert.equal(withUnit(writeNumber(12), 'percent'), '12%');
    assert.equal(withUnit(writeNumber(3), 'usd/bbl'), 'US$3/bbl');
    assert.equal(withUnit(writeNumber(54), 'item'), '54');
  });
});

describe('values of two units', () => {
  it('are shown in the metric unit of the larger when as many print the one as the other', () => {
    const [post, cedar] = [LAND_ARTICLES[2]!, LAND_ARTICLES[3]!];
    const { fact, library } = sketchFact([post, cedar], [LAND_CLAIMS[2]!, LAND_CLAIMS[3]!]);
    const claims = claimsOf(viewFact(fact, null, library));
    assert.deepEqual(
      claims.map((claim) => claim.normalized),
      ['> 24,864 km²', '0.02 km²'],
    );
  });

  it('shows the ends of a range as they are printed, not as far as rounding would let them reach', () => {
    const { fact, library } = sketchFact(
      [{ path: 'a.txt', text: 'The waves were three to four meters high.' }],
      [{ source: 'a.txt', text: 'three to four meters', value: 3, unit: 'm', approx: 'range', ends: [3, 4], low: 2.94, high: 4.08 }],
    ); // prettier-ignore
    assert.deepEqual(
      claimsOf(viewFact(fact, null, library)).map((claim) => claim.normalized),
      ['3–4 m'],
    );
  });
});

describe('days and times of day', () => {
  it('are shown as a reader writes them', () => {
    const text = 'It fell on Sunday. It fell on Saturday at 2:30 p.m. here, 1130 GMT.';
    const { fact, library } = sketchFact(
      [{ path: 'a.txt', text }],
      [
        { source: 'a.txt', text: 'Sunday' },
        { source: 'a.txt', text: 'Saturday', group: 1 },
        { source: 'a.txt', text: '2:30 p.m.', group: 2 },
        { source: 'a.txt', text: '1130 GMT', group: 3 },
      ],
      { kind: 'date', relation: 'conflict' },
    );
    const intervals = [
      { low: 17_335, high: 17_335, unit: 'day' },
      { low: 17_329, high: 17_334, unit: 'day' },
      { low: 868, high: 872, unit: 'clock' },
      { low: 690, high: 690, unit: 'clock-gmt' },
    ];
    const members = fact.members.map((member, index) => ({ ...member, normalized: intervals[index]! }));
    const values = readValues({ ...fact, members }, (path) => library.source(path)).map(({ normalized }) => normalized);
    assert.deepEqual(values, ['18 Jun 2017', '12–17 Jun 2017', '14:30', '11:30 GMT']);
    const quoted = readValues({ kind: 'quote', members }, (path) => library.source(path));
    assert.ok(quoted.every(({ normalized }) => normalized === null));
  });
});
