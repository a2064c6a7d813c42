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

/** "1.2 million", "25,000", "0.02": five significant digits tell values apart that a reader would. */
export function writeNumber(value: number): string {
  if (!Number.isFinite(value)) return '∞';
  const large = LARGE.find(({ from }) => Math.abs(value) >= from);
  const shown = large ? value / large.from : value;
  const digits = shown.toLocaleString('en', { maximumSignificantDigits: 5 });
  return large ? `${digits} ${large.name}` : digits;
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
