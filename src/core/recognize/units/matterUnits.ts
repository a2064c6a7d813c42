import { metric, unit } from './model';
import type { Unit } from './model';

/** Masses in kilograms (NIST SP 811). A plain "ton" is taken as metric: news rarely says which, and prints `t`. */
const MASSES: readonly Unit[] = [
  ...metric(unit('g', 'mass', 1e-3, 'gram, gramme', 'g, gm, gms'), 'pnum'),
  unit('mg', 'mass', 1e-6, '', 'mgs'),
  unit('kg', 'mass', 1, 'kilogram, kilogramme, kilo', 'kg, kgs, Kg, KG, Kgs, KGs, KGS'),
  unit('ug', 'mass', 1e-9, '', 'mcg'),
  unit('t', 'mass', 1e3, 'ton, tonne, metric ton, metric tonne', 't, mt, MT, tCO2, tCO2e, tCO₂, tCO₂e'),
  unit('kt', 'mass', 1e6, 'kiloton, kilotonne', 'kt, ktCO2, ktCO2e'),
  unit('t/year', 'flow', 1e3 / (365.2425 * 86_400), '', 'tpa'),
  unit('Mt/year', 'flow', 1e9 / (365.2425 * 86_400), '', 'mtpa, MTPA, Mtpa, mmtpa, MMTPA'),
  unit('kt/year', 'flow', 1e6 / (365.2425 * 86_400), '', 'ktpa, KTPA'),
  unit('t/day', 'flow', 1e3 / 86_400, '', 'tpd'),
  unit('Mt', 'mass', 1e9, 'megaton, megatonne', 'Mt, MtCO2, MtCO2e, MtCO₂, MtCO₂e'),
  unit('Gt', 'mass', 1e12, 'gigaton, gigatonne', 'Gt, GtCO2, GtCO2e, GtCO₂, GtCO₂e'),
  unit('short ton', 'mass', 907.184_74, 'short ton, us ton'),
  unit('long ton', 'mass', 1016.046_908_8, 'long ton, imperial ton'),
  unit('lb', 'mass', 0.453_592_37, '', 'lb, lb., lbs, lbs.'),
  unit('oz', 'mass', 0.028_349_523_125, 'ounce', 'oz, oz.'),
  unit('troy ounce', 'mass', 0.031_103_476_8, 'troy ounce'),
  unit('st', 'mass', 6.350_293_18, '', 'st'),
  unit('cwt', 'mass', 45.359_237, 'hundredweight', 'cwt'),
  unit('quintal', 'mass', 100, 'quintal'),
  // as grain is weighed from Russia to Central Asia; the German one is half of it
  unit('centner', 'mass', 100, 'centner'),
  unit('dwt', 'mass', 1016.046_908_8, 'deadweight ton, deadweight tonne, dead weight ton', 'dwt, DWT'),
  // a ship's volume by its name a mass
  unit('GT', 'volume', 2.831_684_659_2, 'gross ton, gross register ton, gross tonne', 'GT, GRT'),
  unit('bale', 'mass', 217.724_338, ''),
  unit('jin', 'mass', 0.5, ''),
  unit('solar mass', 'mass', 1.988_41e30, 'solar mass'),
  unit('catty', 'mass', 0.604_78, 'catty'),
  unit('tael', 'mass', 0.037_799_3, 'tael'),
  unit('pood', 'mass', 16.3805, 'pood'),
  unit('slug', 'mass', 14.593_902_937, ''),
  unit('maund', 'mass', 37.324_2, 'maund'),
  unit('tola', 'mass', 0.011_663_8, 'tola'),
  unit('carat', 'mass', 2e-4, 'carat', 'ct'),
  ...metric(unit('Da', 'mass', 1.660_539_068_92e-27, 'dalton', 'Da'), 'kM'),
  unit('amu', 'mass', 1.660_539_068_92e-27, 'atomic mass unit', 'amu'),
  unit('grain', 'mass', 6.479_891e-5, ''),
  unit('dram', 'mass', 1.771_845_195_312_5e-3, 'dram'),
];

const SUBSTANCES: readonly Unit[] = [
  ...metric(unit('mol', 'substance', 1, 'mole', 'mol'), 'pnum'),
  // of vitamins and hormones, another mass for each of them
  unit('IU', 'substance', 1, 'international unit', 'IU, I.U.'),
  ...metric(unit('M', 'molarity', 1e3, 'molar', 'M'), 'pnum').slice(1),
  unit('ppm', 'concentration', 1e-6, 'part per million', 'ppm, PPM, ppmv'),
  unit('ppb', 'concentration', 1e-9, 'part per billion', 'ppb, PPB, ppbv'),
  unit('ppt', 'concentration', 1e-12, 'part per trillion'),
];

const TEMPERATURES: readonly Unit[] = [
  unit(
    'degC',
    'temperature',
    1,
    'celsius, celcius, centigrade, centigrate, degree celsius, degree celcius, degree centigrade, degree c, deg celsius, deg c',
    '° Celsius, °Celsius, ° celsius, °C, ° C, ℃, º C, ºC, degC, C',
  ),
  unit(
    'degF',
    'temperature',
    5 / 9,
    'fahrenheit, farenheit, degree fahrenheit, degree farenheit, degree f, deg fahrenheit, deg f',
    '° Fahrenheit, °Fahrenheit, ° fahrenheit, °F, ° F, ℉, ºF, º F, degF, F',
    -160 / 9,
  ),
  unit('K', 'temperature', 1, 'kelvin, degree kelvin', '°K, K', -273.15),
  unit('mK', 'temperature', 1e-3, 'millikelvin', 'mK', -273.15),
  unit('uK', 'temperature', 1e-6, 'microkelvin', 'µK, μK', -273.15),
  unit('nK', 'temperature', 1e-9, 'nanokelvin', 'nK', -273.15),
];

const RADIATION: readonly Unit[] = [
  ...metric(unit('Sv', 'radiation-dose', 1, 'sievert', 'Sv'), 'num'),
  ...metric(unit('Gy', 'radiation-dose', 1, 'gray', 'Gy'), 'm').slice(1),
  unit('rem', 'radiation-dose', 1e-2, 'rem'),
  unit('pCi', 'radioactivity', 3.7e-2, 'picocurie', 'pCi'),
  unit('uCi', 'radioactivity', 3.7e4, 'microcurie', 'µCi, μCi'),
  unit('mCi', 'radioactivity', 3.7e7, 'millicurie', 'mCi'),
  unit('millirem', 'radiation-dose', 1e-5, 'millirem', 'mrem'),
  ...metric(unit('Bq', 'radioactivity', 1, 'becquerel', 'Bq'), 'kMGTP'),
  unit('curie', 'radioactivity', 3.7e10, 'curie', 'Ci'),
];

export const MATTER_UNITS: readonly Unit[] = [...MASSES, ...SUBSTANCES, ...TEMPERATURES, ...RADIATION];
