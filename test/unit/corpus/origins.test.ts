import assert from 'node:assert/strict';
import type { Voice } from '../../../src/core/corpus/claims/voices';
import { originsOf, type Sourced } from '../../../src/core/corpus/facts/origins';

const coastGuard: Voice = { key: 'coast guard', label: 'the coast guard' };
const hospital: Voice = { key: 'hospital', label: 'a hospital' };
const claim = (source: string, start: number, voice: Voice | null, echo = false): Sourced => ({
  source,
  start,
  end: start + 5,
  voice,
  echo,
});
const numbers = (...claims: Sourced[]): readonly number[] => originsOf(claims, { between: () => null }).numbers;

describe('origins', () => {
  it('give a headline the voice that its article cites', () => {
    assert.deepEqual(numbers(claim('a', 0, null, true), claim('a', 80, coastGuard), claim('b', 40, null)), [0, 0, 1]);
  });

  it('leave an article its own voice where what it adds is no echo', () => {
    assert.deepEqual(numbers(claim('a', 0, null), claim('a', 80, coastGuard)), [0, 1]);
  });

  it('join the articles that cite one voice, and no others', () => {
    assert.deepEqual(numbers(claim('a', 0, coastGuard), claim('b', 0, hospital), claim('c', 0, coastGuard)), [0, 1, 0]);
  });
});
