import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { recognizeDateTime } from '@microsoft/recognizers-text-suite';
import { parse } from 'chrono-node';
import { analyzeArticle } from '../../src/core/recognize/analyzeArticle';
import { createRecognizers } from '../../src/core/recognize/recognizers';
import { timexStart } from '../support/timex/timexStart';
import { table, type Row } from './report';

const SHARED = new URL('../../../shared/', import.meta.url).pathname;

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

/** Dates: resolved how well, beside chrono-node and Recognizers-Text. */
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
  return table('Dates', rows);
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
