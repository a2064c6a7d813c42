import { metric, unit } from './model';
import type { Dimension, Unit } from './model';

/** Lengths in metres. Imperial and nautical values: NIST Special Publication 811, appendix B. */
const LENGTHS: readonly Unit[] = [
  ...metric(unit('m', 'length', 1, 'meter, metre', 'm'), 'pnumcdk'),
  unit('um', 'length', 1e-6, 'micron'),
  unit('km', 'length', 1000, '', 'kms, Km, KM, Kms'),
  unit('in', 'length', 0.0254, 'inch', 'in, in., ins, ″, ", ”'),
  unit('ft', 'length', 0.3048, 'foot', 'ft, ft., Ft, ′'),
  unit('yd', 'length', 0.9144, 'yard', 'yd, yd., yds, yds.'),
  unit('mi', 'length', 1609.344, 'mile, statute mile', 'mi, mi.'),
  unit('nmi', 'length', 1852, 'nautical mile, sea mile', 'nmi, NM'),
  unit('fathom', 'length', 1.8288, 'fathom'),
  unit('furlong', 'length', 201.168, 'furlong'),
  unit('league', 'length', 4828.032, ''),
  unit('au', 'length', 149_597_870_700, 'astronomical unit', 'AU'),
  unit('ly', 'length', 9.460_730_472_580_8e15, 'light year, light-year, lightyear', 'ly, lyr'),
  unit('light hour', 'length', 1_079_252_848_800, 'light hour, light-hour'),
  unit('light minute', 'length', 17_987_547_480, 'light minute, light-minute'),
  unit('light second', 'length', 299_792_458, 'light second, light-second'),
  unit('parsec', 'length', 3.085_677_581_491_37e16, 'parsec'),
  unit('kpc', 'length', 3.085_677_581_491_37e19, 'kiloparsec', 'kpc'),
  unit('Mpc', 'length', 3.085_677_581_491_37e22, 'megaparsec', 'Mpc'),
  unit('cm-1', 'wavenumber', 100, 'inverse centimeter, inverse centimetre, reciprocal centimeter', 'cm-1, cm−1, cm⁻¹'),
  unit('angstrom', 'length', 1e-10, 'angstrom', 'Å'),
];

const POWERS = ['mm', 'cm', 'dm', 'm', 'km', 'in', 'ft', 'yd', 'mi'];

/** Square and cubic units follow from the lengths. */
function power(exponent: 2 | 3, dimension: Dimension, word: 'square' | 'cubic', short: readonly string[]): Unit[] {
  return LENGTHS.filter((length) => POWERS.includes(length.symbol)).map((length) => {
    const letters = length.marks.filter((mark) => /^\p{L}+$/u.test(mark));
    return {
      symbol: `${length.symbol}${String(exponent)}`,
      dimension,
      factor: length.factor ** exponent,
      offset: 0,
      names: length.names.flatMap((name) => [
        `${word} ${name}`,
        ...short.map((one) => `${one} ${name}`),
        `${name} ${exponent === 2 ? 'squared' : 'cubed'}`,
      ]),
      marks: letters.flatMap((mark) => [
        mark + String(exponent),
        mark + (exponent === 2 ? '²' : '³'),
        ...short.flatMap((one) => [`${one} ${mark}`, `${one}${mark}`]),
      ]),
    };
  });
}

const AREAS: readonly Unit[] = [
  ...power(2, 'area', 'square', ['sq', 'sq.']),
  unit('ha', 'area', 1e4, 'hectare', 'ha'),
  unit('ac', 'area', 4046.856_422_4, 'acre', 'ac'),
  unit('dunam', 'area', 1e3, 'dunam, dunum, donum'),
  unit('feddan', 'area', 4200, 'feddan'),
  unit('km2', 'area', 1e6, '', 'sq kms, sq. kms'),
  unit('katha', 'area', 66.89, 'katha, cottah'),
  unit('mu', 'area', 2000 / 3, ''),
  unit('ac', 'area', 4046.856_422_4, '', 'acs'),
  unit('rai', 'area', 1600, ''),
  unit('bigha', 'area', 2500, 'bigha'),
  unit('kanal', 'area', 505.857, 'kanal'),
  unit('marla', 'area', 25.2929, 'marla'),
  unit('tsubo', 'area', 3.305_785, 'tsubo'),
  unit('pyeong', 'area', 3.305_785, 'pyeong'),
  unit('manzana', 'area', 6987, 'manzana'),
  unit('stremma', 'area', 1e3, 'stremma'),
  unit('decare', 'area', 1e3, 'decare'),
];

