import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyzeArticle } from '../../../src/core/recognize/analyzeArticle';
import { dateRecognizer } from '../../../src/core/recognize/dates/recognizeDates';
import { createVoiceRecognizers } from '../../../src/core/recognize/quotes/voiceRecognizers';
import type { ArticleAnalysis } from '../../../src/core/recognize/model';
import type { Span } from '../../../src/core/text/span';

const RECOGNIZERS = [dateRecognizer, ...createVoiceRecognizers()];
const read = (text: string): ArticleAnalysis => analyzeArticle(text, RECOGNIZERS, { referenceDate: '2015-07-15' });

/** Words that start or end every kind of span, in any order. */
const WORDS =
  '“ ” " \' ’ ‘ « » ( ) , . ? : - – / said told according to Monday May 5 2014 19 06 last week a day after ago two years the general he Jane Roe Share Copyright © Related News By Reuters that citing earlier this month'.split(
    ' ',
  );
const articles = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom('\n', '\n\n', ' '), fc.string({ maxLength: 4 })), {
    maxLength: 60,
  })
  .map((parts) => parts.join(' '));

function assertLayer(text: string, spans: readonly Span[], disjoint = true): void {
  let at = 0;
  for (const { start, end } of spans) {
    assert.ok(start >= (disjoint ? at : 0) && end > start && end <= text.length, `${start}-${end} after ${at}`);
    at = end;
  }
}

describe('dates, quotations and article parts', () => {
  it('lie inside the text, in order and apart, whatever it says', () => {
    fc.assert(
      fc.property(articles, (text) => {
        const { dates, quotes, attributions, parts } = read(text);
        assertLayer(text, dates);
        assertLayer(text, quotes);
        assertLayer(text, parts.furniture);
        assertLayer(text, parts.captions);
        assertLayer(
          text,
          attributions.map(({ content }) => content),
          false,
        );
        for (const date of dates) {
          assert.equal(date.text, text.slice(date.start, date.end));
          assert.equal(date.from === null, date.to === null);
          if (date.from !== null && date.to !== null && /^\d{4}-/.test(date.from)) assert.ok(date.from <= date.to);
        }
      }),
    );
  });

  it('are the same with either line end', () => {
    fc.assert(
      fc.property(articles, (text) => {
        const unix = text.replaceAll('\r', '');
        const windows = unix.replaceAll('\n', '\r\n');
        const words = (source: string, spans: readonly Span[]): string[] =>
          spans.map(({ start, end }) => source.slice(start, end).replaceAll('\r\n', '\n'));
        const [a, b] = [read(unix), read(windows)];
        assert.deepEqual(words(windows, b.dates), words(unix, a.dates));
        assert.deepEqual(words(windows, b.quotes), words(unix, a.quotes));
        assert.deepEqual(words(windows, b.parts.furniture), words(unix, a.parts.furniture));
        assert.equal(b.parts.published, a.parts.published);
        assert.equal(b.parts.publisher, a.parts.publisher);
      }),
    );
  });
});
