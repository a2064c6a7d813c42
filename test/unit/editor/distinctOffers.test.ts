import assert from 'node:assert/strict';
import { distinctOffers } from '../../../src/editor/panel/distinctOffers';
import type { TopicOffer } from '../../../src/core/presentation/model';

const offer = (id: string, start: number, end: number, path = 'a.txt'): TopicOffer => ({
  type: 'fact',
  id,
  label: id,
  detail: '',
  relation: 'conflict',
  place: { path, start, end },
});
const ids = (offers: readonly TopicOffer[]): string[] => distinctOffers(offers).map(({ id }) => id);

describe('Offers of an article', () => {
  it('name the same words once, by the first of them', () =>
    assert.deepEqual(ids([offer('event', 10, 60), offer('quotation', 12, 58), offer('other', 70, 90)]), [
      'event',
      'other',
    ]));

  it('keep a figure in a sentence that is offered too', () =>
    assert.deepEqual(ids([offer('sentence', 0, 100), offer('figure', 20, 34)]), ['sentence', 'figure']));

  it('keep those without a place, and the same offsets of another article', () =>
    assert.deepEqual(
      ids([offer('here', 0, 9), { ...offer('nowhere', 0, 9), place: null }, offer('there', 0, 9, 'b.txt')]),
      ['here', 'nowhere', 'there'],
    ));
});
