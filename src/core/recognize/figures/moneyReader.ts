import { CURRENCIES, MINOR_UNITS } from '../units/currencies';
import { words } from './lexicon/words';
import type { TokenReader } from './tokenReader';

/** Currency signs (Unicode block 20A0 and the older ones). */
const SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    $: 'usd', '＄': 'usd', '€': 'eur', '£': 'gbp', '￡': 'gbp', '¥': 'jpy', '￥': 'jpy', '₹': 'inr', '₨': 'inr', '₩': 'krw', '₽': 'rub',
    '₺': 'try', '₫': 'vnd', '₦': 'ngn', '₱': 'php', '฿': 'thb', '₪': 'ils', '₴': 'uah', '₸': 'kzt', '₡': 'crc', '₾': 'gel',
    '₭': 'lak', '₲': 'pyg', '₵': 'ghs', '₮': 'mnt', '₼': 'azn', '₿': 'btc', '៛': 'khr', '৳': 'bdt', '₥': 'usd', '₣': 'chf',
    元: 'cny', 円: 'jpy', '₤': 'gbp', '֏': 'amd', '؋': 'afn', '⃀': 'kgs', '¢': 'cent', '￠': 'cent', ரூ: 'lkr', '₳': 'ars',
  }),
); // prettier-ignore

/** Letters before (or a code after) a dollar sign: whose dollar, peso or real it is. */
const DOLLARS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    us: 'usd', 'u.s.': 'usd', 'u.s': 'usd', usd: 'usd', c: 'cad', ca: 'cad', can: 'cad', cad: 'cad', cdn: 'cad', a: 'aud', au: 'aud',
    aus: 'aud', aud: 'aud', nz: 'nzd', nzd: 'nzd', hk: 'hkd', hkd: 'hkd', s: 'sgd', sg: 'sgd', sgd: 'sgd', nt: 'twd', ntd: 'twd', twd: 'twd',
    r: 'brl', brl: 'brl', mx: 'mxn', mex: 'mxn', mxn: 'mxn', j: 'jmd', ja: 'jmd', z: 'zwg', zim: 'zwg', tt: 'ttd', bds: 'bbd', bz: 'bzd', b: 'bsd',
    ec: 'xcd', fj: 'fjd', g: 'gyd', n: 'nad', ar: 'ars', arg: 'ars', col: 'cop', cop: 'cop', cl: 'clp', clp: 'clp', rd: 'dop', u: 'uyu', ld: 'lrd', l: 'lrd', cu: 'cup', mop: 'mop',
  }),
); // prettier-ignore

/** Codes and short words that stand before or behind an amount as printed. Lower case only where it is the custom. */
const CODES: ReadonlyMap<string, string> = new Map([
  ...CURRENCIES.filter((one) => /^[a-z]{3}$/.test(one.code) && !['all', 'top', 'try', 'pen', 'cup', 'mad', 'lak', 'gel', 'bob'].includes(one.code)).flatMap(
    (one): [string, string][] => [[one.code.toUpperCase(), one.code], [one.code, one.code]],
  ),
  ...Object.entries({
    ALL: 'all', TRY: 'try', PEN: 'pen', MAD: 'mad', LAK: 'lak', GEL: 'gel', BOB: 'bob', Rs: 'inr', RS: 'inr', rs: 'inr', Re: 'inr', INR: 'inr', RM: 'myr', Rp: 'idr', Tk: 'bdt', TK: 'bdt',
    Fr: 'chf', SFr: 'chf', sFr: 'chf', kr: 'sek', Kr: 'sek', SKr: 'sek', DKr: 'dkk', NKr: 'nok', zł: 'pln', zl: 'pln', Kč: 'czk', Ft: 'huf', lei: 'ron',
    KSh: 'kes', Ksh: 'kes', KSH: 'kes', KES: 'kes', Sh: 'kes', USh: 'ugx', Ush: 'ugx', UGX: 'ugx', TSh: 'tzs', Tsh: 'tzs', NIS: 'ils', RMB: 'cny', Rmb: 'cny', rmb: 'cny', CNH: 'cny',
    Dh: 'aed', Dhs: 'aed', DH: 'aed', SR: 'sar', QR: 'qar', KD: 'kwd', BD: 'bhd', RO: 'omr', JD: 'jod', ID: 'iqd', TL: 'try', YTL: 'try', GHS: 'ghs', GH: 'ghs', CFA: 'xof', FCFA: 'xof',
    Php: 'php', PhP: 'php', Birr: 'etb', ETB: 'etb', BTC: 'btc', ETH: 'eth', USDT: 'usdt', DM: 'dem', PS: 'gbp', stg: 'gbp', STG: 'gbp', VND: 'vnd', NT: 'twd', Bs: 'bob', Gs: 'pyg', Q: 'gtq', 'S/': 'pen',
    R: 'zar', K: 'zmw', N: 'ngn', P: 'php', MUSD: 'usd', MEUR: 'eur', MGBP: 'gbp', MAUD: 'aud', MCAD: 'cad', MSEK: 'sek', MNOK: 'nok', MDKK: 'dkk', MCHF: 'chf',
  }),
] as [string, string][]); // prettier-ignore

