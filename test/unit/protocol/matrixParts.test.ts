import assert from 'node:assert/strict';
import { isHead, isRows } from '../../../src/protocol/matrixContract';
import { headOf, MatrixAssembly, type MatrixState, rowParts } from '../../../src/protocol/matrixParts';
import { madeMatrix } from '../../support/panel/matrices';

const stateOf = (facts: number): MatrixState => ({ matrix: madeMatrix(facts), single: false, reading: true });

describe('A fact matrix in parts', () => {
  for (const facts of [0, 1, 1000]) {
    it(`is whole again after the last one, with ${facts} facts`, () => {
      const state = stateOf(facts);
      const assembly = new MatrixAssembly();
      const parts = [...rowParts(state.matrix.rows)];
      const shown = [assembly.begin(headOf(state)), ...parts.map((rows) => assembly.add(rows))];
      assert.deepEqual(shown.pop(), state);
      assert.ok(shown.every((part) => part === null));
      assert.ok(isHead(headOf(state)) && parts.every(isRows));
    });
  }

  it('has no part of more cells than are packed at once', () => {
    const sizes = [...rowParts(stateOf(1000).matrix.rows)].map((rows) => rows.flatMap(({ cells }) => cells).length);
    assert.ok(sizes.length > 2 && Math.max(...sizes) <= 1000, String(sizes));
  });

  it('gives way to another one that begins before it was whole', () => {
    const assembly = new MatrixAssembly();
    const [first] = rowParts(stateOf(1000).matrix.rows);
    assembly.begin(headOf(stateOf(1000)));
    assembly.add(first ?? []);
    const other = stateOf(3);
    assembly.begin(headOf(other));
    assert.deepEqual(assembly.add(other.matrix.rows), other);
  });
});
