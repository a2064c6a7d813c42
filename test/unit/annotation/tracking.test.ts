import assert from 'node:assert/strict';
import fc from 'fast-check';
import { trackSpan } from '../../../src/core/annotation/anchor/trackSpan';
import { articleNamesOf, authorSlug, isSidecarOf, sidecarName } from '../../../src/core/annotation/sidecar/names';
import { rebaseOperations } from '../../../src/core/annotation/write/rebaseOperations';
import { newAnnotation } from '../../../src/core/annotation/newAnnotation';
import type { Annotation, Sidecar } from '../../../src/core/annotation/model';

describe('a span that follows the typing', () => {
  const span = { start: 10, end: 20 };
  const insert = (at: number, length: number): { start: number; end: number; length: number } => ({
    start: at,
    end: at,
    length,
  });

  it('moves with what is typed before it, and grows with what is typed in it', () => {
    assert.deepEqual(trackSpan(span, [insert(10, 3)]), { start: 13, end: 23 });
    assert.deepEqual(trackSpan(span, [insert(12, 3)]), { start: 10, end: 23 });
    assert.deepEqual(trackSpan(span, [insert(20, 3)]), span);
  });

  it('loses what is deleted of it, and is gone with the last of it', () => {
    assert.deepEqual(trackSpan(span, [{ start: 5, end: 12, length: 0 }]), { start: 5, end: 13 });
    assert.deepEqual(trackSpan(span, [{ start: 15, end: 30, length: 0 }]), { start: 10, end: 15 });
    assert.equal(trackSpan(span, [{ start: 8, end: 22, length: 4 }]), null);
  });

  it('is the same whatever the order in which the changes of one edit are told', () => {
    const edit = fc.record({ at: fc.nat(60), removed: fc.nat(5), length: fc.nat(5) });
    fc.assert(
      fc.property(fc.uniqueArray(edit, { selector: ({ at }) => Math.floor(at / 6), maxLength: 5 }), (edits) => {
        const apart = edits.map(({ at, removed, length }) => {
          const start = Math.floor(at / 6) * 6;
          return { start, end: start + removed, length };
        });
        assert.deepEqual(trackSpan(span, apart), trackSpan(span, [...apart].reverse()));
      }),
    );
  });
});

describe('the names of sidecars', () => {
  it('carry the author as letters, digits and hyphens', () => {
    assert.equal(authorSlug('  Zoë O’Neill (desk) '), 'zoe-o-neill-desk');
    assert.equal(sidecarName('a.txt', 'Kim Lee'), 'a.txt.kim-lee.annotations.yaml');
    assert.equal(sidecarName('a.txt', null), 'a.txt.annotations.yaml');
  });

  it('tell the articles that they can belong to, longest first', () => {
    assert.deepEqual(articleNamesOf('a.txt.kim.annotations.yaml'), ['a.txt.kim', 'a.txt', 'a']);
    assert.ok(isSidecarOf('a.txt.kim.annotations.yaml', 'a.txt'));
    assert.ok(!isSidecarOf('a.txt.kim.annotations.yaml', 'b.txt'));
    assert.deepEqual(articleNamesOf('a.txt'), []);
  });
});

describe('a change of a sidecar that someone else changed meanwhile', () => {
  const annotation = newAnnotation({ id: 'a', target: { exact: 'x', prefix: '', suffix: '' }, kind: 'figure' });
  const sidecar = (annotations: Annotation[]): Sidecar => ({
    version: 1,
    source: 'a.txt',
    author: null,
    annotations,
    replies: [],
    decisions: [],
  });

  it('takes its own fields only, and leaves out what is gone', () => {
    const current = sidecar([{ ...annotation, status: 'disputed' }]);
    const note: Annotation = { ...annotation, note: 'Asked.' };
    assert.deepEqual(rebaseOperations([{ do: 'change', annotation: note }], sidecar([annotation]), current), [
      { do: 'change', annotation: { ...annotation, status: 'disputed', note: 'Asked.' } },
    ]);
    // The window has read the file again before the change that was begun on the older state comes.
    const late = { do: 'change', annotation: note, from: annotation } as const;
    for (const seen of [current, sidecar([])])
      assert.deepEqual(rebaseOperations([late], seen, current), [
        { do: 'change', annotation: { ...annotation, status: 'disputed', note: 'Asked.' } },
      ]);
    assert.deepEqual(rebaseOperations([{ do: 'remove', id: 'a' }], sidecar([annotation]), sidecar([])), []);
  });
});
