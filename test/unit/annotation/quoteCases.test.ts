import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { anchorAnnotations } from '../../../src/core/annotation/anchor/anchorAnnotations';
import { indexText } from '../../../src/core/annotation/anchor/textIndex';

const FILE = '../shared/data/anchors/match-quote.json';

interface Case {
  readonly title: string;
  readonly text: string;
  readonly quote: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly match: { readonly start: number; readonly end: number } | null;
}

/**
 * A stored context reaches to the ends of its sentence. Where it is two or three words from the middle of one, or other
 * words than those of the text, so little speaks for any place that none is taken: the annotation is listed as lost.
 */
const DELIBERATE_ORPHANS = 12;
/** Offsets are not stored, so that a hint cannot decide between two places with the same words. */
const WITHOUT_HINT = 2;

describe('the cases of Hypothesis’ quote matching (skipped where ../shared is absent)', () => {
  it('are found where they are, or left as lost, and none goes to other words', function () {
    if (!existsSync(FILE)) this.skip();
    const { cases } = JSON.parse(readFileSync(FILE, 'utf8')) as { cases: Case[] };
    let orphans = 0;
    let unhinted = 0;
    for (const { title, text, quote, prefix = '', suffix = '', match } of cases) {
      const [found] = anchorAnnotations(indexText(text), [{ target: { exact: quote, prefix, suffix }, kind: 'group' }]);
      const span = found?.span ?? null;
      if (span === null) {
        if (match !== null) orphans++;
        continue;
      }
      const words = match === null ? null : text.slice(match.start, match.end);
      assert.equal(text.slice(span.start, span.end), words, title);
      if (span.start !== match?.start) unhinted++;
    }
    assert.equal(orphans, DELIBERATE_ORPHANS);
    assert.equal(unhinted, WITHOUT_HINT);
  });
});
