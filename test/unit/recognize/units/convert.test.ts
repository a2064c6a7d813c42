import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  canonical,
  comparable,
  compareAmounts,
  convert,
  dimensionOf,
} from '../../../../src/core/recognize/units/convert';
import { UNITS } from '../../../../src/core/recognize/units/unitTable';

const close = (actual: number | null, wanted: number): void => {
  assert.notEqual(actual, null);
  assert.ok(Math.abs(actual! - wanted) <= 1e-3 * Math.max(1, Math.abs(wanted)), `${actual} is not ${wanted}`);
};

describe('converting units', () => {
  const cases: [number, string, string, number][] = [
    [25_000, 'km2', 'mi2', 9652.55],
    [1, 'mi', 'km', 1.609_344],
    [12, 'in', 'ft', 1],
    [100, 'ha', 'km2', 1],
    [1, 'ac', 'ha', 0.404_686],
    [42, 'gal', 'bbl', 1],
    [2.204_62, 'lb', 'kg', 1],
    [212, 'degF', 'degC', 100],
    [-40, 'degC', 'degF', -40],
    [0, 'degC', 'K', 273.15],
    [90, 'minute', 'hour', 1.5],
    [2, 'week', 'day', 14],
    [100, 'km/h', 'mph', 62.1371],
    [10, 'm/second', 'km/h', 36],
    [10, 'm/s', 'km/h', 36],
    [60, 'kn', 'km/h', 111.12],
    [1, 'kWh', 'MJ', 3.6],
    [1000, 'MW', 'GW', 1],
    [100, 'hp', 'kW', 74.57],
    [1, 'atm', 'hPa', 1013.25],
    [50, 'bp', 'percentage point', 0.5],
    [70, 'usd/bbl', 'usd/bbl', 70],
    [42, 'usd/bbl', 'usd/gal', 1],
    [24, 'bbl/day', 'bbl/hour', 1],
    [250, 'penny', 'gbp', 2.5],
    [8, 'bit', 'B', 1],
  ];
  for (const [value, from, to, wanted] of cases)
    it(`${value} ${from} is ${wanted} ${to}`, () => close(convert(value, from, to), wanted));

  it('refuses different dimensions, and currencies among themselves', () => {
    assert.equal(convert(1, 'km', 'kg'), null);
    assert.equal(convert(1, 'usd', 'eur'), null);
    assert.equal(convert(1, 'percent', 'percentage point'), null);
    assert.equal(convert(1, 'sandwich', 'item'), null);
    assert.equal(compareAmounts(1, 'km2', 1, 'km'), null);
  });

  it('compares amounts in different units', () => {
    assert.ok(compareAmounts(1, 'km', 1, 'mi')! < 0);
    assert.ok(compareAmounts(20_000, 'm2', 20_000, 'km2')! < 0);
    assert.equal(compareAmounts(1, 'km2', 100, 'ha'), 0);
    assert.ok(comparable('km/h', 'kn'));
    assert.ok(!comparable('km', 'km2'));
  });

  it('names the dimension of units and of compounds', () => {
    assert.equal(dimensionOf('km2'), 'area');
    assert.equal(dimensionOf('usd'), 'money:usd');
    assert.equal(dimensionOf('bbl/day'), 'volume/duration');
    assert.deepEqual(canonical(2, 'km'), { value: 2000, dimension: 'length' });
    assert.deepEqual(canonical(3, 'sandwich'), { value: 3, dimension: 'unit:sandwich' });
  });

  it('gives the value back when it is converted there and back', () => {
    const symbols = [...UNITS.keys()];
    fc.assert(
      fc.property(
        fc.constantFrom(...symbols),
        fc.constantFrom(...symbols),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        (from, to, value) => {
          const there = convert(value, from, to);
          assert.equal(there === null, dimensionOf(from) !== dimensionOf(to));
          if (there === null) return;
          const back = convert(there, to, from);
          const scale = Math.max(
            1,
            Math.abs(value),
            from === to ? 0 : (1e3 * (UNITS.get(to)?.factor ?? 1)) / (UNITS.get(from)?.factor ?? 1),
          );
          assert.ok(Math.abs((back ?? Number.NaN) - value) <= 1e-9 * scale);
        },
      ),
    );
  });
});
