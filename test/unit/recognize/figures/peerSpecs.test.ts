import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dimensionOf } from '../../../../src/core/recognize/units/convert';
import type { Figure } from '../../../../src/core/recognize/model';
import differences from './peerSpecDifferences.json';
import { readFigures } from './readFigures';

/** The English specifications of Recognizers-Text (MIT), which the repository does not hold. */
const SPECS = path.resolve(import.meta.dirname, '../../../../../shared/data/figures/recognizers');

interface SpecCase {
  readonly input: string;
  readonly expected: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly resolution?: { readonly value?: string | null; readonly unit?: string; readonly isoCurrency?: string };
  }[];
}

/** Our symbols for the peer's unit names, where they are not the regular ones of the tables. */
const UNITS: Readonly<Record<string, string>> = {
  Year: 'year', Month: 'month', Week: 'week', Day: 'day', Age: 'year', C: 'degC', F: 'degF', Degree: 'deg',
  Pound: 'lb', Milliliter: 'ml', Inch: 'in', Mile: 'mi', Barrel: 'bbl', Foot: 'ft', Ounce: 'oz', Acre: 'ac', Gallon: 'gal',
  'Cubic foot': 'ft3', 'Square meter': 'm2', 'Square kilometer': 'km2', Ton: 't', 'Metric ton': 't', Bit: 'bit',
  'Mile per hour': 'mph', Meter: 'm', Kilometer: 'km', Millimeter: 'mm', Decimeter: 'dm', Megabit: 'Mbit', Megabyte: 'MB',
  Picometer: 'pm', Tablespoon: 'tablespoon', Teaspoon: 'teaspoon', Cup: 'cup', Dram: 'dram', 'Kilometer per hour': 'km/h',
  'Meter per millisecond': 'm/ms', 'Centimeter per millisecond': 'cm/ms', 'Kilometer per millisecond': 'km/ms',
  Kilogram: 'kg', Microgram: 'ug', Gram: 'g', Radian: 'rad', Turn: 'turn',
  Dollar: 'usd', 'United States dollar': 'usd', 'Finnish markka': 'fim', Cent: 'cent', Franc: 'chf', Pence: 'penny', Penny: 'penny',
  Peseta: 'esp', 'Netherlands guilder': 'nlg', Bitcoin: 'btc', Satoshi: 'satoshi', Sen: 'sen', Rupee: 'inr', 'British pound': 'gbp',
}; // prettier-ignore

const kindOf: Readonly<Record<string, (figure: Figure) => boolean>> = {
  'NumberWithUnit.AgeModel': (figure) => figure.kind === 'age',
  'NumberWithUnit.CurrencyModel': (figure) => figure.kind === 'money',
  'NumberWithUnit.DimensionModel': (figure) =>
    figure.kind === 'quantity' && dimensionOf(figure.unit ?? '') !== 'temperature',
  'NumberWithUnit.TemperatureModel': (figure) =>
    dimensionOf(figure.unit ?? '') === 'temperature' || figure.unit === 'deg',
  'Number.PercentModel': (figure) => figure.kind === 'percent',
};

function unitOf(model: string, resolution: { unit?: string; isoCurrency?: string }): string {
  if (model === 'Number.PercentModel') return 'percent';
  if (resolution.isoCurrency) return resolution.isoCurrency.toLowerCase();
  const unit = resolution.unit ?? '';
  if (model === 'NumberWithUnit.CurrencyModel' && unit === 'Pound') return 'gbp';
  return UNITS[unit] ?? unit;
}

/** A rate that the peer reads as its first part ("$98 a share") is right when that part is. */
const sameUnit = (ours: string | null, wanted: string): boolean => ours === wanted || ours?.split('/')[0] === wanted;

function isRight(model: string, one: SpecCase): boolean {
  const figures = readFigures(one.input);
  const wanted = one.expected.filter((item) => Number.isFinite(Number.parseFloat(item.resolution?.value ?? '')));
  if (wanted.length === 0) return !figures.some(kindOf[model]!);
  return wanted.every((item) => {
    const value = Number.parseFloat(item.resolution!.value!);
    return figures.some(
      (figure) =>
        figure.start <= item.end &&
        item.start < figure.end &&
        [figure.value, figure.high].some(
          (ours) => ours !== null && Math.abs(ours - value) <= 1e-6 * Math.max(1, Math.abs(value)),
        ) &&
        sameUnit(figure.unit, unitOf(model, item.resolution!)),
    );
  });
}

describe('the specifications of Recognizers-Text', () => {
  const models = Object.keys(kindOf);
  for (const model of models) {
    it(`${model}: value and unit right in 90 of 100 at least, differences on purpose left out`, function () {
      const file = path.join(SPECS, `${model}.json`);
      if (!existsSync(file)) {
        console.log(`      skipped: ${file} is not here`);
        this.skip();
      }
      const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: SpecCase[] };
      const onPurpose = new Map(differences.filter((one) => one.model === model).map((one) => [one.case, one.reason]));
      const counted = cases.map((one, n) => ({ one, n })).filter(({ n }) => !onPurpose.has(n));
      const wrong = counted.filter(({ one }) => !isRight(model, one));
      if (process.env.SHOW_MISSES)
        for (const { one, n } of wrong)
          console.log(
            `${model} ${n}: ${one.input}\n   wants ${JSON.stringify(one.expected.map((item) => [item.text, item.resolution?.value, item.resolution?.unit]))}\n   reads ${JSON.stringify(readFigures(one.input).map((figure) => [figure.text, figure.value, figure.unit]))}`,
          );
      const rate = 1 - wrong.length / counted.length;
      console.log(
        `      ${counted.length - wrong.length} of ${counted.length} right, ${onPurpose.size} different on purpose`,
      );
      assert.ok(rate >= 0.9, `${(100 * rate).toFixed(1)} of 100 right`);
      const cured = [...onPurpose.keys()].filter((n) => isRight(model, cases[n]!));
      assert.deepEqual(cured, [], 'listed as different on purpose, but the same');
    });
  }
});