/** Codes that carry their own million ("MEUR 60"), as in Nordic company reports. */
const MILLION_CODES = /^M[A-Z]{3}$/;
/** Single letters are a currency only when glued before an amount that is written like one ("R50m", "N1,500"). */
const WEAK_LETTERS = /^[RKNPQ]$/;

export interface CurrencyFound {
  readonly symbol: string;
  readonly factor: number;
  /** The span's new edge: first token before the number, or the token behind the last. */
  readonly edge: number;
  readonly negative: boolean;
}

/** The sign or code before the number that starts at token `i`. */
export function currencyBefore(r: TokenReader, i: number): CurrencyFound | null {
  let at = i - 1;
  let negative = false;
  if ((r.word(at) === '-' || r.word(at) === '−') && r.glued(i) && SIGNS.has(r.word(at - 1)) && r.glued(at)) {
    negative = true;
    at -= 1;
  }
  if (!r.together(at, i)) return null;
  const word = r.word(at);
  const sign = SIGNS.get(word);
  const minus = (edge: number): boolean =>
    (/^(?:minus|negative)$/.test(r.lower(edge - 1)) && r.together(edge - 1, edge) && r.lower(edge - 2) !== 'or') ||
    ((r.word(edge - 1) === '-' || r.word(edge - 1) === '−') && r.glued(edge) && !r.glued(edge - 1) && edge > 0);
  const found = (symbol: string, first: number, factor = 1): CurrencyFound =>
    minus(first) ? { symbol, factor, edge: first - 1, negative: true } : { symbol, factor, edge: first, negative };
  if (sign !== undefined) {
    const letters = r.lower(at - 1);
    if (word === '$' || word === '＄') {
      const near = r.glued(at);
      const whose = r.kind(at - 1) === 'word' ? DOLLARS.get(letters) : undefined;
      if (
        whose !== undefined &&
        r.together(at - 1, at) &&
        (near || letters.length > 1 || (letters === 'c' && at - 1 > 0)) &&
        isCode(r, at - 1, near)
      )
        return found(whose, at - 1);
      // "u.s $" without its last stop, "$US160m"
      if (near && letters === 's' && r.word(at - 2) === '.') return found('usd', at - 3);
    }
    if (word === '£' && /^(?:E|LE|L)$/.test(r.word(at - 1)) && r.glued(at))
      return found(r.word(at - 1) === 'L' ? 'lbp' : 'egp', at - 1);
    if (word === '₵' && r.word(at - 1) === 'GH' && r.glued(at)) return found('ghs', at - 1);
    if (word === '¢') return r.word(at - 1) === 'GH' ? found('ghs', at - 1) : null;
    if (word === '¥' && /^(?:CN|RMB)$/.test(r.word(at - 1)) && r.glued(at)) return found('cny', at - 1);
    return found(sign, at);
  }
  // "S/. 15", "S/15"
  const soles = word === '.' ? at - 1 : at;
  if (r.word(soles) === '/' && r.word(soles - 1) === 'S' && r.glued(soles)) return found('pen', soles - 1);
  if (
    r.kind(at) === 'symbol' &&
    word === '.' &&
    r.glued(at) &&
    /^(?:Rs|Rp|Tk|Re|Fr|Sh|Dh|Dhs|kr|RM|Ksh)$/.test(r.word(at - 1))
  )
    return found(CODES.get(r.word(at - 1)) ?? 'inr', at - 1);
  if (r.kind(at) !== 'word') return null;
  // "$US160m"
  if (r.glued(i) && r.glued(at) && r.word(at - 1) === '$' && DOLLARS.has(r.lower(at)))
    return found(DOLLARS.get(r.lower(at)) ?? 'usd', at - 1);
  const code = CODES.get(word);
  if (code === undefined)
    return (r.lower(at) === 'dollar' || r.lower(at) === 'dollars') &&
      r.lower(at - 1) !== 'the' &&
      r.word(i).includes('.') &&
      SCALED.test(r.lower(i + 1))
      ? found('usd', at)
      : null;
  if (/^(?:ALL|TRY|TOP|PEN|MAD|CUP|BOB)$/.test(word) && !/\d{3}/.test(r.word(i)) && !SCALED.test(r.lower(i + 1)))
    return null;
  if (WEAK_LETTERS.test(word) || word === 'PS' || word === 'ID' || word === 'BD' || word === 'GH') {
    if (!r.glued(i) || r.glued(at) || !(writtenLikeMoney(r, i) || (word === 'R' && isPaid(r, at)))) return null;
  }
  if (
    /^(?:SR|QR|KD|JD|RO|TL|DM|NT|Sh|Fr|Re|Bs|Gs|DH|lei|kr|Kr|zl|rs)$/.test(word) &&
    r.glued(i) &&
    !/\d{2}/.test(r.word(i)) &&
    !writtenLikeMoney(r, i)
  )
    return null;
  if (!r.capitalized(at) && !r.glued(i) && !/\d/.test(r.word(i))) return null;
  return found(code, at, MILLION_CODES.test(word) ? 1e6 : 1);
}

