import { tokenize, type Token } from '../../text/tokens';
import { MEASURES } from '../units/unitTable';
import { words } from './lexicon/words';
import type { TokenReader } from './tokenReader';

export interface UnitFound {
  readonly symbol: string;
  /** The token behind the last one of the unit. */
  readonly end: number;
  /** Printed as a mark ("km") and not as a word ("kilometers"). */
  readonly mark: boolean;
  /** The unit is joined to the number by a hyphen ("6-mile"). */
  readonly hyphenated: boolean;
}

interface Entry {
  readonly symbol: string;
  readonly parts: readonly string[];
  /** For marks: whether each part stands glued to the one before it. */
  readonly glued: readonly boolean[];
  readonly mark: boolean;
}

const IRREGULAR_PLURALS = new Map(
  Object.entries({
    foot: 'feet',
    inch: 'inches',
    century: 'centuries',
    millennium: 'millennia',
    lux: 'lux',
    hertz: 'hertz',
  }),
);

const pluralOf = (word: string): string => IRREGULAR_PLURALS.get(word) ?? `${word}${word.endsWith('s') ? 'es' : 's'}`;

/** "miles per hour", "pound-feet", "degrees celsius": the noun that takes the ending is not always the last. */
function pluralName(name: string): string {
  // most names are one word, and the patterns below would make the start slow for them
  if (!name.includes(' ') && !name.includes('-')) return pluralOf(name);
  const head = /^(.*?)(\S+?)( (?:(?:per|of|a|an|to) .*|squared|cubed))$/.exec(name);
  if (head) return `${head[1] ?? ''}${pluralOf(head[2] ?? '')}${head[3] ?? ''}`;
  const degree = /^(degree)( .*)$/.exec(name);
  if (degree) return `degrees${degree[2] ?? ''}`;
  return name.replace(/[^\s-]+$/, pluralOf);
}

interface Form {
  readonly text: string;
  readonly symbol: string;
  readonly mark: boolean;
}

function buildIndex(): ReadonlyMap<string, readonly Entry[]> {
  const forms = MEASURES.flatMap(({ names, marks, symbol }): Form[] => [
    ...names.flatMap((name) => [name, pluralName(name)].map((text) => ({ text, symbol, mark: false }))),
    ...marks.map((text) => ({ text, symbol, mark: true })),
  ]);
  const index = new Map<string, Entry[]>();
  const add = ({ symbol, mark }: Form, printed: readonly Token[]): void => {
    const tokens = printed.filter((token) => mark || !/^[-‐]$/.test(token.text));
    const parts = tokens.map((token) => (mark ? token.text : token.lower));
    const first = parts[0];
    if (first === undefined) return;
    const entries = index.get(first) ?? [];
    const same = (entry: Entry): boolean =>
      entry.mark === mark && entry.parts.length === parts.length && entry.parts.every((part, n) => part === parts[n]);
    if (entries.some(same)) return;
    entries.push({ symbol, parts, glued: tokens.map((token) => !token.spaced), mark });
    index.set(first, entries);
  };
  // All as one text: read one by one, strings of many makes would leave the tokenizer slow for all articles behind them.
  const tokens = tokenize(forms.map(({ text }) => text).join('\n'));
  let start = 0;
  for (const form of forms) {
    let end = start + 1;
    while (tokens[end]?.startsLine === false) end++;
    add(form, tokens.slice(start, end));
    start = end;
  }
  for (const entries of index.values()) entries.sort((a, b) => b.parts.length - a.parts.length);
  return index;
}

const INDEX = buildIndex();

