/* What the host and the Fact matrix tell each other. */
import type { PlaceView } from '../core/presentation/model';
import type { FactMatrix, MatrixCell, MatrixEntity, MatrixRow } from '../core/presentation/factMatrix';
import type { Contract } from './contract';
import { isPlaceView, isReason, isRelation, isSource } from './topicShapes';
import { isArrayOf, isBoolean, isNothing, isOffset, isOneOf, isShape, isString, nullable } from './validators';

const isCell = isShape<MatrixCell>({
  source: isOffset,
  text: isString,
  differs: isBoolean,
  origin: isOffset,
  start: isOffset,
  end: isOffset,
});

const isRow = isShape<MatrixRow>({
  id: isString,
  kind: isOneOf('figure', 'quote', 'passage', 'event', 'date'),
  title: isString,
  relation: isRelation,
  reason: nullable(isReason),
  setAside: isBoolean,
  origins: isOffset,
  entities: isArrayOf(isOffset),
  cells: isArrayOf(isCell),
});

export const isFactMatrix = isShape<FactMatrix>({
  sources: isArrayOf(isSource),
  entities: isArrayOf(isShape<MatrixEntity>({ id: isString, name: isString })),
  rows: isArrayOf(isRow),
  incomplete: isBoolean,
});

export interface MatrixState {
  readonly matrix: FactMatrix;
  /** Facts that only one source tells, instead of those that several tell. */
  readonly single: boolean;
  /** Articles are still being read. */
  readonly reading: boolean;
}

export const matrixContract = {
  requests: {},
  events: {
    show: isShape<MatrixState>({ matrix: isFactMatrix, single: isBoolean, reading: isBoolean }),
  },
} as const satisfies Contract;

export const matrixHostContract = {
  requests: {},
  events: {
    ready: isNothing,
    /** Goes to the words of a cell; with `keepFocus` the keyboard stays in the matrix. */
    visit: isShape<{ readonly place: PlaceView; readonly keepFocus: boolean }>({
      place: isPlaceView,
      keepFocus: isBoolean,
    }),
    /** Shows a fact among the cross-references. */
    open: isShape<{ readonly id: string }>({ id: isString }),
    /** Asks for the facts that only one source tells, or for the others. */
    single: isBoolean,
    export: isShape<{ readonly format: 'csv' | 'markdown'; readonly ids: readonly string[] }>({
      format: isOneOf('csv', 'markdown'),
      ids: isArrayOf(isString),
    }),
  },
} as const satisfies Contract;