const SCALED = /^(?:thousand|million|billion|trillion|bn|mn)$/;

function writtenLikeMoney(r: TokenReader, i: number): boolean {
  return (
    /[.,]/.test(r.word(i)) ||
    (/^\d{3}$/.test(r.word(i + 1)) && r.kind(i + 1) === 'number') ||
    /^(?:m|mn|bn|k|million|billion|trillion|crore|lakh)$/.test(r.lower(r.joins(i + 1) ? i + 2 : i + 1)) ||
    (r.word(i - 1) === 'PS' && /\d{2}/.test(r.word(i)))
  );
}

/** A lone letter before a dollar sign counts only as a capital ("C$5", "c $ 16" in lower-cased copy). */
function isCode(r: TokenReader, i: number, near: boolean): boolean {
  const word = r.word(i);
  if (word.length === 1)
    return near ? word === word.toUpperCase() || word === 'c' : word === 'C' || word === 'c' || word === 'A';
  return near || word === word.toUpperCase() || word.includes('.') || r.lower(i) === 'us' || r.lower(i) === 'hk';
}

interface NounEntry {
  readonly code: string;
  readonly nations: readonly string[];
}

const NOUNS: ReadonlyMap<string, readonly NounEntry[]> = (() => {
  const map = new Map<string, NounEntry[]>();
  for (const currency of CURRENCIES)
    for (const noun of currency.nouns) {
      const list = map.get(noun) ?? [];
      list.push({ code: currency.code, nations: currency.nations });
      map.set(noun, list);
    }
  return map;
})();

