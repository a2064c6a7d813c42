import assert from 'node:assert/strict';
import { analyzeArticle } from '../../../src/core/recognize/analyzeArticle';

const DISPATCH = 'MOSCOW, July 9. /TASS/. Rescuers left for the flooded valley on Tuesday, the ministry said.';
const dayOf = (text: string, borrowedDate?: string): string | null =>
  analyzeArticle(text, [], borrowedDate === undefined ? {} : { borrowedDate }).referenceDate;

describe('the day of an article that prints none in full', () => {
  it('is that of its dateline, in the year of a neighbour', () => {
    assert.equal(dayOf(DISPATCH, '2024-07-11'), '2024-07-09');
    assert.equal(dayOf(DISPATCH.replace('July 9', 'Dec 30'), '2025-01-02'), '2024-12-30');
  });

  it('is its latest weekday before the neighbour where the dateline is of another time', () => {
    assert.equal(dayOf(DISPATCH, '2024-01-11'), '2024-01-09');
  });

  it('is not known without a neighbour', () => {
    assert.equal(dayOf(DISPATCH), null);
  });
});
