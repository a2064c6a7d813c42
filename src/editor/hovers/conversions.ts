import { convert, dimensionOf } from '../../core/recognize/units/convert';
import { withUnit, writeNumber } from '../../core/presentation/units';

/** The units that readers of news think in, metric and customary. */
const FAMILIAR: Readonly<Record<string, readonly string[]>> = {
  area: ['km2', 'mi2', 'ha', 'ac', 'm2', 'ft2'],
  length: ['km', 'mi', 'm', 'ft', 'cm', 'in'],
  mass: ['t', 'kg', 'lb', 'g', 'oz'],
  volume: ['m3', 'bbl', 'l', 'gal'],
  speed: ['km/h', 'mph', 'kn', 'm/s'],
  temperature: ['degC', 'degF'],
  duration: ['year', 'month', 'week', 'day', 'hour', 'minute'],
};
/** Numbers outside these bounds tell nobody anything in that unit. */
const READABLE = { least: 0.5, most: 1e7 };
const MOST = 3;

/** A value in other familiar units, as a person reads it: "9,652.5 sq mi". Empty where there are none. */
export function conversionsOf(value: number, unit: string): string[] {
  const units = FAMILIAR[dimensionOf(unit)] ?? [];
  return units
    .flatMap((target) => {
      const converted = target === unit ? null : convert(value, unit, target);
      if (converted === null) return [];
      const size = Math.abs(converted);
      return size < READABLE.least || size > READABLE.most
        ? []
        : [withUnit(writeNumber(converted, 'converted'), target)];
    })
    .slice(0, MOST);
}
