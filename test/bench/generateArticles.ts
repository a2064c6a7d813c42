import type { Source } from '../../src/core/corpus/model';
import type { DateExpression, Figure, Mention, Quote } from '../../src/core/recognize/model';

/** Numbers in `[0, 1)` that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const SYLLABLES =
  'ba be bo da de do fa ga ha ka ke la le lo ma me mo na ne no pa ra re ro sa se so ta te to va vo za ze zo'.split(' ');
const OUTLETS = [
  'Morning Star',
  'Coast Post',
  'Northern Wire',
  'Daily Ledger',
  'Harbour News',
  'Metro Times',
  'Valley Herald',
  'Evening Echo',
];
/** Names that turn up in every story. */
const EVERYWHERE = ['United Nations', 'Red Cross', 'Washington', 'London', 'Reuters'];

/** What a story is made of: {P} a place, {N} a person, {O} an organization, {#k} the k-th number, {D} a day. */
const TOPICS: readonly (readonly string[])[] = [
  [
    'An earthquake shook {P1} on {D}, killing {#0 people} and injuring {#1 people}, officials said.',
    'At least {#0 people} died when the earthquake hit {P1}, the governor {N1} said on {D}.',
    'The quake destroyed {#2 houses} in {P2}, according to {O1}.',
    'Rescuers from {O1} pulled {#3 survivors} from the rubble in {P2}.',
    'The epicentre was {#4 kilometers} from {P1}, the geological survey said.',
    '“We lost everything in a minute and the children are still asking for water,” said {N2}, who lives in {P2}.',
    'Schools in {P1} stay closed until the walls have been inspected, {N1} announced.',
    '{O1} asked for {#5 dollars} to rebuild the roads between {P1} and {P2}.',
  ],
  [
    'Voters in {P1} went to the polls on {D} to elect a council of {#0 seats}.',
    '{N1} of the {O1} won {#1 votes}, the commission said.',
    'The turnout was {#2 percent}, the commission in {P1} reported.',
    '{N2}, who lost, said the count in {P2} was flawed and called for a recount.',
    'About {#3 people} gathered in {P2} to protest against the result.',
    '“This count was neither free nor fair and we will take it to the court,” said {N2} in {P2}.',
    'Police arrested {#4 protesters} near the town hall of {P2}.',
    'The {O1} promised to spend {#5 dollars} on the port of {P1}.',
  ],
  [
    'A ferry carrying {#0 passengers} sank off {P1} on {D}, the coast guard said.',
    '{#1 people} drowned and {#2 people} are missing after the ferry sank near {P1}.',
    'The ship of the {O1} lay {#3 kilometers} from the harbour of {P2}.',
    '{N1}, the captain, was arrested in {P2} on {D}.',
    '“The engine stopped and nobody told us to put on the vests,” said {N2}, a passenger from {P2}.',
    'The {O1} had paid {#5 dollars} for the ship in {P1}.',
    'Divers searched {#4 cabins} before the storm stopped them.',
    'The minister {N1} said the ferry had passed its inspection in {P1}.',
  ],
];

interface Draft {
  text: string;
  readonly mentions: Mention[];
  readonly figures: Figure[];
  readonly dates: DateExpression[];
  readonly quotes: Quote[];
}

interface Story {
  readonly topic: readonly string[];
  readonly names: Readonly<Record<string, string>>;
  readonly numbers: readonly number[];
  readonly day: string;
}

