import assert from 'node:assert/strict';
import fc from 'fast-check';
import { agreementReport } from '../../../../src/core/annotation/agreement/agreementReport';
import { cohenKappa } from '../../../../src/core/annotation/agreement/cohenKappa';
import { krippendorffAlpha } from '../../../../src/core/annotation/agreement/krippendorffAlpha';
import { pairSpans, spanAgreement } from '../../../../src/core/annotation/agreement/spanAgreement';
import { newAnnotation } from '../../../../src/core/annotation/newAnnotation';
import type { Annotation } from '../../../../src/core/annotation/model';
import type { PlacedAnnotation } from '../../../../src/core/annotation/placed';

const repeat = <T>(item: T, times: number): T[] => Array.from({ length: times }, () => item);

describe('Cohen’s kappa', () => {
  it('is that of the diagnoses example of Fleiss, Levin and Paik (2003), table 18.1', () => {
    const table = [
      [75, 1, 4],
      [5, 4, 1],
      [0, 0, 10],
    ];
    const ratings = table.flatMap((row, a) =>
      row.flatMap((count, b) => repeat([String(a), String(b)] as const, count)),
    );
    const { kappa, observed, expected, n } = cohenKappa(ratings);
    assert.equal(n, 100);
    assert.equal(observed.toFixed(2), '0.89');
    assert.equal(expected.toFixed(2), '0.66');
    assert.equal(kappa?.toFixed(2), '0.68');
  });

  it('is that of other published two by two tables', () => {
    const kappaOf = ([a, b, c, d]: readonly [number, number, number, number]): string | undefined =>
      cohenKappa([
        ...repeat(['yes', 'yes'] as const, a),
        ...repeat(['yes', 'no'] as const, b),
        ...repeat(['no', 'yes'] as const, c),
        ...repeat(['no', 'no'] as const, d),
      ]).kappa?.toFixed(2);
    // Sim and Wright (2005), The kappa statistic in reliability studies, Physical Therapy 85(3): two clinicians, 39 patients.
    assert.equal(kappaOf([22, 2, 4, 11]), '0.67');
    // Viera and Garrett (2005), Understanding interobserver agreement, Family Medicine 37(5): two residents, 100 lectures.
    assert.equal(kappaOf([15, 5, 10, 70]), '0.57');
  });

  it('says nothing where only one category was used', () => {
    assert.equal(cohenKappa(repeat(['open', 'open'] as const, 4)).kappa, null);
    assert.equal(cohenKappa([]).kappa, null);
  });
});

describe('Krippendorff’s alpha', () => {
  // Krippendorff (2011), section C: four observers, twelve units, missing values.
  const units = [
    [1, 1, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4], [4, 4, 4, 4], [1, 1, 2, 1],
    [2, 2, 2, 2], [5, 5, 5], [1, 1], [3],
  ]; // prettier-ignore

  it('is that of the worked example for nominal and ordinal data', () => {
    assert.equal(krippendorffAlpha(units, 'nominal').alpha?.toFixed(3), '0.743');
    assert.equal(krippendorffAlpha(units, 'ordinal').alpha?.toFixed(3), '0.815');
  });

  it('is that of the two worked examples for two observers without missing values', () => {
    const units = (a: string, b: string): string[][] =>
      Array.from({ length: a.length }, (_, i) => [a.charAt(i), b.charAt(i)]);
    // Krippendorff (2011), sections A and B.
    assert.equal(krippendorffAlpha(units('0100000010', '1110010000'), 'nominal').alpha?.toFixed(3), '0.095');
    assert.equal(krippendorffAlpha(units('aabbdcccedda', 'babbbccceddd'), 'nominal').alpha?.toFixed(3), '0.692'); // prettier-ignore
  });

  it('counts only values that can be paired', () => {
    assert.equal(krippendorffAlpha(units, 'nominal').n, 40);
    assert.equal(krippendorffAlpha(units, 'nominal').units, 11);
  });

  it('says nothing where the values never vary', () => {
    assert.equal(krippendorffAlpha([['a', 'a']], 'nominal').alpha, null);
  });

  it('is 1 for perfect agreement on more than one value and never above it', () => {
    const value = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(fc.array(fc.array(value, { maxLength: 4 }), { maxLength: 12 }), (some) => {
        for (const scale of ['nominal', 'ordinal'] as const) {
          const { alpha } = krippendorffAlpha(some, scale);
          assert(alpha === null || alpha <= 1 + 1e-9);
          const perfect = krippendorffAlpha(some.map((v) => repeat(v[0] ?? 1, 2)), scale).alpha; // prettier-ignore
          assert(perfect === null || Math.abs(perfect - 1) < 1e-9);
        }
      }),
    );
  });
});

describe('span agreement', () => {
  it('tells the same borders from the same words', () => {
    const result = spanAgreement([{ start: 0, end: 10 }, { start: 20, end: 30 }], [{ start: 0, end: 10 }, { start: 20, end: 32 }]); // prettier-ignore
    assert.equal(result.exactF1, 0.5);
    assert.equal(result.overlapF1, 1);
  });

  it('pairs each span once, whatever the input', () => {
    const span = fc.tuple(fc.nat(40), fc.nat(10)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(span), fc.array(span), (a, b) => {
        const pairs = pairSpans(a, b);
        assert.equal(new Set(pairs.map(([x]) => x)).size, pairs.length);
        assert.equal(new Set(pairs.map(([, y]) => y)).size, pairs.length);
      }),
    );
  });
});

describe('the agreement of analysts', () => {
  const placed = (
    author: string | null,
    source: string,
    start: number,
    over: Partial<Annotation> = {},
  ): PlacedAnnotation => ({
    source,
    author,
    start,
    end: start + 10,
    annotation: newAnnotation({
      id: `${author}${start}`,
      target: { exact: 'x', prefix: '', suffix: '' },
      kind: 'figure',
      ...over,
    }),
  });

  it('rates what two analysts say of the same words and tells what it left out', () => {
    const report = agreementReport([
      placed('ada', 'a.txt', 0, { status: 'disputed', credibility: 5 }),
      placed('ben', 'a.txt', 1, { status: 'disputed', credibility: 4 }),
      placed('ada', 'a.txt', 40, { status: 'confirmed' }),
      placed('ben', 'a.txt', 40, { status: 'open' }),
      placed('ada', 'a.txt', 80),
      placed('ada', 'b.txt', 0),
      placed(null, 'a.txt', 0),
    ]);
    assert.deepEqual(report.analysts, ['ada', 'ben']);
    const pair = report.pairs[0]!;
    assert.equal(pair.articles, 1);
    assert.equal(pair.status.n, 2);
    assert.equal(pair.status.observed, 0.5);
    assert.equal(pair.credibility.n, 1);
    assert.equal(pair.spans.overlapF1, 0.8);
    assert.equal(pair.spans.exactF1, 0.4);
    assert.deepEqual(report.leftOut, { singleAnalyst: 1, unnamed: 1, unpaired: 1 });
  });
});
