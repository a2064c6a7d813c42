import { metric, unit } from './model';
import type { Unit } from './model';

/** Data in bytes with decimal prefixes (IEC 80000-13), which is what makers and news print. */
const DATA: readonly Unit[] = [
  unit('bit', 'data', 0.125, 'bit', 'b'),
  unit('kbit', 'data', 125, 'kilobit', 'kbit, Kbit, Kb'),
  unit('Mbit', 'data', 125e3, 'megabit', 'Mbit, Mb'),
  unit('Gbit', 'data', 125e6, 'gigabit', 'Gbit, Gb'),
  ...metric(unit('B', 'data', 1, 'byte', 'B'), 'kMGTPE'),
  unit('kB', 'data', 1e3, '', 'KB'),
  unit('MB', 'data', 1e6, 'meg', 'mb'),
  unit('GB', 'data', 1e9, 'gig', 'gb'),
  unit('ZB', 'data', 1e21, 'zettabyte', 'ZB'),
  unit('KiB', 'data', 1024, 'kibibyte', 'KiB'),
  unit('MiB', 'data', 1024 ** 2, 'mebibyte', 'MiB'),
  unit('TiB', 'data', 1024 ** 4, 'tebibyte', 'TiB'),
  unit('Tbit', 'data', 125e9, 'terabit', 'Tbit, Tb'),
  unit('MT/s', 'frequency', 1e6, 'megatransfer per second', 'MT/s'),
  unit('GiB', 'data', 1024 ** 3, 'gibibyte', 'GiB'),
  unit('kbps', 'data-rate', 125, 'kilobit per second, kilobit a second', 'kbps, Kbps, KBps, kbit/s, kb/s'),
  unit('Mbps', 'data-rate', 125e3, 'megabit per second, megabit a second', 'Mbps, mbps, Mbit/s, Mbits/s, Mb/s, MBPS'),
  unit('Gbps', 'data-rate', 125e6, 'gigabit per second, gigabit a second', 'Gbps, gbps, Gbit/s, Gbits/s, Gb/s, GBPS'),
  unit('Tbps', 'data-rate', 125e9, 'terabit per second, terabit a second', 'Tbps, Tbit/s, Tb/s'),
  unit('TB', 'data', 1e12, '', 'tb'),
  unit('px', 'pixels', 1, 'pixel', 'px'),
  unit('dpi', 'resolution', 1, 'dot per inch', 'dpi, DPI'),
  unit('ppi', 'resolution', 1, 'pixel per inch', 'ppi, PPI'),
  ...metric(unit('FLOPS', 'computing', 1, 'flop', 'FLOPS, FLOPs, flops'), 'GTPE').slice(1),
  unit('TOPS', 'computing', 1e12, '', 'TOPS'),
  unit('MP', 'pixels', 1e6, 'megapixel, mega-pixel', 'MP, Mp'),
  unit('gigapixel', 'pixels', 1e9, 'gigapixel'),
];

/** Shares of one. Points of percentage are differences of shares, and so a dimension of their own. */
const PROPORTIONS: readonly Unit[] = [
  unit(
    'percent',
    'proportion',
    0.01,
    'percent, per cent, percentage, pct, per-cent',
    '%, ％, pct., pc, p.c., wt%, wt.%, wt %, vol%, vol.%, vol %, at%, at.%, mol%, mol %',
  ),
  unit('permille', 'proportion', 0.001, 'per mille, per mil, permille', '‰'),
  unit(
    'percentage point',
    'proportion-points',
    0.01,
    'percentage point, percent point, per cent point, pct point, %-point, % point, % pt',
    'pp, ppt, ppts, pps',
  ),
  unit('bp', 'proportion-points', 0.0001, 'basis point, basis pt', 'bp, bps, bpts'),
];

const RATES: readonly Unit[] = [
  unit('mph', 'speed', 0.447_04, 'mile per hour, mile an hour', 'mph, MPH, Mph, mi/h, mi/hr, m.p.h.'),
  unit(
    'km/h',
    'speed',
    1 / 3.6,
    'kilometer per hour, kilometre per hour, kilometer an hour, kilometre an hour, km per hour, km an hour',
    'km/h, kph, kmh, kmph, km/hr, KPH, kmhr, Km/h, KM/H, KMH, KMPH, Kmph, kms/h, kms/hr',
  ),
  unit('kn', 'speed', 1852 / 3600, 'knot', 'kt., kts, kn, KIAS, KTAS, KCAS'),
  unit('mach', 'speed', 340.29, ''),
  unit('bbl/day', 'volume/duration', 0.158_987_294_928 / 86_400, '', 'bpd, b/d, bopd, B/D, BPD'),
  unit('boe/day', 'volume/duration', 0.158_987_294_928 / 86_400, '', 'boepd, boe/d, BOEPD'),
  unit('cusec', 'flow', 0.028_316_846_592, 'cusec, cubic foot per second, cubic foot a second', 'cfs'),
  unit(
    'cumec',
    'flow',
    1,
    'cumec, cubic meter per second, cubic metre per second, cubic meter a second, cubic metre a second',
    'm3/s, m³/s',
  ),
  unit('cfm', 'flow', 4.719_474_432e-4, 'cubic foot per minute', 'cfm, CFM'),
  unit('mgd', 'flow', 4.381_263_638e-2, '', 'mgd, MGD'),
  unit('gpm', 'flow', 6.309_019_64e-5, 'gallon per minute, gallon a minute', 'gpm'),
  unit('rps', 'frequency', 1, 'revolution per second, round per second'),
  unit('mpg', 'fuel-economy', 1, 'mile per gallon, mile to the gallon, mile a gallon', 'mpg, MPG, Mpg'),
  unit('MPGe', 'fuel-economy', 1, 'mile per gallon equivalent', 'MPGe, MPGE, mpge, mpg-e, MPG-e'),
  unit(
    'l/100km',
    'fuel-consumption',
    1,
    'liter per 100 kilometers, litre per 100 kilometres, liter per 100km, litre per 100km, liter per 100 km, litre per 100 km',
    'l/100km, L/100km, l/100 km, L/100 km',
  ),
  unit('kWh/100km', 'fuel-consumption', 1, '', 'kWh/100km, kWh/100 km'),
];

const COUNTS: readonly Unit[] = [
  unit('item', 'count', 1, ''),
  unit('person', 'count', 1, ''),
  unit('magnitude', 'magnitude', 1, ''),
];

export const COUNT_UNITS: readonly Unit[] = [...DATA, ...PROPORTIONS, ...RATES, ...COUNTS];