const NATIONS: ReadonlySet<string> = new Set(CURRENCIES.flatMap((one) => one.nations));
const MINORS: ReadonlyMap<string, string> = new Map(
  MINOR_UNITS.flatMap((one) =>
    one.names.flatMap((name): [string, string][] => [
      [name, one.symbol],
      [`${name}s`, one.symbol],
    ]),
  ),
);
/** Currency nouns that mean something else more often: they need a nation, a scale word or another amount of money near. */
const DOUBTFUL = new Set([
  'real',
  'won',
  'sol',
  'soles',
  'pound',
  'crown',
  'mark',
  'som',
  'sum',
  'lev',
  'colon',
  'kina',
  'top',
  'pula',
  'kip',
  'zig',
  'dram',
  'sterling',
  'dong',
  'guarani',
  'mao',
  'fen',
  'sen',
  'cfa',
  'leone',
  'kuai',
  'cup',
  'florin',
  'eth',
  'tether',
  'tala',
  'ether',
  'reals',
]);

/** First words of what the tables know, so that other words cost one look. */
const firstWords = (phrases: Iterable<string>): ReadonlySet<string> =>
  new Set([...phrases].map((phrase) => phrase.split(' ')[0] ?? ''));
const NATION_STARTS = firstWords(NATIONS);
/** Every form of every currency noun, plurals included, with the noun itself. */
const NOUN_FORMS: ReadonlyMap<string, string> = new Map(
  [...NOUNS.keys()].flatMap((noun): [string, string][] => [
    [`${noun}s`, noun],
    [noun, noun],
  ]),
);
const NOUN_STARTS = firstWords(NOUN_FORMS.keys());

/** Nouns, by the money that they begin with: "16,000 dollar stores", "the 20 euro zone states", "five penny stocks". */
const COMPOUNDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    dollar: 'stores store menus shops outlets',
    euro: 'zone area nations countries members',
    penny: 'stocks auctions arcades farthings',
    bitcoin: 'atms miners mines wallets etfs addresses exchanges futures machines funds traders',
    ether: 'etfs wallets',
    pound: 'shops stores cakes',
    cent: 'stores',
    yuan: 'deposits',
    buck: 'teeth',
    crown: 'courts prosecutors princes lands',
    mark: 'schemes',
    real: 'estate world life time',
  }).map(([money, nouns]) => [money, words(nouns)]),
);

/** Whether the currency's word only begins the noun that is counted. */
const opensNoun = (r: TokenReader, end: number): boolean =>
  COMPOUNDS.get(r.lower(end - 1))?.has(r.lower(r.joins(end) ? end + 1 : end)) === true;

/** The words from token `i` on, joined by spaces. */
function phraseAt(r: TokenReader, i: number, length: number): string {
  let phrase = r.lower(i);
  for (let k = 1; k < length; k++) phrase += ` ${r.lower(i + k)}`;
  return phrase;
}

/** The nation words at token `i` ("New Zealand", "Swiss"), as the longest that a currency knows. */
function nationAt(r: TokenReader, i: number): { nation: string; end: number } | null {
  if (!NATION_STARTS.has(r.lower(i))) return null;
  for (let n = 3; n >= 1; n--) {
    const nation = phraseAt(r, i, n);
    if (NATIONS.has(nation)) return { nation, end: i + n };
  }
  return null;
}

function nounAt(r: TokenReader, i: number): { noun: string; end: number } | null {
  if (!NOUN_STARTS.has(r.lower(i))) return null;
  for (let n = 2; n >= 1; n--) {
    const noun = NOUN_FORMS.get(phraseAt(r, i, n));
    if (noun !== undefined) return { noun, end: i + n };
  }
  return null;
}

