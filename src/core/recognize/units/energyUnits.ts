import { metric, unit } from './model';
import type { Unit } from './model';

/** Energies in joules, powers in watts, pressures in pascals (NIST SP 811). */
const ENERGIES: readonly Unit[] = [
  ...metric(unit('J', 'energy', 1, 'joule', 'J'), 'mkMGTPE'),
  ...metric(unit('Wh', 'energy', 3600, 'watt hour, watt-hour, watthour', 'Wh, W·h, W-h'), 'kMGT'),
  // what news calls a calorie is the dietary one
  unit('kWh', 'energy', 3.6e6, '', 'KWh, KWH, kwh, kWhr, kW-hr, kW-h'),
  unit('MWh', 'energy', 3.6e9, '', 'MWH, Mwh, MWhr, MW-hr'),
  unit('GWh', 'energy', 3.6e12, '', 'GWH, Gwh'),
  unit('TWh', 'energy', 3.6e15, '', 'TWH, Twh'),
  unit('cal', 'energy', 4184, 'calorie', 'cal, cals, Cal, Cals'),
  unit('kcal', 'energy', 4184, 'kilocalorie', 'kcal, kcals, kCal, Kcal'),
  unit('Btu', 'energy', 1055.055_852_62, 'british thermal unit', 'Btu, BTU, btu, BTUs'),
  unit('MMBtu', 'energy', 1.055_055_852_62e9, 'million british thermal unit', 'MMBtu, mmBtu, mmbtu, MMBTU'),
  unit('therm', 'energy', 105_505_585.262, 'therm'),
  unit('dekatherm', 'energy', 1_055_055_852.62, 'dekatherm, decatherm', 'Dth'),
  ...metric(unit('eV', 'energy', 1.602_176_634e-19, 'electronvolt, electron volt', 'eV'), 'kMGT'),
  unit('toe', 'energy', 4.1868e10, 'ton of oil equivalent, tonne of oil equivalent', 'toe'),
  unit('Mtoe', 'energy', 4.1868e16, '', 'Mtoe, mtoe'),
  unit('quad', 'energy', 1.055_055_852_62e18, ''),
  unit('ton of TNT', 'energy', 4.184e9, 'ton of tnt, tonne of tnt, ton of tnt equivalent'),
  unit('kiloton of TNT', 'energy', 4.184e12, 'kiloton of tnt'),
];

const POWERS: readonly Unit[] = [
  ...metric(unit('W', 'power', 1, 'watt', 'W'), 'mkMGT'),
  // the electric part of a plant's output, and the peak of a solar one
  unit('kW', 'power', 1e3, '', 'kWe, kWp, KW, Kw, kw'),
  unit('MW', 'power', 1e6, '', 'MWe, MWp, MWac, MWdc, MWt, MWth'),
  unit('GW', 'power', 1e9, '', 'GWe, GWp'),
  unit(
    'hp',
    'power',
    745.699_871_582_270_2,
    'horsepower, horse power, brake horsepower, brake horse power, metric horsepower, shaft horsepower, wheel horsepower',
    'hp, HP, Hp, bhp, BHP, shp, whp, PS',
  ),
  ...metric(unit('VA', 'power', 1, 'volt-ampere, volt ampere', 'VA'), 'kM').slice(1),
];

const PRESSURES: readonly Unit[] = [
  ...metric(unit('Pa', 'pressure', 1, 'pascal', 'Pa'), 'hkMG'),
  unit('psi', 'pressure', 6894.757_293_168_361, 'pound per square inch', 'psi, PSI, psig, psia'),
  unit('ksi', 'pressure', 6_894_757.293_168_361, 'kilopound per square inch', 'ksi'),
  unit('bar', 'pressure', 1e5, 'bar of pressure'),
  unit('mbar', 'pressure', 100, 'millibar', 'mbar'),
  unit('mmHg', 'pressure', 133.322_387_415, 'millimeter of mercury, millimetre of mercury', 'mmHg, mm Hg, mm/Hg'),
  unit('inHg', 'pressure', 3386.388_640_341, 'inch of mercury', 'inHg'),
  unit('torr', 'pressure', 133.322_368_421, 'torr'),
  unit('mtorr', 'pressure', 0.133_322_368_421, 'millitorr', 'mTorr, mtorr'),
  unit('atm', 'pressure', 101_325, 'atmosphere of pressure, atmosphere', 'atm, ATM'),
];

