// The entry of the Fact matrix's page.
import { matrixContract, matrixHostContract } from '../../protocol/matrixContract';
import { MatrixAssembly, type MatrixState } from '../../protocol/matrixParts';
import { openPage } from '../openPage';
import { FactMatrixElement } from './factMatrixElement';
import { readMatrixView } from './matrixView';

openPage({
  name: 'corroborate-fact-matrix',
  element: FactMatrixElement,
  mine: matrixContract,
  theirs: matrixHostContract,
  handlers: (element) => {
    const assembly = new MatrixAssembly();
    const show = (whole: MatrixState | null): void => {
      if (whole) element.show(whole);
    };
    return {
      requests: {},
      events: { begin: (head) => show(assembly.begin(head)), rows: (rows) => show(assembly.add(rows)) },
    };
  },
  restore: (element, saved) => {
    element.view = readMatrixView(saved);
  },
  save: (element) => element.view,
}).send('ready', undefined);
