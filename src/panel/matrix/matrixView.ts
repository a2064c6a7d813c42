import { isBoolean, isOffset, isOneOf, isShape, isString, nullable } from '../../protocol/validators';
import { NO_FILTER } from './matrixRows';
import type { MatrixFilter, MatrixSort } from './matrixRows';

/** How the matrix is looked at; what survives being hidden. */
export interface MatrixView {
  readonly filter: MatrixFilter;
  readonly sort: MatrixSort;
}

const isMatrixView = isShape<MatrixView>({
  filter: isShape<MatrixFilter>({
    words: isString,
    kind: isOneOf('all', 'figure', 'quote', 'passage', 'event', 'date'),
    relation: isOneOf('all', 'conflict', 'agreement', 'set-aside'),
    source: nullable(isOffset),
    entity: nullable(isString),
  }),
  sort: isShape<MatrixSort>({
    key: isOneOf('attention', 'fact', 'kind', 'sources', 'origins'),
    descending: isBoolean,
  }),
});

export function readMatrixView(saved: unknown): MatrixView {
  return isMatrixView(saved) ? saved : { filter: NO_FILTER, sort: { key: 'attention', descending: false } };
}
