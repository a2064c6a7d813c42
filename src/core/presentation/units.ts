/** How units are written for a person; others are shown by their symbol. */
const WRITTEN = new Map([
  ['km2', 'km²'],
  ['m2', 'm²'],
  ['mi2', 'sq mi'],
  ['ft2', 'sq ft'],
  ['m3', 'm³'],
  ['km3', 'km³'],
  ['percent', '%'],
  ['person', 'people'],
  ['item', ''],
  ['degC', '°C'],
  ['degF', '°F'],
]);
const CURRENCIES = new Map([
  ['usd', 'US$'],
  ['eur', '€'],
  ['gbp', '£'],
  ['jpy', '¥'],
  ['inr', '₹'],
]);
const PLURALS = new Set(['hour', 'day', 'week', 'month', 'year', 'minute', 'second', 'share', 'barrel']);

const LARGE = [
  { from: 1e12, name: 'trillion' },
  { from: 1e9, name: 'billion' },
  { from: 1e6, name: 'million' },
];

/** As many digits as news gives, and for a value that was converted, as many as tell it from its neighbours. */
const DIGITS = { printed: 9, converted: 5 };
/** Making a format costs more than a hundred uses of it. */
const FORMATS = {
  printed: new Intl.NumberFormat('en', { maximumSignificantDigits: DIGITS.printed }),
  converted: new Intl.NumberFormat('en', { maximumSignificantDigits: DIGITS.converted }),
};

/** "1.2 million", "25,000", "0.02" */
export function writeNumber(value: number, origin: keyof typeof DIGITS = 'printed'): string {
  if (!Number.isFinite(value)) return '∞';
  const large = LARGE.find(({ from }) => Math.abs(value) >= from);
  const shown = large ? value / large.from : value;
  const digits = FORMATS[origin].format(shown);
  return large ? `${digits} ${large.name}` : digits;
}

const METRIC = new Map(
  Object.entries({
    mi2: 'km2',
    ft2: 'm2',
    yd2: 'm2',
    ac: 'ha',
    mi: 'km',
    nmi: 'km',
    yd: 'm',
    ft: 'm',
    in: 'cm',
    lb: 'kg',
    oz: 'g',
    gal: 'l',
    degF: 'degC',
    mph: 'km/h',
  }),
);

/** The metric unit in which the same things are measured; the unit itself where it is metric or has none. */
export function metricOf(unit: string): string {
  return METRIC.get(unit) ?? unit;
}

/** A number that is already written out, with its unit: "25,000 km²", "US$3 million", "3 weeks", "12%". */
export function withUnit(number: string, unit: string | null): string {
  if (unit === null || unit === '') return number;
  const [first = '', ...per] = unit.split('/');
  const denominators = per.map((part) => `/${WRITTEN.get(part) ?? part}`).join('');
  const currency = CURRENCIES.get(first);
  if (currency !== undefined) return `${currency}${number}${denominators}`;
  const written = WRITTEN.get(first) ?? (PLURALS.has(first) && number !== '1' ? `${first}s` : first);
  if (written === '%') return `${number}%${denominators}`;
  return `${number} ${number === '1' && first === 'person' ? 'person' : written}${denominators}`.trimEnd();
}