/** The code of the currency whose noun stands at token `i` ("dollar", "euros"), its nation aside; null where none does. */
export function currencyNamed(r: TokenReader, i: number): string | null {
  const noun = nounAt(r, i);
  return noun === null ? null : (NOUNS.get(noun.noun)?.[0]?.code ?? null);
}

/** The currency word, sign or code behind the number, at token `i`. `scaled`: the number carries "million" or the like. */
export function currencyAfter(
  r: TokenReader,
  i: number,
  scaled: boolean,
  hint: (nations: readonly string[]) => number,
): CurrencyFound | null {
  if (!r.together(i - 1, i)) return null;
  const found = (symbol: string, edge: number, factor = 1): CurrencyFound => ({
    symbol,
    factor,
    edge,
    negative: false,
  });
  const word = r.word(i);
  const hyphen = r.joins(i) ? 1 : 0;
  const at = i + hyphen;
  const sign = SIGNS.get(word);
  if (sign !== undefined) {
    // "10 $ 20": a sign glued to the next number belongs to that one.
    if (r.kind(i + 1) === 'number' && r.glued(i + 1)) return null;
    if (
      r.kind(i + 1) === 'number' &&
      r.at(i)?.spaced === true &&
      currencyBefore(r, i + 1) !== null &&
      !/^\d/.test(r.word(i + 2)) &&
      SIGNS.get(r.word(i + 2)) === undefined
    )
      return null;
    return found(sign, i + 1);
  }
  if (r.kind(at) !== 'word') return null;
  if (!scaled && opensNoun(r, at + 1)) return null;
  const nation = nationAt(r, at);
  if (nation !== null) {
    // "65 US cents"
    const minor = MINORS.get(r.lower(nation.end));
    if (minor !== undefined && !DOUBTFUL.has(r.lower(nation.end))) return found(minor, nation.end + 1);
    const noun = nounAt(r, nation.end);
    if (noun !== null) {
      const match = NOUNS.get(noun.noun)?.find((one) => one.nations.includes(nation.nation));
      if (match !== undefined) return found(match.code, noun.end);
    }
  }
  const minor = MINORS.get(r.lower(at));
  if (minor !== undefined && (!DOUBTFUL.has(r.lower(at)) || scaled)) return found(minor, at + 1);
  if (r.word(at) === 'p' && hyphen === 0) return isScreenFormat(r, at) ? null : found('penny', at + 1);
  if (r.word(at) === 'c' && r.glued(at) && hyphen === 0) return found('cent', at + 1);
  const noun = nounAt(r, at);
  if (noun !== null && noun.noun === 'pound' && weighs(r, noun.end)) return null;
  if (
    noun !== null &&
    (!DOUBTFUL.has(noun.noun) ||
      (scaled && !(noun.noun === 'pound' && !isPaid(r, i) && speaksOfDollars(r, hint))) ||
      (noun.noun === 'pound' && hyphen === 0 && isPaid(r, i)) ||
      isTheirs(r, i, noun, hint) ||
      (noun.noun === 'crown' && hyphen === 0 && /\d{3}/.test(r.word(i - 1))))
  ) {
    const entries = NOUNS.get(noun.noun) ?? [];
    const code = entries.length > 1 ? (mostNamed(entries, hint) ?? entries[0])?.code : entries[0]?.code;
    if (code !== undefined) return found(code, noun.end);
  }
  const code = CODES.get(r.word(at));
  if (
    code !== undefined &&
    !WEAK_LETTERS.test(word) &&
    !/^(?:ID|PS|GH|BD|Re|Fr|SR|RO|QR|Sh|all|cop|sos|ron|mad|rs|DM|NT|Q|Bs|Gs|TL|top|zig)$/.test(r.word(at))
  ) {
    // "USD 10 EUR 20": a code before the next number belongs to that one, unless this one would have none.
    if (r.kind(at + 1) === 'number' && r.glued(at + 1)) return null;
    let edge = at + 1;
    let factor = MILLION_CODES.test(r.word(at)) ? 1e6 : 1;
    if (/^(?:million|billion|trillion|thousand)$/.test(r.lower(edge)) && !scaled) {
      factor = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }[r.lower(edge)] ?? 1;
      edge += 1;
    }
    return found(code, edge, factor);
  }
  return null;
}

