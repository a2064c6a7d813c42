import assert from 'node:assert/strict';
import type { Annotation, Reply } from '../../../src/core/annotation/model';
import { choiceAmong, differencesIn, type Opinion } from '../../../src/core/review/curation/differences';
import { annotationOf } from '../../support/history/sidecars';

const TEXT = 'The flood cut off 14 villages on Monday, the governor said. About 200 soldiers came with boats.';

interface Given extends Partial<Annotation> {
  readonly replies?: readonly (Reply & { author: string | null; own: boolean })[];
}

function opinion(author: string | null, words: string, { replies = [], ...over }: Given = {}): Opinion {
  const start = TEXT.indexOf(words);
  const annotation = annotationOf(`${author ?? 'none'}-${start}`, TEXT, words, over);
  return { author, annotation, span: { start, end: start + words.length }, replies };
}
const told = (opinions: readonly Opinion[]): unknown =>
  differencesIn(opinions).map(({ start, end, opinions: own, fields }) => [
    TEXT.slice(start, end),
    own.map(({ author }) => author).join(' '),
    fields.join(' '),
  ]);

describe('where analysts differ', () => {
  it('is a span that they judge in different ways, with what they differ in', () => {
    const value = { amount: 14, unit: 'item' };
    assert.deepEqual(
      told([
        opinion('ben', '200 soldiers', { credibility: 2 }),
        opinion('ada', '200 soldiers', { credibility: 5 }),
        opinion('ada', '14 villages', { value }),
        opinion('ben', 'off 14 villages', { status: 'confirmed', value: { ...value, amount: 41 } }),
      ]),
      [
        ['off 14 villages', 'ben ada', 'words value status'],
        ['200 soldiers', 'ben ada', 'credibility'],
      ],
    );
  });

  it('is no span that they agree on, whatever their notes say', () => {
    assert.deepEqual(told([opinion('ada', '14 villages', { note: 'Yes.' }), opinion('ben', '14 villages')]), []);
  });

  it('is no span of one analyst, and no words inside a much longer passage', () => {
    assert.deepEqual(told([opinion('ada', '14 villages'), opinion('ada', '14 villages', { status: 'refuted' })]), []);
    assert.deepEqual(told([opinion('ada', '14 villages'), opinion('ben', TEXT.slice(0, 59), { kind: 'passage' })]), []);
  });

  it('takes a sidecar without an author for another voice', () => {
    assert.deepEqual(told([opinion(null, '14 villages'), opinion('ben', '14 villages', { kind: 'passage' })]), [
      ['14 villages', ' ben', 'kind'],
    ]);
  });

  it('is settled by what the user agreed with last, not by what others did', () => {
    const agree = (to: string, day: number, own: boolean): Reply & { author: string; own: boolean } => ({
      id: `r${day}`,
      to,
      stance: 'agree',
      note: '',
      created: `2024-05-0${day}T09:00:00Z`,
      author: own ? 'Cyd' : 'Dov',
      own,
    });
    const ada = opinion('ada', '14 villages', { replies: [agree('ada', 3, true), agree('ada', 9, false)] });
    const ben = opinion('ben', '14 villages', { status: 'refuted', replies: [agree('ben', 5, true)] });
    assert.equal(choiceAmong([ada, ben]), 'ben');
    assert.equal(choiceAmong([opinion('ada', '14 villages', { replies: [agree('ada', 9, false)] })]), null);
  });
});
