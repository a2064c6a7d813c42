import { CURRENCIES, MINOR_UNITS } from './currencies';
import { COUNT_UNITS } from './countUnits';
import { ENERGY_UNITS } from './energyUnits';
import { MATTER_UNITS } from './matterUnits';
import { unit } from './model';
import type { Unit } from './model';
import { SPACE_UNITS } from './spaceUnits';
import { TIME_UNITS } from './timeUnits';

const MONEY_UNITS: readonly Unit[] = [
  ...CURRENCIES.map((currency) => unit(currency.code, `money:${currency.code}`, 1, '')),
  ...MINOR_UNITS.map((minor) =>
    unit(minor.symbol, `money:${minor.of ?? minor.symbol}`, minor.of === null ? 1 : minor.factor, ''),
  ),
];

/** Every unit that is written with words or marks of its own; currencies are read by their own tables. */
export const MEASURES: readonly Unit[] = [
  ...SPACE_UNITS,
  ...TIME_UNITS,
  ...MATTER_UNITS,
  ...ENERGY_UNITS,
  ...COUNT_UNITS,
];

/** By symbol. Where two rows share a symbol (another spelling of it), the first row's factor holds; they are equal. */
export const UNITS: ReadonlyMap<string, Unit> = new Map(
  [...MEASURES, ...MONEY_UNITS].reverse().map((one) => [one.symbol, one]),
);