function name(random: () => number, syllables: number): string {
  let word = '';
  for (let i = 0; i < syllables; i++) word += SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? '';
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function story(random: () => number): Story {
  const names: Record<string, string> = {};
  for (const key of ['P1', 'P2']) names[key] = name(random, 4);
  for (const key of ['N1', 'N2']) names[key] = `${name(random, 4)} ${name(random, 4)}`;
  names.O1 = `${name(random, 4)} ${random() < 0.5 ? 'Relief Board' : 'Union'}`;
  const day = 1 + Math.floor(random() * 28);
  return {
    topic: TOPICS[Math.floor(random() * TOPICS.length)] ?? [],
    names,
    numbers: [5, 60, 300, 40, 25, 2_000_000].map((most) => 2 + Math.floor(random() * most)),
    day: `2020-0${1 + Math.floor(random() * 9)}-${String(day).padStart(2, '0')}`,
  };
}

const TYPES = { P: 'place', N: 'person', O: 'organization' } as const;

/** Writes one sentence of a story and notes its spans; sometimes a number differs from the story's. */
function write(draft: Draft, pattern: string, from: Story, changed: boolean, random: () => number): void {
  const start = draft.text.length;
  let at = 0;
  for (const match of pattern.matchAll(/\{(?:#(\d) (\w+)|([PNO])(\d)|D)\}/g)) {
    draft.text += pattern.slice(at, match.index);
    at = match.index + match[0].length;
    const begin = draft.text.length;
    const [, number, unit, kind, which] = match;
    if (number !== undefined && unit !== undefined) {
      const base = from.numbers[Number(number)] ?? 1;
      const value = changed && random() < 0.4 ? base + 1 + Math.floor(random() * 3) : base;
      draft.text += `${value} ${unit}`;
      const measured = { kilometers: 'km', percent: 'percent', dollars: 'usd' }[unit];
      draft.figures.push({
        start: begin, end: draft.text.length, text: draft.text.slice(begin), value, approx: 'exact', low: null, high: null, of: unit,
        kind: measured === undefined ? 'count' : measured === 'usd' ? 'money' : measured === 'percent' ? 'percent' : 'quantity',
        unit: measured ?? (/people|survivors|passengers|protesters/.test(unit) ? 'person' : 'item'),
      }); // prettier-ignore
    } else if (kind !== undefined) {
      draft.text += from.names[`${kind}${which}`] ?? '';
      draft.mentions.push({
        start: begin,
        end: draft.text.length,
        text: draft.text.slice(begin),
        type: TYPES[kind as keyof typeof TYPES],
      });
    } else {
      draft.text += 'Sunday';
      draft.dates.push({
        start: begin,
        end: draft.text.length,
        text: 'Sunday',
        from: from.day,
        to: from.day,
        precision: 'day',
      });
    }
  }
  draft.text += pattern.slice(at);
  const open = draft.text.indexOf('“', start);
  const close = draft.text.indexOf('”', start);
  if (open >= 0)
    draft.quotes.push({ start: open + 1, end: close, text: draft.text.slice(open + 1, close), speaker: null });
  draft.text += ' ';
}

/**
 * Articles of made-up stories as an analysis would give them: each story told by several outlets in another order, with
 * copies of one another's sentences and here and there another value.
 */
export function generateArticles(count: number, perStory: number, seed = 1): Source[] {
  const random = seeded(seed);
  const out: Source[] = [];
  let current = story(random);
  for (let i = 0; i < count; i++) {
    if (i % perStory === 0) current = story(random);
    const draft: Draft = { text: '', mentions: [], figures: [], dates: [], quotes: [] };
    const outlet = OUTLETS[Math.floor(random() * OUTLETS.length)] ?? '';
    const changed = random() < 0.3;
    const order = current.topic.filter(() => random() < 0.8).sort(() => random() - 0.5);
    for (const pattern of order) {
      write(draft, pattern, current, changed, random);
      if (random() < 0.5) {
        const known = EVERYWHERE[Math.floor(random() * EVERYWHERE.length)] ?? '';
        const begin = draft.text.length + 'Nobody from '.length;
        draft.text += `Nobody from ${known} could be reached to talk about it by the time the paper went to print that evening. `;
        draft.mentions.push({ start: begin, end: begin + known.length, text: known, type: 'organization' });
      }
      if (random() < 0.25) draft.text += '\n\n';
    }
    out.push({
      path: `${String(Math.floor(i / perStory)).padStart(5, '0')}/${String(i).padStart(6, '0')}.txt`,
      text: draft.text,
      analysis: {
        parts: {
          publisher: outlet,
          published: current.day,
          headline: null,
          byline: null,
          agency: null,
          dateline: null,
          captions: [],
          furniture: [],
        },
        referenceDate: current.day,
        mentions: draft.mentions,
        figures: draft.figures,
        dates: draft.dates,
        quotes: draft.quotes,
        attributions: [],
      },
    });
  }
  return out;
}
