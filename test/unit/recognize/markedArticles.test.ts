import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { FolderAnalyzer } from '../../../src/core/recognize/folderAnalyzer';
import { dateRecognizer } from '../../../src/core/recognize/dates/recognizeDates';
import { createVoiceRecognizers } from '../../../src/core/recognize/quotes/voiceRecognizers';
import type { ArticleAnalysis } from '../../../src/core/recognize/model';

interface Marked {
  readonly document: string;
  readonly published: string | null;
  readonly furniture?: readonly (readonly [number, number])[];
  readonly dates: readonly { start: number; end: number; from: string | null; to: string | null; optional?: boolean }[];
  readonly quotes: readonly { start: number; end: number }[];
}

const SHARED = new URL('../../../../shared/', import.meta.url).pathname;
/** Folder of articles, folder of marks, least share of dates right. */
const FOLDERS: readonly (readonly [string, string, number])[] = [
  ['seeds', 'gold', 0.93],
  ['data/stories/yida-bombing-2011', 'data/stories/yida-bombing-2011/gold', 0.9],
];

describe('articles marked by hand', () => {
  for (const [folder, marks, least] of FOLDERS) {
    describe(folder, function () {
      const here = existsSync(SHARED + folder) && existsSync(SHARED + marks);
      const marked: { gold: Marked; text: string; analysis: ArticleAnalysis }[] = [];

      before(function () {
        if (!here) {
          console.log(`      skipped: ${folder} is not beside the repository`);
          this.skip();
        }
        const reader = new FolderAnalyzer([dateRecognizer, ...createVoiceRecognizers()]);
        const texts = new Map<string, string>();
        const analyses = new Map<string, ArticleAnalysis>();
        for (const name of readdirSync(SHARED + folder).filter((file) => file.endsWith('.txt'))) {
          const text = readFileSync(`${SHARED}${folder}/${name}`, 'utf8').replace(/^\uFEFF/, '');
          texts.set(name, text);
          for (const [path, analysis] of reader.put(name, text)) analyses.set(path, analysis);
        }
        for (const [name, text] of texts) {
          const gold = JSON.parse(readFileSync(`${SHARED}${marks}/${name}.json`, 'utf8')) as Marked;
          marked.push({ gold, text, analysis: analyses.get(name)! });
        }
      });

      it('print the day of publication that is read', () => {
        for (const { gold, analysis } of marked) assert.equal(analysis.parts.published, gold.published, gold.document);
      });

      it('have their furniture told from the article, 98 of 100 characters', () => {
        let right = 0;
        let all = 0;
        for (const { gold, text, analysis } of marked) {
          const want = new Uint8Array(text.length);
          const have = new Uint8Array(text.length);
          for (const [start, end] of gold.furniture ?? []) want.fill(1, start, end);
          for (const { start, end } of analysis.parts.furniture) have.fill(1, start, end);
          all += text.length;
          for (let i = 0; i < text.length; i++) if (want[i] === have[i]) right++;
        }
        assert.ok(right / all >= 0.98, String(right / all));
      });

      it('have their dates resolved', () => {
        let right = 0;
        let wanted = 0;
        for (const { gold, analysis } of marked) {
          for (const date of gold.dates.filter(({ optional }) => optional !== true)) {
            wanted++;
            const found = analysis.dates.find(({ start, end }) => start < date.end && date.start < end);
            if (found?.from === date.from && found.to === date.to) right++;
          }
        }
        assert.ok(right / wanted >= least, String(right / wanted));
      });

      it('have every quotation found and nothing else', () => {
        for (const { gold, analysis } of marked) {
          const found = analysis.quotes.map(({ start, end }) => [start, end]);
          assert.deepEqual(
            found,
            gold.quotes.map(({ start, end }) => [start, end]),
            gold.document,
          );
        }
      });
    });
  }
});
