import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { recognizeDateTime } from '@microsoft/recognizers-text-suite';
import { parse } from 'chrono-node';
import { analyzeArticle } from '../../src/core/recognize/analyzeArticle';
import { createRecognizers } from '../../src/core/recognize/recognizers';
import { timexStart } from '../support/timex/timexStart';
import { fastest, table, type Row } from './report';

const SHARED = new URL('../../../shared/', import.meta.url).pathname;
const STORIES = ['seeds', 'data/stories/yida-bombing-2011'];
const ROUNDS = 5;

interface MarkedText {
  readonly text: string;
  readonly dct?: string;
  readonly dates: readonly {
    readonly start: number;
    readonly end: number;
    readonly value: string;
    readonly type: string;
  }[];
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly from: string | null;
}

type Finder = (text: string, published: string) => readonly Found[];

/** Dates: resolved how well, and the whole analysis without names how fast, beside chrono-node and Recognizers-Text. */
export function benchDates(): string {
  const rows: Row[] = [];
  const set = `${SHARED}data/ner/meantime.jsonl.gz`;
  if (existsSync(set)) {
    const documents = gunzipSync(readFileSync(set))
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as MarkedText)
      .filter(({ dct }) => /^\d{4}-\d\d-\d\d$/.test(dct ?? ''));
    for (const [name, find] of Object.entries(FINDERS)) {
      rows.push({ what: `MEANTIME, first day right: ${name}`, value: share(documents, find), target: '' });
    }
  } else rows.push({ what: 'dates right', value: 'not measured: the marked texts are not here', target: '' });

  const texts = STORIES.flatMap((folder) =>
    existsSync(SHARED + folder)
      ? readdirSync(SHARED + folder)
          .filter((name) => name.endsWith('.txt'))
          .map((name) => readFileSync(`${SHARED}${folder}/${name}`, 'utf8'))
      : [],
  );
  if (texts.length > 0) rows.push(...speeds(texts));
  rows.push(...growth());
  return table('Dates, quotations and article parts', rows);
}

const FINDERS: Readonly<Record<string, Finder>> = {
  ours: (text, referenceDate) => analyzeArticle(text, DATES_ONLY, { referenceDate }).dates,
  'chrono-node': (text, published) =>
    parse(text, new Date(`${published}T12:00:00Z`)).map(({ index, text: found, start }) => ({
      start: index,
      end: index + found.length,
      from: start.date().toISOString().slice(0, 10),
    })),
  'Recognizers-Text': (text, published) =>
    recognizeDateTime(text, 'en-us', undefined, new Date(`${published}T12:00:00Z`)).map(fromRecognizers),
};
const DATES_ONLY = createRecognizers().filter(({ layer }) => layer === 'dates');
const WITHOUT_NAMES = createRecognizers().filter(({ layer }) => layer !== 'mentions');

function fromRecognizers(model: ReturnType<typeof recognizeDateTime>[number]): Found {
  const values = (model.resolution as { values?: readonly Record<string, string>[] } | null)?.values ?? [];
  // Of two readings the last one lies in the past.
  const value = values.find(({ type }) => type?.startsWith('date') === true) ?? values[0];
  const day = /^\d{4}-\d\d-\d\d/.exec(value?.start ?? value?.value ?? '')?.[0] ?? null;
  return { start: model.start, end: model.end + 1, from: day };
}

function share(documents: readonly MarkedText[], find: Finder): string {
  let right = 0;
  let wanted = 0;
  for (const { text, dct = '', dates } of documents) {
    const found = find(text, dct);
    for (const date of dates) {
      const first = /^(?:TIME|DURATION|SET)$/.test(date.type) ? null : timexStart(date.value);
      if (first === null) continue;
      wanted++;
      if (found.some(({ start, end, from }) => start < date.end && date.start < end && from === first)) right++;
    }
  }
  return `${((100 * right) / wanted).toFixed(1)} % of ${wanted}`;
}

function speeds(texts: readonly string[]): Row[] {
  const published = '2017-06-19';
  const all = (find: Finder) => () => texts.forEach((text) => find(text, published));
  const ours = fastest(ROUNDS, () => texts.forEach((text) => analyzeArticle(text, WITHOUT_NAMES)));
  const chrono = fastest(ROUNDS, all(FINDERS['chrono-node'] ?? (() => [])));
  const recognizers = fastest(1, all(FINDERS['Recognizers-Text'] ?? (() => [])));
  const bytes = texts.reduce((sum, text) => sum + text.length, 0);
  return [
    { what: 'whole analysis without names', value: `${(bytes / ours / 1e6).toFixed(2)} MB/s`, target: '' },
    { what: 'its speed against chrono-node alone', value: `${(chrono / ours).toFixed(2)} ×`, target: '≥ 0.5 ×' },
    {
      what: 'its speed against Recognizers-Text alone',
      value: `${(recognizers / ours).toFixed(0)} ×`,
      target: '≥ 100 ×',
    },
  ];
}

/** Texts that invite rescanning; time must grow with length. */
const HOSTILE: Readonly<Record<string, string>> = {
  digits: '7',
  'quotation marks': ' "',
  weekdays: 'Monday ',
  'opened single marks': " 'a",
  'reporting verbs': ', said ',
};

function growth(): Row[] {
  return Object.entries(HOSTILE).map(([name, unit]) => {
    const time = (megabytes: number): number => {
      const text = unit.repeat(Math.ceil((megabytes * 1e6) / unit.length));
      return fastest(1, () => analyzeArticle(text, WITHOUT_NAMES));
    };
    const [small, large] = [time(0.25), time(1)];
    return { what: `four times the ${name}`, value: `${(large / small).toFixed(1)} × the time`, target: '≤ 6 ×' };
  });
}