const FORMATS = new Set(['480', '576', '720', '1080', '1440', '2160']);
const SCREENS = words(
  'video videos resolution hd display displays screen screens panel panels camera cameras webcam footage stream streams streaming fps quality at',
);

/** "1080p video": the lines of a picture, and not the price of a share. */
const isScreenFormat = (r: TokenReader, at: number): boolean =>
  FORMATS.has(r.word(at - 1)) && r.glued(at) && (SCREENS.has(r.lower(at + 1)) || SCREENS.has(r.lower(at + 2)));

/** Of those that share a noun, the currency whose nation the article speaks of most; undefined where it speaks of none. */
export function mostNamed<T extends { readonly nations: readonly string[] }>(
  currencies: readonly T[],
  hint: (nations: readonly string[]) => number,
): T | undefined {
  let best: { currency: T; times: number } | undefined;
  for (const currency of currencies) {
    const times = hint(currency.nations);
    if (times > (best?.times ?? 0)) best = { currency, times };
  }
  return best?.currency;
}

/** Whether an article's money is dollars, so that its pounds are weighed: none of a nation with pounds is spoken of. */
function speaksOfDollars(r: TokenReader, hint: (nations: readonly string[]) => number): boolean {
  if ((NOUNS.get('pound') ?? []).some((one) => hint(one.nations) > 0)) return false;
  return hint(['£']) === 0 && hint(['sterling']) === 0 && hint(['$']) > 0;
}

/** Doubtful nouns that count nothing else but money behind a number, in talk of their nation. */
const UNMISTAKEN = new Set('won rand soles dong som lari lev kip pula kina tala dram leone guarani'.split(' '));

/** "5,000 won" where the article speaks of Korea: no verb, and no Christian name. */
function isTheirs(
  r: TokenReader,
  i: number,
  noun: { readonly noun: string; readonly end: number },
  hint: (nations: readonly string[]) => number,
): boolean {
  if (
    !UNMISTAKEN.has(noun.noun) ||
    !/\d{2}/.test(r.word(i - 1)) ||
    /^(?:the|an?|it|his|her|their)$/.test(r.lower(noun.end))
  )
    return false;
  return !r.capitalized(i) && (NOUNS.get(noun.noun) ?? []).some((one) => hint(one.nations) > 0);
}

/** "8 million pounds of thrust" weigh or push; "of debt" and the like are money. */
function weighs(r: TokenReader, end: number): boolean {
  return (
    r.lower(end) === 'of' &&
    !/^(?:debts?|aid|funding|public|taxpayers?|tax|damage|investment|savings|losses|cuts|cash|money|state|government|assets|bonds|compensation|the|his|her|their|its|our)$/.test(
      r.lower(end + 1),
    )
  );
}

const PAYING =
  /^(?:paid|pay|pays|paying|cost|costs|costing|fined|fine|worth|fee|price|priced|bail|salary|earn|earns|earned|spent|spend|prize|stole|stolen|raised|donated|owed|charged|charges?|fares?|compensation|save|saved|bought|sold|buy|sell|wage|wages|rent|bill|grant|loan|lent|borrowed|budget|donation|reward|bonus|pension|benefits?|tickets?)$/;
const PAYING_REACH = 6;

/** Whether the words before an amount speak of paying, so that its pounds are money. */
function isPaid(r: TokenReader, i: number): boolean {
  for (let at = i - 1; at > i - PAYING_REACH && r.together(at, i); at--) if (PAYING.test(r.lower(at))) return true;
  return false;
}

/** Whether a token opens or is money by itself, so that a number beside it is an amount. */
export function isCurrencySign(word: string): boolean {
  return SIGNS.has(word);
}
