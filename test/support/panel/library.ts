// Articles, facts and entities for the tests of what is shown: written here, so that each test says what it reads.
import { viewEntity } from '../../../src/core/presentation/entityView';
import { viewFact } from '../../../src/core/presentation/factView';
import type { Entity, Fact, FactMember, Source } from '../../../src/core/corpus/model';
import type { Reading } from '../../../src/core/presentation/factView';
import type { Library } from '../../../src/core/presentation/sourceView';
import type { Reliability, EntityView, FactView } from '../../../src/core/presentation/model';
import type { Approximation, Figure } from '../../../src/core/recognize/model';

export interface ArticleSketch {
  readonly path: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly inferred?: string;
  readonly text: string;
}

export function sketchSource(
  { path, publisher, published, inferred, text }: ArticleSketch,
  figures: readonly Figure[] = [],
): Source {
  return {
    path,
    text,
    analysis: {
      parts: {
        publisher: publisher ?? null,
        published: published ?? null,
        headline: text.includes('\n') ? { start: 0, end: text.indexOf('\n') } : null,
        byline: null,
        agency: null,
        dateline: null,
        captions: [],
        furniture: [],
      },
      referenceDate: published ?? inferred ?? null,
      mentions: [],
      figures,
      dates: [],
      quotes: [],
      attributions: [],
    },
  };
}

export interface ClaimSketch {
  readonly source: string;
  readonly text: string;
  readonly value?: number;
  readonly unit?: string;
  readonly approx?: Approximation;
  /** The two ends as printed, for a range. */
  readonly ends?: readonly [number, number];
  readonly low?: number;
  readonly high?: number;
  readonly group?: number;
  readonly origin?: number;
  readonly attribution?: string;
}

/** A fact whose members are found in the articles by their words, and the library that holds these articles. */
export function sketchFact(
  articles: readonly ArticleSketch[],
  claims: readonly ClaimSketch[],
  fact: Partial<Fact> = {},
  reliability: Readonly<Record<string, Reliability>> = {},
): { readonly fact: Fact; readonly library: Library } {
  const figures = new Map<string, Figure[]>();
  const members = claims.map((claim): FactMember => {
    const article = articles.find((sketch) => sketch.path === claim.source);
    const start = article?.text.indexOf(claim.text) ?? -1;
    if (start < 0) throw new Error(`no "${claim.text}" in ${claim.source}`);
    const span = { start, end: start + claim.text.length };
    if (claim.value !== undefined) {
      const list = figures.get(claim.source) ?? [];
      figures.set(claim.source, list);
      list.push({
        ...span,
        text: claim.text,
        kind: 'quantity',
        value: claim.value,
        unit: claim.unit ?? null,
        approx: claim.approx ?? 'exact',
        low: claim.ends?.[0] ?? null,
        high: claim.ends?.[1] ?? null,
        of: '',
      });
    }
    return {
      ...span,
      source: claim.source,
      text: claim.text,
      value: claim.value ?? null,
      unit: claim.unit ?? null,
      normalized:
        claim.low === undefined
          ? null
          : { low: claim.low, high: claim.high ?? claim.low, unit: claim.unit?.replace(/^(km|mi)2$/, 'm2') ?? '' },
      group: claim.group ?? 0,
      attribution: claim.attribution ?? null,
      origin: claim.origin ?? 0,
    };
  });
  const sources = new Map(articles.map((sketch) => [sketch.path, sketchSource(sketch, figures.get(sketch.path))]));
  return {
    fact: {
      id: 'fact-1',
      kind: 'figure',
      about: 'land taken in the desert campaign',
      relation: 'agree',
      reason: null,
      origins: new Set(members.map((member) => member.origin)).size,
      members,
      why: [],
      ...fact,
    },
    library: {
      source: (path) => sources.get(path) ?? null,
      reliabilityOf: (publisher) => reliability[publisher] ?? null,
    },
  };
}

export const LAND_ARTICLES: readonly ArticleSketch[] = [
  {
    path: 'file:///desk/harbor%20post.txt',
    publisher: 'The Harbor Post',
    published: '2017-06-19',
    text: 'Army and allies join at the frontier\n\nA general told the state channel that the drive of the past weeks had brought 25,000 square kilometers of steppe under control, most of it empty. He gave no losses.',
  },
  {
    path: 'file:///desk/meridian.txt',
    publisher: 'Meridian Wire',
    published: '2017-06-18',
    text: 'Border reached\n\nSince May about 25,000 square kilometers have changed hands, according to a general who was not named.',
  },
  {
    path: 'file:///desk/lowland.txt',
    publisher: 'Lowland Courier',
    published: '2017-06-19',
    text: 'Allies at the border\n\nThe army holds more than 9,600 square miles (24,900 square kilometers) that it did not hold in spring, a monitor in the capital said.',
  },
  {
    path: 'file:///desk/cedar.txt',
    publisher: 'Cedar News Agency',
    inferred: '2017-06-20',
    text: 'Sweep goes on\n\nIn two weeks the troops and the militias beside them cleared 20,000 square meters of the southeastern regions, the agency reported.',
  },
  {
    path: 'file:///desk/plain.txt',
    text: 'Some 18,000 square kilometers were taken, a minister estimated on Friday.',
  },
];

