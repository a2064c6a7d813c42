import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { hashText } from '../core/recognize/names/hash';
import type { EntityType } from '../core/recognize/model';

export interface MarkedName {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
}

/** A text with its names, and with stretches whose annotation is uncertain. */
export interface MarkedDocument {
  readonly id: string;
  readonly set: string;
  readonly text: string;
  readonly mentions: readonly MarkedName[];
  readonly ignore: readonly { readonly start: number; readonly end: number }[];
}

/** Sets of edited prose, nearest to news, on which names are held back, judged and renamed. */
export const NEWS_LIKE = ['redocred', 'gum_open', 'uner_pud', 'wikigold', 'meantime'] as const;
export const TRAINING_SETS = [...NEWS_LIKE, 'crossner', 'uner_ewt', 'litbank', 'btc', 'wnut17'] as const;

/** Reads `<set>.jsonl.gz` from the data's folder. */
export function readSet(folder: string, set: string): MarkedDocument[] {
  const file = join(folder, `${set}.jsonl.gz`);
  if (!existsSync(file)) throw new Error(`${file} is missing`);
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const document = JSON.parse(line) as Omit<MarkedDocument, 'set' | 'ignore'> & Partial<MarkedDocument>;
      return { id: document.id, set, text: document.text, mentions: document.mentions, ignore: document.ignore ?? [] };
    });
}

/** One document in seven of the news-like sets is held back while choices are made; which one, its name decides. */
export function isHeldBack(document: MarkedDocument): boolean {
  return (NEWS_LIKE as readonly string[]).includes(document.set) && hashText(document.id) % 7 === 3;
}