/** Marks of one letter or that are words of their own, and so need more than a number before them. */
const ONLY_GLUED = new Set([
  'A',
  'b',
  'B',
  'K',
  'J',
  'N',
  'MP',
  'ct',
  'NM',
  'ns',
  'au',
  'AU',
  'pt',
  'cd',
  'PS',
  'ac',
  'mi.',
  'pc',
  'pp',
  'ms',
  'mo',
  'Mt',
  'MT',
  'atm',
  'ATM',
  'TOPS',
  'fs',
  'ps',
  'mas',
  'd',
]);
const NEVER_AFTER_NUMBER = new Set(['in', 'in.', '"', '”']);
/** Nouns, by the unit's word that they begin with. A hyphen before one says that it is joined to the word. */
const COMPOUNDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    day: 'passes trips trippers centers centres schools pupils tickets laborers labourers nurseries spas surgeries camps traders boats care',
    year: '-round -end groups books',
    foot: 'soldiers patrols passengers bridges baths paths',
    yard: 'signs sales workers',
    degree: 'programs programmes courses holders apprenticeships students',
    barrel: 'bombs vaults racers',
    mile: 'markers posts',
    minute: 'books steaks hands',
    hour: 'glasses hands',
    mole: 'rats crickets hills',
    second: 'homes chances thoughts hands',
    pint: 'glasses',
    inch: 'worms',
    grain: 'elevators silos terminals carriers ships',
    stone: 'walls steps lions houses circles',
    knot: 'gardens',
    meter: 'maids readings readers',
    month: '-end',
    week: 'nights -end -long days',
    century: 'stands plants',
    bit: 'players parts',
  }).map(([unit, nouns]) => [unit, words(nouns)]),
);
const SIZE_WORDS = new Set(
  'long wide tall high deep thick across x × screen display monitor tv tablet rain snow diameter barrel nozzle'.split(
    ' ',
  ),
);

/** The unit that starts at token `i`, behind a number whose last token is `i - 1`. The longest wins. */
export function readUnit(r: TokenReader, i: number): UnitFound | null {
  const hyphenated = r.joins(i);
  const at = hyphenated ? i + 1 : i;
  if (!r.together(i - 1, at)) return null;
  const entries = INDEX.get(r.word(at));
  const byMark = entries === undefined ? null : longest(r, at, entries, true, hyphenated);
  const lower = r.lower(at);
  const named = INDEX.get(lower);
  const byName = named === undefined ? null : longest(r, at, named, false, hyphenated);
  const best = byMark !== null && (byName === null || byMark.end > byName.end) ? byMark : byName;
  if (best !== null && best === byName && opensNoun(r, best.end)) return null;
  return best ?? bracketed(r, i);
}

/** Whether the unit's word only begins the noun that is counted: "200 foot soldiers", "50 day passes", "12 year-round jobs". */
function opensNoun(r: TokenReader, end: number): boolean {
  const nouns = COMPOUNDS.get(r.lower(end - 1));
  if (nouns === undefined) return false;
  return r.joins(end) ? nouns.has(`-${r.lower(end + 1)}`) : nouns.has(r.lower(end)) && r.together(end - 1, end);
}

function longest(
  r: TokenReader,
  at: number,
  entries: readonly Entry[],
  mark: boolean,
  hyphenated: boolean,
): UnitFound | null {
  for (const entry of entries) {
    if (entry.mark !== mark) continue;
    const end = mark ? matchMark(r, at, entry) : matchName(r, at, entry);
    if (end === null) continue;
    if (mark && !trusted(r, at, end, entry.symbol)) continue;
    return { symbol: entry.symbol, end, mark, hyphenated };
  }
  return null;
}

function matchMark(r: TokenReader, at: number, entry: Entry): number | null {
  for (let n = 0; n < entry.parts.length; n++) {
    if (r.word(at + n) !== entry.parts[n]) return null;
    if (n > 0 && r.glued(at + n) !== entry.glued[n]) return null;
  }
  const end = at + entry.parts.length;
  // A mark is not the beginning of a longer word ("t-shirt", "m'lord"), but "°C" and "km/h" may go on.
  if (/^\p{L}/u.test(r.word(end)) && r.glued(end) && /\p{L}$/u.test(r.word(end - 1))) return null;
  if (r.joins(end) && r.kind(end + 1) === 'number' && /^[A-Z]$/.test(r.word(end - 1))) return null;
  return end;
}

function matchName(r: TokenReader, at: number, entry: Entry): number | null {
  let i = at;
  for (let n = 0; n < entry.parts.length; n++) {
    if (n > 0 && r.joins(i)) i++;
    if (r.lower(i) !== entry.parts[n]) return null;
    if (n > 0 && !r.together(at, i)) return null;
    i++;
  }
  return i;
}