/** Volumes in cubic metres; gallon, pint and quart are those of the United States, as in most copy that uses them. */
const VOLUMES: readonly Unit[] = [
  ...power(3, 'volume', 'cubic', ['cu', 'cu.']),
  ...metric(unit('l', 'volume', 1e-3, 'liter, litre', 'l, L, ltr, ltrs'), 'umcdhkMG'),
  unit('cc', 'volume', 1e-6, '', 'cc'),
  unit('gal', 'volume', 3.785_411_784e-3, 'gallon, us gallon', 'gal, gal.'),
  unit('imperial gallon', 'volume', 4.546_09e-3, 'imperial gallon, uk gallon'),
  unit('qt', 'volume', 9.463_529_46e-4, 'quart', 'qt'),
  unit('pt', 'volume', 4.731_764_73e-4, 'pint', 'pt'),
  unit('floz', 'volume', 2.957_352_956_25e-5, 'fluid ounce', 'fl oz, fl. oz.'),
  unit('cup', 'volume', 2.365_882_365e-4, 'cupful'),
  unit('tablespoon', 'volume', 1.478_676_478_125e-5, 'tablespoon, tablespoonful', 'tbsp, tbsp., tbsps, tbs, Tbsp'),
  unit('teaspoon', 'volume', 4.928_921_593_75e-6, 'teaspoon, teaspoonful', 'tsp, tsp., tsps'),
  unit('dessertspoon', 'volume', 1e-5, 'dessertspoon, dessertspoonful'),
  unit('bbl', 'volume', 0.158_987_294_928, 'barrel, barrel of oil', 'bbl, bbls'),
  unit('mmbbl', 'volume', 158_987.294_928, '', 'mmbbl, MMbbl, MMbbls, MMBbl, MMBBL'),
  unit('mmboe', 'volume', 158_987.294_928, '', 'mmboe, MMboe, MMBOE'),
  unit('boe', 'volume', 0.158_987_294_928, 'barrel of oil equivalent', 'boe'),
  unit('bushel', 'volume', 0.035_239_070_166_88, 'bushel', 'bu'),
  unit('peck', 'volume', 0.008_809_767_541_72, ''),
  unit('hogshead', 'volume', 0.238_480_942_392, 'hogshead'),
  unit('acre-foot', 'volume', 1233.481_837_547_52, 'acre-foot, acre foot'),
  unit('bcm', 'volume', 1e9, 'billion cubic meter, billion cubic metre', 'bcm, BCM'),
  unit('mcm', 'volume', 1e6, '', 'mcm, MCM'),
  unit('bcf', 'volume', 28_316_846.592, '', 'bcf, Bcf, BCF'),
  unit('tcf', 'volume', 28_316_846_592, '', 'tcf, Tcf, TCF'),
  unit('thousand cubic feet', 'volume', 28.316_846_592, 'thousand cubic foot', 'Mcf, MCF'),
  unit('mmcf', 'volume', 28_316.846_592, '', 'MMcf, mmcf, MMCF'),
  unit('cord', 'volume', 3.624_556_363_776, 'cord of wood, cord of firewood'),
  unit('TEU', 'volume', 38.5, 'twenty-foot equivalent unit', 'TEU, TEUs'),
  unit('board foot', 'volume', 0.002_359_737_216, 'board foot'),
];

const ANGLES: readonly Unit[] = [
  unit('deg', 'angle', Math.PI / 180, 'degree', '°, deg, deg.'),
  unit('rad', 'angle', 1, 'radian', 'rad'),
  unit('arcminute', 'angle', Math.PI / 10_800, 'arcminute, arc minute'),
  unit('arcsecond', 'angle', Math.PI / 648_000, 'arcsecond, arc second', 'arcsec'),
  unit('mas', 'angle', Math.PI / 648_000_000, 'milliarcsecond'),
];

export const SPACE_UNITS: readonly Unit[] = [...LENGTHS, ...AREAS, ...VOLUMES, ...ANGLES];
