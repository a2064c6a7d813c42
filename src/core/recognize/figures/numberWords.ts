/** English number words (Oxford English Grammar, "Numerals"), with the Indian and the journalists' scales. */
export const CARDINALS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    zero: 0, nought: 0, naught: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9,
    ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18,
    nineteen: 19, twenty: 20, thirty: 30, forty: 40, fourty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
  }),
); // prettier-ignore

export const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    hundred: 1e2, thousand: 1e3, lakh: 1e5, lac: 1e5, lakhs: 1e5, lacs: 1e5, million: 1e6, crore: 1e7, crores: 1e7,
    billion: 1e9, trillion: 1e12, quadrillion: 1e15, quintillion: 1e18, mln: 1e6, mil: 1e6, bln: 1e9, trln: 1e12, milliard: 1e9,
    mn: 1e6, bn: 1e9, tn: 1e12, trn: 1e12, cr: 1e7,
  }),
); // prettier-ignore

/** Short scales that are only read as such when glued to digits or behind money. */
export const SHORT_SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({ k: 1e3, K: 1e3, m: 1e6, M: 1e6, mm: 1e6, MM: 1e6, b: 1e9, B: 1e9, t: 1e12, T: 1e12, Bn: 1e9, BN: 1e9, Mn: 1e6, MN: 1e6, Tn: 1e12 }),
); // prettier-ignore

/** Plurals that say no number, and the scale that they hint at. */
export const VAGUE: ReadonlyMap<string, number> = new Map(
  Object.entries({
    dozens: 12, scores: 20, tens: 10, hundreds: 1e2, thousands: 1e3, lakhs: 1e5, millions: 1e6, crores: 1e7,
    billions: 1e9, trillions: 1e12,
  }),
); // prettier-ignore

/** A vague plural reaches to ten times its scale: "thousands" are 1,000 to 10,000. */
export const VAGUE_REACH = 10;

export const FRACTIONS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    half: 2, halves: 2, third: 3, thirds: 3, quarter: 4, quarters: 4, fourth: 4, fourths: 4, fifth: 5, fifths: 5,
    sixth: 6, sixths: 6, seventh: 7, sevenths: 7, eighth: 8, eighths: 8, ninth: 9, ninths: 9, tenth: 10, tenths: 10,
    hundredth: 100, hundredths: 100, thousandth: 1000, thousandths: 1000,
  }),
); // prettier-ignore

export const FRACTION_SIGNS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    '½': 1 / 2, '⅓': 1 / 3, '⅔': 2 / 3, '¼': 1 / 4, '¾': 3 / 4, '⅕': 1 / 5, '⅖': 2 / 5, '⅗': 3 / 5, '⅘': 4 / 5,
    '⅙': 1 / 6, '⅚': 5 / 6, '⅛': 1 / 8, '⅜': 3 / 8, '⅝': 5 / 8, '⅞': 7 / 8,
  }),
); // prettier-ignore

export const ORDINALS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10,
    eleventh: 11, twelfth: 12, thirteenth: 13, fourteenth: 14, fifteenth: 15, sixteenth: 16, seventeenth: 17,
    eighteenth: 18, nineteenth: 19, twentieth: 20, thirtieth: 30, fortieth: 40, fiftieth: 50, hundredth: 100,
  }),
); // prettier-ignore