/** Whether a short mark is meant as a unit where it stands. */
function trusted(r: TokenReader, at: number, end: number, symbol: string): boolean {
  const text = r.slice(at, end);
  const glued = r.glued(at);
  const next = r.lower(end);
  if (NEVER_AFTER_NUMBER.has(text)) {
    if (text === '"' || text === '”')
      return glued ? SIZE_WORDS.has(next) || r.word(at - 2) === "'" : SIZE_WORDS.has(next);
    return glued || SIZE_WORDS.has(next) || /^(?:ft|feet|foot)$/.test(r.lower(at - 2));
  }
  if (text === "'") return false;
  if (text === 'C' || text === 'F') return glued && tellsTemperature(r, at, end);
  // "under-16s", "the 70s"
  // "twenty 737s" are no seconds
  if (text === 's' && glued && /^\d{3,}$/.test(r.word(at - 1))) return false;
  if (text === 's' && (r.isHyphen(at - 2) || DECADE.test(r.lower(at - 2)))) return false;
  if (symbol === 'percent' && !text.endsWith('%') && text !== '％') return glued || text === 'pct' || text === 'p.c.';
  // seats, flats and ratings are numbered "12A"
  if (
    (text === 'A' || text === 'B' || text === 'b') &&
    !r.word(at - 1).includes('.') &&
    r.word(end) !== '/' &&
    !CURRENT.test(next)
  )
    return false;
  // "3-D", "5-a-side": a letter behind a hyphen is no unit.
  if (text.length === 1 && /\p{L}/u.test(text) && r.isHyphen(at - 1)) return false;
  // "The 5 V 5 match", "Unit 5 A": a spaced capital needs an end or a bracket behind it, or a decimal before it.
  if (!glued && /^[VWTL]$/.test(text)) return !/^\d|^\p{Lu}/u.test(r.word(end)) || r.word(at - 1).includes('.');
  if (!glued && ONLY_GLUED.has(text))
    return (
      ((text.length === 1 || text === 'AU') && r.word(at - 1).includes('.') && text !== 'B' && text !== 'b') ||
      (r.word(end) === '/' && r.glued(end))
    );
  return true;
}

/** "hit 45C (113F)": a letter for degrees needs talk of heat before it, or the other scale's letter beside it. */
function tellsTemperature(r: TokenReader, at: number, end: number): boolean {
  const other = r.word(at) === 'C' ? 'F' : 'C';
  for (const number of [end + 1, end, at - 4, at - 3])
    if (r.kind(number) === 'number' && r.word(number + 1) === other && r.glued(number + 1)) return true;
  for (let i = at - 2; i > at - HEAT_REACH && r.together(i, at); i--) if (HEAT.test(r.lower(i))) return true;
  return false;
}

const HEAT_REACH = 16;
const HEAT =
  /^(?:temperatures?|heat|heatwave|hot|hotter|hottest|cold|colder|coldest|cool|warm|warmer|warming|warmest|degrees?|weather|freezing|mercury|thermometers?|highs?|lows?|oven|boil|boiling|chill|fever|roast|bake|cook|preheat|grill|fry)$/;

const CURRENT = /^(?:fuse|fuses|current|charger|socket|sockets|plug|breaker|circuit|supply|of|at)$/;
const DECADE = /^(?:the|mid|early|late|his|her|their|your|my|our|in|over|under)$/;

/** "20 (kg)": a unit in brackets of its own. */
function bracketed(r: TokenReader, i: number): UnitFound | null {
  if (!/^[([{<]$/.test(r.word(i)) || !/^[)\]}>]$/.test(r.word(i + 2))) return null;
  const entry = INDEX.get(r.word(i + 1))?.find((one) => one.mark && one.parts.length === 1);
  return entry === undefined || r.word(i + 1).length < 2
    ? null
    : { symbol: entry.symbol, end: i + 3, mark: true, hyphenated: false };
}

/** The symbol of a unit by one of its names or marks ("barrel", "MWh"), for what stands behind "per". */
export function unitNamed(r: TokenReader, i: number): { symbol: string; end: number } | null {
  const byMark = INDEX.get(r.word(i))?.find((entry) => entry.mark && matchMark(r, i, entry) !== null);
  const byName = INDEX.get(r.lower(i))?.find((entry) => !entry.mark && matchName(r, i, entry) !== null);
  const entry = byName ?? byMark;
  return entry === undefined
    ? null
    : { symbol: entry.symbol, end: (entry.mark ? matchMark(r, i, entry) : matchName(r, i, entry)) ?? i + 1 };
}