const FORCES: readonly Unit[] = [
  ...metric(unit('N', 'force', 1, 'newton', 'N'), 'mkM'),
  unit('kgf', 'force', 9.806_65, 'kilogram-force, kilogram force', 'kgf'),
  unit('lbf', 'force', 4.448_221_615_260_5, 'pound of force, pound-force', 'lbf'),
  unit('Nm', 'torque', 1, 'newton meter, newton metre, newton-meter, newton-metre', 'Nm, N m, N·m, N-m, nm'),
  unit(
    'lb-ft',
    'torque',
    1.355_817_948_331_400_4,
    'pound-foot, pound foot, pounds-foot, foot-pound, foot pound',
    'lb-ft, lb ft, lb.-ft., lb.-ft, lb·ft, lbs-ft, lbs ft, lbs.-ft., lb. ft., lb/ft, lbs/ft, ft-lb, ft-lbs, ft lb, ft lbs, ft.-lb., ft.-lbs., lb.ft, lbft',
  ),
];

const ELECTRICITY: readonly Unit[] = [
  ...metric(unit('V', 'voltage', 1, 'volt', 'V'), 'umkM'),
  ...metric(unit('A', 'current', 1, 'ampere, amp', 'A'), 'numk'),
  ...metric(unit('Ah', 'charge', 3600, 'ampere hour, ampere-hour, amp hour, amp-hour', 'Ah'), 'mk'),
  ...metric(unit('F', 'capacitance', 1, 'farad', ''), 'pnum').slice(1),
  unit('mAh', 'charge', 3.6, '', 'mah, MAh, maH'),
  unit('coulomb', 'charge', 1, 'coulomb'),
  ...metric(unit('S', 'conductance', 1, '', 'S'), 'num').slice(1),
  // in lower case, because cars have the name
  unit('tesla', 'magnetic-flux-density', 1, '', 'tesla'),
  unit('mT', 'magnetic-flux-density', 1e-3, 'millitesla', 'mT'),
  unit('uT', 'magnetic-flux-density', 1e-6, 'microtesla', 'µT, μT'),
  unit('nT', 'magnetic-flux-density', 1e-9, 'nanotesla', 'nT'),
  unit('gauss', 'magnetic-flux-density', 1e-4, 'gauss'),
  ...metric(unit('ohm', 'resistance', 1, 'ohm', 'Ω, Ω'), 'kM'),
];

const WAVES: readonly Unit[] = [
  ...metric(unit('Hz', 'frequency', 1, 'hertz', 'Hz, hz, HZ'), 'kMGT'),
  unit('GHz', 'frequency', 1e9, '', 'Ghz, GHZ'),
  unit('MHz', 'frequency', 1e6, '', 'Mhz, MHZ'),
  unit('kHz', 'frequency', 1e3, '', 'KHz, khz'),
  unit(
    'rpm',
    'frequency',
    1 / 60,
    'revolution per minute, revolution a minute, rev per minute',
    'rpm, RPM, r.p.m., rev/min, r/min',
  ),
  unit('fps', 'frequency', 1, 'frame per second, frame a second', 'fps'),
  unit('bpm', 'frequency', 1 / 60, 'beat per minute, beat a minute', 'bpm'),
  unit('dB', 'sound', 1, 'decibel', 'dB, db, dBA, dB(A)'),
  unit('dBm', 'signal', 1, '', 'dBm'),
  ...metric(unit('lm', 'light', 1, 'lumen', 'lm'), 'k'),
  unit('lux', 'light', 1, 'lux', 'lx'),
  unit('nit', 'light', 1, 'nit'),
  unit('cd', 'light', 1, 'candela', 'cd'),
];

export const ENERGY_UNITS: readonly Unit[] = [
  ...ENERGIES,
  ...POWERS,
  ...PRESSURES,
  ...FORCES,
  ...ELECTRICITY,
  ...WAVES,
];
