import { TYPES } from '../core/recognize/names/labels';
import type { MarkedDocument, MarkedName } from './readDocuments';

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Exact spans with type, over documents: precision, recall and F1, all types together and each. */
export interface Report {
  readonly all: Score;
  readonly spans: Score;
  readonly byType: Readonly<Record<string, Score>>;
}

interface Counts {
  right: number;
  found: number;
  wanted: number;
}

const scoreOf = ({ right, found, wanted }: Counts): Score => {
  const precision = found > 0 ? right / found : 0;
  const recall = wanted > 0 ? right / wanted : 0;
  return { precision, recall, f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0 };
};

/** Names found inside of stretches with uncertain annotation count neither way. */
export function judge(documents: readonly MarkedDocument[], found: readonly (readonly MarkedName[])[]): Report {
  const none = (): Counts => ({ right: 0, found: 0, wanted: 0 });
  const all = none();
  const spans = none();
  const byType = new Map(TYPES.map((type) => [type as string, none()]));
  const bump = (type: string, what: keyof Counts): void => {
    all[what]++;
    const counts = byType.get(type);
    if (counts) counts[what]++;
  };
  documents.forEach((document, index) => {
    const wanted = new Map(document.mentions.map((m) => [`${m.start}:${m.end}`, m.type]));
    for (const mention of document.mentions) bump(mention.type, 'wanted');
    spans.wanted += document.mentions.length;
    for (const mention of found[index] ?? []) {
      const type = wanted.get(`${mention.start}:${mention.end}`);
      if (type === undefined && document.ignore.some((span) => span.start < mention.end && mention.start < span.end))
        continue;
      bump(mention.type, 'found');
      spans.found++;
      if (type === undefined) continue;
      spans.right++;
      if (type === mention.type) bump(type, 'right');
    }
  });
  return {
    all: scoreOf(all),
    spans: scoreOf(spans),
    byType: Object.fromEntries([...byType].map(([type, counts]) => [type, scoreOf(counts)])),
  };
}

export function describe(report: Report): string {
  const percent = (score: Score): string => (score.f1 * 100).toFixed(2);
  const types = Object.entries(report.byType).map(([type, score]) => `${type} ${percent(score)}`);
  const { all } = report;
  const detail = `P ${(all.precision * 100).toFixed(1)} R ${(all.recall * 100).toFixed(1)}`;
  return `F1 ${percent(all)} (${detail}; spans ${percent(report.spans)}) ${types.join(', ')}`;
}