export const KM2 = 1_000_000;

export const LAND_CLAIMS: readonly ClaimSketch[] = [
  {
    source: LAND_ARTICLES[0]!.path,
    text: '25,000 square kilometers',
    value: 25_000,
    unit: 'km2',
    low: 24_500 * KM2,
    high: 25_500 * KM2,
    attribution: 'a general',
    origin: 0,
  },
  {
    source: LAND_ARTICLES[1]!.path,
    text: 'about 25,000 square kilometers',
    value: 25_000,
    unit: 'km2',
    approx: 'about',
    low: 24_500 * KM2,
    high: 25_500 * KM2,
    attribution: 'a general who was not named',
    origin: 0,
  },
  {
    source: LAND_ARTICLES[2]!.path,
    text: 'more than 9,600 square miles',
    value: 9_600,
    unit: 'mi2',
    approx: 'more-than',
    low: 24_863.9 * KM2,
    high: 31_080 * KM2,
    attribution: 'a monitor in the capital',
    origin: 1,
  },
  {
    source: LAND_ARTICLES[3]!.path,
    text: '20,000 square meters',
    value: 20_000,
    unit: 'm2',
    low: 19_500,
    high: 20_500,
    origin: 2,
    group: 1,
  },
  {
    source: LAND_ARTICLES[4]!.path,
    text: 'Some 18,000 square kilometers',
    value: 18_000,
    unit: 'km2',
    approx: 'about',
    low: 17_500 * KM2,
    high: 18_500 * KM2,
    origin: 3,
    group: 2,
    attribution: 'a minister',
  },
];

/** Five sources, four origins, three values; read from the one with the slip of the unit. */
export function landFact(here: Reading | null): FactView {
  const { fact, library } = sketchFact(
    LAND_ARTICLES,
    LAND_CLAIMS,
    {
      relation: 'conflict',
      reason: 'unit',
      why: [
        {
          rule: 'slot',
          words: 'All give an area; all sentences speak of the army, taking and the same weeks.',
          members: [],
        },
        { rule: 'voice', words: 'Both quote one general.', members: [0, 1] },
        {
          rule: 'unit',
          words: '20,000 and 25,000 are close as numbers, and a million times apart in their units.',
          members: [3],
        },
      ],
    },
    { 'Meridian Wire': 'B', 'Cedar News Agency': 'D' },
  );
  return viewFact(fact, here, library);
}

export const readingAt = (path: string, words: string): Reading => {
  const article = LAND_ARTICLES.find((sketch) => sketch.path === path);
  return { path, offset: (article?.text.indexOf(words) ?? 0) + 1 };
};

export function quoteFact(): FactView {
  const articles: ArticleSketch[] = [
    {
      path: 'file:///desk/a.txt',
      publisher: 'The Harbor Post',
      published: '2017-06-19',
      text: '“We will not leave this valley before the last road is open to everyone who lives here,” the colonel said on Sunday.',
    },
    {
      path: 'file:///desk/b.txt',
      publisher: 'Meridian Wire',
      published: '2017-06-19',
      text: 'The colonel was clear: “We will not leave the valley before every road is open to everyone who lives here.”',
    },
    {
      path: 'file:///desk/c.txt',
      publisher: 'Lowland Courier',
      published: '2017-06-20',
      text: '“We will not leave this valley before the last road is open to everyone who lives here,” the colonel said.',
    },
  ];
  const { fact, library } = sketchFact(
    articles,
    [
      {
        source: 'file:///desk/a.txt',
        text: 'We will not leave this valley before the last road is open to everyone who lives here',
        attribution: 'the colonel',
      },
      {
        source: 'file:///desk/b.txt',
        text: 'We will not leave the valley before every road is open to everyone who lives here',
        attribution: 'the colonel',
      },
      {
        source: 'file:///desk/c.txt',
        text: 'We will not leave this valley before the last road is open to everyone who lives here',
        attribution: 'the colonel',
      },
    ],
    { kind: 'quote', about: 'the colonel on leaving the valley', relation: 'near-verbatim', origins: 1 },
  );
  return viewFact(fact, { path: 'file:///desk/a.txt', offset: 5 }, library);
}

export function borderEntity(): EntityView {
  const mentionsOf = ({ path, text }: ArticleSketch): Entity['mentions'] =>
    ['general', 'army', 'Army', 'troops'].flatMap((word) => {
      const start = text.indexOf(word);
      return start < 0 ? [] : [{ path, start, end: start + word.length, text: word }];
    });
  const { library } = sketchFact(LAND_ARTICLES, []);
  const entity: Entity = {
    id: 'the-army',
    name: 'Army',
    type: 'organization',
    forms: ['army', 'Army', 'troops'],
    mentions: LAND_ARTICLES.flatMap(mentionsOf),
  };
  return viewEntity(entity, { path: LAND_ARTICLES[2]!.path, offset: 30 }, library);
}
