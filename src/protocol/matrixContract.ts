/* What the host and the Fact matrix tell each other. */
import type { PlaceView } from '../core/presentation/model';
import type { FactMatrix, MatrixCell, MatrixEntity, MatrixRow } from '../core/presentation/factMatrix';
import type { Contract } from './contract';
import type { MatrixHead } from './matrixParts';
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

const isSources = isArrayOf(isSource);
const isEntities = isArrayOf(isShape<MatrixEntity>({ id: isString, name: isString }));

export const isRows = isArrayOf(isRow);

export const isFactMatrix = isShape<FactMatrix>({
  sources: isSources,
  entities: isEntities,
  rows: isRows,
  incomplete: isBoolean,
});

export const isHead = isShape<MatrixHead>({
  matrix: isShape<MatrixHead['matrix']>({ sources: isSources, entities: isEntities, incomplete: isBoolean }),
  rows: isOffset,
  single: isBoolean,
  reading: isBoolean,
});

export const matrixContract = {
  requests: {},
  events: {
    /** A matrix comes, and takes the place of what is shown when all of its rows are there. */
    begin: isHead,
    rows: isRows,
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
