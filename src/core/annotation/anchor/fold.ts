/** Characters that print nothing and may stand within words. */
const IGNORABLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/;

export function hasIgnorable(text: string): boolean {
  return IGNORABLE.test(text);
}

export function isIgnorable(unit: number): boolean {
  return unit === 0xad || (unit >= 0x200b && unit <= 0x200d) || unit === 0x2060 || unit === 0xfeff;
}

/** The form in which words are compared: compatibility forms, case, dots of abbreviations and spaces in numbers fold. */
export function foldWord(text: string): string {
  let ascii = true;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x80 || unit === 0x2e) {
      ascii = false;
      break;
    }
  }
  if (ascii) return text.toLowerCase();
  const folded = text.normalize('NFKC').toLowerCase().normalize('NFC');
  return /\d/.test(folded.charAt(0)) ? folded.replace(/\s/g, '') : folded.replaceAll('.', '');
}

/** Quotes and dashes of every kind are one. */
export function foldSign(sign: string): string {
  if (/["'“”„‟‘’‚‛«»‹›`´′″]/.test(sign)) return '"';
  if (/\p{Pd}|−/u.test(sign)) return '-';
  return sign.normalize('NFKC');
}

/** Spellings of British and American English at the end of a stem, as one. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=..)our$/, 'or'],
  [/([bt])r$/, '$1er'],
  [/is$/, 'iz'],
  [/nc$/, 'ns'],
];

const SUFFIXES = ['ingly', 'edly', 'ings', 'ing', 'ied', 'ies', 'ed', 'es', 'ly', 's', 'e', 'y'];

/** A word without its inflection, crude on purpose: only words that already stand in like sentences are compared. */
export function stemOf(folded: string): string {
  if (folded.length < 4) return folded;
  let stem = folded;
  for (const suffix of SUFFIXES)
    if (folded.endsWith(suffix) && folded.length - suffix.length >= 3) {
      stem = folded.slice(0, -suffix.length);
      if (/(.)\1$/.test(stem) && stem.length > 3) stem = stem.slice(0, -1);
      break;
    }
  for (const [british, american] of SPELLINGS) if (british.test(stem)) return stem.replace(british, american);
  return stem;
}

/** Capitalised, but no names: an article that is brought up to date speaks of another day. */
export const CALENDAR_WORDS: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun ' +
    'january february march april may june july august september october november december ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' '),
);

/** The words that carry grammar rather than matter. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the and or but nor so yet if then than that this these those there here which who whom whose what when where ' +
    'why how as at by for from in into of off on onto out over to up upon with within without about after again ' +
    'against all also am any are be been before being below between both can could did do does doing down during each ' +
    'few had has have having he her hers him his i it its itself just may me might more most must my no not now off ' +
    'once only other our own s same she should some such t their them they through too under until us very was we were ' +
    'while will would you your said says say one'
  ).split(' '),
);
